"""Who may come into the reading room: the hosts it answers to, the token, and who may read its API from elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address

from onrecord.errors import ServeError

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
# A token that can be guessed is none: 16 characters of letters and digits are some 95 bits.
LEAST_TOKEN_CHARS = 16
_TOKEN = re.compile(r"[!-~]+")
_ORIGIN = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardSettings:
    """What the guard lets through.

    hosts        names and addresses that a request may name as its host, lower case, IPv6 in brackets, without port
    any_address  every numeric address is a host too: the room listens on all of this machine's, whichever they are
    token        what a visitor must know; None on loopback, where there is nobody else
    cors         the one origin whose pages may read the API; None for none
    """

    hosts: frozenset[str] = LOOPBACK_NAMES
    any_address: bool = False
    token: str | None = None
    cors: str | None = None


THIS_MACHINE = GuardSettings()


def guard_settings(
    bind: str, *, names: Sequence[str] = (), token: str | None = None, cors: str | None = None
) -> GuardSettings:
    """The settings for a room that listens on `bind`, an address or name of this machine.

    names  further names under which it is reached
    Raises ServeError for an address that others reach and no token, a token that is too short, a name or origin that
    is none.
    """
    if token is not None:
        _demand_token(token)
    elif not is_loopback(bind):
        raise ServeError(
            f"{bind}: others can reach this address, so a token is needed; put one of at least {LEAST_TOKEN_CHARS} "
            "characters into a file and give it with --token-file, or set ONRECORD_TOKEN"
        )
    if cors is not None and not _ORIGIN.fullmatch(cors):
        raise ServeError(f"--cors {cors}: is no origin; write it as the browser does, such as https://desk.example")
    hosts = {_host(name) for name in (bind, *names)}
    everywhere = bind in ("0.0.0.0", "::")
    return GuardSettings(hosts=LOOPBACK_NAMES | hosts, any_address=everywhere, token=token, cors=cors)


def is_loopback(bind: str) -> bool:
    """True for an address that only this machine reaches."""
    if bind == "localhost":
        return True
    try:
        return ip_address(bind).is_loopback
    except ValueError:
        return False


def _demand_token(token: str) -> None:
    if not _TOKEN.fullmatch(token):
        raise ServeError("the token: may hold letters, digits and signs of ASCII only, and no blanks")
    if len(token) < LEAST_TOKEN_CHARS:
        raise ServeError(f"the token: has {len(token)} characters; at least {LEAST_TOKEN_CHARS} keep guessers out")


def _host(name: str) -> str:
    """`name` as a Host header has it."""
    try:
        address = ip_address(name)
    except ValueError:
        if not re.fullmatch(r"[A-Za-z0-9_.-]+", name):
            raise ServeError(f"{name!r}: is no name of a machine; give it without http:// and port") from None
        return name.lower().rstrip(".")
    return f"[{address}]" if address.version == 6 else str(address)
