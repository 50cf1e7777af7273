"""Settings of the guard: what is refused before the server stands."""

import pytest

from onrecord.errors import ServeError
from onrecord.web.guard_settings import THIS_MACHINE, guard_settings, is_loopback


def test_this_machine_needs_no_token():
    """Nobody else reaches it."""
    assert guard_settings("127.0.0.1").token is None
    assert guard_settings("localhost").hosts == THIS_MACHINE.hosts
    assert is_loopback("127.8.9.1") and is_loopback("::1")


@pytest.mark.parametrize("bind", ["0.0.0.0", "::", "192.168.1.5", "desk.example"])
def test_another_address_does_not_open_without_a_token(bind):
    """A name may lead anywhere."""
    with pytest.raises(ServeError, match="a token is needed"):
        guard_settings(bind)


@pytest.mark.parametrize(
    ("token", "why"), [("short", "at least 16"), ("with a blank in it ok", "no blanks"), ("", "may")]
)
def test_a_poor_token_is_refused(token, why):
    """Even on this machine: whoever gives one means it."""
    with pytest.raises(ServeError, match=why):
        guard_settings("127.0.0.1", token=token)


@pytest.mark.parametrize("origin", ["*", "null", "desk.example", "https://desk.example/", "https://desk.example, x"])
def test_what_is_no_single_origin_is_refused(origin):
    """Never all, never a list."""
    with pytest.raises(ServeError, match="is no origin"):
        guard_settings("127.0.0.1", cors=origin)


@pytest.mark.parametrize("name", ["http://desk.example", "desk.example:80", "a/b", ""])
def test_what_is_no_name_is_refused(name):
    """The port does not matter and the scheme is not known."""
    with pytest.raises(ServeError, match="is no name"):
        guard_settings("127.0.0.1", names=[name])
