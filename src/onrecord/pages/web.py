"""From a web address to its page."""

import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.errors import PageError
from onrecord.nouns.page import Page
from onrecord.pages.from_bytes import pages_from_bytes
from onrecord.pages.limits import MAX_PAGE_BYTES, TOO_LARGE_ADVICE, TOO_LARGE_REASON

if TYPE_CHECKING:
    import httpx

_CONNECT_S = 10.0
_READ_S = 30.0
_MAX_REDIRECTS = 10
_HEADERS = {
    "User-Agent": "onrecord (reads single news pages for one person)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,application/json;q=0.8,*/*;q=0.5",
}
# Answers that tell more than their number does.
_ADVICE = {
    401: "it wants a login: save the page in a browser and give the file",
    403: "the site refuses programs: save the page in a browser and give the file",
    404: "check the address",
    410: "the page was taken down: look for a copy in a web archive",
    429: "the site wants fewer requests: try later",
    451: "the page is blocked for legal reasons",
}


def is_address(given: str) -> bool:
    return given.lower().startswith(("http://", "https://"))


def read_address(address: str, *, transport: "httpx.BaseTransport | None" = None) -> Iterator[Page | PageError]:
    """Fetch one address, redirects followed, and read what comes. `transport` stands in for the network in tests."""
    import httpx

    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    if not host:
        yield PageError(address, "is no valid web address", "check the address")
        return
    timeout = httpx.Timeout(_READ_S, connect=_CONNECT_S)
    try:
        with (
            httpx.Client(
                timeout=timeout,
                follow_redirects=True,
                max_redirects=_MAX_REDIRECTS,
                headers=_HEADERS,
                transport=transport,
            ) as client,
            client.stream("GET", address) as response,
        ):
            if response.status_code >= 400:
                reason = f"the site answered {response.status_code} {response.reason_phrase}".rstrip()
                yield PageError(address, reason, _ADVICE.get(response.status_code, "try later"))
                return
            data = bytearray()
            for piece in response.iter_bytes():
                data += piece
                if len(data) >= MAX_PAGE_BYTES:
                    yield PageError(address, TOO_LARGE_REASON, TOO_LARGE_ADVICE)
                    return
            url, charset = str(response.url), response.charset_encoding
    except httpx.TimeoutException:
        yield PageError(address, "did not answer in time", "try later, or save the page and give the file")
        return
    except httpx.TooManyRedirects:
        yield PageError(address, "redirects in a circle", "save the page in a browser and give the file")
        return
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as err:
        yield PageError(address, f"is no valid web address ({err})", "check the address")
        return
    except httpx.HTTPError as err:
        yield PageError(address, f"could not be fetched ({_cause(err)})", "check the address and the connection")
        return
    yield from pages_from_bytes(address, bytes(data), url=url, charset=charset)


def _cause(error: BaseException) -> str:
    """What lies at the bottom of a chain of connection errors, in words."""
    bottom = error
    while bottom.__cause__ or bottom.__context__:
        bottom = bottom.__cause__ or bottom.__context__ or bottom
    if isinstance(bottom, socket.gaierror):
        return "no such host"
    return str(error) or type(error).__name__
