"""Addresses become pages, and every way in which the web fails becomes a sentence."""

import httpx
import pytest

from onrecord.errors import PageError
from onrecord.nouns.page import PageKind
from onrecord.pages.web import is_address, read_address

ADDRESS = "https://vell.example/talks"


def read(handler, address=ADDRESS):
    return list(read_address(address, transport=httpx.MockTransport(handler)))


def test_a_page_comes_with_its_final_address():
    def answer(request):
        if request.url.path == "/talks":
            return httpx.Response(301, headers={"Location": "/2031/talks"})
        return httpx.Response(200, html="<html><p>Talks failed.</p></html>")

    (page,) = read(answer)
    assert (page.name, page.url, page.kind) == (ADDRESS, "https://vell.example/2031/talks", PageKind.HTML)


def test_the_charset_of_the_header_is_used():
    (page,) = read(
        lambda request: httpx.Response(
            200, content="Żółw".encode("iso-8859-2"), headers={"Content-Type": "text/plain; charset=iso-8859-2"}
        )
    )
    assert page.content == "Żółw"


def test_json_from_an_address():
    (page,) = read(lambda request: httpx.Response(200, json={"text": "Talks failed.", "title": "No deal"}))
    assert (page.title, page.content) == ("No deal", "Talks failed.")


def fail_with(error):
    def answer(request):
        raise error("broken", request=request)

    return answer


@pytest.mark.parametrize(
    ("handler", "reason"),
    [
        (lambda request: httpx.Response(404), "the site answered 404 Not Found"),
        (lambda request: httpx.Response(403), "the site answered 403 Forbidden"),
        (lambda request: httpx.Response(503), "the site answered 503 Service Unavailable"),
        (lambda request: httpx.Response(302, headers={"Location": ADDRESS}), "redirects in a circle"),
        (lambda request: httpx.Response(200, content=b"%PDF-1.7 ..."), "is a PDF document, not text"),
        (lambda request: httpx.Response(200, content=b"x" * 50_000_000), "is too large (50 MB or more)"),
        (lambda request: httpx.Response(200, content=b""), "is empty"),
        (fail_with(httpx.ReadTimeout), "did not answer in time"),
        (fail_with(httpx.ConnectError), "could not be fetched (broken)"),
    ],
)
def test_failures_are_told(handler, reason):
    (error,) = read(handler)
    assert isinstance(error, PageError)
    assert (error.page, error.reason) == (ADDRESS, reason)


@pytest.mark.parametrize("address", ["https://", "http://[bad"])
def test_impossible_addresses_are_told(address):
    (error,) = read(lambda request: httpx.Response(200), address)
    assert "is no valid web address" in error.reason


def test_which_inputs_are_addresses():
    assert is_address("HTTPS://vell.example")
    assert not is_address("httpd.txt")
