"""What the other pages allow for a page without a date."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.settle_dates import settle_dates
from onrecord.nouns.article import Article, Removed
from onrecord.nouns.lineage import LineageKind, LineageLink
from onrecord.nouns.published import Published
from onrecord.nouns.span import Span

MONDAY = date(2022, 1, 10)
UNKNOWN = Published(earliest=None, latest=None)


def article(
    name: str, text: str = "Talks went on.", *, day: date | None = None, removed: tuple[Removed, ...] = ()
) -> Article:
    return Article(
        id=name, page=name, url=None, outlet=None, title=None, byline=(), contributors=(), dateline=None, credits=(),
        language="en", languages=("en",), published=Published(earliest=day, latest=day), truncated=False, text=text,
        page_text=text, source_map=(), removed=removed,
    )  # fmt: skip


def link(copy: str, source: str) -> LineageLink:
    return LineageLink(
        copy=copy, source=source, kind=LineageKind.COPY, share=0.9, confidence=0.9, passages=((Span(0, 1), Span(0, 1)),)
    )


def settled(*articles: Article, links: tuple[LineageLink, ...] = ()) -> Published:
    """The finding for the first of `articles`."""
    return settle_dates(articles, links)[0].published


def test_day_named_as_the_others_have_it():
    """A page that tells of Monday as past, in a story whose other pages all appeared that Monday, is of that day."""
    found = settled(
        article("a", "The two sides began talks on Monday after a dinner on Sunday."),
        article("b", day=MONDAY),
        article("c", day=MONDAY),
    )
    assert (found.earliest, found.latest) == (MONDAY, MONDAY)
    assert found.quotes and "10 January 2022" in found.why


def test_monday_to_come_keeps_the_day_before():
    """A page for which the dinner on Sunday is past and Monday lies ahead is of Sunday or Monday."""
    found = settled(
        article("a", "The envoys met for dinner on Sunday. The talks proper will start on Monday."),
        article("b", day=MONDAY),
        article("c", day=MONDAY),
    )
    assert (found.earliest, found.latest) == (MONDAY - timedelta(1), MONDAY)


def test_one_other_page_decides_nothing_to_the_day():
    """Agencies and sites differ by a day: a single other page leaves the interval of two days."""
    found = settled(article("a", "The two sides began talks on Monday."), article("b", day=MONDAY))
    assert (found.earliest, found.latest) == (MONDAY, MONDAY + timedelta(1))


def test_year_from_the_story():
    """A dateline without a year gets the one near the other pages."""
    found = settled(
        article("a", removed=(Removed("LINDHOLM, Dec. 30 –", "dateline"),)), article("b", day=date(2022, 1, 2))
    )
    assert (found.earliest, found.latest) == (date(2021, 12, 30), date(2021, 12, 30))


def test_copy_lies_near_its_copies():
    """A copy without any day in it appeared within days of the other copies, not of the other pages."""
    found = settled(
        article("a"), article("b", day=MONDAY), article("c", day=MONDAY + timedelta(9)), links=(link("a", "b"),)
    )
    assert found.is_known
    assert found.earliest is not None and found.earliest <= MONDAY <= (found.latest or date.min)
    assert "copies" in found.why


def test_unrelated_days_tell_nothing():
    """Pages weeks apart are no single course of events."""
    first = article("a", "The two sides began talks on Monday.")
    others = (article("b", day=MONDAY), article("c", day=MONDAY + timedelta(60)))
    assert settled(first, *others) == first.published


def test_all_unknown_stays_unknown():
    """Without a single dated page nothing is settled."""
    articles = (article("a", "Talks began on Monday."), article("b", "Talks began on Monday."))
    assert settle_dates(articles, (link("a", "b"),)) == articles


@settings(deadline=None)  # the first call loads the names of all languages
@given(
    st.lists(
        st.tuples(
            st.dates(date(2021, 12, 1), date(2022, 2, 1)) | st.none(), st.sampled_from(["Monday", "Friday", "now"])
        ),
        max_size=6,
    )
)
def test_known_days_never_change(pages: list[tuple[date | None, str]]):
    """Order and number of articles stay, known days stay, intervals are never inverted."""
    articles = tuple(
        article(str(nth), f"The two sides met on {word}.", day=day) for nth, (day, word) in enumerate(pages)
    )
    found = settle_dates(articles, ())
    assert [each.id for each in found] == [each.id for each in articles]
    for before, after in zip(articles, found, strict=True):
        if before.published.is_known:
            assert after == before
        elif after.published.is_known:
            assert after.published.earliest <= after.published.latest


def test_day_and_month_are_read_as_the_other_pages_have_them():
    """ "12/10/2023" is 12 October in a story of October, whatever the page alone was taken to say."""
    line = Removed(text="12/10/2023 06:55", why="status")
    wrong = article("a", day=date(2023, 12, 10), removed=(line,))
    october = [article(name, day=date(2023, 10, day)) for name, day in (("b", 11), ("c", 12))]
    assert settled(wrong, *october).earliest == date(2023, 10, 12)
    december = [article(name, day=date(2023, 12, day)) for name, day in (("b", 9), ("c", 11))]
    assert settled(wrong, *december).earliest == date(2023, 12, 10)
    assert settled(wrong, october[0]).earliest == date(2023, 12, 10)
