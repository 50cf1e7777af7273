"""Publication dates of plain pages: status lines, clocks, datelines, weekdays, and honest intervals."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.page_line import PageLine
from onrecord.articles.publication_date import find_published
from onrecord.articles.publication_date_text import Tense, told_days
from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.published import Published

TITLE = "Velmark and Karrenia open talks on the strait"
LEAD = (
    "Velmark and Karrenia began talks on the strait on Monday, the first in two years, though neither side expected "
    "a quick result."
)
SECOND = (
    "After a working dinner on Sunday the envoy spoke of a difficult road to a meeting of the council that is to be "
    "held on Wednesday in Port Amal."
)
PLAIN = "The delegates spoke for six hours in the old customs house and left without a word to the waiting reporters."


def date_page(
    *lines: tuple[str, str | None],
    published_on: date | None = None,
    url: str | None = None,
    is_translated: bool = False,
) -> Published:
    """The finding for a page of (line, reason of removal or None)."""
    page_lines, content, text = [], "", ""
    for words, why in lines:
        start, text_start = len(content), None
        content += f"{words}\n"
        if why is None:
            text += "\n\n" if text else ""
            text_start = len(text)
            text += words
        page_lines.append(PageLine(start, start + len(words), words, why, text_start))
    page = Page(name="page.txt", kind=PageKind.TEXT, content=content, sha256="0", published_on=published_on, url=url)
    return find_published(page, title=TITLE, lines=page_lines, text=text, is_translated=is_translated)


def days(published: Published) -> tuple[date | None, date | None]:
    return published.earliest, published.latest


def test_status_line_is_read_day_first():
    """A dotted date puts the day first; its clock time is kept."""
    found = date_page((TITLE, "title"), ("Status: 10.01.2022 3:50 AM.", "status"), (PLAIN, None))
    assert days(found) == (date(2022, 1, 10), date(2022, 1, 10))
    assert found.time == "03:50"
    assert "Status: 10.01.2022" in found.why


def test_site_clock_is_no_publication_date():
    """A clock among weather and menu only says when the page was fetched; the weekdays place the report before it."""
    found = date_page(
        ("0.8 C", "weather"),
        ("duminică, 16 ianuarie 2022 - 21:41", "clock"),
        ("No menu items!", "menu"),
        (TITLE, "title"),
        (LEAD, None),
        (SECOND, None),
    )
    assert days(found) == (date(2022, 1, 10), date(2022, 1, 11))
    assert found.quotes


def test_clock_that_nobody_marked():
    """The same line is known for a clock by its place, also when the cleaner only took it out with the menu."""
    found = date_page(
        ("21 °C", "weather"),
        ("Sunday, 16 January 2022 21:41", "menu"),
        ("Home", "menu"),
        (TITLE, "title"),
        (PLAIN, None),
        (PLAIN, None),
    )
    assert days(found) == (None, date(2022, 1, 16))


def test_dateline_contradicts_a_date_in_the_head():
    """A bare date days after the dateline is the day the page was fetched, and lends the dateline its year."""
    found = date_page(
        ("Wednesday, 22 March 2023 | 09:31", "status"),
        (TITLE, "title"),
        ("LINDHOLM, March 16 – Velmark turned the offer down and left the hall before the second session began.", None),
        (PLAIN, None),
    )
    assert days(found) == (date(2023, 3, 16), date(2023, 3, 16))


def test_published_goes_before_updated():
    """Of two status lines the one that says "published" counts."""
    found = date_page(
        (TITLE, "title"),
        ("Updated: 12 January 2022, 08:00", "status"),
        ("Published: 10 January 2022, 19:20", "status"),
        (PLAIN, None),
    )
    assert days(found) == (date(2022, 1, 10), date(2022, 1, 10))
    assert found.time == "19:20"


def test_open_order_stays_an_interval():
    """10/01/2022 with nothing to decide is an interval between the two readings, never a guess."""
    found = date_page((TITLE, "title"), ("Published 10/01/2022", "status"), (PLAIN, None))
    assert days(found) == (date(2022, 1, 10), date(2022, 10, 1))


def test_weekday_in_the_text_decides_the_order():
    """ "On Monday" fits 10 January 2022, a Monday, and not 1 October, a Saturday."""
    found = date_page((TITLE, "title"), ("Published 10/01/2022", "status"), (LEAD, None))
    assert days(found) == (date(2022, 1, 10), date(2022, 1, 10))
    assert found.quotes


def test_dateline_with_year():
    """An agency's dateline with a full date dates the page."""
    lead = "PORT AMAL, 10 January 2022 (XYZ) – Velmark turned the offer down and left the hall."
    assert days(date_page((TITLE, "title"), (lead, None), (PLAIN, None))) == (date(2022, 1, 10), date(2022, 1, 10))


