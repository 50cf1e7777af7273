"""Which article took text from which: candidates, sentence alignment, a decision, a direction and a kind."""

from collections.abc import Mapping, Sequence

from onrecord.lineage.candidates import find_candidates
from onrecord.lineage.compare import Comparison, compare_articles
from onrecord.lineage.confidence import MIN_CONFIDENCE, confidence_of
from onrecord.lineage.direction import is_left_source
from onrecord.lineage.kind import kind_of
from onrecord.lineage.primary import find_primary
from onrecord.lineage.words import ArticleWords, make_article_words
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageLink
from onrecord.nouns.span import Span

# Quoted words tell nothing of copying, but where they stand in both they are shown with the rest.
_QUOTED_MIN_COVER = 0.6


def find_lineage(articles: Sequence[Article]) -> tuple[LineageLink, ...]:
    """Links between articles that share text of their reporters, by copy, then source. No order of input changes them.

    1. pairs worth comparing, aligned and weighed   (candidates.py, align.py, compare.py)
    2. what three articles share that share nothing else is set aside, and they are weighed again   (primary.py)
    3. decision, direction and kind   (confidence.py, direction.py, kind.py)
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    words = {
        article_id: make_article_words(article_id, article.text, article.language)
        for article_id, article in by_id.items()
    }
    # 1.
    comparisons = find_comparisons(list(words.values()))
    # 2.
    primary = find_primary(comparisons, by_id)
    comparisons = [
        compare_articles(words[c.left], words[c.right], primary=primary) if _touches(c, primary) else c
        for c in comparisons
    ]
    # 3.
    links = (_make_link(c, by_id, words) for c in comparisons if _confidence(c, by_id) >= MIN_CONFIDENCE)
    return tuple(sorted(links, key=lambda link: (link.copy, link.source)))


def find_comparisons(articles: Sequence[ArticleWords]) -> list[Comparison]:
    """Each pair of articles worth comparing, compared. `articles` sorted by id."""
    return [compare_articles(articles[a], articles[b]) for a, b in find_candidates(articles)]


def _touches(comparison: Comparison, primary: frozenset[tuple[str, int]]) -> bool:
    return any(
        (comparison.left, shared.match.left) in primary or (comparison.right, shared.match.right) in primary
        for shared in comparison.sentences
    )


def _confidence(comparison: Comparison, by_id: Mapping[str, Article]) -> float:
    share = max(comparison.left_share, comparison.right_share)
    return confidence_of(comparison.evidence, share, by_id[comparison.left], by_id[comparison.right])


def _make_link(comparison: Comparison, by_id: Mapping[str, Article], words: Mapping[str, ArticleWords]) -> LineageLink:
    left, right = by_id[comparison.left], by_id[comparison.right]
    left_is_source = is_left_source(left, right, comparison, words)
    copy, source = (right, left) if left_is_source else (left, right)
    passages: list[tuple[Span, Span]] = []
    for shared in comparison.sentences:
        if shared.evidence <= 0 and shared.match.cover < _QUOTED_MIN_COVER:
            continue
        here = words[left.id].sentences[shared.match.left].span
        there = words[right.id].sentences[shared.match.right].span
        passages.append((there, here) if left_is_source else (here, there))
    return LineageLink(
        copy=copy.id,
        source=source.id,
        kind=kind_of(copy, source, comparison),
        share=round(comparison.right_share if left_is_source else comparison.left_share, 3),
        confidence=round(_confidence(comparison, by_id), 3),
        passages=tuple(sorted(passages)),
    )
