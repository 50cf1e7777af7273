"""A claim: what the pages of a story give as the figure, date, place or name of one thing, and whether they agree."""

from dataclasses import dataclass

from onrecord.errors import EvidenceError
from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimValue:
    """One value for the thing, as one article words it.

    value      "100000", "20-30", "2015", "Geneva"; hedge "estimated", "more than", None where it is given as exact
    asserter   entity id of the one who says so, None for the article itself or an unknown one
    asserter_name  the name of that one, None for the article itself
    sources    number of families that give this value
    """

    value: str
    unit: str | None
    hedge: str | None
    asserter: str | None
    asserter_name: str | None
    evidence: Evidence
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`agree`: all values can be true together. `sources`: families that give any. `lone`: one family alone gives
    it, though others could have.
    """

    id: str
    kind: ClaimKind
    subject: str
    values: tuple[ClaimValue, ...]
    agree: bool
    sources: int
    lone: bool

    def __post_init__(self) -> None:
        if not self.values:
            raise EvidenceError(f"claim {self.subject!r} rests on no words")
