"""Dates of publication that a reader has fixed: they stand before anything is concluded from dates."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.article import Article
from onrecord.nouns.decision import DateFix, Decision, ThingKind
from onrecord.nouns.published import Published
from onrecord.text.anchors import find_places


def fix_dates(articles: Sequence[Article], decisions: Sequence[Decision]) -> tuple[Article, ...]:
    """The same articles in the same order, with the dates that `decisions` give them; the reason says by whom."""
    published: dict[str, Published] = {}
    for decision in decisions:
        fix = decision.ruling
        if isinstance(fix, DateFix) and fix.item.kind is ThingKind.ARTICLE:
            for place in find_places(fix.item, articles)[:1]:
                why = f"Set by hand by {decision.by}: {decision.reason}"
                published[place.article] = Published(earliest=fix.earliest, latest=fix.latest, why=why)
    return tuple(
        replace(article, published=published[article.id]) if article.id in published else article
        for article in articles
    )
