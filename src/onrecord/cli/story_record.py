"""Opening the record of a story that a command was given: a file with a record, or a store and one of its stories."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.output import WRONG_USE, fail
from onrecord.cli.record_file import open_record
from onrecord.errors import RecordError, StoreError

if TYPE_CHECKING:
    from onrecord.store.records import BuiltRecord
    from onrecord.store.store import Store
    from onrecord.store.stories import StoredStory
    from onrecord.views.record_types import RecordJson


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRecord:
    """title     what the story is called, None where the record came without its store
    is_current  False where pages came to the story that its newest record lacks
    """

    record: "RecordJson"
    title: str | None
    is_current: bool


def open_story_record(path: Path, story: str | None) -> StoryRecord:
    """The record in the file `path`, or the newest one of `story` in the store there.

    A store with one story needs no name. Raises RecordError and StoreError; ends the command where a record in a file
    is given a story's name.
    """
    from onrecord.store.database import looks_like_store

    if not looks_like_store(path):
        if story is not None:
            fail(
                f"{path}: is no store; leave {story!r} away, or give a store and the name of a story", status=WRONG_USE
            )
        return StoryRecord(record=open_record(path), title=None, is_current=True)
    from onrecord.store.store import open_store

    with open_store(str(path)) as store, store.reading():
        wanted = _only_story(store) if story is None else store.stories.find(story)
        newest = store.records.newest(wanted.id)
    record = _decoded(newest)
    if record is None:
        told = "has no record yet" if newest is None else "has a record that an older Onrecord wrote"
        raise StoreError(
            f"{path}: the story {wanted.title!r} {told}; `onrecord build --store {path} {wanted.id}` builds it"
        )
    return StoryRecord(record=record, title=wanted.title, is_current=wanted.is_current)


def _decoded(built: "BuiltRecord | None") -> "RecordJson | None":
    """As run.stored_story.decoded, but without what building needs, which takes two seconds to load."""
    from onrecord.views.record_json import decode_record

    try:
        return decode_record(built.public, name="the store") if built is not None else None
    except RecordError:
        return None


def _only_story(store: "Store") -> "StoredStory":
    stories = store.stories.all()
    if len(stories) != 1:
        raise StoreError(
            f"{store.name}: holds {len(stories)} stories; name one, by id or words of its title: "
            f"`onrecord stories {store.name}` lists them"
        )
    return stories[0]
