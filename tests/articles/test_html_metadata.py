"""What the head of a page says is gathered, and mistakes of templates are passed over."""

from onrecord.articles.html_blocks import parse_html
from onrecord.articles.html_metadata import read_metadata


def metadata(head, attributes=""):
    return read_metadata(parse_html(f"<html {attributes}><head>{head}</head><body><p>x</p></body></html>"))


def test_meta_tags_by_name_property_and_itemprop():
    found = metadata(
        '<meta property="og:title" content=" No  deal "><meta name="Author" content="Ann Vell">'
        '<meta name="author" content="Bo Orl"><meta itemprop="headline" content="x"><meta name="empty" content=" ">'
    )
    assert found.first("twitter:title", "og:title") == "No deal"
    assert found.meta["author"] == ("Ann Vell", "Bo Orl")
    assert "empty" not in found.meta


def test_json_ld_articles_are_found_in_graphs():
    found = metadata(
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Vell Post"},'
        '{"@type": ["NewsArticle"], "headline": "No &amp; deal", "publisher": {"name": "Vell Media"}}]}</script>'
    )
    assert found.linked_strings("headline") == ["No & deal"]
    assert found.publishers == ("Vell Media", "Vell Post")


def test_broken_json_ld_is_passed_over():
    found = metadata(
        '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
        '<script type="application/ld+json">{"@type": "Article", "headline": "Line\nbreak"}</script>'
    )
    assert found.linked_strings("headline") == ["Line break"]


def test_the_canonical_address():
    """Relative ones are joined to the base; the bare front page is a mistake of the template."""
    assert metadata('<link rel="canonical" href="https://vell.example/1">').canonical == "https://vell.example/1"
    assert (
        metadata('<base href="https://vell.example/"><link rel=canonical href="/1">').canonical
        == "https://vell.example/1"
    )
    assert (
        metadata(
            '<link rel=canonical href="https://vell.example/"><meta property="og:url" content="https://vell.example/2">'
        ).canonical
        == "https://vell.example/2"
    )
    assert metadata('<link rel=canonical href="http://[bad">').canonical is None


def test_the_language_is_two_letters():
    assert metadata("", 'lang="de-AT"').language == "de"
    assert metadata('<meta property="og:locale" content="ro_RO">').language == "ro"
    assert metadata("", 'lang="english"').language is None
