"""The year that one page of a story gives to those beside it."""

from dataclasses import replace
from datetime import date

from onrecord.articles.settle_dates import settle_dates
from onrecord.articles.story_years import share_years
from onrecord.nouns.published import Published
from tests.articles.test_settle_dates import UNKNOWN, article, link

FIRST = date(2031, 1, 1)
COMPANION = "Velmark proposed talks on January 9 after the leader's New Year address, an aide said on Friday."


def test_companion_that_names_the_season_gets_the_year():
    """A page that tells of New Year lies near the one that is known to be of New Year 2031."""
    shared = share_years([article("a", COMPANION), article("b", day=FIRST)], {})[0].published
    assert (shared.earliest, shared.latest) == (date(2031, 1, 3), date(2031, 1, 4))
    assert shared.inferred and "1 January 2031" in shared.why
    assert {COMPANION[start:end] for start, end in shared.quotes} == {"New Year address"}


def test_companion_without_a_day_of_the_season_stays_open():
    """An article on another visit, put beside them, is not given their year."""
    other = article("a", "The president met commanders in Lindholm on Tuesday, an aide said.")
    assert share_years([other, article("b", day=FIRST)], {})[0].published == UNKNOWN


def test_own_bounds_stand():
    """A page whose own text lies after the others is not drawn back to them."""
    late = replace(article("a", COMPANION), published=Published(earliest=date(2032, 1, 1), latest=None))
    assert share_years([late, article("b", day=FIRST)], {})[0] == late


def test_copy_of_a_page_that_fixed_its_year():
    """A copy that names no day appeared within days of the page whose words gave the year."""
    known = replace(article("b"), published=Published(earliest=FIRST, latest=date(2031, 1, 2), inferred=True))
    shared = settle_dates([article("a"), known], (link("a", "b"),))[0].published
    assert (shared.earliest, shared.latest) == (date(2030, 12, 30), date(2031, 1, 4))
    assert shared.inferred


def test_pages_months_apart_give_no_year():
    """Pages weeks apart are no single course of events."""
    pages = [article("a", COMPANION), article("b", day=FIRST), article("c", day=date(2031, 3, 1))]
    assert share_years(pages, {})[0].published == UNKNOWN
