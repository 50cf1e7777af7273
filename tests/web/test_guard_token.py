"""The token: programs show it, people type it once."""

import pytest

from onrecord.web.guard_token import own_path
from tests.web.guarded_samples import HERE, TOKEN, WITH_TOKEN, open_room


def test_without_the_token_programs_are_refused_and_people_are_asked():
    """401 as JSON with the way in; a page leads to the form and back."""
    room = open_room(WITH_TOKEN)
    answer = room.get("/api/v1/stories")
    assert answer.status_code == 401 and answer.headers["www-authenticate"].startswith("Bearer")
    assert answer.headers["content-type"] == "application/problem+json"
    page = room.get("/?q=a%26b")
    assert (page.status_code, page.headers["location"]) == (303, "/login?to=%2F%3Fq%3Da%2526b")
    assert room.post("/change", headers={"x-form-token": "0" * 64}).status_code == 401
    assert room.get("/static/room.css").status_code == 200


@pytest.mark.parametrize("header", [f"Bearer {TOKEN}", f"bearer  {TOKEN}"])
def test_a_program_shows_the_token(header):
    """In the Authorization header."""
    assert open_room(WITH_TOKEN).get("/api/v1/stories", headers={"authorization": header}).status_code == 200


@pytest.mark.parametrize(
    "header", [TOKEN, f"Basic {TOKEN}", f"Bearer {TOKEN[:-1]}", f"Bearer {TOKEN}x", "Bearer ", "Bearer é"]
)
def test_what_is_not_the_token_is_refused(header):
    """Nor is a beginning of it."""
    headers = {"authorization": header.encode("latin-1")}
    assert open_room(WITH_TOKEN).get("/api/v1/stories", headers=headers).status_code == 401


def test_a_person_logs_in_and_comes_to_what_was_asked_for():
    """The cookie is given for the token, and is not the token."""
    room = open_room(WITH_TOKEN)
    form = room.get("/login?to=%2F%3Fq%3Da")
    assert 'value="/?q=a"' in form.text and TOKEN not in form.text
    wrong = room.post("/login", data={"token": "x" * 20, "to": "/"})
    assert wrong.status_code == 403 and "set-cookie" not in wrong.headers
    right = room.post("/login", data={"token": TOKEN, "to": "/?q=a"}, headers={"origin": HERE})
    assert (right.status_code, right.headers["location"]) == (303, "/?q=a")
    assert TOKEN not in right.headers["set-cookie"]
    assert room.get("/").status_code == 200


def test_a_login_from_another_site_is_refused():
    """It would put a visitor into a session of another."""
    room = open_room(WITH_TOKEN)
    assert room.post("/login", data={"token": TOKEN}, headers={"origin": "https://evil.example"}).status_code == 403
    assert room.put("/login").status_code == 405


@pytest.mark.parametrize(
    "to",
    ["//evil.example", "https://evil.example", "/\\evil.example", "/a\\..\\b", "javascript:alert(1)", "", "/a\r\nX: y"],
)
def test_a_login_never_leads_elsewhere(to):
    """Only to a path of this room."""
    assert own_path(to) == "/"
    answer = open_room(WITH_TOKEN).post("/login", data={"token": TOKEN, "to": to})
    assert answer.headers["location"] == "/"


def test_what_was_asked_for_is_escaped_in_the_form():
    """It comes from whoever made the link."""
    page = open_room(WITH_TOKEN).get("/login", params={"to": '/"><script>alert(1)</script>'})
    assert "<script" not in page.text
