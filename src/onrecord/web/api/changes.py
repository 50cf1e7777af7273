"""What changed since a moment."""

from onrecord.run.changes import changes_since
from onrecord.web.api.answers import Listed
from onrecord.web.api.parameters import Asked
from onrecord.web.api.types import ChangedStoryJson
from onrecord.web.room import Room


def list_changes(room: Room, asked: Asked) -> Listed:
    """Story by story, as `onrecord changes` has them; a page looks at so many stories with a record since then."""
    since = asked["since"]
    with room.reading() as store:
        stories = store.stories.built_since(since, first=asked["offset"], most=asked["limit"])
        found = changes_since(store, since, stories=stories)
        total = store.stories.count_built_since(since)
    return Listed(
        [
            ChangedStoryJson(
                story=one.story.id,
                title=one.story.title,
                is_new=one.is_new,
                new=one.changes.new,
                changed=one.changes.changed,
                withdrawn=one.changes.withdrawn,
            )
            for one in found
        ],
        total,
        looked_at=len(stories),
    )
