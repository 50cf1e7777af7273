"""Decisions for the eye: in a record, and as the list of a store."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.nouns.decision import DecisionState, Withdrawal
from onrecord.views.record_types import DecidedJson
from onrecord.views.wording import day_words, listed, one_line, shortened

_STYLES = {DecisionState.IN_FORCE: "green", DecisionState.WITHDRAWN: "dim"}
_MISSING_CHARS = 100


def decided_view(decisions: Sequence[DecidedJson]) -> Iterator[RenderableType]:
    """What was settled by hand in a record; nothing where nothing was."""
    if not decisions:
        return
    yield Text("\nDECIDED BY HAND", style="bold")
    for decided in decisions:
        missing = [f"{one.page}: {one.words}" for one in decided.missing]
        yield from decision_lines(
            decided.what, DecisionState(decided.state), (decided.reason, decided.by, decided.at, decided.id),
            items=decided.items, missing=missing,
        )  # fmt: skip


def decision_lines(
    what: str,
    state: DecisionState | None,
    taken: tuple[str, str, datetime, str],
    *,
    items: Sequence[str] = (),
    missing: Sequence[str] = (),
    withdrawn: Withdrawal | None = None,
) -> Iterator[RenderableType]:
    """The sentence, then why, by whom and when; `taken` is (reason, by, at, id)."""
    reason, by, at, id = taken
    line = Text("  ", overflow="fold")
    line.append(one_line(what), style="dim" if state is DecisionState.WITHDRAWN else "")
    line.append(f"  {id}", style="dim")
    yield line
    told = state.value if state is not None else "not built since"
    facts = Text("", overflow="fold")
    facts.append(told, style=_STYLES.get(state, "yellow") if state is not None else "yellow")
    facts.append(f" · {one_line(reason)} · {one_line(by)}, {day_words(at.date())}", style="dim")
    if items:
        facts.append(f" · {listed(items, most=4)}", style="dim")
    yield Padding(facts, (0, 0, 0, 5))
    for words in missing:
        yield Padding(Text(f"gone: {shortened(words, _MISSING_CHARS)}", style="yellow"), (0, 0, 0, 5))
    if withdrawn is not None:
        why = f"withdrawn: {withdrawn.reason} · {withdrawn.by}, {day_words(withdrawn.at.date())}"
        yield Padding(Text(one_line(why), style="dim"), (0, 0, 0, 5))


def group_of(parts: Iterator[RenderableType]) -> RenderableType:
    """The lines as one thing to print."""
    return Group(*parts)


def gone_words(decided: DecidedJson) -> str:
    """ "decision dec-… (“X” is no meeting): words gone from a.txt"; for the summary of a build."""
    where = f" from {listed(list(dict.fromkeys(one.page for one in decided.missing)))}" if decided.missing else ""
    return one_line(f"decision {decided.id} ({decided.what}): {decided.state}{where}")
