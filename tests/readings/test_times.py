"""Time expressions: which words, which value, which days."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.published import Published
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.readings.times import find_times

WEDNESDAY = date(2031, 1, 15)


def times_in(text: str, earliest: date | None = WEDNESDAY, latest: date | None = None) -> tuple[TimeExpression, ...]:
    return find_times(text, None, Published(earliest=earliest, latest=latest or earliest))


def values_in(text: str) -> list[tuple[str, str | None]]:
    return [(time.span.of(text), time.value) for time in times_in(text)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The treaty was signed on March 3, 2029.", "March 3, 2029", "2029-03-03"),
        ("It was signed on 3 March 2029.", "3 March 2029", "2029-03-03"),
        ("Updated 2031-01-14", "2031-01-14", "2031-01-14"),
        ("Status: 10.01.2031", "10.01.2031", "2031-01-10"),
        ("The council met in March of 2029.", "March of 2029", "2029-03"),
        ("It began in late August 2030.", "late August 2030", "2030-08"),
        ("The war ended in 1997.", "1997", "1997"),
        ("They ruled in the early 1990s.", "the early 1990s", "199"),
        ("It stood since the 19th century.", "the 19th century", "18"),
        ("Output fell in the third quarter of last year.", "the third quarter of last year", "2030-Q3"),
        ("They met in the summer of 2028.", "the summer of 2028", "2028-SU"),
        ("The envoys met today.", "today", "2031-01-15"),
        ("They left yesterday morning.", "yesterday morning", "2031-01-14TMO"),
        ("They meet the day after tomorrow.", "the day after tomorrow", "2031-01-17"),
        ("Talks stalled last week.", "last week", "2031-W02"),
        ("Earlier this week the envoy resigned.", "Earlier this week", "2031-W03"),
        ("He resigned two years ago.", "two years ago", "2029"),
        ("The shelling began at 4 p.m. local time on Monday.", "4 p.m. local time on Monday", "2031-01-13T16:00"),
        ("The ship sailed at 1530 UTC.", "1530 UTC", "2031-01-15T15:30Z"),
        ("The siege lasted more than two weeks.", "more than two weeks", "P2W"),
        ("A four-day truce holds.", "four-day", "P4D"),
        ("It took almost two and a half years.", "almost two and a half years", "P2Y6M"),
        ("The strait was closed for years.", "years", "PXY"),
        ("It runs every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
        ("They spend $5 million a year.", "a year", "P1Y"),
        ("The envoys are now in Belmar.", "now", "PRESENT_REF"),
        ("The minister recently resigned.", "recently", "PAST_REF"),
        ("They may meet in the near future.", "the near future", "FUTURE_REF"),
        ("Talks run June 10-12, 2030.", "June 10-12, 2030", "2030-06-10/2030-06-12"),
        ("The season of 2010-11 was cold.", "2010-11", "2010/2011"),
        ("Guards changed on New Year's Eve.", "New Year's Eve", "2030-12-31"),
        ("BELMAR, MARCH 3, 2029 - Envoys met.", "MARCH 3, 2029", "2029-03-03"),
        ("Votes are due in the week of June 16.", "the week of June 16", "2031-W25"),
        ("It came in the early hours of Tuesday.", "the early hours of Tuesday", "2031-01-14TMO"),
        ("Clashes broke out by the evening hours.", "the evening hours", "2031-01-15TEV"),
        ("It was 3:30 in the morning.", "3:30 in the morning", "2031-01-15T03:30"),
        ("It rises at 8 a.m. Central Ostrian Time.", "8 a.m. Central Ostrian Time", "2031-01-15T08:00"),
        ("Output fell in fiscal 2030.", "fiscal 2030", "2030"),
        ("The truce began a week ago.", "a week ago", "2031-01-08"),
        ("He resigned some months later.", "some months later", "PAST_REF"),
        ("That holds for the time being.", "the time being", "PRESENT_REF"),
        ("It shrank for two consecutive quarters of this decade.", "two consecutive quarters", "P2Q"),
        ("They met in 2028. That September the pact fell.", "That September", "2028-09"),
        ("Both fleets parade each July.", "each July", "XXXX-07"),
        ("They fish there every summer.", "every summer", "XXXX-SU"),
        ("By mid-afternoon the port was empty.", "mid-afternoon", "2031-01-15TAF"),
        ("Ostry will one day be larger.", "one day", "FUTURE_REF"),
        ("It lasted one day.", "one day", "P1D"),
        ("That is too slow for today's economy.", "today", "PRESENT_REF"),
        ("They build the ships of tomorrow.", "tomorrow", "FUTURE_REF"),
        ("As of today nobody has answered.", "today", "2031-01-15"),
        ("Many fear the future.", "the future", "FUTURE_REF"),
        ("He came back years later.", "years later", "PAST_REF"),
        ("They left after Wednesday's vote, following Monday's.", "Monday", "2031-01-13"),
        ("Shops limited sales on March 4 and 5 respectively.", "March 4 and 5", "2031-03-04/2031-03-05"),
        ("For the quarter ended July 31, 2030, profit fell.", "the quarter", "2030-Q2"),
        ("Third-quarter profit fell from the 2028 period.", "the 2028 period", "2028-Q3"),
        ("The third quarter was poor. The latest period has a loss.", "The latest period", "2030-Q3"),
        ("Third-quarter profit fell from the quarter a year ago.", "the quarter a year ago", "2029-Q3"),
        ("Third-quarter profit fell. In nine months it rose from a year ago.", "a year ago", "2030"),
    ],
)
def test_an_expression_and_its_value(text: str, words: str, value: str):
    """Each kind of expression is found with its modifiers and valued in TIMEX3."""
    assert (words, value) in values_in(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoys met on Monday.", date(2031, 1, 13)),
        ("The envoys will meet on Monday.", date(2031, 1, 20)),
        ("The envoys are due to meet on Friday.", date(2031, 1, 17)),
        ("A round is scheduled for Friday.", date(2031, 1, 17)),
        ("The envoy was due to arrive on Thursday.", date(2031, 1, 16)),
        ("Talks are to follow in Belmar on Thursday and in Ostry on Friday.", date(2031, 1, 17)),
        ("They met last Friday.", date(2031, 1, 10)),
        ("The first ships to leave on Friday were Velmish.", date(2031, 1, 10)),
        ("Velm will be the first state to sign on Friday.", date(2031, 1, 17)),
        ("The strait will stay closed until Friday.", date(2031, 1, 17)),
        ("The strait had been closed until Friday.", date(2031, 1, 17)),
        ("Friday was when, by earlier plans, the envoys were to meet.", date(2031, 1, 10)),
        ("The port is upgrading its cranes to cut delays, though as of Monday it had not said how.", date(2031, 1, 13)),
        ("They meet next Friday.", date(2031, 1, 17)),
        ("The council postponed the vote until Thursday.", date(2031, 1, 16)),
        ("The vote had been postponed until Monday.", date(2031, 1, 13)),
        ("They were planning to march to the harbour on Saturday.", date(2031, 1, 18)),
        ("Fares fell from the record set on Saturday.", date(2031, 1, 11)),
        ("Fees would be due on a still unspecified date after Thursday.", date(2031, 1, 16)),
    ],
)
def test_a_weekday_follows_the_tense(text: str, day: date):
    """What was is the last of that name, what will be the next."""
    assert times_in(text)[-1].earliest == times_in(text)[-1].latest == day


def test_a_month_without_its_year_is_the_nearest_that_fits():
    """A page of January that looks back to a summit in June means the June before."""
    (time,) = times_in("The two leaders had met in Belmar on June 16.")
    assert time.value == "2030-06-16"


def test_the_day_after_counts_from_the_day_told_before():
    """An anchored expression says what it was read against."""
    text = "The council meets on January 20. The envoys leave the day after."
    first, second = times_in(text)
    assert second.value == "2031-01-21"
    assert second.anchor == first.span


def test_today_in_a_quotation_is_the_day_of_the_speaker():
    """Words of the day told before are of that day; the interval keeps the page's own day open."""
    text = "The deal was struck on Monday.\n\nThe envoy said: “Today we have won.”"
    _, today = times_in(text)
    assert (today.value, today.earliest, today.latest) == ("2031-01-13", date(2031, 1, 13), WEDNESDAY)


