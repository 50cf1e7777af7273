"""Which pairs of articles are worth comparing: those that share rare neighbouring words, found through an index."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from types import MappingProxyType

from onrecord.lineage.words import ArticleWords

# Words lighter than this ("the", "said", "will") are skipped, so that a changed preposition parts no neighbours.
_MIN_WORD_WEIGHT = 0.2
# Pairs share at least so many of these neighbours, and at least this part of the shorter article's. Independent
# reports of one event may share as much (names with titles): the comparison decides, this only spares it strangers.
_MIN_SHARED = 6
_MIN_SHARE = 0.05
_MIN_SHARED_IF_NAMED = 3
# A pair of words held by more articles than this is compared along a chain instead of each with each: copies of one
# text still hang together, and the work stays proportional to the number of articles.
_ALL_PAIRS_MAX = 60


def find_candidates(
    articles: Sequence[ArticleWords], *, named: Mapping[str, Set[str]] = MappingProxyType({})
) -> tuple[tuple[int, int], ...]:
    """Pairs of indices into `articles`, lower first, sorted.

    `named`: article id → ids of articles whose outlet it names as its source; a single quotation in common is enough
    there. The result as a set of articles does not depend on their order as long as it is sorted by id.
    """
    grams = [set(_neighbours(article)) for article in articles]
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, own in enumerate(grams):
        for gram in own:
            holders[gram].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) < 2:
            continue
        if len(held) <= _ALL_PAIRS_MAX:
            shared.update((a, b) for place, a in enumerate(held) for b in held[place + 1 :])
        else:
            shared.update(pairwise(held))

    def is_worth_it(a: int, b: int, count: int) -> bool:
        if count >= max(_MIN_SHARED, _MIN_SHARE * min(len(grams[a]), len(grams[b]))):
            return True
        one, other = articles[a].id, articles[b].id
        return count >= _MIN_SHARED_IF_NAMED and (other in named.get(one, ()) or one in named.get(other, ()))

    return tuple(sorted((a, b) for (a, b), count in shared.items() if is_worth_it(a, b, count)))


def _neighbours(article: ArticleWords) -> Iterator[tuple[str, str]]:
    """Neighbouring weighty words of each sentence, in alphabetical order within the pair: clauses get turned round."""
    for sentence in article.sentences:
        words = [
            word for word, weight in zip(sentence.stems, sentence.weights, strict=True) if weight >= _MIN_WORD_WEIGHT
        ]
        for a, b in pairwise(words):
            yield (a, b) if a <= b else (b, a)
