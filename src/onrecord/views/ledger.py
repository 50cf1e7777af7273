"""The ledger of a story on a terminal: issue by issue, what each party demands, refuses, offers or warns of."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.views.record_types import PositionJson, RecordJson
from onrecord.views.wording import count, interval_words, one_line, shortened

# Issues shown before "… and 12 more".
MOST_ISSUES = 8
# What a party does, as a sentence goes on after its name.
VERBS = {
    "demand": "demands",
    "refuse": "refuses",
    "offer": "offers",
    "condition": "makes it a condition",
    "warn": "warns",
    "commit": "commits itself",
    "deny": "denies",
    "propose": "proposes",
    "accept": "accepts",
}
_TOWARDS = frozenset("to on at of against for from with toward towards upon over".split())
_STYLES = {"refuse": "red", "deny": "red", "warn": "yellow", "condition": "yellow", "demand": "magenta"}


def ledger_view(record: RecordJson, *, show_all: bool) -> Iterator[RenderableType]:
    """The positions by issue: those on which most parties meet first, then the most widely reported."""
    if not record.positions:
        return
    yield Text("\nPOSITIONS", style="bold")
    by_issue: dict[str, list[PositionJson]] = defaultdict(list)
    for position in record.positions:
        by_issue[position.issue].append(position)
    issues = sorted(by_issue, key=lambda issue: _weight(by_issue[issue]))
    shown = issues if show_all else issues[:MOST_ISSUES]
    for issue in shown:
        yield Text(f"\n{one_line(issue)}", style="bold cyan")
        yield Padding(_parties_table(by_issue[issue]), (0, 0, 0, 3))
    if len(shown) < len(issues):
        rest = sum(len(by_issue[issue]) for issue in issues[len(shown) :])
        yield Text(
            f"… and {count(rest, 'more position')} on {count(len(issues) - len(shown), 'issue')} (--all)", style="dim"
        )


def _weight(positions: Sequence[PositionJson]) -> tuple[int, int, int]:
    return (
        -len({position.party for position in positions}),
        -max(position.sources for position in positions),
        -len(positions),
    )


def _parties_table(positions: Sequence[PositionJson]) -> Table:
    """One row a position, a party's rows together, its name once."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold green", max_width=22, overflow="fold")
    table.add_column(max_width=20, overflow="fold")
    table.add_column(overflow="fold")
    before = ""
    for position in sorted(positions, key=lambda position: (position.party, -position.sources)):
        words = Text(shortened(position.text, 200))
        if position.condition and position.condition not in position.text:
            words.append(f" — {shortened(position.condition, 100)}", style="italic")
        words.append(f"\n{position_facts(position)}", style="dim")
        name = "" if position.party == before else one_line(position.party)
        table.add_row(
            name, Text(VERBS.get(position.act, position.act), style=_STYLES.get(position.act, "green")), words
        )
        before = position.party
    return table


def position_facts(position: PositionJson) -> str:
    """ "to NATO · 9 Jan 2022 · 3 reports, 2 independent sources · pos-0123456789"."""
    departs = [f"departs from {position.follows}"] if position.follows else []
    return one_line(" · ".join([*position_told(position), *departs, position.id]))


def _towards(target: str) -> str:
    """ "to NATO"; "on Washington" where the words of the page say so."""
    return target if target.split(" ")[0] in _TOWARDS else f"to {target}"


def position_told(position: PositionJson) -> list[str]:
    """Towards whom, when it was taken, by how many reports."""
    told = len(position.evidence)
    reports = count(told, "report")
    if told > 1:
        reports += f", {count(position.sources, 'independent source')}"
    said = position.said
    dated = said is not None and (said.earliest is not None or said.latest is not None)
    facts = [_towards(one_line(position.target))] if position.target else []
    facts += [interval_words(said.earliest, said.latest)] if said is not None and dated else []
    return [*facts, reports]
