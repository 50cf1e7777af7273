"""Pairs of articles that share text, whoever's words it is: copies as well as two reports of one speech."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lineage.find_lineage import find_comparisons
from onrecord.lineage.words import make_article_words
from onrecord.nouns.article import Article

# Two texts share text in earnest from this part of the lighter one on.
_MIN_SHARE = 0.07


@dataclass(frozen=True, slots=True)
class SharedText:
    """`share` of the lighter article stands nearly word for word in the other; `left` sorts before `right`."""

    left: str
    right: str
    share: float


def find_shared_text(articles: Sequence[Article]) -> tuple[SharedText, ...]:
    """Pairs with at least 7 % of shared text, by left, then right id. For copying, ask `find_lineage`."""
    ordered = sorted(articles, key=lambda article: article.id)
    words = [make_article_words(article.id, article.text, article.language) for article in ordered]
    found = (SharedText(c.left, c.right, c.text_share) for c in find_comparisons(words) if c.text_share >= _MIN_SHARE)
    return tuple(sorted(found, key=lambda pair: (pair.left, pair.right)))
