"""Counted and measured things."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.published import Published
from onrecord.nouns.quantity import Quantity
from onrecord.readings.quantities import find_quantities
from onrecord.readings.times import find_times

PUBLISHED = Published(earliest=date(2031, 1, 15), latest=date(2031, 1, 15))


def quantities_in(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, find_times(text, None, PUBLISHED))


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "hedge"),
    [
        (
            "An estimated 100,000 Marovian troops wait.",
            "An estimated 100,000 Marovian troops",
            1e5,
            "troops",
            "estimated",
        ),
        ("Some 5,000 rebels fled.", "Some 5,000 rebels", 5000, "rebels", "some"),
        ("It cost $1.4 billion.", "$1.4 billion", 1.4e9, "dollars", None),
        ("Prices rose 12 percent.", "12 percent", 12, "percent", None),
        ("Prices rose 3.5%.", "3.5%", 3.5, "percent", None),
        ("They sold two million tons of wheat.", "two million tons of wheat", 2e6, "tons of wheat", None),
        ("Half a million children left.", "Half a million children", 5e5, "children", None),
        ("At least six soldiers died.", "At least six soldiers", 6, "soldiers", "at least"),
        ("A 15-member council sat.", "15-member", 15, "member", None),
        ("Dozens of sailors waited.", "Dozens of sailors", 12, "sailors", "dozens of"),
        ("Letters came from hundreds of sailors.", "hundreds of sailors", 100, "sailors", "hundreds of"),
        ("More than a dozen states agreed.", "More than a dozen states", 12, "states", "more than"),
        ("Tens of thousands of files burnt.", "Tens of thousands of files", 1e4, "files", "tens of thousands of"),
        ("The 14,000-strong Marovian forces left.", "14,000-strong Marovian forces", 14000, "forces", None),
        ("They fired 11 Samas rockets.", "11 Samas rockets", 11, "rockets", None),
        ("It freed 12 U.S. sailors.", "12 U.S. sailors", 12, "sailors", None),
        ("He costs 8 000 jobs.", "8 000 jobs", 8000, "jobs", None),
        ("It costs 3,2 milliards crowns.", "3,2 milliards crowns", 3.2e9, "crowns", None),
        ("They drove 310km.", "310km", 310, "km", None),
        ("It holds 128 kilogram of uranium.", "128 kilogram of uranium", 128, "kilogram of uranium", None),
        ("Some 40 fishermen left.", "Some 40 fishermen", 40, "fishermen", "some"),
        ("Seven Marovis were killed.", "Seven Marovis", 7, "Marovis", None),
    ],
)
def test_a_quantity_with_its_parts(text: str, words: str, value: float, unit: str, hedge: str | None):
    """Hedge, number, magnitude and head noun are read together."""
    (quantity,) = quantities_in(text)
    assert (quantity.span.of(text), quantity.value, quantity.unit, quantity.hedge) == (words, value, unit, hedge)


def test_a_range_keeps_both_ends():
    """The smaller number is the value, the larger stands beside it."""
    (quantity,) = quantities_in("About 20 to 30 people were hurt.")
    assert (quantity.value, quantity.upper, quantity.hedge) == (20, 30, "about")


@pytest.mark.parametrize(
    "text",
    [
        "It began on June 12, 2030.",
        "He is a 40-year-old sailor.",
        "Article 5 binds them.",
        "It lasted 24 hours.",
        "Room 12 is shut.",
    ],
)
def test_what_is_no_quantity(text: str):
    """Dates, ages, lengths of time and numbers that number are none."""
    assert quantities_in(text) == ()


def test_a_bare_number_counts_what_stands_before_it():
    """ "The number of dead … at 2,400", "a death toll of 12"; no number of anything else."""
    (found,) = quantities_in("The office puts the number of dead since March at 2,400 at least.")
    assert (found.value, found.unit) == (2400.0, "dead")
    (found,) = quantities_in("That brings the death toll in the valley to at least 138.")
    assert (found.value, found.unit, found.hedge) == (138.0, "dead", "at least")
    assert quantities_in("The number of the room was changed; it is 138.") == ()


@given(st.text(alphabet="0123456789 ,.-$%abms\nto", max_size=60))
def test_any_text_gives_sound_quantities(text: str):
    """Spans lie in the text, in order, without overlap."""
    found = quantities_in(text)
    for quantity in found:
        assert quantity.span.end <= len(text)
        assert quantity.upper is None or quantity.upper > quantity.value
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
