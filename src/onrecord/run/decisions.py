"""The decisions of a store: how each stands, out as lines of JSON, and in again, here or into another store."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import DecisionError
from onrecord.nouns.decision import (
    RULINGS,
    Anchor,
    Decision,
    DecisionState,
    Ruling,
    StoryFix,
    Withdrawal,
    kind_of,
)
from onrecord.run.decide import moved_to, put_where_decided, stories_of
from onrecord.run.engine import Progress, no_progress
from onrecord.run.stored_story import build_story, decoded
from onrecord.store.store import Store
from onrecord.views.decision_words import ruling_words
from onrecord.views.record_types import DecidedJson


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A line of `onrecord decisions --json`: the decision, in words and in full, and how it stands.

    title   of the story it was taken in; state None while its story has not been built since
    ruling  as stored: things with the words that find them again
    """

    id: str
    kind: str
    what: str
    state: DecisionState | None
    reason: str
    by: str
    at: datetime
    story: str | None
    title: str | None
    items: tuple[str, ...]
    missing: tuple[str, ...]
    ruling: Any
    withdrawn: Withdrawal | None


def list_decisions(store: Store, story: str | None = None) -> list[DecisionLine]:
    """The decisions that bear on `story` (None: all), withdrawn ones too, in the order taken."""
    decisions = store.decisions.all() if story is None else store.decisions.of(story, store.stories.merged_into(story))
    known: dict[str, dict[str, DecidedJson]] = {}
    return [_line(store, decision, known) for decision in decisions]


def _line(store: Store, decision: Decision, known: dict[str, dict[str, DecidedJson]]) -> DecisionLine:
    told = _told(store, decision, known)
    title = store.stories.title_of(decision.story) if decision.story is not None else None
    return DecisionLine(
        id=decision.id,
        kind=kind_of(decision.ruling),
        what=ruling_words(decision.ruling),
        state=_state(store, decision, told),
        reason=decision.reason,
        by=decision.by,
        at=decision.at,
        story=decision.story,
        title=title,
        items=tuple(told.items) if told is not None else (),
        missing=tuple(f"{one.page}: {one.words}" for one in told.missing) if told is not None else (),
        ruling=msgspec.to_builtins(decision.ruling),
        withdrawn=decision.withdrawn,
    )


def _told(store: Store, decision: Decision, known: dict[str, dict[str, DecidedJson]]) -> DecidedJson | None:
    """The decision in the newest record that has it: rather one where it is in force."""
    found = []
    for story in stories_of(store, decision):
        if story not in known:
            newest = store.records.newest(story)
            record = decoded(newest) if newest is not None else None
            known[story] = {one.id: one for one in record.by_hand} if record is not None else {}
        if decision.id in known[story]:
            found.append(known[story][decision.id])
    found.sort(key=lambda one: one.state != DecisionState.IN_FORCE)
    return found[0] if found and decision.withdrawn is None else None


def _state(store: Store, decision: Decision, told: DecidedJson | None) -> DecisionState | None:
    if decision.withdrawn is not None:
        return DecisionState.WITHDRAWN
    if isinstance(decision.ruling, StoryFix):
        return DecisionState.IN_FORCE if moved_to(store, decision.ruling) else DecisionState.NO_EFFECT
    return DecisionState(told.state) if told is not None else None


class _Line(msgspec.Struct):
    """What is read of such a line; the other keys are for people."""

    id: str
    kind: str
    reason: str
    by: str
    at: datetime
    ruling: Any
    story: str | None = None
    title: str | None = None
    withdrawn: Withdrawal | None = None


def read_decisions(raw: bytes, *, name: str) -> list[Decision]:
    """The decisions in the lines `raw`, which came in under `name`. Raises DecisionError with the line at fault."""
    found = []
    for number, line in enumerate(raw.splitlines(), 1):
        if not line.strip():
            continue
        try:
            read = msgspec.json.decode(line, type=_Line)
            ruling: Ruling = msgspec.convert(read.ruling, RULINGS[read.kind])
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise DecisionError(
                f"{name}, line {number}: is no decision ({error}); `onrecord decisions STORE --json` writes them"
            ) from None
        except KeyError:
            raise DecisionError(f"{name}, line {number}: {read.kind!r} is no kind of decision") from None
        found.append(
            Decision(
                id=read.id, at=read.at, by=read.by, reason=read.reason, story=read.story, ruling=ruling,
                withdrawn=read.withdrawn,
            )
        )  # fmt: skip
    return found


def take_over(
    store: Store,
    decisions: Iterable[Decision],
    *,
    story: str | None,
    at: datetime,
    progress: Progress = no_progress,
    jobs: int = 1,
) -> list[DecisionLine]:
    """Keep those of `decisions` that the store has not, and build the stories they bear on; how each of them stands.

    story  the one they are for; None: the one they name. A page is known by its name, else by that of its file.
    Raises DecisionError, and keeps nothing, where a decision names a story that the store has not.
    """
    kept: list[str] = []
    names = store.articles.all_names()
    with store.writing():
        have = {decision.id for decision in store.decisions.all()}
        for decision in decisions:
            if decision.id in have:
                continue
            home = story or decision.story
            if home is not None and not store.stories.exists(home):
                raise DecisionError(f"{store.name}: has no story {home!r}, which {decision.id} is for; name the story")
            ruling = _with_names(decision.ruling, names)
            store.decisions.add(replace(decision, story=home, ruling=ruling))
            kept.append(decision.id)
            if isinstance(ruling, StoryFix) and decision.withdrawn is None:
                put_where_decided(store, ruling, reason=decision.reason, at=at)
    taken = [store.decisions.find(id) for id in kept]
    touched = {home for decision in taken for home in stories_of(store, decision) if store.stories.members(home)}
    for home in sorted(touched):
        build_story(store, home, at=at, progress=progress, jobs=jobs)
    lines = {line.id: line for line in list_decisions(store)}
    return [lines[id] for id in kept]


def _with_names(ruling: Ruling, names: Sequence[str]) -> Ruling:
    """The ruling with the names under which this store has its pages, where one file name leads to one page."""
    known = set(names)
    by_file: dict[str, list[str]] = {}
    for name in names:
        by_file.setdefault(Path(name).name, []).append(name)

    def here(anchor: Any) -> Any:
        page = anchor["page"]
        found = by_file.get(Path(page).name, [])
        return {**anchor, "page": found[0]} if page not in known and len(found) == 1 else anchor

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return here(value) if value.keys() == _ANCHOR_KEYS else {key: renamed(one) for key, one in value.items()}
        return [renamed(one) for one in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(renamed(msgspec.to_builtins(ruling)), type(ruling))


_ANCHOR_KEYS = set(Anchor.__slots__)
