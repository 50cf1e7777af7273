"""What a visitor is told who gets nothing: a page, or problem+json (RFC 9457) under /api; never more than needed."""

from collections.abc import Mapping
from html import escape
from http import HTTPStatus

import msgspec
from starlette.responses import Response
from starlette.types import Scope

API = "/api"
STYLESHEET = "/static/room.css"
PROBLEM = "application/problem+json"


def refusal(scope: Scope, status: int, detail: str, *, headers: Mapping[str, str] | None = None) -> Response:
    """`detail` is a sentence for the visitor: no path, no traceback, no name that the visitor did not give."""
    title = HTTPStatus(status).phrase
    if is_api(scope):
        problem = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        return Response(msgspec.json.encode(problem), status, headers, media_type=PROBLEM)
    return plain_page(title, f"<p>{escape(detail)}</p>", status=status, headers=headers)


def is_api(scope: Scope) -> bool:
    """True where a program asks."""
    path: str = scope["path"]
    return path == API or path.startswith(f"{API}/")


def plain_page(title: str, body: str, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A page that needs no template, so that it can be shown when a template fails. `body` is HTML."""
    html = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)} · Onrecord</title><link rel="stylesheet" href="{STYLESHEET}"></head>\n'
        f'<body class="plain"><main id="main"><h1>{escape(title)}</h1>\n{body}\n'
        '<p><a href="/">To the stories</a></p></main></body></html>\n'
    )
    return Response(html.encode("utf-8", "replace"), status, headers, media_type="text/html; charset=utf-8")
