"""A named event with its year, and the same event said to be near."""

from datetime import date

import pytest

from onrecord.articles.event_years import find_event_year


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        (
            "Velmark will send a team to the 2031 Winter Games. The Winter Olympics in Amal next month are its first.",
            date(2030, 12, 1),
            date(2031, 11, 30),
        ),
        (
            "Ahead of the 2031 Strait Summit the envoys met. The summit this month is the third.",
            date(2031, 1, 1),
            date(2031, 12, 31),
        ),
        (
            "Next week's Strait Summit may fail. Preparations for the 2031 Strait Summit began in Lindholm.",
            date(2030, 12, 1),
            date(2031, 12, 31),
        ),
    ],
)
def test_event_that_is_near_gives_the_year(text: str, earliest: date, latest: date):
    """The page is as many months from the event as it says, in whatever month of its year the event falls."""
    found = find_event_year(text)
    assert found is not None
    assert (found.earliest, found.latest) == (earliest, latest)
    assert any("2031" in text[start:end] for start, end in found.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Velmark won gold at the 2027 Winter Games. The Winter Games next month are in Port Amal.",
        "Velmark took part in the 2027 Winter Games. The Winter Games next month are in Port Amal.",
        "The 2027 presidential election and the 2031 presidential election divide them. The election is next week.",
        "A team goes to the 2031 Summer Games. The Winter Games next month come first.",
        "A team goes to the 2031 Winter Games in Port Amal.",
    ],
)
def test_event_that_is_over_or_another_gives_no_year(text: str):
    """What is over was another time; two years, or another event of the kind, leave it open."""
    assert find_event_year(text) is None
