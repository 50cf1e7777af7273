"""A person, body or place: its roles, what it said over time, where it met whom, and where the reports differ."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from onrecord.views.record_types import EntityJson, EvidenceJson, MeetingJson, PositionJson, UtteranceJson
from onrecord.views.terminal import KINDS
from onrecord.web.compared import DisagreementShown, disagreements_of
from onrecord.web.positions import PositionShown, positions_shown
from onrecord.web.record_index import RecordIndex
from onrecord.web.speakers import Said, said_of
from onrecord.web.story_view import MeetingShown, meeting_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """kind: "People", "Bodies"; mentions: (article, times, the first place) in the order of the labels; said: in the
    order of the days, what has no day last; side: others of the same side, where this one is the side.
    """

    entity: EntityJson
    kind: str
    roles: list[tuple[str, list[EvidenceJson]]]
    mentions: list[tuple[EvidenceJson, int]]
    said: list[Said]
    meetings: list[MeetingShown]
    positions: list[PositionShown]
    disagreements: list[DisagreementShown]
    members: list[EntityJson]


def name_view(index: RecordIndex, entity: EntityJson) -> NameView:
    """All that the record has of one bearer of a name."""
    record = index.record
    said = sorted((u for u in record.utterances if u.speaker == entity.id), key=_when)
    meetings = [meeting for meeting in record.meetings if _takes_part(meeting, entity)]
    positions = [position for position in record.positions if _takes(position, entity)]
    about = {entity.id, *(utterance.id for utterance in said)}
    times = Counter(words.article for words in entity.mentions)
    return NameView(
        entity=entity,
        kind=KINDS.get(entity.kind, entity.kind),
        roles=[(role.title, role.evidence) for role in entity.roles],
        mentions=[(words, times[words.article]) for words in index.cited(entity.mentions)],
        said=said_of(index, said),
        meetings=[meeting_shown(meeting) for meeting in meetings],
        positions=positions_shown(positions),
        disagreements=disagreements_of(index, [d for d in record.disagreements if d.ref in about]),
        members=[other for other in record.entities if other.side == entity.name and other.id != entity.id],
    )


def _when(utterance: UtteranceJson) -> tuple[date, date]:
    said = utterance.said
    return (said.latest or said.earliest or date.max, said.earliest or said.latest or date.max)


def _takes_part(meeting: MeetingJson, entity: EntityJson) -> bool:
    parties = {party.entity for party in meeting.parties}
    return entity.id in parties or entity.id in (meeting.forum_entity, meeting.place_entity)


def _takes(position: PositionJson, entity: EntityJson) -> bool:
    return position.party_entity == entity.id or any(report.voice == entity.id for report in position.reports)
