"""What changed since a moment."""

from onrecord.run.changes import changes_since
from onrecord.web.api.answers import Listed, sliced
from onrecord.web.api.parameters import Asked
from onrecord.web.api.types import ChangedStoryJson
from onrecord.web.room import Room


def list_changes(room: Room, asked: Asked) -> Listed:
    """Story by story, as `onrecord changes` has them."""
    with room.reading() as store:
        found = changes_since(store, asked["since"])
    page = sliced(found, limit=asked["limit"], offset=asked["offset"])
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
            for one in page.items
        ],
        page.total,
    )
