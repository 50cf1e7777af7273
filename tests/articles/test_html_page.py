"""A whole HTML page gives its text and its statements about itself."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.articles.html_page import read_html
from onrecord.nouns.page import Page, PageKind

SAID = [
    f"On {day} the envoys of Vell and Orlenne met for hours in the old customs house, officials said, and agreed on "
    "little."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
]
HEAD = (
    '<meta charset="utf-8"><title>Talks fail in Orlenne | Vell Post</title>'
    '<meta property="og:site_name" content="Vell Post">'
    '<meta property="og:title" content="Talks fail in Orlenne"><meta name="author" content="Ann Vell">'
    '<link rel="canonical" href="https://vell.example/2031/talks">'
)


def read(source, url=None):
    return read_html(Page(name="a.html", kind=PageKind.HTML, content=source, sha256="", url=url))


def page(head, inside):
    main = f"<main><h1>Talks fail in Orlenne</h1>{inside}</main>"
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>{main}</body></html>'


def test_text_and_statements():
    found = read(page(HEAD, "".join(f"<p>{text}</p>" for text in SAID)))
    assert found.text == "\n\n".join(SAID)
    assert (found.title, found.byline, found.outlet) == ("Talks fail in Orlenne", ("Ann Vell",), "Vell Post")
    assert (found.url, found.language) == ("https://vell.example/2031/talks", "en")


def test_the_address_it_came_from_wins():
    assert read(page(HEAD, "<p>x</p>"), url="https://copy.example/1").url == "https://copy.example/1"


def test_a_body_that_only_scripts_would_show_comes_from_json_ld():
    """The markup holds an empty frame; the data for search engines hold the article."""
    linked = json.dumps({"@type": "NewsArticle", "headline": "Talks fail in Orlenne", "articleBody": "\n\n".join(SAID)})
    found = read(page(f'{HEAD}<script type="application/ld+json">{linked}</script>', '<div id="app">Loading …</div>'))
    assert found.text == "\n\n".join(SAID)


def test_a_json_ld_body_beside_full_markup_is_not_needed():
    linked = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(SAID)})
    found = read(
        page(f'<script type="application/ld+json">{linked}</script>', "".join(f"<p>{text}</p>" for text in SAID))
    )
    assert found.text == "\n\n".join(SAID)


def test_an_empty_source_gives_empty_findings():
    found = read("")
    assert (found.text, found.title, found.byline) == ("", None, ())


TAGS = ["p", "div", "article", "h1", "a", "li", "table", "td", "script", "title", "br", "figure", "nav", "svg", "form"]
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(["<!--", "-->", "&#0;", "&amp;", '<meta property="og:title" content="x y">', SAID[0]]),
    st.just(
        '<script type="application/ld+json">{"@type": "Article", "headline": 5, "author": [{"name": ["a"]}]}</script>'
    ),
)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
def test_any_source_gives_findings(source):
    """Nothing is raised; blocks are parted by exactly one blank line and hold single blanks."""
    text = read(source).text
    assert all(block == " ".join(block.split()) and block for block in text.split("\n\n") if text)
