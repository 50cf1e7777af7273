"""A page taken as the article's own text."""

from datetime import date

from hypothesis import given

from onrecord.nouns.page import Page, PageKind
from onrecord.run.plain_article import make_plain_article
from tests.strategies import article_texts


@given(article_texts())
def test_nothing_is_changed_or_removed(text):
    """Text, map and page text are one; there is a language for each paragraph."""
    page = Page(name="p", kind=PageKind.TEXT, content=text, sha256="0")
    article = make_plain_article(page)
    (piece,) = article.source_map
    assert article.text == article.page_text == text
    assert (piece.start, piece.end, piece.page_start) == (0, len(text), 0)
    assert len(article.languages) == len(text.split("\n\n"))


def test_what_the_carrier_says_is_kept():
    """Date, title and language of a JSON field."""
    page = Page(
        name="p",
        kind=PageKind.TEXT,
        content="a",
        sha256="0",
        title="Talks",
        published_on=date(2023, 3, 14),
        language="de",
    )
    article = make_plain_article(page)
    assert (article.title, article.language) == ("Talks", "de")
    assert (article.published.earliest, article.published.latest) == (date(2023, 3, 14), date(2023, 3, 14))
