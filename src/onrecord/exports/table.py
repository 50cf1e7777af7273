"""A table as the formats of spreadsheets and data frames have it: named columns of one kind, rows of cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.views.record_types import EvidenceJson

Cell = str | int | float | bool | date | list[str] | None


class ColumnKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"  # a number between 0 and 1
    YES = "yes"
    DAY = "day"
    NAMES = "names"  # a list of texts


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True)
class Table:
    """Each row has a cell for every column, in their order."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


# The columns that lead to the words: code points of the text of `article` in the table of articles, half-open.
EVIDENCE = "article start:number end:number words"


def make_table(name: str, columns: str, rows: Iterable[Sequence[Cell]]) -> Table:
    """A table whose `columns` are written as "id byline:names published:day"; without a kind they are texts."""
    spelled = [column.partition(":") for column in columns.split()]
    made = tuple(Column(column, ColumnKind(kind or "text")) for column, _, kind in spelled)
    return Table(name, made, tuple(tuple(row) for row in rows))


def evidence_cells(words: EvidenceJson | None) -> tuple[Cell, ...]:
    """The cells of EVIDENCE, empty where an item rests on no words."""
    return (None, None, None, None) if words is None else (words.article, words.start, words.end, words.text)
