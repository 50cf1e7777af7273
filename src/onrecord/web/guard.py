"""The door of the reading room: what every request passes before a page sees it, and every answer before it leaves."""

import secrets

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.guard_changes import ChangesGuard
from onrecord.web.guard_headers import HeadersGuard
from onrecord.web.guard_hosts import HostsGuard
from onrecord.web.guard_limits import LimitsGuard
from onrecord.web.guard_sessions import Sessions
from onrecord.web.guard_settings import GuardSettings
from onrecord.web.guard_token import TokenGuard
from onrecord.web.refusals import is_api


def guarded(app: ASGIApp, settings: GuardSettings) -> ASGIApp:
    """`app` behind the guard. Wrap the whole application, so that its error pages pass the guard too. Going in:

    1. headers for the way out   (guard_headers.py)
    2. is the host ours          (guard_hosts.py)
    3. is it small enough        (guard_limits.py)
    4. may another origin read   (CORS, the API alone)
    5. is the visitor known      (guard_token.py)
    6. is a change from our page (guard_changes.py)
    """
    sessions = Sessions(secrets.token_bytes(32))
    inner: ASGIApp = ChangesGuard(app, sessions=sessions)
    if settings.token is not None:
        inner = TokenGuard(inner, token=settings.token, sessions=sessions)
    if settings.cors is not None:
        inner = _ApiCors(inner, settings.cors)
    outer = HeadersGuard(HostsGuard(LimitsGuard(inner), settings))

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await outer(scope, receive, send)
        elif scope["type"] == "lifespan":
            await app(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    return guard


class _ApiCors:
    """CORS for the API: one origin, reading only, without cookies."""

    def __init__(self, app: ASGIApp, origin: str) -> None:
        self._app = app
        self._cors = CORSMiddleware(
            app,
            allow_origins=[origin],
            allow_methods=["GET", "HEAD"],
            allow_headers=["Authorization", "If-None-Match"],
            expose_headers=["ETag", "Link"],
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await (self._cors if is_api(scope) else self._app)(scope, receive, send)
