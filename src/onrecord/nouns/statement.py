"""A statement: words that one article attributes to someone."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.nouns.span import Span


class Kind(StrEnum):
    DIRECT = "direct"  # quoted in full, marks in place
    MIXED = "mixed"  # a quoted phrase inside the article's own words
    INDIRECT = "indirect"
    UNMARKED = "unmarked"  # direct words whose marks were lost or never closed


class Act(StrEnum):
    """What the speaker does by speaking."""

    STATE = "state"
    DEMAND = "demand"
    REQUEST = "request"
    PROPOSE = "propose"
    OFFER = "offer"
    COMMIT = "commit"
    REFUSE = "refuse"
    ACCEPT = "accept"
    DENY = "deny"
    WARN = "warn"
    THREATEN = "threaten"
    CONDEMN = "condemn"
    PRAISE = "praise"
    EXPECT = "expect"
    WANT = "want"
    FEAR = "fear"
    BLAME = "blame"
    ADMIT = "admit"
    ANNOUNCE = "announce"
    ORDER = "order"
    ASK = "ask"
    ALLEGE = "allege"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words that one article attributes to someone. Not yet an utterance: two articles give two statements.

    content  one or more spans of `Article.text`, in order, quotation marks left out at the outer ends
    source   the noun phrase naming who spoke, None when the text names nobody
    entity   index into `Reading.entities` of the one who spoke, None when nobody is named or it could not be decided
    speaker_name  the best name of that one in this article ("Sergei Ryabkov", "a US official"), None as above
    via      the outlet, document or spokesman through whom the words came
    confidence    0.0-1.0: the calibrated chance that somebody is reported to say (nearly) just these words
    rules    names of the rules that changed what the model said, in order; `onrecord explain` prints them
    """

    id: str
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    to: Span | None
    via: Span | None
    kind: Kind
    act: Act
    entity: int | None
    speaker_name: str | None
    confidence: float
    rules: tuple[str, ...] = ()
