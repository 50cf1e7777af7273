"""The year of a page that prints no date, from its own words."""

from datetime import date

from onrecord.articles.fixed_year import FixedYear, fix_year
from onrecord.articles.publication_date_text import told_days

# 1 January 2031 is a Wednesday.
GAMES = (
    "The leader of Velmark offered talks on Wednesday in his New Year's Day address. He will send a team to the 2031 "
    "Winter Games, and the Winter Games in Port Amal next month may bring the sides together."
)


def fixed(text: str, earliest: date | None = None, latest: date | None = None) -> FixedYear | None:
    return fix_year(text, told_days(text), earliest, latest)


def test_feast_within_the_year_of_an_event():
    """An event that is near leaves a year, a feast told in it the days, the weekday one or two of them."""
    found = fixed(GAMES)
    assert found is not None
    assert (found.earliest, found.latest) == (date(2031, 1, 1), date(2031, 1, 2))
    assert {GAMES[start:end] for start, end in found.quotes} >= {"2031 Winter Games", "New Year's Day address"}


def test_event_alone_leaves_its_months():
    """With no day told, the page stays as open as the event leaves it."""
    found = fixed("A team goes to the 2031 Winter Games; the Winter Games next month are its first.")
    assert found == FixedYear(date(2030, 12, 1), date(2031, 11, 30), found.quotes if found else ())


PAIR = "The envoys met on Tuesday, January 7 in Lindholm, a spokesman said on Wednesday."


def test_weekday_beside_its_date_falls_into_one_year():
    """7 January is a Tuesday once between the printed years, and the page appeared within days of it."""
    found = fixed(PAIR, date(2030, 3, 1), date(2032, 2, 1))
    assert found is not None
    assert found.earliest == date(2031, 1, 8) and found.latest <= date(2031, 1, 17)
    assert [PAIR[start:end] for start, end in found.quotes] == ["Tuesday, January 7"]


def test_weekday_beside_its_date_needs_a_printed_year():
    """Without any year the pair fits several, and the page stays open."""
    assert fixed(PAIR) is None


def test_weekday_that_never_falls_on_its_date_leaves_the_year_open():
    """Where no year of the window fits, the window or the words are wrong."""
    assert fixed(PAIR, date(2031, 3, 1), date(2033, 2, 1)) is None


def test_a_later_year_in_the_text_speaks_against_an_early_one():
    """A chronicle whose day falls near a printed month of long ago is not of that time."""
    text = f"{PAIR} The strait was closed in 2036."
    assert fixed(text, date(2030, 11, 1)) is None
    assert fixed(PAIR, date(2030, 11, 1)) is not None


def test_a_feast_alone_fixes_nothing():
    """New Year's Day comes in every year."""
    assert fixed("The leader of Velmark spoke on Wednesday in his New Year's Day address.") is None
    assert fixed("He spoke in his New Year's Day address.", date(2029, 2, 1), date(2031, 12, 31)) is None
