"""Dates and counts in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.views.wording import count, days_words, interval_words, listed, one_line, shortened


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2022, 1, 10), date(2022, 1, 10), "10 Jan 2022"),
        (date(2022, 1, 9), date(2022, 1, 10), "9–10 Jan 2022"),
        (date(2022, 1, 30), date(2022, 2, 1), "30 Jan – 1 Feb 2022"),
        (date(2021, 12, 30), date(2022, 1, 2), "30 Dec 2021 – 2 Jan 2022"),
        (None, date(2022, 1, 2), "by 2 Jan 2022"),
        (date(2022, 1, 2), None, "from 2 Jan 2022"),
        (None, None, "date unknown"),
    ],
)
def test_intervals_say_no_more_than_is_known(earliest, latest, words):
    """Only the parts that differ are said twice."""
    assert interval_words(earliest, latest) == words


@pytest.mark.parametrize(
    ("earliest", "yearless", "words"),
    [
        (None, "XXXX-01-09", "9 Jan, year not told"),
        (None, "XXXX-09", "Sep, year not told"),
        (None, None, "no day told"),
        (date(2022, 1, 9), None, "9 Jan 2022"),
    ],
)
def test_a_day_of_an_open_year_is_said_so(earliest, yearless, words):
    """No year is made up for it."""
    assert days_words(earliest, earliest, yearless, "no day told") == words


def test_counts_agree_with_their_noun():
    """One page, two pages."""
    assert (count(1, "page"), count(2, "page"), count(0, "body", "bodies")) == ("1 page", "2 pages", "0 bodies")


def test_long_lists_say_how_many_more():
    """Nothing vanishes silently."""
    assert listed(["a", "b", "c"], most=2) == "a, b … and 1 more"


@given(st.text(), st.integers(2, 60))
def test_shortened_words_fit_and_hold_no_control_character(words, limit):
    """At most `limit` characters on one line."""
    line = shortened(words, limit)
    assert len(line) <= limit
    assert "\n" not in line and "\x1b" not in line
    assert one_line(line) == line.strip()
