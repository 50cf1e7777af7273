"""A disagreement: the pages of a story contradict each other on one point."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import EvidenceError
from onrecord.nouns.evidence import Evidence


class DisagreementKind(StrEnum):
    """On what the pages disagree."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What some of the pages say: `value` and the words that say it."""

    value: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError(f"side {self.value[:40]!r} of a disagreement rests on no words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two sides or more on one point, the one that most families take first.

    small  of form and not of fact: two spellings of a name, two names of one body
    ref    id of the claim, utterance, entity or meeting that it is about
    """

    id: str
    kind: DisagreementKind
    what: str
    sides: tuple[Side, ...]
    small: bool
    ref: str

    def __post_init__(self) -> None:
        if len(self.sides) < 2:
            raise EvidenceError(f"a disagreement on {self.what[:40]!r} needs two sides")
