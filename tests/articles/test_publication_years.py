"""Months and years of running text as bounds of publication."""

from datetime import date

import pytest

from onrecord.articles.publication_years import year_bounds


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The two sides last met in 2019 to ease tensions.", date(2019, 1, 1)),
        ("The channel has been shut since March 2019.", date(2019, 3, 1)),
        ("During 2019 the strait was closed twice.", date(2019, 1, 1)),
    ],
)
def test_told_as_past_bounds_the_early_side(text: str, day: date):
    """What has happened lies before the report."""
    (bound,) = year_bounds(text)
    assert bound.is_earliest and bound.day == day and text[bound.start : bound.end].endswith("2019")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge will be opened in 2031.", date(2031, 12, 31)),
        ("The talks are to begin in May 2031.", date(2031, 5, 31)),
        ("The ministry said that the fleet would stay there until 2031.", date(2031, 12, 31)),
    ],
)
def test_told_as_to_come_bounds_the_late_side(text: str, day: date):
    """What is to come lies behind the report."""
    (bound,) = year_bounds(text)
    assert not bound.is_earliest and bound.day == day


@pytest.mark.parametrize(
    "text",
    [
        "It would rather have begun in 2019.",  # what never came
        "The maker will replace the engine, which was sold in 2019.",  # another clause
        "The law was delayed until 2031.",  # a past verb, a year to come
        "Spending rose by 2019 tonnes.",
        "They fought over the budget in 2019-2020.",
        "The 2031 election worried them.",
        "Steel shipments will be cut by a third from 2019 levels.",  # a year that is compared with
    ],
)
def test_what_may_be_either_bounds_nothing(text: str):
    """Where the words leave it open, nothing is concluded."""
    assert not list(year_bounds(text))
