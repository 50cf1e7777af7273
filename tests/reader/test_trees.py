"""Trees from arc scores."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.reader.trees import ROOT, best_tree


def is_tree(heads: list[int]) -> bool:
    if heads.count(ROOT) != 1:
        return False
    for word in range(len(heads)):
        seen = set()
        while word != ROOT:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word]
    return True


def best_by_trying(scores: np.ndarray) -> float:
    size = len(scores)
    totals = [
        sum(scores[word, head + 1] for word, head in enumerate(heads))
        for heads in product(range(ROOT, size), repeat=size)
        if all(word != head for word, head in enumerate(heads)) and is_tree(list(heads))
    ]
    return max(totals)


SCORES = st.integers(1, 4).flatmap(
    lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-5, 5, width=16, allow_nan=False))
)


@given(SCORES)
def test_always_one_tree_and_the_best_one(scores):
    """Exactly one root, no cycle, and no other tree scores higher (all trees of up to four words tried)."""
    heads = best_tree(scores)
    assert is_tree(heads)
    assert sum(scores[w, h + 1] for w, h in enumerate(heads)) >= best_by_trying(scores) - 1e-4


def test_a_cycle_is_broken_where_it_costs_least():
    """Two words that each want the other as head."""
    scores = np.array([[1.0, 0.0, 9.0], [0.5, 9.0, 0.0]], dtype=np.float32)
    assert best_tree(scores) == [ROOT, 0]
