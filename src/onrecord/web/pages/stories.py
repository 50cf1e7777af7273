"""The first page: the stories of the store, the latest first."""

from math import ceil

from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.room import Room

# Stories on one page of the list.
MOST = 50


def stories_page(request: Request) -> Response:
    """All stories, with pages, independent sources, days, and how their records stand."""
    room: Room = request.app.state.room
    asked = request.query_params.get("page", "1")
    with room.reading() as store:
        pages = max(1, ceil(store.stories.count() / MOST))
        page = min(max(int(asked), 1), pages) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1
        stories = tuple(store.stories.listed(first=(page - 1) * MOST, most=MOST))
    return respond(
        request,
        ("stories", stories, page, pages),
        lambda: draw("stories.html", stories=stories, page=page, pages=pages),
    )
