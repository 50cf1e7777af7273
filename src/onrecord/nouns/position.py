"""A position: what a party demands, refuses, offers or warns of on one issue, over all pages of a story."""

from dataclasses import dataclass
from datetime import date

from onrecord.errors import EvidenceError
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.stance import PositionAct


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionReport:
    """One article's wording of a position.

    words      from the party or the cue to the end of what is demanded
    content    what is demanded, refused, offered …: part of `words`
    voice      entity id of the person or body whose words they are, None for the article's own or an unknown one's
    voice_name the name of that one, None as above
    statement  id of the statement that they stand in, None for the article's own words
    rule       which rule found it
    """

    words: Evidence
    content: Evidence
    act: PositionAct
    voice: str | None
    voice_name: str | None
    statement: str | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One position of one party, with every wording of it.

    party       the side as a name ("Russia", "NATO"), never a spokesman; party_entity its entity id where it is one
    issue       a short noun phrase of the coverage ("fee on grain"); positions on one thing share it
    text        the wording that says it best
    target      of whom it is demanded, to whom it is offered, as printed; None if no page says
    condition   the "if …" that it hangs on, as printed; None if it hangs on none
    said_earliest, said_latest  the days between which it was taken, both included; None where nothing bounds that side
    utterances  ids of the utterances that it was taken in, in the order of the record
    follows     id of the party's last earlier position on the issue that differs in its act, None if there is none
    sources     number of families that report it
    """

    id: str
    party: str
    party_entity: str | None
    act: PositionAct
    issue: str
    text: str
    target: str | None
    condition: str | None
    said_earliest: date | None
    said_latest: date | None
    utterances: tuple[str, ...]
    follows: str | None
    sources: int
    reports: tuple[PositionReport, ...]

    def __post_init__(self) -> None:
        if not self.reports:
            raise EvidenceError(f"position {self.text[:40]!r} rests on no words")
