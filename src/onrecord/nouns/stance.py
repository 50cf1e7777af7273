"""A stance: one place of one article where a party demands, refuses, offers or otherwise takes a position."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.nouns.span import Span


class PositionAct(StrEnum):
    """What a party does by taking a position."""

    DEMAND = "demand"
    REFUSE = "refuse"
    OFFER = "offer"
    CONDITION = "condition"
    WARN = "warn"
    COMMIT = "commit"
    DENY = "deny"
    PROPOSE = "propose"
    ACCEPT = "accept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """`party`'s stance on `content`, as one article words it. Not yet a position: two articles give two stances.

    words      the whole wording, from the party or the cue to the end of the content
    party      the noun phrase whose stance it is; None where the speaker of the statement takes it ("we will not …")
    entity     index into `Reading.entities` of the party, None where none is known
    side       state that the words of `party` name ("US officials"), None if they name none
    target     of whom something is demanded, whom something is offered; None if the text does not say
    condition  the "if …" or "unless …" that it hangs on
    topics     noun phrases of the content, head word last but for "of …" and the like: what it is about, in text order,
               those of its adverbial clauses last
    statement  id of the statement that it stands in, None for the article's own words
    rule       which rule found it, for `onrecord explain`
    """

    words: Span
    act: PositionAct
    cue: Span
    party: Span | None
    entity: int | None
    side: str | None
    content: Span
    target: Span | None
    condition: Span | None
    topics: tuple[Span, ...]
    statement: str | None
    rule: str