def test_today_outside_a_quotation_is_the_day_of_the_page():
    """The reporter's own words count from publication."""
    _, today = times_in("The deal was struck on Monday. “We have won.” The envoy left today.")
    assert today.value == "2031-01-15"


def test_a_time_of_day_belongs_to_the_day_that_was_told():
    """A report goes on with its day; a date still to come, told on the way, is not it."""
    text = "The hall burned on Monday. The trial opens on March 3. The alarm was raised at 8:30 p.m."
    assert [value for _, value in values_in(text)] == ["2031-01-13", "2031-03-03", "2031-01-13T20:30"]


def test_a_time_of_day_after_another_paragraph_may_be_of_the_page():
    """The day told before is likely, that of publication is possible."""
    _, evening = times_in("The hall burned on Monday.\n\nAll was calm by the evening.")
    assert (evening.value, evening.latest) == ("2031-01-13TEV", WEDNESDAY)


def test_last_weekday_of_yesterday_is_that_of_the_week_before():
    """One would call the day before "yesterday": which one is meant is left open."""
    (time,) = times_in("They met last Tuesday.")
    assert (time.value, time.earliest, time.latest) == ("2031-01-07", date(2031, 1, 7), date(2031, 1, 14))


def test_last_month_of_that_name_may_be_last_year():
    """In January, "last December" is either."""
    (time,) = times_in("They met last December.")
    assert (time.value, time.earliest, time.latest) == ("2030-12", date(2029, 12, 1), date(2030, 12, 31))


