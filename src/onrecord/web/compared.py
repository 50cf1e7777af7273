"""Wordings set against each other, word by word, each with the passages it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.text.difference import WordRun, mark_differences
from onrecord.views.record_types import DisagreementJson, EvidenceJson
from onrecord.views.wording import one_line
from onrecord.web.record_index import RecordIndex

# Longer wordings are cut: a difference that far in is looked up in the passages.
_MOST_CHARS = 600


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
    shown = []
    for place, (_, evidence) in enumerate(sides):
        runs = (
            mark_differences(words[0], words[place])[1]
            if place
            else mark_differences(words[0], words[min(1, len(words) - 1)])[0]
        )
        shown.append(ComparedSide(runs, evidence, index.source_count(evidence)))
    return tuple(shown)


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
