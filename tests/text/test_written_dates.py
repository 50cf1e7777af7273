"""Dates as written: languages, orders, times, and no silent choice between readings."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.written_dates import WrittenDate, find_written_dates

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31))


def only(line: str) -> WrittenDate:
    (written,) = find_written_dates(line)
    return written


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("Status: 07.03.2031 4:15 AM.", date(2031, 3, 7), "04:15"),
        ("date 2031-03-07", date(2031, 3, 7), None),
        ("Published: Mar 7, 2031", date(2031, 3, 7), None),
        ("Friday, March 7, 2031 at 3.50 pm", date(2031, 3, 7), "15:50"),
        ("7th of March, 2031", date(2031, 3, 7), None),
        ("7 III 2031, 22:18", date(2031, 3, 7), "22:18"),
        ("Last updated on 12:05 AM, 7 March 2031", date(2031, 3, 7), "00:05"),
        ("Sept. 7, 2031 8:01 p.m. ET", date(2031, 9, 7), "20:01"),
        ("2031-03-07T23:50:00Z", date(2031, 3, 7), "23:50"),
        ("vineri, 7 martie 2031 - 21:41", date(2031, 3, 7), "21:41"),
        ("Freitag, 7. März 2031, 15.30 Uhr", date(2031, 3, 7), "15:30"),
        ("vendredi 7 mars 2031 à 15h30", date(2031, 3, 7), "15:30"),
        ("7 de marzo de 2031", date(2031, 3, 7), None),
        ("пятница, 7 марта 2031 г., 12:30", date(2031, 3, 7), "12:30"),
        ("Παρασκευή 7 Μαρτίου 2031", date(2031, 3, 7), None),
        ("7 Mart 2031 Cuma 10:20", date(2031, 3, 7), "10:20"),
        ("2031. március 7. 12:30", date(2031, 3, 7), None),
        ("2031 m. kovo 7 d.", date(2031, 3, 7), None),
        ("2031. gada 7. marts", date(2031, 3, 7), None),
        ("7 مارس 2031", date(2031, 3, 7), None),
        ("2031年3月7日 12:30", date(2031, 3, 7), "12:30"),
        ("2031년 3월 7일", date(2031, 3, 7), None),
        ("2031. 3. 7. 오전", date(2031, 3, 7), None),
        ("7 tháng 3, 2031", date(2031, 3, 7), None),
        ("13/03/2031 15:30", date(2031, 3, 13), "15:30"),
        ("03.16.2031", date(2031, 3, 16), None),
    ],
)
def test_dates_of_many_newsrooms(line: str, day: date, time: str | None):
    """Status lines and clocks of sites in many countries give their one day, and the time where one is printed."""
    written = only(line)
    assert (written.day, written.time) == (day, time)


def test_order_of_slashes_stays_open():
    """07/03/2031 is the seventh of March or the third of July: both are given, none is chosen."""
    written = only("07/03/2031")
    assert written.possible == (date(2031, 3, 7), date(2031, 7, 3))
    assert written.day is None


def test_weekday_decides_the_order():
    """A weekday beside the digits leaves the reading that falls on it, in any language."""
    assert only("Friday, 07/03/2031").day == date(2031, 3, 7)
    assert only("jueves, 07/03/2031").day == date(2031, 7, 3)


def test_wrong_weekday_decides_nothing():
    """Sites miscount weekdays: with no reading on the weekday, all readings stay."""
    assert len(only("Sunday, 07/03/2031").possible) == 2


def test_word_of_two_months_keeps_both():
    """ "listopad" is November in Polish and October in Croatian."""
    assert only("7 listopada 2031").possible == (date(2031, 10, 7), date(2031, 11, 7))
    assert only("piątek, 7 listopada 2031").day == date(2031, 11, 7)


def test_day_without_year():
    """A month and a day in words are found without a year; their time and span too."""
    line = "GENEVA, Jan. 10 (XYZ) - Talks"
    written = only(line)
    assert (written.month_days, written.possible, written.has_year) == (((1, 10),), (), False)
    assert written.span.of(line) == "Jan. 10"


@pytest.mark.parametrize(
    "line",
    [
        "May 1200 tonnes",
        "version 1.2.2022.4",
        "a score of 10-12",
        "March 3,500 people",
        "31.02.2031",
        "call 555-01-2222",
    ],
)
def test_numbers_that_are_no_dates(line: str):
    """Amounts, versions, scores and impossible days are no dates."""
    assert find_written_dates(line) == ()


def test_several_dates_in_a_line():
    """Dates come in text order and do not overlap."""
    line = "Published Mar 7, 2031 3:00 PM, updated 8 March 2031"
    found = find_written_dates(line)
    assert [written.day for written in found] == [date(2031, 3, 7), date(2031, 3, 8)]
    assert found[0].span.end <= found[1].span.start


@settings(deadline=None)  # the first call loads the names of all languages
@given(DAYS, st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "ro", "ru", "tr", "sv", "cs", "el"]))
def test_formatted_day_is_read_back(day: date, language: str):
    """What Babel prints in full or long form is read as the same day."""
    for form in ("full", "long"):
        assert day in only(format_date(day, form, locale=language)).possible


@settings(deadline=None)  # the first call loads the names of all languages
@given(DAYS, st.sampled_from("/-"))
def test_no_order_is_chosen_silently(day: date, mark: str):
    """Day and month in either order: the day is always among the readings, and alone only where it must be."""
    written = only(f"{day.day:02d}{mark}{day.month:02d}{mark}{day.year}")
    assert day in written.possible
    assert (len(written.possible) == 1) == (day.day > 12 or day.day == day.month)


@settings(deadline=None)  # the first call loads the names of all languages
@given(st.text(max_size=80))
def test_any_text_is_read(line: str):
    """Whatever the line, spans lie inside it, readings are sorted and agree with the weekday where one can."""
    for written in find_written_dates(line):
        assert 0 <= written.span.start < written.span.end <= len(line)
        assert list(written.possible) == sorted(set(written.possible))
        assert written.has_year == bool(written.possible)
