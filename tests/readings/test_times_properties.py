"""What holds of times on any day: dates come back as written, intervals hold their value, anchors keep order."""

import re
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.nouns.published import Published
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.times import find_times

DAYS = st.dates(date(1900, 1, 8), date(2099, 12, 24))
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# Where weeks begin on Sunday is told nowhere: days that are none read the same in both.
WEEKDAYS_ONLY = DAYS.filter(lambda day: day.weekday() < 6)


def ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


FORMATS = [
    lambda day: day.isoformat(),
    lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {ordinal(day.day)}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day} {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1]}, {day.year}",
    lambda day: f"the {ordinal(day.day)} of {MONTHS[day.month - 1]} {day.year}",
    lambda day: (
        f"{MONTHS[day.month - 1][:3]}. {day.day}, {day.year}" if day.month != 5 else f"May {day.day}, {day.year}"
    ),
    lambda day: f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1].upper()} {day.day}, {day.year}",
]
RELATIVE = [
    "yesterday",
    "today",
    "tomorrow",
    "last week",
    "this week",
    "next week",
    "last month",
    "next month",
    "last year",
    "this year",
    "two days ago",
    "three weeks ago",
    "two years ago",
    "last Friday",
    "next Tuesday",
    "the past three days",
    "the next two weeks",
]
ANCHORED = [
    *RELATIVE,
    "on Monday",
    "on June 16",
    "in March",
    "last June",
    "in the third quarter",
    "a week ago",
    "this summer",
]


def only(text: str, published: date) -> TimeExpression:
    (time,) = find_times(text, None, Published(earliest=published, latest=published))
    return time


def days_of(value: str) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 date, None for values that are none."""
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(T.*)?", value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        first = date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
        return first, date.fromisocalendar(int(found[1]), int(found[2]), 7)
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if found := re.fullmatch(r"(\d{4})-Q(\d)", value):
        year, last = int(found[1]), 3 * int(found[2])
        return date(year, last - 2, 1), date(year, last, monthrange(year, last)[1])
    if found := re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    return None


@pytest.mark.parametrize("written", FORMATS)
@given(day=DAYS, published=DAYS)
def test_a_full_date_comes_back_whenever_it_is_read(written, day: date, published: date):
    """parse(format(day)) == day, with the exact words, whatever the day of publication."""
    words = written(day)
    text = f"The treaty of {words} holds."
    time = only(text, published)
    assert (time.value, time.earliest, time.latest) == (day.isoformat(), day, day)
    assert time.span.of(text).removeprefix("the ") == words.removeprefix("the ")


@given(day=DAYS, published=DAYS, hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_a_clock_beside_its_date_comes_back(day: date, published: date, hour: int, minute: int):
    """A time of day is kept with its day."""
    time = only(f"It began at {hour:02d}:{minute:02d} on {MONTHS[day.month - 1]} {day.day}, {day.year}.", published)
    assert time.value == f"{day.isoformat()}T{hour:02d}:{minute:02d}"
    assert time.earliest == time.latest == day


@given(published=DAYS, back=st.integers(0, 6))
def test_a_weekday_of_the_past_is_the_last_of_that_name(published: date, back: int):
    """A page that tells on any day of what was on a weekday means one of the seven days up to its own."""
    day = published - timedelta(days=back)
    assert only(f"The envoys met on {WEEKDAYS[day.weekday()]}.", published).value == day.isoformat()


@given(published=DAYS, ahead=st.integers(0, 6))
def test_a_weekday_of_the_future_is_the_next_of_that_name(published: date, ahead: int):
    day = published + timedelta(days=ahead)
    assert only(f"The envoys will meet on {WEEKDAYS[day.weekday()]}.", published).value == day.isoformat()


@given(published=DAYS, apart=st.integers(-40, 40))
def test_a_day_without_its_year_is_the_nearest(published: date, apart: int):
    """Within weeks of publication the year needs no telling."""
    day = published + timedelta(days=apart)
    assume((day.month, day.day) != (2, 29))
    assert only(f"The envoys met on {MONTHS[day.month - 1]} {day.day}.", published).value == day.isoformat()


@pytest.mark.parametrize("words", ANCHORED)
@given(published=DAYS, width=st.integers(0, 20))
def test_an_interval_holds_the_days_of_its_value(words: str, published: date, width: int):
    """What the value says lies between earliest and latest, for a page dated to the day and for one that is not."""
    text = f"It was so {words} in Belmar."
    (time,) = find_times(text, None, Published(earliest=published, latest=published + timedelta(days=width)))
    if time.value and (days := days_of(time.value)) is not None and time.earliest and time.latest:
        assert time.earliest <= days[0]
        assert days[1] <= time.latest


@pytest.mark.parametrize("words", RELATIVE)
@given(one=WEEKDAYS_ONLY, other=WEEKDAYS_ONLY)
def test_a_later_page_never_means_an_earlier_time(words: str, one: date, other: date):
    """Relative expressions are monotone in the day of publication, at both ends."""
    text = f"It was so {words} in Belmar."
    first, second = (only(text, day) for day in sorted((one, other)))
    assert first.earliest <= second.earliest
    assert first.latest <= second.latest


@pytest.mark.parametrize("words", ANCHORED)
@given(published=DAYS, width=st.integers(1, 12))
def test_an_open_publication_day_covers_each_of_its_ends(words: str, published: date, width: int):
    """The interval of a page that appeared within some days holds what its first and last day would give."""
    text = f"It was so {words} in Belmar."
    far = published + timedelta(days=width)
    (wide,) = find_times(text, None, Published(earliest=published, latest=far))
    for day in (published, far):
        narrow = only(text, day)
        assert wide.earliest <= narrow.earliest
        assert narrow.latest <= wide.latest


@pytest.mark.parametrize("words", ANCHORED)
def test_without_a_publication_date_nothing_relative_is_guessed(words: str):
    for time in find_times(f"It was so {words} in Belmar.", None, Published(earliest=None, latest=None)):
        assert time.earliest is None
        assert time.latest is None