def test_a_sunday_page_leaves_the_week_open():
    """Weeks begin on Sunday in some countries and on Monday in others."""
    (time,) = times_in("They met last week.", date(2031, 1, 19))
    assert (time.earliest, time.latest) == (date(2031, 1, 6), date(2031, 1, 19))


def test_years_of_account_reach_over_the_calendar():
    """When a fiscal year begins differs from country to country."""
    (time,) = times_in("Output fell in the fiscal first quarter.")
    assert (time.value, time.earliest, time.latest) == ("2031-Q1", date(2030, 4, 1), date(2032, 3, 31))


def test_a_week_that_ends_on_a_day_has_seven_days_up_to_it():
    """The interval follows the words, the value the calendar's week."""
    (time,) = times_in("Prices fell in the week ended January 3.")
    assert (time.value, time.earliest, time.latest) == ("2031-W01", date(2030, 12, 28), date(2031, 1, 3))


def test_a_month_takes_the_year_of_its_neighbour():
    """ "September and October of 2027" are both of that year."""
    assert [value for _, value in values_in("It fell between September and October of 2027.")] == ["2027-09", "2027-10"]


def test_publication_interval_widens_what_is_relative():
    """With two possible days of publication, yesterday may be two days and has no single value."""
    (time,) = times_in("They met yesterday.", date(2031, 1, 14), date(2031, 1, 15))
    assert (time.value, time.earliest, time.latest) == (None, date(2031, 1, 13), date(2031, 1, 14))


def test_publication_interval_leaves_what_is_certain():
    """A weekday that is the same from both ends keeps its value."""
    (time,) = times_in("They met on Monday.", date(2031, 1, 14), date(2031, 1, 15))
    assert time.value == "2031-01-13"


def test_no_publication_date_leaves_relative_times_open():
    """Nothing is guessed without a date to read against; full dates need none."""
    relative, absolute = times_in("They met yesterday, not on March 3, 2029.", None)
    assert (relative.value, relative.earliest, relative.latest) == (None, None, None)
    assert absolute.value == "2029-03-03"


@pytest.mark.parametrize(
    ("text", "value", "yearless"),
    [
        ("The envoys meet on January 9.", "XXXX-01-09", "XXXX-01-09"),
        ("The envoys meet on January 9 at 15:00.", "XXXX-01-09T15:00", "XXXX-01-09"),
        ("They last met in September.", "XXXX-09", "XXXX-09"),
        ("The envoys meet from January 9 to 12.", "XXXX-01-09/XXXX-01-12", None),
        ("They met on Tuesday morning.", "XXXX-WXX-2TMO", None),
        ("It closed in the winter.", "XXXX-WI", None),
        ("He spoke on New Year's Day.", "XXXX-01-01", "XXXX-01-01"),
    ],
)
def test_the_year_stays_open_where_the_page_has_no_date(text: str, value: str, yearless: str | None):
    """What the words tell is kept, and no day is made of it."""
    (time,) = times_in(text, None)
    assert (time.value, time.yearless, time.earliest, time.latest) == (value, yearless, None, None)


