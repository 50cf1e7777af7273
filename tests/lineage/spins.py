"""Articles out of the invented reports."""

from dataclasses import replace
from datetime import date

from benchmarks.spins import SPINS, STORIES, partial_text, read_report
from onrecord.nouns.article import Article
from onrecord.nouns.published import Published

__all__ = ["SPINS", "STORIES", "article_of", "partial_text", "published", "read_report"]


def article_of(name: str, text: str, **fields: object) -> Article:
    """An article that holds `text` and nothing else unless `fields` say so; `name` is id and page."""
    bare = Article(
        id=name,
        page=name,
        url=None,
        outlet=None,
        title=None,
        byline=(),
        contributors=(),
        dateline=None,
        credits=(),
        language="en",
        languages=tuple("en" for _ in text.split("\n\n")),
        published=Published(earliest=None, latest=None),
        truncated=False,
        text=text,
        page_text=text,
        source_map=(),
        removed=(),
    )
    return replace(bare, **fields)  # type: ignore[arg-type]


def published(day: int) -> Published:
    return Published(earliest=date(2031, 5, day), latest=date(2031, 5, day))
