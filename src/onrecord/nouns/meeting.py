"""A meeting as one article tells of it: talks, a summit, a call, a visit, a vote, held or to be held."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.nouns.span import Span

# The rule of a visit of which only the way there is told ("flew to Lindholm").
ON_THE_WAY = "only the way there is told"
# The rule of a press conference, which is no talks.
BEFORE_PRESS = "it is before the press"


class MeetingKind(StrEnum):
    TALKS = "talks"
    SUMMIT = "summit"
    COUNCIL = "council"  # a standing body sits
    CALL = "call"
    VISIT = "visit"
    CONFERENCE = "conference"
    VOTE = "vote"
    HEARING = "hearing"
    DINNER = "dinner"
    OTHER = "other"


class MeetingStatus(StrEnum):
    """How far it has come. A meeting that is only wished for, feared or imagined is none."""

    HELD = "held"
    UNDER_WAY = "under_way"
    PLANNED = "planned"  # agreed, scheduled, expected, or offered by one side
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    REFUSED = "refused"


# What did not take place, or not then.
OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.REFUSED})
# What a body does when it sits.
SITTINGS = frozenset({MeetingKind.COUNCIL, MeetingKind.HEARING, MeetingKind.VOTE})
# What a status counts when tellings of one meeting differ: what was called off stays so, what was held is no plan.
STATUS_ORDER = (
    MeetingStatus.CANCELLED,
    MeetingStatus.POSTPONED,
    MeetingStatus.REFUSED,
    MeetingStatus.UNDER_WAY,
    MeetingStatus.HELD,
    MeetingStatus.PLANNED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part: a person, a body, or a state that officials without a name stand for.

    name    best name in the article; the state's for "US officials"
    entity  index into `Reading.entities`, None if it is no joined name
    span    the words that say so
    """

    name: str
    entity: int | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of an article, however often the article mentions it.

    trigger   the words that first name it ("talks"); `places_told` the sentences that tell of it, in text order
    forum     the body or series it belongs to ("NATO-Russia Council"), None if the article names none
    place     town, state or house; `place_entity` its index into `Reading.entities`
    earliest, latest  days between which it is held, both included; None where the article does not say
    yearless  "XXXX-01-12" or "XXXX-01" where its day or month is told and the year is open
    time      the expression that dates it
    topic     what it is about or for, as printed ("arms control"), None if not said
    rules     names of the rules that decided on participants and status; `onrecord explain` prints them
    """

    trigger: Span
    kind: MeetingKind
    participants: tuple[Participant, ...]
    forum: str | None
    forum_entity: int | None
    place: str | None
    place_entity: int | None
    earliest: date | None
    latest: date | None
    time: Span | None
    status: MeetingStatus
    topic: Span | None
    places_told: tuple[Span, ...]
    rules: tuple[str, ...] = ()
    yearless: str | None = None
