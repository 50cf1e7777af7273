"""A sentence of the brief, with the words it rests on."""

from dataclasses import dataclass

from onrecord.errors import EvidenceError
from onrecord.nouns.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSentence:
    """`ref` is the id of the item it tells of: a meeting, an utterance, a position, a disagreement."""

    text: str
    ref: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError(f"brief sentence {self.text[:40]!r} rests on no words")
