"""Taking a decision, and taking it back: tried on the record first, then kept together with the record it makes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onrecord.errors import DecisionError
from onrecord.nouns.changes import Changes
from onrecord.nouns.decision import Decided, Decision, DecisionState, Ruling, StoryFix, Withdrawal, kind_of
from onrecord.nouns.ids import make_id
from onrecord.run.engine import Progress, no_progress
from onrecord.run.stored_story import NewRecord, build_story, keep_record, make_record, standing
from onrecord.store.coding import digest
from onrecord.store.store import Store
from onrecord.stories.state import FORMAT
from onrecord.views.decision_words import ruling_words
from onrecord.views.record_changes import changes_between
from onrecord.views.record_json import record_json
from onrecord.views.record_types import RecordJson

_NO_CHANGES = Changes(new=(), changed=(), withdrawn=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A decision taken or taken back, and what that changed in the record of its story.

    record  as it is now; None where no page of the story can be read
    """

    decision: Decision
    changes: Changes
    record: RecordJson | None


def make_decision(ruling: Ruling, *, story: str | None, reason: str, by: str, at: datetime) -> Decision:
    """A new decision. Raises DecisionError without a reason or a name."""
    if not reason.strip():
        raise DecisionError("a decision needs a reason: --reason tells those after you why")
    if not by.strip():
        raise DecisionError("a decision needs the name of whoever takes it: give --by")
    return Decision(
        id=make_id("dec", digest(ruling), story, at.isoformat()),
        at=at,
        by=" ".join(by.split()),
        reason=" ".join(reason.split()),
        story=story,
        ruling=ruling,
    )