def test_dates_of_other_stories_are_left_aside():
    """Dates in related stories, captions and far down the page date nothing."""
    found = date_page(
        (TITLE, "title"),
        (PLAIN, None),
        ("Harbour fees rise again, 3 May 2019", "related"),
        ("The harbour, 4 May 2019", "caption"),
        (PLAIN, None),
    )
    assert days(found) == (None, None)


def test_carrier_is_believed():
    """A date that came with the page in a JSON field or feed is taken."""
    found = date_page((TITLE, "title"), (PLAIN, None), published_on=date(2022, 1, 10))
    assert days(found) == (date(2022, 1, 10), date(2022, 1, 10))


def test_past_date_in_the_text_bounds_one_side():
    """With no date of its own, a page cannot be older than what it tells as past."""
    text = "The two sides met on 8 January 2022 in Port Amal and parted without a word to the waiting reporters."
    found = date_page((TITLE, "title"), (text, None))
    assert days(found) == (date(2022, 1, 8), None)


def test_nothing_known_says_so():
    """A page without a date gets none, and says so in words."""
    found = date_page((TITLE, "title"), (PLAIN, None))
    assert days(found) == (None, None)
    assert found.why


def test_tenses_of_told_days():
    """Cues before the day, then after it, tell past from future; "last Friday" is no day near the report."""
    text = (
        "Talks began on Monday. The council is to meet on Thursday. After a dinner on Sunday he predicted a result. "
        "They met last Friday. Saturday will be a day of rest."
    )
    told = [(text[day.start : day.end], day.tense) for day in told_days(text)]
    assert told == [
        ("Monday", Tense.PAST),
        ("Thursday", Tense.FUTURE),
        ("Sunday", Tense.PAST),
        ("Saturday", Tense.FUTURE),
    ]


@settings(deadline=None)  # the first call loads the names of all languages
@given(
    st.lists(st.tuples(st.text(max_size=60), st.sampled_from([None, "status", "clock", "menu", "byline"])), max_size=6)
)
def test_interval_is_never_inverted(lines: list[tuple[str, str | None]]):
    """Whatever the page, earliest is not after latest, and quotes lie inside the text."""
    found = date_page(*((words.replace("\n", " "), why) for words, why in lines))
    if found.earliest and found.latest:
        assert found.earliest <= found.latest
    assert found.why


@settings(deadline=None)  # the first call loads the names of all languages
@given(
    st.dates(date(2001, 1, 1), date(2098, 12, 31)),
    st.sampled_from(
        ["Published: {:%d.%m.%Y}", "Posted on {:%B} {0.day}, {0.year}", "{:%Y-%m-%d}", "Updated {:%d/%m/%Y}"]
    ),
)
def test_stated_day_lies_in_the_interval(day: date, form: str):
    """The day that a status line prints always lies in the interval."""
    line = form.format(day) if "{0" not in form else f"Posted on {day:%B} {day.day}, {day.year}"
    found = date_page((TITLE, "title"), (line, "status"), (PLAIN, None))
    assert found.earliest is not None and found.latest is not None
    assert found.earliest <= day <= found.latest


def test_address_dates_a_plain_page():
    """A plain page that came with its address has the day that stands in it, unless a line gives another."""
    address = "https://news.example/2022/01/10/world/strait.html"
    assert days(date_page((TITLE, "title"), (PLAIN, None), url=address)) == (date(2022, 1, 10), date(2022, 1, 10))
    stated = date_page((TITLE, "title"), ("Published: 11 January 2022", "status"), (PLAIN, None), url=address)
    assert days(stated) == (date(2022, 1, 11), date(2022, 1, 11))


def test_years_and_copyright_bound_an_undated_page():
    """A year told as past and the year of the site's copyright leave an interval, and the reasons say so."""
    text = "The two sides last met in 2019 and parted without a word to the waiting reporters at the customs house."
    found = date_page((TITLE, "title"), (text, None), ("© 2015-2022 The Harbour Courier", "credit"))
    assert days(found) == (date(2019, 1, 1), date(2022, 12, 31))
    assert "in 2019" in found.why and "© 2015-2022" in found.why


def test_a_translated_page_and_a_clock_of_24_hours_put_the_day_first():
    """Only English has the month first, and where it has, hours run to twelve."""
    found = date_page((TITLE, "title"), ("07/03/2031 06:55", "status"), (PLAIN, None))
    assert (found.earliest, found.latest) == (date(2031, 3, 7), date(2031, 3, 7))
    open_order = date_page((TITLE, "title"), ("07/03/2031 6:55 a.m.", "status"), (PLAIN, None))
    assert open_order.earliest != open_order.latest
    translated = date_page((TITLE, "title"), ("07/03/2031", "status"), (PLAIN, None), is_translated=True)
    assert (translated.earliest, translated.latest) == (date(2031, 3, 7), date(2031, 3, 7))