def test_the_year_stays_open_between_two_readings():
    """A page of one of two years leaves the year of its dates open, within both."""
    (time,) = times_in("The envoys will meet on January 9.", date(2030, 12, 1), date(2031, 11, 30))
    assert time.yearless == "XXXX-01-09"
    assert (time.earliest, time.latest) == (date(2031, 1, 9), date(2032, 1, 9))


@pytest.mark.parametrize(
    "text",
    [
        "A 40-year-old sailor was hurt.",
        "The sailor was 40 years old.",
        "About 2000 troops crossed.",
        "The envoys may march on.",
        "It won by 3:1.",
        "Winds reached 90 miles per hour.",
        "She reads the Belmar Daily Herald.",
        "He told “This Week” nothing.",
        "The council adopted Resolution 1701.",
        "She reads Belmar Today.",
        "He hosts Strait in the Morning.",
        "The then-mayor resigned.",
        "They studied the 2019-Delta strain.",
        "Under decree No. 14/2029 it stands.",
        "Three quarters of the seats are empty.",
    ],
)
def test_what_is_no_time(text: str):
    """Ages, counts, scores, speeds and names are none."""
    assert times_in(text) == ()


def test_past_lengths_end_at_publication():
    """ "The past two weeks" is a length of time that ends with the page."""
    (time,) = times_in("Over the past two weeks the strait was quiet.")
    assert (time.type, time.value) == (TimeType.DURATION, "P2W")
    assert (time.earliest, time.latest) == (date(2031, 1, 1), WEDNESDAY)


def test_the_coming_week_begins_at_publication():
    """It is a length of time ahead, and no longer than it says."""
    (time,) = times_in("No breakthrough is expected in the coming week.")
    assert (time.value, time.earliest, time.latest) == ("P1W", WEDNESDAY, date(2031, 1, 22))


def test_the_past_hour_is_an_hour():
    """The words after "the past" belong to it."""
    assert values_in("They met in the past hour.") == [("the past hour", "PT1H")]


def test_ambiguous_slashed_dates_are_left_open():
    """ "7/8/07" is July or August: found, not valued."""
    assert values_in("It was filed 7/8/07.") == [("7/8/07", None)]


PIECES = st.sampled_from(
    [
        "\n\n",
        "two years ago",
        "the day after",
        "a half",
        "of next year",
        "31 February",
        "10 - 12",
        "4 p.m. UTC",
        "2:30",
        "on",
        "Monday",
        ",",
        "3",
        "March",
        "2029",
        "last",
        "week",
        ".",
        "about",
        "to",
        "May",
        "may",
        "and",
        "hours",
        "'s",
        "third quarter",
        "1990s",
        "weekend",
        "later",
        "earlier",
        "said",
        "will",
        "meet",
        "0000",
        "9999",
        "every",
        "the",
    ]
)


@given(st.lists(PIECES, max_size=30).map(" ".join), st.dates(), st.integers(0, 9))
def test_any_words_give_sound_expressions(text: str, day: date, width: int):
    """Spans lie in order without overlap, intervals are the right way round, and a second run says the same."""
    published = Published(earliest=day, latest=date.fromordinal(min(day.toordinal() + width, date.max.toordinal())))
    times = find_times(text, None, published)
    assert times == find_times(text, None, published)
    for time in times:
        assert time.span.of(text).strip() == time.span.of(text)
        if time.earliest is not None and time.latest is not None:
            assert time.earliest <= time.latest
    for one, other in pairwise(times):
        assert one.span.end <= other.span.start


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize(
    "words",
    [
        "the third quarter",
        "last winter",
        "June 16",
        "last Monday",
        "the weekend",
        "a week ago",
        "fiscal 1",
        "last June",
    ],
)
def test_the_ends_of_the_calendar_are_borne(words: str, day: date):
    """A page dated to the first or last day there is raises nothing."""
    find_times(f"It was so {words}.", None, Published(earliest=day, latest=day))


@given(st.text(max_size=60))
def test_any_text_is_read(text: str):
    """No text raises."""
    find_times(text, None, Published(earliest=None, latest=None))
