"""A story: what is established, disputed and to come, each item on its passages."""

from collections.abc import Callable, Hashable
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.exports.formats import FORMATS
from onrecord.store.store import Store
from onrecord.store.stories import StoredStory
from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.links import Links, RoomLinks
from onrecord.web.record_index import RecordIndex
from onrecord.web.room import Room
from onrecord.web.story_view import story_view


def find_story(store: Store, id: str, *, page: Callable[[Links], str] = lambda links: links.story()) -> StoredStory:
    """The story with that id. Raises HTTPException: 404, or 307 to `page` of the story that it was merged into."""
    story = _story(store, id)
    if story is None:
        into = store.stories.led_to(id)
        if into is not None:
            raise HTTPException(307, "This story went into another one.", {"Location": page(RoomLinks(into))})
        raise HTTPException(404, "There is no such story in this store.")
    return story


def _story(store: Store, id: str) -> StoredStory | None:
    """The story with that id; None where it has no page, or went into another one."""
    try:
        return store.stories.get(id)
    except KeyError:
        return None


def find_record(room: Room, store: Store, story: str, *, with_id: str) -> tuple[RecordIndex, datetime | None]:
    """The newest record of a story and None; where it has nothing under `with_id` and an earlier one has, that one and
    when it was built. Raises HTTPException 404 where there is no record that can be read.
    """
    index = room.record(store, story)
    if index is None:
        raise HTTPException(404, "This story has no record yet.")
    if with_id in index.items or with_id in index.entities:
        return index, None
    return room.earlier_record(store, story, with_id) or (index, None)


def story_page(request: Request) -> Response:
    """The record of a story as one page; a story without a record says how to build it."""
    room: Room = request.app.state.room
    with room.reading() as store:
        key, drawn = story_drawing(room, store, find_story(store, request.path_params["story"]))
    return respond(request, key, drawn)


def story_drawing(room: Room, store: Store, story: StoredStory) -> tuple[Hashable, Callable[[], str]]:
    """The key under which the page of `story` is kept, and what draws it."""
    earlier = tuple(one for id in story.follows if (one := _story(store, id)) is not None)
    number = store.records.newest_number(story.id)
    key = ("story", story, earlier, number)

    def drawn() -> str:
        # Read here and not before: a page that is kept needs no record, and reading one takes longer than all else.
        with room.reading() as again:
            index = room.record(again, story.id)
        if index is None:
            return draw("story_without_record.html", story=story, earlier=earlier)
        links = RoomLinks(story.id)
        shown = {"story": story, "earlier": earlier, "links": links, "index": index, "view": story_view(index)}
        return draw("story.html", formats=FORMATS, **shown)

    return key, drawn
