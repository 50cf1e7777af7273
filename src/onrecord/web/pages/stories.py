"""The first page: the stories of the store, the latest first."""

from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.room import Room


def stories_page(request: Request) -> Response:
    """All stories, with pages, independent sources, days, and how their records stand."""
    room: Room = request.app.state.room
    with room.reading() as store:
        stories = tuple(store.stories.all())
    return respond(request, ("stories", stories), lambda: draw("stories.html", stories=stories))
