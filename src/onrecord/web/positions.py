"""The ledger: on which issue each party demands, refuses, offers or warns of what."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.views.ledger import VERBS, position_told
from onrecord.views.record_types import PositionJson, RecordJson

# Parties with a column to themselves; more would leave too narrow columns, and share the last.
MOST_COLUMNS = 4
OTHERS = "Others"


@dataclass(frozen=True, slots=True)
class PositionShown:
    """verb: "refuses"; told: the facts below; `named` where the column does not say whose it is."""

    position: PositionJson
    verb: str
    told: list[str]
    named: bool


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue with a cell a column, each with the positions of that party, the most widely reported first."""

    name: str
    cells: list[list[PositionShown]]

    @property
    def size(self) -> int:
        return sum(len(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Ledger:
    """contested: issues on which several parties stand, over `columns`; single: the others, one cell each."""

    columns: list[str]
    contested: list[Issue]
    single: list[Issue]


def ledger_of(record: RecordJson) -> Ledger:
    """The positions of the record by issue: those on which most parties meet first, then the most widely reported."""
    by_issue: dict[str, list[PositionJson]] = defaultdict(list)
    for position in record.positions:
        by_issue[position.issue].append(position)
    issues = sorted(by_issue, key=lambda issue: _weight(by_issue[issue]))
    contested = [issue for issue in issues if len(_parties(by_issue[issue])) > 1]
    columns = _columns([position for issue in contested for position in by_issue[issue]])
    return Ledger(
        columns=columns,
        contested=[_issue(issue, by_issue[issue], columns) for issue in contested],
        single=[Issue(issue, [positions_shown(by_issue[issue])]) for issue in issues if issue not in contested],
    )


def _weight(positions: Sequence[PositionJson]) -> tuple[int, int, int]:
    return (-len(_parties(positions)), -max(position.sources for position in positions), -len(positions))


def _parties(positions: Sequence[PositionJson]) -> list[str]:
    return list(dict.fromkeys(position.party for position in positions))


def _columns(positions: Sequence[PositionJson]) -> list[str]:
    """The parties with most positions; if there are more of them than columns, the last column is for the others."""
    counted = Counter(position.party for position in positions)
    order = sorted(counted, key=lambda party: (-counted[party], party))
    return order if len(order) <= MOST_COLUMNS else [*order[: MOST_COLUMNS - 1], OTHERS]


def _issue(name: str, positions: Sequence[PositionJson], columns: Sequence[str]) -> Issue:
    cells = []
    for column in columns:
        own = [p for p in positions if p.party == column or (column == OTHERS and p.party not in columns)]
        cells.append(positions_shown(own, named=column == OTHERS))
    return Issue(name, cells)


def positions_shown(positions: Sequence[PositionJson], *, named: bool = True) -> list[PositionShown]:
    """The positions by party, the most widely reported of each first; `named` if each says whose it is."""
    order = sorted(positions, key=lambda position: (position.party, -position.sources))
    return [
        PositionShown(position, VERBS.get(position.act, position.act), position_told(position), named)
        for position in order
    ]
