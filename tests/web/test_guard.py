"""The guard as a whole: headers on every answer, sizes, and what errors tell."""

from urllib.parse import quote

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.web.guard import guarded
from onrecord.web.guard_limits import MOST_PATH_BYTES, MOST_QUERY_BYTES
from onrecord.web.guard_settings import GuardSettings
from tests.web.guarded_samples import HERE, TOKEN, WITH_TOKEN, open_room

ROOM = open_room()
ANSWERS = {
    "a page": ("GET", "/", {}, 200),
    "nothing there": ("GET", "/none", {}, 404),
    "another method": ("POST", "/", {"origin": "https://evil.example"}, 403),
    "a method that is none": ("BREW", "/", {}, 403),
    "not for this method": ("OPTIONS", "/", {}, 405),
    "a bug": ("GET", "/fail", {}, 500),
    "another host": ("GET", "/", {"host": "evil.example"}, 400),
    "a long path": ("GET", "/" + "a" * MOST_PATH_BYTES, {}, 414),
    "a long query": ("GET", "/?q=" + "a" * MOST_QUERY_BYTES, {}, 414),
    "a control character": ("GET", "/a%00b", {}, 400),
    "a large body": ("POST", "/change", {"content-length": "99999999"}, 413),
    "an API": ("GET", "/api/v1/stories", {}, 200),
    "an API without host": ("GET", "/api/v1/stories", {"host": "evil.example"}, 400),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_every_answer_forbids_scripts_frames_and_guessing(what):
    """Errors too, whoever makes them."""
    method, path, headers, status = ANSWERS[what]
    answer = ROOM.request(method, path, headers=headers)
    assert answer.status_code == status
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "base-uri 'none'" in policy
    assert "unsafe" not in policy and "*" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "private, no-cache"
    assert "secret/path" not in answer.text and "Traceback" not in answer.text


def test_the_login_form_and_its_refusals_have_the_headers_too():
    """They are answers of the guard itself."""
    room = open_room(WITH_TOKEN)
    for answer in (room.get("/"), room.get("/login"), room.post("/login"), room.get("/api/v1/stories")):
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_errors_of_the_api_are_problems_and_those_of_pages_are_pages():
    """By address, not by what a client says it takes."""
    problem = ROOM.get("/api/v1/stories", headers={"host": "evil.example"})
    assert problem.headers["content-type"] == "application/problem+json"
    assert problem.json().keys() == {"type", "title", "status", "detail"}
    page = ROOM.get("/", headers={"host": "evil.example", "accept": "application/json"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"


def test_no_other_origin_reads_the_api_unless_it_is_named():
    """And then that one alone, without cookies, and only the API."""
    desk = "https://desk.example"
    assert "access-control-allow-origin" not in ROOM.get("/api/v1/stories", headers={"origin": desk}).headers
    room = open_room(GuardSettings(cors=desk, token=TOKEN))
    known = {"authorization": f"Bearer {TOKEN}"}
    shared = room.get("/api/v1/stories", headers={**known, "origin": desk}).headers
    assert shared["access-control-allow-origin"] == desk
    assert "access-control-allow-credentials" not in shared
    for path, origin in (("/api/v1/stories", "https://evil.example"), ("/", desk), ("/api/v1/stories", "null")):
        assert "access-control-allow-origin" not in room.get(path, headers={**known, "origin": origin}).headers
    asked = {"origin": desk, "access-control-request-method": "GET", "access-control-request-headers": "authorization"}
    assert room.options("/api/v1/stories", headers=asked).status_code == 200
    asked["access-control-request-method"] = "POST"
    assert room.options("/api/v1/stories", headers=asked).status_code == 400


def test_other_protocols_are_closed():
    """No page of ours speaks over a websocket."""

    async def connect():
        sent = []

        async def send(message):
            sent.append(message)

        await guarded(None, GuardSettings())({"type": "websocket"}, None, send)
        return sent

    assert anyio.run(connect) == [{"type": "websocket.close", "code": 1008}]


@settings(max_examples=50, deadline=None)
@given(
    path=st.text(max_size=40),
    query=st.text(max_size=40),
    header=st.text(st.characters(codec="latin-1", exclude_characters="\r\n\0"), max_size=40),
)
def test_no_request_makes_the_guard_fail(path, query, header):
    """Whatever stands in path, query and headers: an answer that is no 500."""
    for name in ("origin", "cookie", "authorization", "sec-fetch-site", "if-none-match"):
        headers = {name: header.encode("latin-1")}
        params = {"q": query.encode("utf-8", "replace")}
        answer = ROOM.get(f"{HERE}/{_quoted(path)}", params=params, headers=headers)
        assert answer.status_code in (200, 400, 404), answer.text


def _quoted(path):
    return quote(path.encode("utf-8", "surrogatepass"), safe="")
