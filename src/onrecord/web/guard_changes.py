"""Changes only by forms of ours: a token bound to the session, and a look at where the browser says they come from."""

from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.guard_limits import MOST_BODY_BYTES, SAFE_METHODS, read_body, replayed
from onrecord.web.guard_sessions import Sessions, session_cookie, session_of
from onrecord.web.refusals import refusal

FORM_FIELD, FORM_HEADER = "form_token", "x-form-token"
FORM_TOKEN = "onrecord.form_token"  # key in the scope: what a form on the page that is asked for must carry
BEARER = (
    "onrecord.bearer"  # key in the scope: the request showed the token in a header, which no other site can make it do
)
FORM_TYPE = "application/x-www-form-urlencoded"
MOST_FIELDS = 200


class ChangesGuard:
    """Refuses whatever may change something (all but GET, HEAD and OPTIONS) and is not known to come from our pages.

    A visitor without a session gets one, so that the forms he is shown have something to be bound to.
    """

    def __init__(self, app: ASGIApp, *, sessions: Sessions) -> None:
        self._app = app
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        session = session_of(scope)
        is_known = self._sessions.is_ours(session)
        if scope["method"] not in SAFE_METHODS and not scope.get(BEARER):
            body = await read_body(receive, most=MOST_BODY_BYTES) or b""
            why = self._why_not(scope, session if is_known else "", body)
            if why:
                await refusal(scope, 403, why)(scope, receive, send)
                return
            receive = replayed(body, receive)
        if is_known:
            await self._app({**scope, FORM_TOKEN: self._sessions.form_token(session)}, receive, send)
            return
        new = self._sessions.new()

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("Set-Cookie", session_cookie(scope, new))
            await send(message)

        await self._app({**scope, FORM_TOKEN: self._sessions.form_token(new)}, receive, send_with_cookie)

    def _why_not(self, scope: Scope, session: str, body: bytes) -> str:
        """Why the change is refused, "" if it is not."""
        if not is_from_here(scope):
            return "The change came from another site."
        if not session:
            return (
                "This page is older than the reading room, which was started again. Load it anew and repeat the change."
            )
        if not self._sessions.is_form_token(session, _form_token(scope, body)):
            return "The form is not one of this session. Load the page anew and repeat the change."
        return ""


def is_from_here(scope: Scope) -> bool:
    """False where the browser says that another site asks. Programs that are no browsers say nothing."""
    headers = Headers(scope=scope)
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = headers.get("origin")
    return origin is None or origin.lower() in _own_origins(scope, headers)


def _own_origins(scope: Scope, headers: Headers) -> tuple[str, ...]:
    """Both schemes: behind a proxy that speaks TLS we see http where the browser sees https."""
    host = headers.get("host", "").lower()
    return (f"http://{host}", f"https://{host}")


def _form_token(scope: Scope, body: bytes) -> str:
    headers = Headers(scope=scope)
    if FORM_HEADER in headers:
        return headers[FORM_HEADER]
    if headers.get("content-type", "").split(";")[0].strip().lower() != FORM_TYPE:
        return ""
    try:
        fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=MOST_FIELDS)
    except ValueError:  # more fields than any form of ours has
        return ""
    return fields.get(FORM_FIELD, [""])[0]
