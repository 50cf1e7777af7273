"""What changed in the records of a store since a moment: items, story by story."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onrecord.errors import StoreError
from onrecord.nouns.changes import Changes, Item
from onrecord.record.changes import compare_items
from onrecord.run.stored_story import decoded
from onrecord.store.records import BuiltRecord
from onrecord.store.store import Store
from onrecord.store.stories import StoredStory
from onrecord.views.record_changes import record_items


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChanges:
    """is_new: the story had no record before, so that every item of it is new."""

    story: StoredStory
    is_new: bool
    changes: Changes


def changes_since(
    store: Store, since: datetime, *, stories: Sequence[StoredStory] | None = None
) -> tuple[StoryChanges, ...]:
    """For each story with a record built at `since` or later: its newest record against the last one before that.

    stories  only these are looked at; all, if not given
    An item that went from one story to another is no news, nor is a page's being edited that leaves its items as they
    were. Stories in which no item changed are left out. Raises StoreError for a record that this version cannot read.
    """
    found: list[StoryChanges] = []
    for story in store.stories.all() if stories is None else stories:
        if story.built is None or story.built < since:
            continue
        newest = store.records.newest(story.id)
        before = [_items(store, built) for built in _before(store, story.id, since)]
        after = _items(store, newest) if newest is not None else ()
        changes = compare_items([item for items in before for item in items], after)
        found.append(StoryChanges(story=story, is_new=not before, changes=changes))
    moved = _moved(found)
    without = (replace(one, changes=_without(one.changes, moved)) for one in found)
    return tuple(one for one in without if one.changes)


def _before(store: Store, story: str, since: datetime) -> Iterator[BuiltRecord]:
    """The last records before `since` of the story and of those that have gone into it."""
    for id in (story, *store.stories.merged_into(story)):
        built = store.records.newest(id, before=since)
        if built is not None:
            yield built


def _items(store: Store, built: BuiltRecord) -> tuple[Item, ...]:
    """The items of a record; an edited page goes by the id of its first version, so that it is the same page."""
    record = decoded(built)
    if record is None:
        raise StoreError(
            f"{store.name}: the record of {built.built:%Y-%m-%d %H:%M} was written by an older Onrecord and cannot be "
            "compared; name a later date"
        )
    first = store.articles.first_versions([article.id for article in record.articles])
    return tuple(
        replace(item, id=first[item.id]) if item.kind == "page" and item.id in first else item
        for item in record_items(record)
    )


def _moved(found: list[StoryChanges]) -> frozenset[tuple[str, str]]:
    """Kind and id of the items that one story lost and another one got."""
    came = {(item.kind, item.id) for one in found for item in one.changes.new}
    went = {(item.kind, item.id) for one in found for item in one.changes.withdrawn}
    return frozenset(came & went)


def _without(changes: Changes, moved: frozenset[tuple[str, str]]) -> Changes:
    return Changes(
        new=tuple(item for item in changes.new if (item.kind, item.id) not in moved),
        changed=changes.changed,
        withdrawn=tuple(item for item in changes.withdrawn if (item.kind, item.id) not in moved),
    )
