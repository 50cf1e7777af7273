"""Sessions without a list of them: a cookie is a random number with a seal that only this process can make."""

import hmac
import secrets
from hashlib import sha256

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import Scope


class Sessions:
    """Makes cookies and the tokens of forms, and knows its own. All end when the process does.

    secret  at least 32 random bytes
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def new(self) -> str:
        """The value of a new session's cookie."""
        nonce = secrets.token_hex(16)
        return f"{nonce}.{self._seal('session', nonce)}"

    def is_ours(self, session: str) -> bool:
        """True for a value that `new` gave."""
        nonce, _, seal = session.partition(".")
        return same(seal, self._seal("session", nonce))

    def form_token(self, session: str) -> str:
        """What a form of this session carries, to show that it is ours."""
        return self._seal("form", session)

    def is_form_token(self, session: str, token: str) -> bool:
        """True for the token of exactly this session."""
        return same(token, self.form_token(session))

    def _seal(self, purpose: str, value: str) -> str:
        return hmac.new(self._secret, f"{purpose}:{value}".encode("utf-8", "replace"), sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that does not tell how much of them is; nor their lengths."""
    digests = (sha256(text.encode("utf-8", "surrogatepass")).digest() for text in (one, other))
    return hmac.compare_digest(*digests)


def cookie_name(scope: Scope) -> str:
    """Named by port, as browsers send one host's cookies to all its ports, and there may be two rooms on a machine."""
    server = scope.get("server")
    return f"onrecord-{server[1] if server and server[1] else 0}"


def session_of(scope: Scope) -> str:
    """The value of the session's cookie, "" without one."""
    for header in Headers(scope=scope).getlist("cookie"):
        found = cookie_parser(header).get(cookie_name(scope))
        if found:
            return found
    return ""


def session_cookie(scope: Scope, session: str) -> str:
    """The Set-Cookie header: kept until the browser ends, not given to scripts, nor sent where another site asks."""
    secure = "; Secure" if scope.get("scheme") == "https" else ""
    return f"{cookie_name(scope)}={session}; Path=/; HttpOnly; SameSite=Strict{secure}"
