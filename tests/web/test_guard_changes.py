"""Changes: only forms of ours, in their own session, from our own pages."""

import pytest

from onrecord.web.guard_limits import MOST_BODY_BYTES
from tests.web.guarded_samples import HERE, TOKEN, WITH_TOKEN, form_token, open_room


def test_a_form_of_ours_changes_something():
    """As a field or, for scripts of ours, as a header; the body comes whole to the page."""
    room = open_room()
    token = form_token(room)
    sent = room.post("/change", data={"form_token": token, "reason": "x"}, headers={"origin": HERE})
    assert (sent.status_code, sent.text) == (200, f"changed with {len(token) + 20} bytes")
    assert room.put("/change", content=b"{}", headers={"x-form-token": token}).text == "changed with 2 bytes"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_without_a_form_token_nothing_changes(method):
    """A session alone is what the browser sends for every site."""
    room = open_room()
    form_token(room)
    assert room.request(method, "/change", headers={"origin": HERE}).status_code == 403
    assert room.request(method, "/change", headers={"x-form-token": "0" * 64}).status_code == 403


def test_the_token_of_one_session_is_no_use_in_another():
    """An attacker has a session of his own."""
    mine, other = open_room(), open_room()
    token = form_token(other)
    form_token(mine)
    assert mine.post("/change", data={"form_token": token}).status_code == 403


def test_a_session_that_nobody_gave_is_none():
    """A forged cookie, or one of before the server was started again."""
    room = open_room()
    token = form_token(room)
    room.cookies.clear()
    room.cookies.set("onrecord-8000", "0" * 32 + "." + "0" * 64)
    answer = room.post("/change", data={"form_token": token})
    assert answer.status_code == 403 and "Load it anew" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:9000"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": HERE},
    ],
)
def test_a_change_that_comes_from_another_site_is_refused_with_the_right_token_too(headers):
    """The browser says where it comes from; another port is another site."""
    room = open_room()
    token = form_token(room)
    assert room.post("/change", data={"form_token": token}, headers=headers).status_code == 403


def test_a_form_of_another_type_is_not_searched_for_a_token():
    """Plain text can be made to look like a form by any site."""
    room = open_room()
    body = f"form_token={form_token(room)}"
    assert room.post("/change", content=body, headers={"content-type": "text/plain"}).status_code == 403
    many = "&".join(f"a{n}=1" for n in range(300)) + "&" + body
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert room.post("/change", content=many, headers=headers).status_code == 403


def test_a_program_with_the_token_needs_no_form():
    """No site can make a browser send that header."""
    known = {"authorization": f"Bearer {TOKEN}"}
    assert open_room(WITH_TOKEN).post("/change", headers=known).status_code == 200
    assert open_room().post("/change", headers=known).status_code == 403  # here it means nothing


def test_large_bodies_are_refused_whatever_they_say_of_themselves():
    """By the length declared, by what comes where none is, and by a length that is none."""
    room = open_room()
    token = {"x-form-token": form_token(room)}
    large = b"x" * (MOST_BODY_BYTES + 1)
    assert room.post("/change", content=large, headers=token).status_code == 413
    assert room.post("/change", content=iter([large[:-1], b"y" * 9]), headers=token).status_code == 413
    assert room.post("/change", content=iter([large[:-1]]), headers=token).status_code == 200
    assert room.get("/", headers={"content-length": "many"}).status_code == 413


def test_the_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites():
    """And only pages set it, once."""
    room = open_room()
    assert "set-cookie" not in room.get("/api/v1/stories").headers
    cookie = room.get("/").headers["set-cookie"]
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; ")) and "Secure" not in cookie
    assert "set-cookie" not in room.get("/").headers
    assert "Secure" in open_room(at="https://localhost").get("/").headers["set-cookie"]
