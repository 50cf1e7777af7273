"""Bylines come from the best witness of the page."""

import pytest

from onrecord.articles.html_authors import find_byline, find_outlet
from onrecord.articles.html_blocks import find_blocks, parse_html
from onrecord.articles.html_metadata import read_metadata

LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "author": AUTHOR}</script>'


def byline(head="", body="", outlet=None):
    root = parse_html(f"<html><head>{head}</head><body>{body}<p>x</p></body></html>")
    return find_byline(read_metadata(root), find_blocks(root), outlet=outlet)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('{"@type": "Person", "name": "Ann Vell"}', ("Ann Vell",)),
        ('[{"name": "Ann Vell"}, {"name": "Bo Orlen"}]', ("Ann Vell", "Bo Orlen")),
        ('"Ann Vell"', ("Ann Vell",)),
        ('{"name": ["Ann Vell", "Bo Orlen"]}', ("Ann Vell", "Bo Orlen")),
        ("null", ()),
        ('{"url": "https://vell.example/ann"}', ()),
    ],
)
def test_json_ld_authors_in_all_their_shapes(author, names):
    assert byline(LINKED.replace("AUTHOR", author)) == names


def test_json_ld_wins_over_meta_and_meta_over_marks():
    meta = '<meta name="author" content="Bo Orlen">'
    marked = '<div class="byline">By <a href="/c">Cara Dell</a></div>'
    assert byline(LINKED.replace("AUTHOR", '"Ann Vell"') + meta, marked) == ("Ann Vell",)
    assert byline(meta, marked) == ("Bo Orlen",)
    assert byline("", marked) == ("Cara Dell",)


def test_a_line_that_begins_with_by():
    assert byline(body="<h1>Talks fail</h1><p>By Ann Vell</p>") == ("Ann Vell",)
    assert (
        byline(
            body="<h1>Talks fail</h1><p>By Monday the talks had failed, and the envoys of Vell went home to rest.</p>"
        )
        == ()
    )


def test_addresses_and_the_outlet_are_no_authors():
    assert byline('<meta property="article:author" content="https://facebook.example/ann">') == ()
    assert byline('<meta name="author" content="Vell Post">', outlet="Vell Post") == ()
    assert byline('<meta name="author" content="Ann Vell, Vell Post">', outlet="Vell Post") == ("Ann Vell",)


def test_the_outlet():
    head = '<meta property="og:site_name" content="Vell Post"><meta name="application-name" content="App">'
    assert find_outlet(read_metadata(parse_html(f"<html><head>{head}</head></html>"))) == "Vell Post"
    assert find_outlet(read_metadata(parse_html("<html><head></head></html>"))) is None
