"""Hosts: what a request must name to be let in."""

import pytest

from onrecord.web.guard_settings import guard_settings
from tests.web.guarded_samples import TOKEN, open_room


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:9", "[::1]:8000", "localhost."])
def test_names_of_this_machine_are_let_in(host):
    """On any port, as a tunnel may have another."""
    assert open_room().get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.7", "localhost@evil.example", ""],
)
def test_another_name_that_leads_here_is_refused(host):
    """A page elsewhere may point its own name at 127.0.0.1; it may not read anything by it."""
    answer = open_room().get("/", headers={"host": host})
    assert answer.status_code == 400
    assert "evil" not in answer.text


def test_an_address_of_all_takes_any_number_but_no_unknown_name():
    """Only names can be pointed elsewhere."""
    room = open_room(guard_settings("0.0.0.0", token=TOKEN, names=["desk.example"]))
    known = {"authorization": f"Bearer {TOKEN}"}
    assert room.get("/", headers={**known, "host": "10.0.0.7:8000"}).status_code == 200
    assert room.get("/", headers={**known, "host": "[fd00::7]:8000"}).status_code == 200
    assert room.get("/", headers={**known, "host": "Desk.Example"}).status_code == 200
    assert room.get("/", headers={**known, "host": "evil.example"}).status_code == 400