def decide(
    store: Store,
    story: str,
    decision: Decision,
    *,
    write: bool = True,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> Outcome:
    """Take `decision` in the story: the record is built by it, and both are kept; with `write` False, neither.

    Raises DecisionError, and keeps nothing, if it changes nothing it is about, or undoes another decision in force.
    """
    if isinstance(decision.ruling, StoryFix):
        return _move(store, story, decision, write=write, progress=progress, jobs=jobs)
    before = _present(store, story, at=decision.at, write=write, progress=progress, jobs=jobs)
    known = standing(store, story)
    _refuse_again(decision, known)
    made, _ = make_record(store, story, decisions=[*known, decision], write=write, progress=progress, jobs=jobs)
    if made is None:
        raise DecisionError(f"no page of the story {story} can be read")
    _refuse_contradiction(decision, made, before)
    after = record_json(made.record)
    if write:
        with store.writing():
            if standing(store, story) != known:
                raise DecisionError("somebody else decided something meanwhile; look at it and decide again")
            store.decisions.add(decision)
            keep_record(store, story, made, after, at=decision.at)
    return Outcome(decision=decision, changes=changes_between(before, after), record=after)


def withdraw(
    store: Store, wanted: str, withdrawal: Withdrawal, *, progress: Progress = no_progress, jobs: int = 1
) -> Outcome:
    """Take back the decision called `wanted`: it stays in the list, the record is as if it had never been."""
    decision = store.decisions.find(wanted)
    stories = [story for story in stories_of(store, decision) if store.stories.members(story)]
    before = [_present(store, story, at=withdrawal.at, progress=progress, jobs=jobs) for story in stories]
    with store.writing():
        gone = store.decisions.withdraw(decision.id, withdrawal)
        if isinstance(decision.ruling, StoryFix):
            _move_back(store, decision.ruling, at=withdrawal.at)
    touched = [story for story in {*stories, *stories_of(store, gone)} if store.stories.members(story)]
    built = {
        story: build_story(store, story, at=withdrawal.at, progress=progress, jobs=jobs).record
        for story in sorted(touched)
    }
    after = built.get(stories[0]) if stories else None
    changes = changes_between(before[0], after) if after is not None else _NO_CHANGES
    return Outcome(decision=gone, changes=changes, record=after)


def stories_of(store: Store, decision: Decision) -> list[str]:
    """The stories on whose records the decision bears: those its pages are in, else the one it was taken in; for a
    moved article, also the one it left.
    """
    pages = dict.fromkeys(anchor.page for thing in decision.ruling.things for anchor in thing.anchors)
    numbers = [number for page in pages if (number := store.articles.named(page)) is not None]
    found = [story for number in numbers if (story := store.stories.story_of(number)) is not None]
    if not found and decision.story is not None:
        found = [decision.story]
    if isinstance(decision.ruling, StoryFix) and decision.ruling.left is not None:
        found.append(decision.ruling.left)
    return list(dict.fromkeys(found))


def moved_to(store: Store, fix: StoryFix) -> bool:
    """True if the article is where the decision puts it."""
    number = store.articles.named(fix.page.anchors[0].page)
    return number is not None and store.stories.story_of(number) == fix.story


def put_where_decided(store: Store, fix: StoryFix, *, reason: str, at: datetime) -> None:
    """Put the article into the story that was decided on, to stay there. Call it within `writing()`."""
    number = store.articles.named(fix.page.anchors[0].page)
    if number is None:
        return
    if fix.story is None:
        store.stories.take_out(number, at=at)
        key = store.articles.first_ids([number])[number]
        store.story_words.put_aside(number, key, f"taken out by hand: {reason}", format=FORMAT)
    else:
        store.stories.place(number, fix.story, by_hand=True, at=at)


def _move_back(store: Store, fix: StoryFix, *, at: datetime) -> None:
    number = store.articles.named(fix.page.anchors[0].page)
    if number is None or not moved_to(store, fix):
        return
    if fix.story is None:
        store.story_words.forget(number)
    if fix.left is None:
        store.stories.take_out(number, at=at)
    else:
        store.stories.place(number, fix.left, by_hand=fix.was_by_hand, at=at)


def _move(store: Store, story: str, decision: Decision, *, write: bool, progress: Progress, jobs: int) -> Outcome:
    """An article goes from `story` to another one; the records of both are built anew, that of `story` is shown."""
    fix = decision.ruling
    assert isinstance(fix, StoryFix)
    before = _present(store, story, at=decision.at, write=write, progress=progress, jobs=jobs)
    _refuse_again(decision, store.decisions.all())
    if not write:
        return Outcome(decision=decision, changes=_NO_CHANGES, record=before)
    with store.writing():
        store.decisions.add(replace(decision, story=fix.story or story))
        put_where_decided(store, fix, reason=decision.reason, at=decision.at)
    after = None
    for touched in (fix.story, story):
        if touched is not None and store.stories.members(touched):
            after = build_story(store, touched, at=decision.at, progress=progress, jobs=jobs).record
    left = after if store.stories.members(story) else None
    changes = changes_between(before, left) if left is not None else _NO_CHANGES
    return Outcome(decision=decision, changes=changes, record=left)


def _present(
    store: Store, story: str, *, at: datetime, write: bool = True, progress: Progress = no_progress, jobs: int = 1
) -> RecordJson:
    built = build_story(store, story, at=at, write=write, progress=progress, jobs=jobs)
    if built.record is None:
        raise DecisionError(f"no page of the story {story} can be read")
    return built.record


def _refuse_again(decision: Decision, known: Sequence[Decision]) -> None:
    for other in known:
        if other.withdrawn is None and other.ruling == decision.ruling:
            raise DecisionError(f"{_told(other)} holds that already")


def _refuse_contradiction(decision: Decision, made: NewRecord, before: RecordJson) -> None:
    """Raise DecisionError if the decision is not in force in the record it makes, or one is no longer that was."""
    decided = {one.decision.id: one for one in made.record.decided}
    was = {one.id for one in before.by_hand if one.state == DecisionState.IN_FORCE}
    own = decided[decision.id]
    against = [one for id, one in decided.items() if id in was and one.state is not DecisionState.IN_FORCE]
    if own.state is not DecisionState.IN_FORCE:
        against = against or [one for one in decided.values() if one is not own and _meet(one, own)]
    if against:
        raise DecisionError(
            f"this contradicts {_told(against[0].decision)}; `onrecord undo {against[0].decision.id}` withdraws it"
        )
    if own.state is not DecisionState.IN_FORCE:
        raise DecisionError(f"this would change nothing: {ruling_words(decision.ruling)} already, or cannot be made so")


def _meet(one: Decided, other: Decided) -> bool:
    """True if both are about some of the same words."""
    return not {(p.article, p.start) for p in one.places}.isdisjoint((p.article, p.start) for p in other.places)


def _told(decision: Decision) -> str:
    words = ruling_words(decision.ruling)
    return f"the decision {decision.id} ({kind_of(decision.ruling)}: {words}; {decision.by}: {decision.reason})"
