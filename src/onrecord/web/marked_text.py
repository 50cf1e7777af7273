"""The text of an article in stretches, each with what was found there: statements, names, times, the words sought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found in characters `start` to `end`, half-open.

    kind  "said", "name", "time" or "sought"
    link  where it leads, "" for nowhere; note: what it is, in words
    """

    start: int
    end: int
    kind: str
    link: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch with the same marks all through; the first of those sought is where an address leads to."""

    text: str
    name: Mark | None
    time: Mark | None
    sought: bool
    is_first_sought: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Runs within one statement, or outside of any; `is_last` where the statement ends in this paragraph."""

    said: Mark | None
    is_last: bool
    runs: list[Run] = field(default_factory=list)


def mark_paragraphs(text: str, marks: Iterable[Mark]) -> list[list[Group]]:
    """The paragraphs of `text`, each as groups of runs; the runs of all, with the blank lines, join to the text.

    Of two marks of one kind that overlap the earlier counts, and of two that begin together the longer. Marks beyond
    the text are left out.
    """
    given = list(marks)
    kinds = {
        kind: _apart([mark for mark in given if mark.kind == kind], len(text))
        for kind in ("said", "name", "time", "sought")
    }
    return [_paragraph(text, start, end, kinds) for start, end in paragraphs(text)]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """First character and end of each stretch between blank lines."""
    found = []
    start = 0
    for part in text.split("\n\n"):
        found.append((start, start + len(part)))
        start += len(part) + 2
    return found


def _apart(marks: Sequence[Mark], length: int) -> list[Mark]:
    """Those of `marks` that overlap no earlier one, in order."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if 0 <= mark.start < mark.end <= length and (not kept or kept[-1].end <= mark.start):
            kept.append(mark)
    return kept


def _paragraph(text: str, start: int, end: int, kinds: dict[str, list[Mark]]) -> list[Group]:
    inside = {kind: [m for m in found if m.start < end and start < m.end] for kind, found in kinds.items()}
    cuts = {start, end}
    for found in inside.values():
        for mark in found:
            cuts.update((max(mark.start, start), min(mark.end, end)))
    places = sorted(cuts)
    groups: list[Group] = []
    for at, until in pairwise(places):
        said = _at(inside["said"], at)
        if not groups or groups[-1].said != said:
            groups.append(Group(said, said is not None and said.end <= end))
        hit = _at(inside["sought"], at)
        groups[-1].runs.append(
            Run(
                text[at:until],
                _at(inside["name"], at),
                _at(inside["time"], at),
                hit is not None,
                hit is not None and hit == kinds["sought"][0] and at == hit.start,
            )
        )
    return groups


def _at(marks: Sequence[Mark], place: int) -> Mark | None:
    return next((mark for mark in marks if mark.start <= place < mark.end), None)
