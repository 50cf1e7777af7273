"""Which article took text from which: candidates, sentence alignment, a decision, a direction and a kind."""

from collections.abc import Mapping, MutableMapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from onrecord.lineage.candidates import find_candidates
from onrecord.lineage.compare import RECAST_MIN_OWN, Comparison, compare_articles
from onrecord.lineage.confidence import MIN_CONFIDENCE, confidence_of, is_beyond_chance
from onrecord.lineage.direction import is_left_source
from onrecord.lineage.facts import Facts, find_facts
from onrecord.lineage.kind import kind_of, kind_of_recast
from onrecord.lineage.primary import find_primary
from onrecord.lineage.quotation import Credits, find_credited, took_quotation
from onrecord.lineage.retelling import Retelling, weigh_retelling
from onrecord.lineage.words import ArticleWords, make_article_words
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import Credit, LineageKind, LineageLink
from onrecord.nouns.span import Span

# What two articles share, by their ids, the lower first.
Compared = MutableMapping[tuple[str, str], Comparison]

# Quoted words tell nothing of copying, but where they stand in both they are shown with the rest.
_QUOTED_MIN_COVER = 0.6
# Surer than this of a copy, nobody asks what else the two tell.
_SURE_CONFIDENCE = 0.9
# So much of either has a partner in the other where the whole is told anew.
_RETOLD_MIN_SHARE = 0.7
# The article says itself where it has the quotation from.
_CREDITED_CONFIDENCE = 0.9


