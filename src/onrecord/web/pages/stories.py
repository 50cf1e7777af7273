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
    given = request.query_params.get("page", "1")
    asked = max(int(given), 1) if given.isascii() and given.isdigit() and len(given) < 9 else 1
    with room.reading() as store:
        moment = store.moment()

    def drawn() -> str:
        with room.reading() as store:
            pages = max(1, ceil(store.stories.count() / MOST))
            page = min(asked, pages)
            stories = store.stories.listed(first=(page - 1) * MOST, most=MOST)
        return draw("stories.html", stories=stories, page=page, pages=pages)

    return respond(request, ("stories", moment, asked), drawn)
