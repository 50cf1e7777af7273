"""Days without a year and the days of publication that they leave."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.publication_date_text import told_days
from onrecord.articles.yearless_days import Trust, fitting_days, yearless_days


@pytest.mark.parametrize(
    ("text", "trust", "month_day"),
    [
        ("The envoys met on January 9 in Lindholm.", Trust.DATE, (1, 9)),
        ("The envoys met on Thursday, January 9 in Lindholm.", Trust.PAIR, (1, 9)),
        ("He spoke on New Year's Eve.", Trust.FEAST, (12, 31)),
        ("In her New Year message she called for talks.", Trust.FEAST, (1, 1)),
    ],
)
def test_kinds_of_yearless_days(text: str, trust: Trust, month_day: tuple[int, int]):
    """A date, a date with its weekday, a feast."""
    (day,) = yearless_days(text, told_days(text))
    assert (day.trust, day.month_day) == (trust, month_day)


@pytest.mark.parametrize(
    "text", ["They met on January 9, 2031.", "Shops prepare for Christmas.", "On New Year's Day 2031."]
)
def test_a_printed_year_or_a_season_is_no_yearless_day(text: str):
    """What prints its year is no such day, and Christmas alone is no day."""
    assert yearless_days(text, told_days(text)) == ()


def test_days_narrow_one_another():
    """A date told as past, one told as to come, and the weekdays leave a few days."""
    text = "They fired on November 29. Talks will be held on January 9. The envoys met on Wednesday."
    told = told_days(text)
    left, used = fitting_days(yearless_days(text, told), told, date(2030, 12, 20), date(2031, 1, 5))
    assert left == [date(2030, 12, 25), date(2030, 12, 26), date(2031, 1, 1), date(2031, 1, 2)]
    assert len(used) == 2


def test_a_day_of_another_time_of_the_year_fits_nothing():
    """A page of spring is not placed in winter."""
    text = "The envoys met on May 20."
    told = told_days(text)
    assert fitting_days(yearless_days(text, told), told, date(2031, 1, 1), date(2031, 1, 9)) == ([], ())


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 30))
def test_what_is_left_lies_in_the_window(first: date, length: int):
    """No day outside the window comes out, and they ascend."""
    text = "He spoke on Tuesday in his New Year's Day address; talks will follow on January 9."
    told = told_days(text)
    last = first + timedelta(length)
    left, _ = fitting_days(yearless_days(text, told), told, first, last)
    assert left == sorted(left) and all(first <= day <= last for day in left)
