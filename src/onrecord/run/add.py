"""Adding pages to a store: what is new is cleaned, put into its story, compared with it, and read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from onrecord.errors import PageError
from onrecord.run.engine import Progress, no_progress
from onrecord.run.incoming import Fate, Incoming
from onrecord.run.place import Placement, place_by_hand
from onrecord.run.stored_story import Joined, current_articles, join, publish_lineage, read_stories
from onrecord.run.story_title import story_title
from onrecord.run.take_in import take_in
from onrecord.store.store import Store
from onrecord.store.stories import StoredStory

# After so many tries the stories are compared while other processes wait, instead of being let through.
MOST_TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A story that the pages changed: `arrived` articles are new in it, `edited` ones have a new version."""

    story: StoredStory
    arrived: int
    edited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddResult:
    """What became of each page, those that were known first, and of the stories that the others belong to."""

    pages: tuple[Incoming, ...]
    errors: tuple[PageError, ...]
    stories: tuple[Touched, ...]

    def count(self, fate: Fate) -> int:
        return sum(page.fate is fate for page in self.pages)


def add(
    store: Store,
    inputs: Sequence[str],
    *,
    story: str,
    at: datetime,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> AddResult:
    """Add the pages behind `inputs` to `store`, all of them into the story called `story`.

    1. pages that the store has not are cleaned and kept   (take_in.py)
    2. they are put into their story and its lineage is found anew: both at once, no half of it is ever seen
    3. what this model has not read of these stories is read   (stored_story.py)
    The work is that of what is new and of the stories it falls into. Stopped at any moment, the next call goes on.
    """
    # 1.
    pages, errors = take_in(store, inputs, at=at, stdin=stdin, progress=progress, jobs=jobs)
    numbers = [page.number for page in pages if page.number is not None]
    # 2.
    placement, joined, more = _publish(
        store, lambda: place_by_hand(store, numbers, story), at=at, progress=progress, jobs=jobs
    )
    # 3.
    unread = read_stories(store, list(joined.values()), progress=progress, jobs=jobs)
    edited = [store.stories.story_of(p.number) for p in pages if p.fate is Fate.EDITED and p.number is not None]
    arrived = list(placement.moves.values())
    touched = tuple(
        Touched(story=store.stories.get(id), arrived=arrived.count(id), edited=edited.count(id)) for id in joined
    )
    return AddResult(pages=tuple(pages), errors=(*errors, *more, *unread), stories=touched)


def _publish(
    store: Store, place: Callable[[], Placement], *, at: datetime, progress: Progress, jobs: int
) -> tuple[Placement, dict[str, Joined], tuple[PageError, ...]]:
    """Place the articles and find the lineage of the stories they change, then write all of it in one go.

    The finding takes long, so it happens with the store open to others; if one of them writes meanwhile it is done
    again.
    """
    for _ in range(MOST_TRIES):
        seen = store.others_wrote()
        found = _find(store, place(), progress=progress, jobs=jobs)
        with store.writing():
            if store.others_wrote() == seen:
                _write(store, found, at=at)
                return found.placement, found.joined, found.errors
    with store.writing():
        found = _find(store, place(), progress=progress, jobs=jobs)
        _write(store, found, at=at)
    return found.placement, found.joined, found.errors


@dataclass(frozen=True, slots=True)
class _Finding:
    """joined: every story that changes and keeps a page, by id; numbers: those of its articles, in order."""

    placement: Placement
    joined: dict[str, Joined]
    numbers: dict[str, tuple[int, ...]]
    emptied: tuple[str, ...]
    errors: tuple[PageError, ...]


def _find(store: Store, placement: Placement, *, progress: Progress, jobs: int) -> _Finding:
    left = {story for number in placement.moves if (story := store.stories.story_of(number)) is not None}
    joined: dict[str, Joined] = {}
    numbers: dict[str, tuple[int, ...]] = {}
    emptied: list[str] = []
    errors: list[PageError] = []
    for story in sorted({*placement.moves.values(), *left, *store.stories.unsettled()}):
        stay = [n for n in store.stories.members(story) if placement.moves.get(n, story) == story]
        come = [number for number, to in placement.moves.items() if to == story]
        by_number, more = current_articles(store, sorted({*stay, *come}), progress=progress, jobs=jobs)
        errors += more
        if by_number:
            joined[story] = join(store, story, tuple(by_number.values()), progress=progress)
            numbers[story] = tuple(by_number)
        else:
            emptied.append(story)
    return _Finding(placement, joined, numbers, tuple(emptied), tuple(errors))


def _write(store: Store, found: _Finding, *, at: datetime) -> None:
    stories = store.stories
    for story, title in found.placement.by_hand.items():
        if not stories.exists(story):
            stories.make(story, title, by_hand=True, at=at)
    for number, story in found.placement.moves.items():
        stories.place(number, story, by_hand=story in found.placement.by_hand, at=at)
    for story, joined in found.joined.items():
        publish_lineage(store, story, joined, found.numbers[story])
        if not stories.get(story).by_hand:
            stories.retitle(story, story_title(joined.articles))
    for story in found.emptied:
        store.lineage.put(story, (), (), input_digest="empty")
