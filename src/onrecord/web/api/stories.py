"""Stories, their records, and the parts of a record."""

from collections.abc import Callable
from typing import Any

from starlette.exceptions import HTTPException

from onrecord.run.story_line import story_json
from onrecord.store.store import Store
from onrecord.store.stories import StoredStory
from onrecord.views.record_types import RecordJson
from onrecord.views.stories_view import StoryJson
from onrecord.web.api.answers import Encoded, Listed, sliced
from onrecord.web.api.parameters import Asked
from onrecord.web.room import Room


class Moved(Exception):
    """The story that was asked for has gone into another one."""

    def __init__(self, story: str, to: str) -> None:
        super().__init__(story, to)
        self.story = story
        self.to = to


def list_stories(room: Room, asked: Asked) -> Listed:
    """The stories in the order of the first page of the reading room."""
    with room.reading() as store:
        # Sorting all stories by their latest page takes longer than all else, and is the same until something changes.
        key = ("stories", store.moment(), asked["offset"], asked["limit"])
        listed: Listed = room.lists.get(key, lambda: _listed(store, first=asked["offset"], most=asked["limit"]))
    return listed


def _listed(store: Store, *, first: int, most: int) -> Listed:
    stories = store.stories.listed(first=first, most=most)
    return Listed([story_json(story) for story in stories], store.stories.count())


def get_story(room: Room, asked: Asked) -> StoryJson:
    """One story, by id."""
    with room.reading() as store:
        return story_json(_story(store, asked.path["story"]))


def get_record(room: Room, asked: Asked) -> Encoded:
    """The bytes that were built."""
    with room.reading() as store:
        built = store.records.newest(_story(store, asked.path["story"]).id)
    if built is None:
        raise _no_record()
    return Encoded(built.public)


def part_lister(part: str) -> Callable[[Room, Asked], Listed]:
    """What gives a page of that part of a record, a key of its JSON."""

    def list_part(room: Room, asked: Asked) -> Listed:
        items = getattr(_record(room, asked), part)
        return sliced(items, limit=asked["limit"], offset=asked["offset"])

    return list_part


def part_getter(part: str) -> Callable[[Room, Asked], Any]:
    """What gives one item of that part of a record, by id."""

    def get_item(room: Room, asked: Asked) -> Any:
        wanted = asked.path["item"]
        found = next((item for item in getattr(_record(room, asked), part) if item.id == wanted), None)
        if found is None:
            raise HTTPException(404, f"The newest record of this story has no such item among its {part}.")
        return found

    return get_item


def _story(store: Store, id: str) -> StoredStory:
    """Raises Moved for a story that was merged, HTTPException 404 for what is none."""
    try:
        return store.stories.get(id)
    except KeyError:
        to = store.stories.went_into(id)
    if to is not None:
        raise Moved(id, to)
    raise HTTPException(404, "There is no such story in this store.")


def _record(room: Room, asked: Asked) -> RecordJson:
    with room.reading() as store:
        index = room.record(store, _story(store, asked.path["story"]).id)
    if index is None:
        raise _no_record()
    return index.record


def _no_record() -> HTTPException:
    return HTTPException(404, "This story has no record that can be read; `onrecord build --store STORE` builds it.")
