"""Ways to a meeting: whoever "flew to Lindholm" and talked there has paid no visit beside the talks."""

from collections.abc import Sequence
from datetime import timedelta

from onrecord.nouns.meeting import ON_THE_WAY, MeetingKind
from onrecord.nouns.record_meeting import RecordMeeting
from onrecord.readings.meeting_match import is_house
from onrecord.text.name_match import thing_key

# Whoever goes somewhere for talks is there a day or two before or after.
_MOST_APART = timedelta(days=2)


def without_ways(meetings: Sequence[RecordMeeting]) -> list[RecordMeeting]:
    """`meetings` without the visits that are only somebody's way to another of them, in the same order."""
    return [
        meeting
        for meeting in meetings
        if not (_is_way(meeting) and any(_leads_to(meeting, other) for other in meetings))
    ]


def _is_way(meeting: RecordMeeting) -> bool:
    return all(ON_THE_WAY in report.rules for report in meeting.reports)


def _leads_to(way: RecordMeeting, meeting: RecordMeeting) -> bool:
    """True for a meeting of the visitor in the same place, on days that are near or not told."""
    if meeting.kind is MeetingKind.VISIT or not way.place:
        return False
    same_day = way.earliest is not None and (way.earliest, way.latest) == (meeting.earliest, meeting.latest)
    if not meeting.place and not same_day:
        return False
    in_house = bool(meeting.place) and same_day and is_house(meeting.place or "")
    if meeting.place and thing_key(way.place) != thing_key(meeting.place) and not in_house:
        return False
    visitors = {party.name for party in way.participants}
    if not visitors & {party.name for party in meeting.participants}:
        return False
    if not (way.earliest and way.latest and meeting.earliest and meeting.latest):
        return True
    return way.earliest - _MOST_APART <= meeting.latest and meeting.earliest - _MOST_APART <= way.latest
