"""Days and intervals as a sentence has them."""

from datetime import date

from hypothesis import given

from onrecord.text.day_words import day_in_words, days_in_words
from tests.strategies import days


@given(days)
def test_one_day_is_on(day):
    """However the interval was told."""
    assert days_in_words(day, day) == f"on {day_in_words(day)}"


def test_whole_months_and_years_go_by_their_names():
    """No page told more, and the sentence does not pretend to."""
    assert days_in_words(date(2021, 6, 1), date(2021, 6, 30)) == "in June 2021"
    assert days_in_words(date(2015, 1, 1), date(2015, 12, 31)) == "in 2015"


def test_other_intervals_say_both_ends():
    """Without saying the month or year twice."""
    assert days_in_words(date(2023, 5, 3), date(2023, 5, 5)) == "between 3 and 5 May 2023"
    assert days_in_words(date(2023, 4, 29), date(2023, 5, 5)) == "between 29 April and 5 May 2023"
    assert days_in_words(date(2022, 12, 30), date(2023, 1, 2)) == "between 30 December 2022 and 2 January 2023"
