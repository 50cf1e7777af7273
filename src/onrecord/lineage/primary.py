"""Sentences that independent articles share because they all hold the words of one primary source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.lineage.compare import Comparison

# Three reporters who copied nothing from each other had it from one who is none of them.
_MIN_GROUPS = 3
_MIN_COVER = 0.6


def find_primary(comparisons: Iterable[Comparison], group_of: Mapping[str, str]) -> frozenset[tuple[str, int]]:
    """Sentences, as (article id, index), that stand in articles of three or more groups.

    `group_of`: article id to the group of articles that are linked on other evidence.
    """
    groups: dict[tuple[str, int], set[str]] = defaultdict(set)
    for comparison in comparisons:
        for shared in comparison.sentences:
            if shared.match.cover < _MIN_COVER:
                continue
            left = (comparison.left, shared.match.left)
            right = (comparison.right, shared.match.right)
            for sentence in (left, right):
                groups[sentence].update((group_of[comparison.left], group_of[comparison.right]))
    return frozenset(sentence for sentence, held in groups.items() if len(held) >= _MIN_GROUPS)
