"""A record as the story page shows it, section by section; the dossier shows the same."""

from dataclasses import dataclass

from onrecord.views.claims_view import claim_told, one_each
from onrecord.views.meetings_view import meeting_days, meeting_title, meeting_told
from onrecord.views.record_types import ClaimJson, ClaimValueJson, DisagreementJson, EntityJson, MeetingJson
from onrecord.views.terminal import KINDS
from onrecord.views.wording import count, interval_words
from onrecord.web.compared import DisagreementShown, disagreements_of
from onrecord.web.lineage_chart import LineageChart, lineage_chart
from onrecord.web.positions import Ledger, ledger_of
from onrecord.web.record_index import RecordIndex
from onrecord.web.sources import SourceFamily, sources_of
from onrecord.web.speakers import Said, Speaker, said_of, speakers_of
from onrecord.web.timeline_chart import Timeline, timeline_of

_AHEAD = ("planned", "postponed")
_OFF = ("cancelled", "refused")


@dataclass(frozen=True, slots=True)
class MeetingShown:
    meeting: MeetingJson
    title: str
    when: str
    told: list[str]


@dataclass(frozen=True, slots=True)
class ClaimShown:
    claim: ClaimJson
    values: list[ClaimValueJson]
    told: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """facts: how much there is; held, ahead, off: the meetings by what became of them; garbled: the utterances that
    some report changes, those left out that stand among the disagreements; small: disagreements of form only.
    """

    index: RecordIndex
    facts: list[str]
    latest: str
    held: list[MeetingShown]
    ahead: list[MeetingShown]
    off: list[MeetingShown]
    disagreements: list[DisagreementShown]
    small: list[DisagreementJson]
    garbled: list[Said]
    timeline: Timeline
    speakers: list[Speaker]
    ledger: Ledger
    claims: list[ClaimShown]
    families: list[SourceFamily]
    lineage: LineageChart | None
    names: list[tuple[str, list[EntityJson]]]


def story_view(index: RecordIndex) -> StoryView:
    """The sections of the story page."""
    record = index.record
    meetings = [meeting_shown(meeting) for meeting in record.meetings]
    large = [disagreement for disagreement in record.disagreements if not disagreement.small]
    told = {disagreement.ref for disagreement in large}
    return StoryView(
        index=index,
        facts=_facts(index),
        latest=_latest(index),
        held=[shown for shown in meetings if shown.meeting.status not in (*_AHEAD, *_OFF)],
        ahead=[shown for shown in meetings if shown.meeting.status in _AHEAD],
        off=[shown for shown in meetings if shown.meeting.status in _OFF],
        disagreements=disagreements_of(index, large),
        small=[disagreement for disagreement in record.disagreements if disagreement.small],
        garbled=said_of(index, (u for u in record.utterances if u.drift and u.id not in told)),
        timeline=timeline_of(index),
        speakers=speakers_of(index),
        ledger=ledger_of(record),
        claims=[claim_shown(claim) for claim in record.claims],
        families=sources_of(index),
        lineage=lineage_chart(index),
        names=_names(index),
    )


def meeting_shown(meeting: MeetingJson) -> MeetingShown:
    """The meeting with its days in words, or that no page tells them."""
    return MeetingShown(meeting, meeting_title(meeting), meeting_days(meeting), meeting_told(meeting))


def claim_shown(claim: ClaimJson) -> ClaimShown:
    """The claim with each value in each hedge once."""
    return ClaimShown(claim, [value for value in one_each(claim) if value.evidence], claim_told(claim))


def _facts(index: RecordIndex) -> list[str]:
    record = index.record
    days = [day for a in record.articles for day in (a.published.earliest, a.published.latest) if day is not None]
    speakers = {u.speaker or u.speaker_name for u in record.utterances if u.speaker or u.speaker_name}
    facts = [count(len(record.articles), "page"), count(len(record.families), "independent source")]
    facts += [interval_words(min(days), max(days))] if days else []
    facts += [f"{count(len(record.utterances), 'utterance')} of {count(len(speakers), 'speaker')}"]
    facts += [count(len(record.meetings), "meeting")] if record.meetings else []
    disputed = sum(not disagreement.small for disagreement in record.disagreements)
    facts += [count(disputed, "point") + " disputed"] if disputed else []
    return facts


def _latest(index: RecordIndex) -> str:
    """The day of the latest page, "" where no page tells one."""
    days = [day for article in index.record.articles if (day := article.published.latest) is not None]
    return interval_words(max(days), max(days)) if days else ""


def _names(index: RecordIndex) -> list[tuple[str, list[EntityJson]]]:
    """(heading, its names, the most mentioned first) for each kind that occurs."""
    found = []
    for kind, heading in KINDS.items():
        names = sorted((e for e in index.record.entities if e.kind == kind), key=lambda entity: -len(entity.mentions))
        if names:
            found.append((heading, names))
    return found
