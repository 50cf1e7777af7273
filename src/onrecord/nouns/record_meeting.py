"""A meeting over all pages: one object with every article's telling of it, and the meetings before and after it."""

from dataclasses import dataclass
from datetime import date

from onrecord.errors import EvidenceError
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.meeting import MeetingKind, MeetingStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A participant: `entity` is the record entity's id, None for a state that no page names by itself.

    side  the state or body the participant acts for, None if no page says
    """

    name: str
    entity: str | None
    side: str | None
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError(f"participant {self.name!r} rests on no words")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReport:
    """One article's telling of the meeting.

    trigger   the words that name it there; `words` the sentences that tell of it
    earliest, latest, yearless, status   as this article has them
    place     the words that name its place there, None if none do
    rules     what decided on the status; `why` why it was joined, in words, for `onrecord explain`
    """

    trigger: Evidence
    words: tuple[Evidence, ...]
    earliest: date | None
    latest: date | None
    time: Evidence | None
    status: MeetingStatus
    rules: tuple[str, ...]
    why: str
    place: Evidence | None = None
    yearless: str | None = None

    @property
    def article(self) -> str:
        """The article's id."""
        return self.trigger.article


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMeeting:
    """One meeting, whoever tells of it.

    forum     the body or series it belongs to; `forum_entity` its record entity
    earliest, latest  the narrowest days that most families support, both included; None where no page tells
    yearless  "XXXX-01-12" or "XXXX-01" where pages tell the day or month and none the year
    status    as the latest page has it
    topic     what it is about, as one page prints it
    sources   number of families that tell of it
    before, after  ids of the meetings of the same parties or forum next to it in time, None if there is none
    """

    id: str
    kind: MeetingKind
    forum: str | None
    forum_entity: str | None
    participants: tuple[Party, ...]
    place: str | None
    place_entity: str | None
    earliest: date | None
    latest: date | None
    status: MeetingStatus
    topic: Evidence | None
    sources: int
    reports: tuple[MeetingReport, ...]
    before: str | None = None
    after: str | None = None
    yearless: str | None = None

    def __post_init__(self) -> None:
        if not self.reports:
            raise EvidenceError(f"meeting {self.id} rests on no words")

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentences of all reports, in their order."""
        return tuple(words for report in self.reports for words in report.words)
