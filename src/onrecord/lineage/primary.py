"""Sentences that independent articles share because they all hold the words of one primary source."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.lineage.compare import Comparison, SharedSentence
from onrecord.lineage.confidence import MIN_CONFIDENCE, confidence_of
from onrecord.lineage.union import find_groups
from onrecord.nouns.article import Article

# Three reporters who copied nothing else from each other had it from one who is none of them.
_MIN_GROUPS = 3
_MIN_COVER = 0.6
# A statement is a few sentences; those beside the one in question are left out of account with it.
_BESIDE = 2
# Where it is most of an article, it is the article.
_MAX_SHARE = 0.5


def find_primary(comparisons: Sequence[Comparison], articles: Mapping[str, Article]) -> frozenset[tuple[str, int]]:
    """Sentences, as (article id, index), that stand in three or more articles which share nothing else to speak of."""
    # 1. the same sentence over all articles
    holding: list[tuple[tuple[str, int], tuple[str, int], bool]] = []
    for comparison in comparisons:
        for shared in comparison.sentences:
            if shared.evidence > 0 and shared.cover >= _MIN_COVER:
                left = (comparison.left, shared.left)
                right = (comparison.right, shared.right)
                holding.append((left, right, _is_all_they_share(shared, comparison, articles)))
    nodes = sorted({node for left, right, _ in holding for node in (left, right)})
    sentence_of = find_groups(nodes, ((left, right) for left, right, _ in holding))
    # 2. the groups of articles that hold it, joined where they share more
    holders: dict[tuple[str, int], set[str]] = defaultdict(set)
    joined: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for left, right, is_all in holding:
        sentence = sentence_of[left]
        holders[sentence].update((left[0], right[0]))
        if not is_all:
            joined[sentence].append((left[0], right[0]))
    primary = {
        sentence
        for sentence, held in holders.items()
        if len(set(find_groups(sorted(held), joined[sentence]).values())) >= _MIN_GROUPS
    }
    return frozenset(node for node in nodes if sentence_of[node] in primary)


def _is_all_they_share(shared: SharedSentence, comparison: Comparison, articles: Mapping[str, Article]) -> bool:
    """True if the two would not be linked without this sentence and those right beside it."""
    share = max(comparison.left_share, comparison.right_share)
    if share > _MAX_SHARE:
        return False
    rest = sum(
        other.evidence
        for other in comparison.sentences
        if abs(other.left - shared.left) > _BESIDE or abs(other.right - shared.right) > _BESIDE
    )
    left, right = articles[comparison.left], articles[comparison.right]
    return confidence_of(rest, share, left, right, recast=comparison.recast) < MIN_CONFIDENCE
