"""Rounds: the meetings of one forum, or of the same parties, in the order of their days."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.meeting import MeetingKind
from onrecord.nouns.record_meeting import RecordMeeting
from onrecord.text.name_match import thing_key

_NO_ROUNDS = frozenset({MeetingKind.VISIT, MeetingKind.VOTE, MeetingKind.HEARING, MeetingKind.OTHER})


def link_series(meetings: Sequence[RecordMeeting]) -> tuple[RecordMeeting, ...]:
    """`meetings` with the ids of the round before and after; only dated ones of kinds that come in rounds."""
    dated = [meeting for meeting in meetings if meeting.earliest is not None and meeting.kind not in _NO_ROUNDS]
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for place, meeting in enumerate(dated):
        for later in dated[place + 1 :]:
            if _is_one_series(meeting, later) and _is_over_before(meeting, later):
                after.setdefault(meeting.id, later.id)
                before[later.id] = meeting.id
                break
    return tuple(replace(meeting, before=before.get(meeting.id), after=after.get(meeting.id)) for meeting in meetings)


def _is_over_before(meeting: RecordMeeting, later: RecordMeeting) -> bool:
    return meeting.latest is not None and later.earliest is not None and meeting.latest < later.earliest


def _is_one_series(left: RecordMeeting, right: RecordMeeting) -> bool:
    if left.forum and right.forum:
        return thing_key(left.forum) == thing_key(right.forum)
    return len(_sides(left) & _sides(right)) >= 2


def _sides(meeting: RecordMeeting) -> set[str]:
    return {party.side or party.name for party in meeting.participants}
