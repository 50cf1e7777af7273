"""Adding pages to a store: what is new is cleaned, put into its story, compared with it, and read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from onrecord.errors import PageError
from onrecord.run.engine import Progress, no_progress
from onrecord.run.incoming import Fate, Incoming
from onrecord.run.place import Placement, keep_placement, place
from onrecord.run.stored_story import Joined, current_articles, join, publish_lineage, read_stories
from onrecord.run.story_title import story_title
from onrecord.run.take_in import take_in
from onrecord.store.store import Store
from onrecord.store.stories import StoredStory
from onrecord.stories.state import FORMAT

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
    """What became of each page, those that were known first, and of the stories that the others belong to.

    asides  (page, why) of what came in and belongs to no story
    copies  (page, page of which it is a copy) of what came in and is nearly the text of what was there before it
    """

    pages: tuple[Incoming, ...]
    errors: tuple[PageError, ...]
    stories: tuple[Touched, ...]
    asides: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...]

    def count(self, fate: Fate) -> int:
        return sum(page.fate is fate for page in self.pages)


def add(
    store: Store,
    inputs: Sequence[str],
    *,
    story: str | None = None,
    at: datetime,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
    jobs: int = 1,
    read: bool = True,
) -> AddResult:
    """Add the pages behind `inputs` to `store`; with `story`, all of them to the story called so.

    read  False leaves step 3 to the build of each story, so that very many pages are sorted soon

    1. pages that the store has not are cleaned and kept   (take_in.py)
    2. they find their stories, and the lineage of these is found anew: both at once, no half of it is ever seen
    3. what this model has not read of these stories is read   (stored_story.py)
    The work is that of what is new and of the stories it falls into. Stopped at any moment, the next call goes on.
    """
    # 1.
    pages, errors = take_in(store, inputs, at=at, stdin=stdin, progress=progress, jobs=jobs)
    named = [page.number for page in pages if page.number is not None] if story is not None else []
    # 2.
    found = _publish(_Wanted(store, named, story, at, progress, jobs))
    # 3.
    joined = list(found.joined.values()) if read else []
    unread = read_stories(store, joined, progress=progress, jobs=jobs)
    edited = [store.stories.story_of(p.number) for p in pages if p.fate is Fate.EDITED and p.number is not None]
    arrived = list(found.placement.moves.values())
    touched = tuple(
        Touched(story=store.stories.get(id), arrived=arrived.count(id), edited=edited.count(id)) for id in found.joined
    )
    loose = store.story_words.asides()
    asides = tuple((p.page, loose[p.number]) for p in pages if p.fate is Fate.NEW and p.number in loose)
    copies = found.placement.copies
    names = store.articles.names(list(copies.values()))
    copied = tuple((p.page, names[copies[p.number]]) for p in pages if p.fate is Fate.NEW and p.number in copies)
    return AddResult(
        pages=tuple(pages), errors=(*errors, *found.errors, *unread), stories=touched, asides=asides, copies=copied
    )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What `_publish` needs: the store, the articles named for a story, and how to work."""

    store: Store
    named: list[int]
    story: str | None
    at: datetime
    progress: Progress
    jobs: int


@dataclass(frozen=True, slots=True)
class _Finding:
    """joined: every story that changes and keeps a page, by id; numbers: those of its articles, in order."""

    placement: Placement
    joined: dict[str, Joined]
    numbers: dict[str, tuple[int, ...]]
    emptied: tuple[str, ...]
    errors: tuple[PageError, ...]


def _publish(wanted: _Wanted) -> _Finding:
    """Place the articles and find the lineage of the stories they change, then write all of it in one go.

    The finding takes long, so it happens with the store open to others; if one of them writes meanwhile it is done
    again.
    """
    store = wanted.store
    for _ in range(MOST_TRIES):
        seen = store.others_wrote()
        found = _find(wanted)
        with store.writing():
            if store.others_wrote() == seen:
                _write(wanted, found)
                return found
    with store.writing():
        found = _find(wanted)
        _write(wanted, found)
    return found


def _find(wanted: _Wanted) -> _Finding:
    store = wanted.store
    arrived, more = current_articles(
        store, store.story_words.missing(format=FORMAT), progress=wanted.progress, jobs=wanted.jobs
    )
    errors = list(more)
    wanted.progress("stories", 0, 1)
    placement = place(store, arrived, named=wanted.named, story=wanted.story)
    wanted.progress("stories", 1, 1)
    going = {*placement.moves, *placement.leaving}
    left = {story for number in going if (story := store.stories.story_of(number)) is not None}
    joined: dict[str, Joined] = {}
    numbers: dict[str, tuple[int, ...]] = {}
    emptied: list[str] = []
    coming: dict[str, list[int]] = defaultdict(list)
    for number, story in placement.moves.items():
        coming[story].append(number)
    for story in sorted({*coming, *left, *store.stories.unsettled()}):
        stay = [number for number in store.stories.members(story) if number not in going]
        by_number, more = current_articles(
            store, sorted([*stay, *coming[story]]), progress=wanted.progress, jobs=wanted.jobs
        )
        errors += more
        if by_number:
            joined[story] = join(store, story, tuple(by_number.values()), progress=wanted.progress)
            numbers[story] = tuple(by_number)
        else:
            emptied.append(story)
    return _Finding(placement, joined, numbers, tuple(emptied), tuple(errors))


def _write(wanted: _Wanted, found: _Finding) -> None:
    store, stories, placement, at = wanted.store, wanted.store.stories, found.placement, wanted.at
    keep_placement(store, placement)
    for story in sorted({*placement.moves.values()}):
        if not stories.exists(story):
            stories.make(story, placement.by_hand.get(story, ""), by_hand=story in placement.by_hand, at=at)
    for number, story in placement.moves.items():
        by_hand = story in placement.by_hand and number in wanted.named
        stories.place(number, story, by_hand=by_hand, at=at, is_late=number in placement.late)
    for number in sorted(placement.leaving):
        stories.take_out(number, at=at)
    for story, left in placement.splits:
        if stories.exists(story):  # not where all that would have left was put in by hand
            stories.record(story, "split", at, other=left)
    for story, joined in found.joined.items():
        publish_lineage(store, story, joined, found.numbers[story])
        if not stories.get(story).by_hand:
            stories.retitle(story, story_title(joined.articles))
        stories.set_follows(story, placement.follows.get(story, stories.get(story).follows))
    for story in found.emptied:
        store.lineage.put(story, (), (), input_digest="empty")
        if story in placement.merged:
            stories.mark_merged(story, placement.merged[story], at=at)
