"""A meeting as a line: "talks of Mira Osterby and Lazar Veshnik in Port Amal, planned"."""

from collections.abc import Sequence

from onrecord.nouns.meeting import MeetingStatus
from onrecord.nouns.record_meeting import RecordMeeting

# Statuses that a reader would not take for granted.
STATUS_WORDS = {
    MeetingStatus.PLANNED: "planned",
    MeetingStatus.UNDER_WAY: "under way",
    MeetingStatus.CANCELLED: "called off",
    MeetingStatus.POSTPONED: "put off",
    MeetingStatus.REFUSED: "refused",
}
_MOST_NAMES = 5


def meeting_words(meeting: RecordMeeting) -> str:
    """The meeting without its days, with its status where it was not simply held."""
    names = [party.name for party in meeting.participants]
    line = meeting_name(meeting.kind.value, meeting.forum, names)
    line += f" in {meeting.place}" if meeting.place and meeting.kind.value != "visit" else ""
    line += f" to {meeting.place}" if meeting.place and meeting.kind.value == "visit" else ""
    return f"{line}, {STATUS_WORDS[meeting.status]}" if meeting.status in STATUS_WORDS else line


def meeting_name(kind: str, forum: str | None, names: Sequence[str]) -> str:
    """Kind, forum and participants; of many the first five and how many more."""
    called = "event" if kind == "other" else kind
    name = f"{called}: {forum}" if forum else called
    if not names:
        return name
    told = list(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        told.append(f"{len(names) - _MOST_NAMES} more")
    listed = " and ".join(part for part in (", ".join(told[:-1]), told[-1]) if part)
    return f"{name} {'by' if kind in ('visit', 'vote') else 'of'} {listed}"
