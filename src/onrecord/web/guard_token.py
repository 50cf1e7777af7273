"""The door where others can reach it: a token in a header for programs, a form and a cookie for people."""

from html import escape
from urllib.parse import parse_qs, quote

from starlette.datastructures import Headers, QueryParams
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.guard_changes import BEARER, is_from_here
from onrecord.web.guard_limits import MOST_BODY_BYTES, read_body
from onrecord.web.guard_sessions import Sessions, same, session_cookie, session_of
from onrecord.web.refusals import is_api, plain_page, refusal

LOGIN = "/login"
# What the login page needs before anyone is known.
OPEN = ("/static/",)


class TokenGuard:
    """Lets through who shows `token` or a cookie that was given for it."""

    def __init__(self, app: ASGIApp, *, token: str, sessions: Sessions) -> None:
        self._app = app
        self._token = token
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"]
        if path == LOGIN:
            answer = await self._login(scope, receive)
            await answer(scope, receive, send)
        elif self._shows_token(scope):
            await self._app({**scope, BEARER: True}, receive, send)
        elif self._sessions.is_ours(session_of(scope)) or path.startswith(OPEN):
            await self._app(scope, receive, send)
        elif is_api(scope) or scope["method"] not in ("GET", "HEAD"):
            headers = {"WWW-Authenticate": 'Bearer realm="onrecord"'}
            await refusal(scope, 401, "Give the token: Authorization: Bearer …", headers=headers)(scope, receive, send)
        else:
            query = scope["query_string"].decode("latin-1")
            wanted = quote(path, safe="/") + (f"?{query}" if query else "")
            await RedirectResponse(f"{LOGIN}?to={quote(wanted, safe='')}", 303)(scope, receive, send)

    def _shows_token(self, scope: Scope) -> bool:
        kind, _, shown = Headers(scope=scope).get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and same(shown.strip(), self._token)

    async def _login(self, scope: Scope, receive: Receive) -> Response:
        if scope["method"] in ("GET", "HEAD"):
            return _form(own_path(QueryParams(scope["query_string"]).get("to", "/")))
        if scope["method"] != "POST":
            return refusal(scope, 405, "The form is sent by POST.", headers={"Allow": "GET, HEAD, POST"})
        if not is_from_here(scope):
            return refusal(scope, 403, "The form came from another site.")
        body = await read_body(receive, most=MOST_BODY_BYTES) or b""
        sent = parse_qs(body.decode("utf-8", "replace"), max_num_fields=10)
        to = own_path(sent.get("to", ["/"])[0])
        if not same(sent.get("token", [""])[0].strip(), self._token):
            return _form(to, said="That is not the token.", status=403)
        return RedirectResponse(to, 303, {"Set-Cookie": session_cookie(scope, self._sessions.new())})


def own_path(to: str) -> str:
    """`to` if it is a path of this room, else "/": a login must not lead elsewhere."""
    is_path = to.startswith("/") and not to.startswith(("//", "/\\")) and to.isascii() and to.isprintable()
    return to if is_path and "\\" not in to else "/"


def _form(to: str, *, said: str = "", status: int = 200) -> Response:
    told = f'<p role="alert">{escape(said)}</p>' if said else ""
    return plain_page(
        "Reading room",
        f'{told}<form method="post" action="{LOGIN}"><input type="hidden" name="to" value="{escape(to)}">'
        '<p><label for="token">Token</label> '
        '<input id="token" name="token" type="password" autocomplete="current-password" required autofocus> '
        "<button>Come in</button></p></form>",
        status=status,
    )
