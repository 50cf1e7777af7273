"""iCalendar (RFC 5545): the meetings to come, as all-day events that a calendar takes or subscribes to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord._version import __version__
from onrecord.errors import ExportError
from onrecord.exports.citations import first_of_each_article
from onrecord.exports.exported import Exported
from onrecord.exports.naming import outlet_names
from onrecord.record.meeting_words import meeting_name
from onrecord.views.record_types import MeetingJson, RecordJson
from onrecord.views.wording import count, interval_words, listed, one_line

# What is over has no place in a calendar of what is to come. The record does not tell a meeting that is agreed from one
# that is offered, so that both are tentative; one that is called off says so where it was entered before.
_STATUS = {
    "planned": "TENTATIVE",
    "postponed": "TENTATIVE",
    "under_way": "CONFIRMED",
    "cancelled": "CANCELLED",
    "refused": "CANCELLED",
}
_TOLD = {"postponed": "Put off: ", "cancelled": "Called off: ", "refused": "Refused: "}

_LINE_OCTETS = 75
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class _Pages:
    """By article: the last day on which it may have appeared, and who printed it."""

    published: dict[str, date | None]
    outlets: dict[str, str]


def to_ics(record: RecordJson, title: str | None = None) -> Exported:
    """An event a meeting with at least one known day; between two days it covers both and all days between.

    The id of an event is that of its meeting, so that a calendar that takes the file again changes what it has.
    Raises ExportError where the record has no meeting to come: a calendar must not be empty.
    """
    to_come = [meeting for meeting in record.meetings if meeting.status in _STATUS]
    dated = [meeting for meeting in to_come if meeting.earliest is not None and meeting.latest is not None]
    undated = len(to_come) - len(dated)
    left_out = (f"{count(undated, 'meeting')} without a known day",) if undated else ()
    if not dated:
        told = "; ".join(["no meeting to come has a known day", *left_out])
        raise ExportError(f"ics: {told}: nothing to put into a calendar")
    pages = _Pages({a.id: a.published.latest for a in record.articles}, outlet_names(record.articles))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Onrecord//Onrecord {__version__}//EN",
        "CALSCALE:GREGORIAN",
        *([f"NAME:{_text(title)}", f"X-WR-CALNAME:{_text(title)}"] if title else []),
        *(line for meeting in dated for line in _event(meeting, pages)),
        "END:VCALENDAR",
    ]
    return Exported(files={"meetings.ics": "".join(map(_folded, lines)).encode()}, left_out=left_out)


def _event(meeting: MeetingJson, pages: _Pages) -> Iterator[str]:
    first, last = meeting.earliest, meeting.latest
    assert first is not None and last is not None
    name = meeting_name(meeting.kind, meeting.forum, meeting.participants)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(meeting.id)}@onrecord"
    yield f"DTSTAMP:{_day(_told_last(meeting, pages) or first)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if last < date.max:  # an end is the first day that is no longer part of it
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(_TOLD.get(meeting.status, '') + one_line(name[0].upper() + name[1:]))}"
    if meeting.place:
        yield f"LOCATION:{_text(meeting.place)}"
    yield f"DESCRIPTION:{_text(_description(meeting, pages))}"
    yield f"CATEGORIES:{_text(meeting.kind)}"
    yield f"STATUS:{_STATUS[meeting.status]}"
    yield "TRANSP:TRANSPARENT"  # somebody else's meeting does not make the reader busy
    yield "END:VEVENT"


def _description(meeting: MeetingJson, pages: _Pages) -> str:
    told = first_of_each_article(meeting.evidence)
    when = interval_words(meeting.earliest, meeting.latest)
    lines = [f"{when}, {count(meeting.sources, 'independent source')}"]
    if meeting.earliest != meeting.latest:
        lines[0] = f"Some time within {lines[0]}"
    if meeting.participants:
        lines.append(f"With {listed(meeting.participants)}")
    lines += [f"“{words.text}” ({pages.outlets[words.article]})" for words in told]
    return "\n".join(lines)


def _told_last(meeting: MeetingJson, pages: _Pages) -> date | None:
    """The last day on which a page that tells of it appeared: what stands here was not changed since."""
    days = (pages.published[words.article] for words in meeting.evidence)
    return max((day for day in days if day is not None), default=None)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(words: str) -> str:
    """`words` as a value of type TEXT: no control characters, separators escaped, line breaks spelled out."""
    plain = _CONTROL.sub(" ", words.replace("\r\n", "\n"))
    return re.sub(r"[\\;,]", r"\\\g<0>", plain).replace("\n", "\\n")


def _folded(line: str) -> str:
    """`line` in pieces of at most 75 octets, each but the first after a blank, no character cut in two."""
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > _LINE_OCTETS:
            pieces.append(piece)
            piece, octets = "", 1  # the blank that a piece begins with
        piece += character
        octets += size
    return "\r\n ".join([*pieces, piece]) + "\r\n"
