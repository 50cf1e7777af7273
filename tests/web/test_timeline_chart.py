"""The timeline along its axis."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.timeline_chart import timeline_of
from tests.web.test_lineage_chart import sample_index

ENTRY = sample_index().record.timeline[0]


def drawn(*days):
    """The timeline of the sample record with an entry for each (earliest, latest)."""
    entries = [replace(ENTRY, earliest=a, latest=b, id=f"t-{n}") for n, (a, b) in enumerate(days)]
    return timeline_of(sample_index(timeline=entries))


@given(st.lists(st.tuples(st.dates(), st.dates()).map(lambda pair: tuple(sorted(pair))), min_size=1, max_size=30))
def test_every_bar_lies_on_the_axis(days):
    """Whatever the days are, the first and the last of the calendar included."""
    timeline = drawn(*days)
    assert len(timeline.all) == len(days)
    for entry in timeline.all:
        assert 0 <= entry.x <= entry.x + entry.width <= 100.01
        assert entry.width > 0


def test_a_later_day_is_further_right():
    """And an interval covers all its days."""
    first, second, whole = drawn(
        (date(2023, 3, 13), date(2023, 3, 13)),
        (date(2023, 3, 15), date(2023, 3, 15)),
        (date(2023, 3, 13), date(2023, 3, 15)),
    ).all
    assert first.x < second.x
    assert (whole.x, round(whole.x + whole.width)) == (first.x, round(second.x + second.width))
    assert (first.sure, whole.sure) == (True, False)


def test_what_is_far_away_is_pointed_to():
    """A treaty of 1994 does not press the days of the talks together."""
    old, held = drawn((date(1994, 1, 1), date(1994, 12, 31)), (date(2023, 3, 14), date(2023, 3, 14))).all
    assert (old.beyond, held.beyond) == ("before", "")
    assert held.width > 10


def test_an_empty_timeline_is_empty():
    """No entry, no axis."""
    assert timeline_of(sample_index(timeline=[])).ticks == []
