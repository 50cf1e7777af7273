"""What changed since a day: items new, changed and withdrawn, story by story."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from starlette.requests import Request
from starlette.responses import Response

from onrecord.nouns.changes import Changes, Item, ItemChange
from onrecord.run.changes import StoryChanges, changes_since
from onrecord.store.store import Store
from onrecord.views.record_changes import HEADINGS
from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.links import RoomLinks, article_link
from onrecord.web.pages.story import find_story
from onrecord.web.room import Room

# Stories on one page: each takes two records to be read.
MOST_STORIES = 10


@dataclass(frozen=True, slots=True)
class KindChanges:
    """What became of the items of one kind; `counts` in words: "3 new, 1 changed"."""

    heading: str
    counts: str
    new: list[Item]
    changed: list[ItemChange]
    withdrawn: list[Item]


def changes_page(request: Request) -> Response:
    """`?since=2026-11-20` from the start of that day on, by the server's clock; of one story with `story=`."""
    room: Room = request.app.state.room
    asked = request.query_params
    page = int(asked["page"]) if asked.get("page", "").isdecimal() and len(asked["page"]) < 6 else 1
    with room.reading() as store:
        last = store.stories.last_built()
        since = _day(asked.get("since", "")) or (last.astimezone().date() if last is not None else None)
        found, more = _changes(store, since, asked.get("story"), page) if since is not None else ((), False)
        state = (last, store.stories.count())

    def drawn() -> str:
        shown = [(one, RoomLinks(one.story.id), _by_kind(one.changes)) for one in found]
        return draw(
            "changes.html",
            since=since,
            story=asked.get("story"),
            stories=shown,
            page=page,
            more=more,
            article_link=article_link,
        )

    return respond(request, ("changes", state, since, asked.get("story"), page), drawn)


def _changes(store: Store, since: date, story: str | None, page: int) -> tuple[tuple[StoryChanges, ...], bool]:
    """The changes on that page of the list, and whether there is another page."""
    moment = datetime.combine(since, time.min).astimezone(UTC)
    if story is not None:
        return changes_since(store, moment, stories=[find_story(store, story)]), False
    stories = store.stories.built_since(moment, first=(page - 1) * MOST_STORIES, most=MOST_STORIES + 1)
    return changes_since(store, moment, stories=stories[:MOST_STORIES]), len(stories) > MOST_STORIES


def _day(text: str) -> date | None:
    """The day as a form gives it; None for anything else, and for days before there were zones to reckon with."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1971 <= day.year < 9999 else None


def _by_kind(changes: Changes) -> list[KindChanges]:
    shown = []
    for kind, (_, heading) in HEADINGS.items():
        new = [item for item in changes.new if item.kind == kind]
        changed = [change for change in changes.changed if change.after.kind == kind]
        withdrawn = [item for item in changes.withdrawn if item.kind == kind]
        numbers = ((len(new), "new"), (len(changed), "changed"), (len(withdrawn), "withdrawn"))
        counts = ", ".join(f"{number} {word}" for number, word in numbers if number)
        if counts:
            shown.append(KindChanges(heading, counts, new, changed, withdrawn))
    return shown
