"""Which article took text from which: candidates, sentence alignment, a decision, a direction and a kind."""

from collections.abc import Sequence
from math import exp

from onrecord.lineage.candidates import find_candidates
from onrecord.lineage.compare import Comparison, compare_articles
from onrecord.lineage.direction import is_left_source
from onrecord.lineage.kind import kind_of
from onrecord.lineage.primary import find_primary
from onrecord.lineage.union import find_groups
from onrecord.lineage.words import ArticleWords, make_article_words
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageLink
from onrecord.nouns.span import Span

# The same sentences weigh more when they are most of an article: a brief of three copied sentences is a copy, three
# of sixty may be formulas. Evidence is multiplied by up to 1 + this.
_SHARE_BOOST = 2.0
# Reporters named under both texts wrote both.
_SAME_REPORTERS = 4.0
# Confidence is a logistic curve over that score. Independent pairs of outlets on one event (read by eye) end below 5
# but for lists of names and numbers out of one release; copied sentences begin at 6.
_EVEN_SCORE = 6.5
_SCORE_SLOPE = 1.5
_MIN_CONFIDENCE = 0.5
# Quoted words tell nothing of copying, but where they stand in both they are shown with the rest.
_QUOTED_MIN_COVER = 0.6


def find_lineage(articles: Sequence[Article]) -> tuple[LineageLink, ...]:
    """Links between articles that share text of their reporters, by copy, then source. No order of input changes them.

    1. pairs worth comparing             (candidates.py)
    2. align and weigh                   (align.py, compare.py)
    3. set aside what three or more unlinked articles share, and weigh again  (primary.py)
    4. decide; direction and kind        (direction.py, kind.py)
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    words = {article_id: make_article_words(article_id, article.text) for article_id, article in by_id.items()}
    # 1.
    ordered = list(words.values())
    pairs = [(ordered[a], ordered[b]) for a, b in find_candidates(ordered)]
    # 2.
    comparisons = [compare_articles(left, right) for left, right in pairs]
    # 3.
    linked = ((c.left, c.right) for c in comparisons if _confidence(c, by_id) >= _MIN_CONFIDENCE)
    primary = find_primary(comparisons, find_groups(by_id, linked))
    comparisons = [
        compare_articles(words[c.left], words[c.right], primary=primary) if _touches(c, primary) else c
        for c in comparisons
    ]
    # 4.
    links = (_make_link(c, by_id, words) for c in comparisons if _confidence(c, by_id) >= _MIN_CONFIDENCE)
    return tuple(sorted(links, key=lambda link: (link.copy, link.source)))


def _touches(comparison: Comparison, primary: frozenset[tuple[str, int]]) -> bool:
    return any(
        (comparison.left, shared.match.left) in primary or (comparison.right, shared.match.right) in primary
        for shared in comparison.sentences
    )


def _confidence(comparison: Comparison, by_id: dict[str, Article]) -> float:
    if comparison.evidence <= 0:
        return 0.0
    left, right = by_id[comparison.left], by_id[comparison.right]
    share = max(comparison.left_share, comparison.right_share)
    score = comparison.evidence * (1 + _SHARE_BOOST * share)
    if {name.casefold() for name in left.contributors + left.byline} & {
        name.casefold() for name in right.contributors + right.byline
    }:
        score += _SAME_REPORTERS
    return 1 / (1 + exp(-(min(score, 60.0) - _EVEN_SCORE) / _SCORE_SLOPE))


def _make_link(comparison: Comparison, by_id: dict[str, Article], words: dict[str, ArticleWords]) -> LineageLink:
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
