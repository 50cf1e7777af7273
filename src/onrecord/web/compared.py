"""Wordings set against each other, word by word, each with the passages it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.text.difference import WordRun, mark_differences
from onrecord.views.record_types import DisagreementJson, EvidenceJson
from onrecord.views.wording import one_line
from onrecord.web.record_index import RecordIndex

# Longer wordings are cut: a difference that far in is looked up in the passages.
_MOST_CHARS = 600
# With less than this in common, two wordings are two sentences, and all of both would be marked.
# Chosen by eye on the records of the examples.
MIN_SHARED = 0.4


@dataclass(frozen=True, slots=True)
class ComparedSide:
    """runs: the wording in stretches that the other side shares or not; `sources` independent ones give it."""

    runs: tuple[WordRun, ...]
    evidence: list[EvidenceJson]
    sources: int


Compared = tuple[ComparedSide, ...]


def compare(index: RecordIndex, *sides: tuple[str, list[EvidenceJson]]) -> Compared:
    """Each (wording, where it stands) against the first; the first against the second."""
    words = [one_line(value)[:_MOST_CHARS] for value, _ in sides]
    pairs = [_marked(words[0], other) for other in words[1:]]
    runs = [pairs[0][0], *(pair[1] for pair in pairs)] if pairs else [(WordRun(words[0], True),)]
    return tuple(
        ComparedSide(side, evidence, index.source_count(evidence))
        for side, (_, evidence) in zip(runs, sides, strict=True)
    )


def _marked(one: str, other: str) -> tuple[tuple[WordRun, ...], tuple[WordRun, ...]]:
    """Both in runs; nothing is marked where they have too little in common."""
    left, right = mark_differences(one, other)
    shared = sum(len(run.text) for run in (*left, *right) if run.shared)
    if shared < MIN_SHARED * (len(one) + len(other)):
        return (WordRun(one, True),), (WordRun(other, True),)
    return left, right


@dataclass(frozen=True, slots=True)
class DisagreementShown:
    """A disagreement with its sides; those without a common word are not marked, for all of them would be."""

    disagreement: DisagreementJson
    sides: Compared


def disagreements_of(index: RecordIndex, disagreements: Sequence[DisagreementJson]) -> list[DisagreementShown]:
    """Each disagreement with its sides compared, in their order."""
    return [
        DisagreementShown(
            disagreement, compare(index, *((side.value, list(side.evidence)) for side in disagreement.sides))
        )
        for disagreement in disagreements
    ]