def find_lineage(
    articles: Sequence[Article], credits: Sequence[Credit], *, known: Compared | None = None
) -> tuple[LineageLink, ...]:
    """Links between articles that share text of their reporters, by copy, then source. No order of input changes them.

    credits  of credited.find_credits
    known    comparisons of earlier calls, made with exactly these texts: they are not made again, and those made now
             are added. They change nothing in what comes out.

    1. pairs worth comparing, aligned and weighed   (candidates.py, align.py, compare.py)
    2. what three articles share that share nothing else is set aside, and they are weighed again   (primary.py)
    3. decision, direction and kind   (confidence.py, direction.py, kind.py); where hardly a sentence is shared, all
       that the two tell is compared   (retelling.py, facts.py)
    4. a quotation taken from an outlet that the article names   (quotation.py)
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    words = {
        article_id: make_article_words(article_id, article.text, article.language)
        for article_id, article in by_id.items()
    }
    credited = find_credited(list(by_id.values()), credits)
    # 1.
    comparisons = find_comparisons(list(words.values()), named=credited.named, known=known)
    # 2.
    primary = find_primary(comparisons, by_id)
    comparisons = [_without_primary(c, words, primary) if _touches(c, primary) else c for c in comparisons]
    # 3.
    links: list[LineageLink] = []
    facts: dict[str, Facts] = {}
    for comparison in comparisons:
        link = _link_of(comparison, by_id, words, credited, facts)
        if link is not None:
            links.append(link)
            continue
        # 4.
        for copy, source in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
            if took_quotation(copy, source, comparison, words, credited):
                links.append(_make_quotation_link(copy, source, comparison, words))
                break
    return tuple(sorted(links, key=lambda link: (link.copy, link.source)))


def find_comparisons(
    articles: Sequence[ArticleWords],
    *,
    named: Mapping[str, Set[str]] = MappingProxyType({}),
    known: Compared | None = None,
) -> list[Comparison]:
    """Each pair of articles worth comparing, compared. `articles` sorted by id; `named` as for `find_candidates`,
    `known` as for `find_lineage`.
    """
    known = {} if known is None else known
    found: list[Comparison] = []
    for a, b in find_candidates(articles, named=named):
        one, other = articles[a], articles[b]
        if (one.id, other.id) not in known:
            known[one.id, other.id] = compare_articles(one, other)
        found.append(known[one.id, other.id])
    return found


def _without_primary(
    comparison: Comparison, words: Mapping[str, ArticleWords], primary: frozenset[tuple[str, int]]
) -> Comparison:
    """Weighed again. What speaks for a recast of the whole stands as it was while the rest still goes along."""
    again = compare_articles(words[comparison.left], words[comparison.right], primary=primary)
    return replace(again, recast=comparison.recast) if is_beyond_chance(again.recast) else again


def _touches(comparison: Comparison, primary: frozenset[tuple[str, int]]) -> bool:
    return any(
        (comparison.left, shared.left) in primary or (comparison.right, shared.right) in primary
        for shared in comparison.sentences
    )


def _confidence(comparison: Comparison, by_id: Mapping[str, Article]) -> float:
    share = max(comparison.left_share, comparison.right_share)
    left, right = by_id[comparison.left], by_id[comparison.right]
    return confidence_of(comparison.evidence, share, left, right, recast=comparison.recast)


def _link_of(
    comparison: Comparison,
    by_id: Mapping[str, Article],
    words: Mapping[str, ArticleWords],
    credits: Credits,
    facts: dict[str, Facts],
) -> LineageLink | None:
    """The link of two articles; None where there is none. What shares but a part, or not surely, may still tell the
    whole of the other in other words. `facts`: found so far, by article.
    """
    confidence = _confidence(comparison, by_id)
    link = _make_link(comparison, by_id, words, credits) if confidence >= MIN_CONFIDENCE else None
    is_part = link is None or link.kind is LineageKind.PARTIAL
    if confidence >= _SURE_CONFIDENCE and not is_part:
        return link
    for article_id in (comparison.left, comparison.right):
        if article_id not in facts:
            facts[article_id] = find_facts(by_id[article_id].text, by_id[article_id].language)
    told = (facts[comparison.left], facts[comparison.right])
    retelling = weigh_retelling(words[comparison.left], words[comparison.right], told)
    # What surely took a part, and tells the rest likewise, is no part.
    if confidence >= _SURE_CONFIDENCE and min(retelling.left, retelling.right) >= _RETOLD_MIN_SHARE:
        retelling = replace(retelling, confidence=max(confidence, retelling.confidence))
    if retelling.confidence >= (MIN_CONFIDENCE if is_part else confidence):
        return _make_retelling_link(comparison, retelling, by_id, words, credits)
    return link


def _make_quotation_link(
    copy: str, source: str, comparison: Comparison, words: Mapping[str, ArticleWords]
) -> LineageLink:
    copy_is_left = copy == comparison.left
    passages: list[tuple[Span, Span]] = []
    for shared in comparison.sentences:
        if shared.cover >= _QUOTED_MIN_COVER:
            here = words[comparison.left].sentences[shared.left].span
            there = words[comparison.right].sentences[shared.right].span
            passages.append((here, there) if copy_is_left else (there, here))
    return LineageLink(
        copy=copy,
        source=source,
        kind=LineageKind.PARTIAL,
        share=round(comparison.left_share if copy_is_left else comparison.right_share, 3),
        confidence=_CREDITED_CONFIDENCE,
        passages=tuple(sorted(passages)),
    )


def _make_retelling_link(
    comparison: Comparison,
    retelling: Retelling,
    by_id: Mapping[str, Article],
    words: Mapping[str, ArticleWords],
    credits: Credits,
) -> LineageLink:
    left, right = by_id[comparison.left], by_id[comparison.right]
    left_is_source = is_left_source(left, right, comparison, words, credits, retelling=retelling)
    copy, source = (right, left) if left_is_source else (left, right)
    passages = ((words[left.id].sentences[i].span, words[right.id].sentences[j].span) for i, j in retelling.partners)
    return LineageLink(
        copy=copy.id,
        source=source.id,
        kind=LineageKind.TRANSLATION if copy.translation_signs else LineageKind.REWRITE,
        share=round(retelling.right if left_is_source else retelling.left, 3),
        confidence=round(retelling.confidence, 3),
        passages=tuple(sorted((there, here) if left_is_source else (here, there) for here, there in passages)),
    )


def _make_link(
    comparison: Comparison,
    by_id: Mapping[str, Article],
    words: Mapping[str, ArticleWords],
    credits: Credits,
) -> LineageLink:
    left, right = by_id[comparison.left], by_id[comparison.right]
    left_is_source = is_left_source(left, right, comparison, words, credits)
    copy, source = (right, left) if left_is_source else (left, right)
    # Where no sentence by itself tells of copying, all that go along with the other article do.
    is_recast = confidence_of(comparison.evidence, max(comparison.left_share, comparison.right_share), left, right) < (
        MIN_CONFIDENCE
    )
    shares = (comparison.left_share, comparison.right_share)
    if is_recast:
        shares = (comparison.recast.left, comparison.recast.right)
    passages: list[tuple[Span, Span]] = []
    for shared in comparison.sentences:
        counts = shared.own >= RECAST_MIN_OWN if is_recast else shared.evidence > 0
        if not counts and shared.cover < _QUOTED_MIN_COVER:
            continue
        here = words[left.id].sentences[shared.left].span
        there = words[right.id].sentences[shared.right].span
        passages.append((there, here) if left_is_source else (here, there))
    return LineageLink(
        copy=copy.id,
        source=source.id,
        kind=kind_of_recast(shares) if is_recast else kind_of(copy, source, comparison),
        share=round(shares[1] if left_is_source else shares[0], 3),
        confidence=round(_confidence(comparison, by_id), 3),
        passages=tuple(sorted(passages)),
    )
