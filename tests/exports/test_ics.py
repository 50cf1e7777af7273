"""Calendars, read back by icalendar."""

from datetime import date

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import ExportError
from onrecord.exports.ics import to_ics
from onrecord.nouns.meeting import MeetingStatus
from tests.exports.samples import HOSTILE, hostile, planned, sample, texts
from tests.strategies import days


def events(record, title=None):
    calendar = icalendar.Calendar.from_ical(to_ics(record, title).content)
    assert not calendar.errors and calendar["version"] == "2.0" and calendar["prodid"]
    return calendar.events


def test_an_interval_is_an_event_of_whole_days():
    """The end is the day after the last, as the standard has it."""
    (event,) = events(planned())
    assert (event.start, event.end) == (date(2023, 3, 20), date(2023, 3, 22))
    assert event["status"] == "TENTATIVE"
    assert str(event["summary"]) == "Talks of Velmark and Karrenia"
    assert "Some time within 20–21 Mar 2023, 1 independent source" in event["description"]
    assert event["dtstamp"].dt.date() == date(2023, 3, 14)


def test_what_is_called_off_stays_under_its_id_so_that_it_is_struck_out():
    """A calendar that has the event from an earlier file changes it."""
    (before,), (after,) = events(planned()), events(planned(status=MeetingStatus.CANCELLED))
    assert before["uid"] == after["uid"] == "m-talks@onrecord"
    assert (after["status"], after["summary"][:11]) == ("CANCELLED", "Called off:")


def test_words_of_the_description_stand_in_the_article():
    """Escapes and folds undone, it is the sentence of the page."""
    (event,) = events(planned())
    quoted = event["description"].split("“")[1].split("”")[0]
    assert quoted in texts(sample())["art-first"]


def test_a_meeting_without_a_day_is_left_out_and_told():
    """And a calendar with nothing in it is no calendar."""
    with pytest.raises(ExportError, match=r"no meeting to come has a known day; 1 meeting without a known day"):
        to_ics(planned(earliest=None))
    with pytest.raises(ExportError, match="no meeting to come"):
        to_ics(planned(status=MeetingStatus.HELD))


def test_hostile_names_break_no_line():
    """Control characters go, separators are escaped: the calendar has the properties we wrote and no more."""
    (event,) = events(hostile(), HOSTILE)
    assert set(event) == {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION"),
        *("DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP"),
    }


@given(st.text(min_size=1, max_size=300).filter(str.strip), days, days)
def test_any_name_and_days_come_back(name, first, last):
    """Lines are folded at 75 octets, no character cut in two; text is what it was, apart from control characters."""
    first, last = sorted([first, last])
    made = to_ics(planned(place=name, earliest=first, latest=last), name).content
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    (event,) = icalendar.Calendar.from_ical(made).events
    assert event.start == first
    printable = "".join(c if c == "\n" or (c >= " " and c != "\x7f") else " " for c in name.replace("\r\n", "\n"))
    assert str(event["location"]) == printable
