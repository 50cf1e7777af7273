"""A story: what is established, disputed and to come, each item on its passages."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.store.store import Store
from onrecord.store.stories import StoredStory
from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.links import RoomLinks
from onrecord.web.room import Room


def find_story(store: Store, id: str) -> StoredStory:
    """The story with that id. Raises HTTPException 404."""
    try:
        return store.stories.get(id)
    except KeyError:
        raise HTTPException(404, "There is no such story in this store.") from None


def story_page(request: Request) -> Response:
    """The record of a story as one page; a story without a record says how to build it."""
    room: Room = request.app.state.room
    with room.reading() as store:
        story = find_story(store, request.path_params["story"])
        index = room.record(store, story.id)
    links = RoomLinks(story.id)
    return respond(
        request,
        ("story", story),
        lambda: draw("story.html", story=story, links=links, index=index),
    )
