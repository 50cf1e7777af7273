"""The vote of an HTML page's witnesses."""

from datetime import date

import pytest

from onrecord.articles.html_date import html_date
from onrecord.nouns.page import Page, PageKind

DAY = date(2031, 3, 7)


def page(body: str = "", head: str = "", *, url: str | None = None) -> Page:
    content = f"<html><head><title>Talks on the strait open in Port Amal</title>{head}</head><body>{body}</body></html>"
    return Page(name="page.html", kind=PageKind.HTML, content=content, sha256="0", url=url)


HEADLINE = "<h1>Talks on the strait open in Port Amal</h1>"
LINKED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "%s", "dateModified": "%s"}</script>'
)


@pytest.mark.parametrize(
    "html",
    [
        page(head='<meta property="article:published_time" content="2031-03-07T08:00:00+01:00">'),
        page(head='<meta name="DC.date.issued" content="2031-03-07">'),
        page(head=LINKED % ("2031-03-07T08:00:00+01:00", "2031-03-09T10:00:00+01:00")),
        page(HEADLINE + '<time pubdate datetime="2031-03-07">today</time>'),
        page(HEADLINE + '<p class="byline">By A. Writer | 7 March 2031</p>'),
        page(HEADLINE + "<div><span>Veröffentlicht am</span> <span>7. März 2031</span></div>"),
        page(head='<link rel="canonical" href="https://news.example/2031/03/07/talks">'),
        page(url="https://news.example/world/2031-03-07/talks"),
    ],
)
def test_each_witness_alone(html: Page):
    """Meta tags, linked data, marked-up times, date lines and addresses each date a page."""
    day, why = html_date(html)
    assert day == DAY
    assert why.endswith(".")


def test_first_publication_counts():
    """The last change is set aside where the page says when it was published."""
    head = LINKED % ("2031-03-07T08:00:00+01:00", "2031-05-01T08:00:00+01:00")
    assert html_date(page(HEADLINE + "<p>Updated May 1, 2031</p>", head))[0] == DAY


def test_todays_date_above_the_headline_is_no_witness_beside_one_below():
    head = '<meta property="article:published_time" content="2031-03-07T08:00:00+01:00">'
    top = "<header><div class='date'>Saturday, 8 March 2031, 11:02</div></header>"
    assert html_date(page(f"{top}{HEADLINE}<p class='pub'>7 March 2031</p>", head))[0] == DAY


def test_local_day_of_a_time_in_utc():
    """1:48 in UTC is still the evening before where the page was written, as its own date line shows."""
    head = '<meta property="article:published_time" content="2031-03-08T01:48:19Z">'
    assert html_date(page(HEADLINE + "<time>March 7, 2031 8:48 PM</time>", head))[0] == DAY
    assert html_date(page(HEADLINE, head))[0] == date(2031, 3, 8)


def test_other_stories_and_comments_do_not_vote():
    """Dates in related stories, comments, images and footers are those of other things."""
    body = (
        f"{HEADLINE}<p>7 March 2031</p><div class='related'><time datetime='2030-01-01'>1 January 2030</time></div>"
        "<div class='comment-list'><time datetime='2031-04-02'>2 April 2031</time></div><footer>3 May 2031</footer>"
    )
    head = '<script type="application/ld+json">[{"@type": "ImageObject", "datePublished": "2019-01-02"}]</script>'
    assert html_date(page(body, head))[0] == DAY


def test_broken_linked_data_is_still_read():
    """JSON with raw line breaks or a trailing comma is common on real sites."""
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-03-07T08:00:00",}</script>'
    )
    assert html_date(page(head=head))[0] == DAY


@pytest.mark.parametrize("content", ["", "   ", "<!-- nothing -->", "<html></html>", "\x00", "<p>No date here.</p>"])
def test_page_without_a_date(content: str):
    """Nothing is invented, and nothing raises."""
    assert html_date(Page(name="x", kind=PageKind.HTML, content=content, sha256="0"))[0] is None


def test_copyright_year_is_no_date():
    """The first of January of the copyright year would be an invention."""
    assert html_date(page("<p>Harbour news</p><p>© 2021 Harbour Press</p>"))[0] is None
