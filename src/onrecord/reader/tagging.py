"""From label probabilities to spans: B and I of a label are one mass, and B alone decides where one span ends and
the next begins.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Over the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    result: NDArray[np.float32] = (shifted / shifted.sum(-1, keepdims=True)).astype(np.float32, copy=False)
    return result


def label_mass(shares: NDArray[np.float32]) -> NDArray[np.float32]:
    """(…, 1 + 2k) shares of O, B-a, I-a, B-b … → (…, 1 + k) shares of O, a, b …"""
    joined: NDArray[np.float32] = np.concatenate([shares[..., :1], shares[..., 1::2] + shares[..., 2::2]], -1)
    return joined


def smooth(shares: NDArray[np.float32], change_cost: float) -> NDArray[np.bool_]:
    """(n,) which words lie inside, when going in or out costs `change_cost` nats: Viterbi over two states.

    shares  (n,) probability of lying inside, word by word.
    Plain Python: for two states it is faster than numpy's calls.
    """
    within = np.log(np.maximum(shares, 1e-6)).tolist()
    without = np.log(np.maximum(1.0 - shares, 1e-6)).tolist()
    stays_in, stays_out = [True] * len(within), [True] * len(within)
    inside, outside = within[0], without[0]
    for at in range(1, len(within)):
        entered, left = outside - change_cost, inside - change_cost
        if entered > inside:
            stays_in[at], inside_before = False, entered
        else:
            inside_before = inside
        if left > outside:
            stays_out[at], outside_before = False, left
        else:
            outside_before = outside
        inside, outside = inside_before + within[at], outside_before + without[at]
    path = np.zeros(len(within), dtype=np.bool_)
    state = inside > outside
    for at in range(len(within) - 1, -1, -1):
        path[at] = state
        if not (stays_in[at] if state else stays_out[at]):
            state = not state
    return path


def find_spans(
    shares: NDArray[np.float32], labels: Sequence[str], chosen: NDArray[np.int64] | None = None
) -> list[tuple[int, int, str, float]]:
    """(first word, one past last, label, mean share) of each span, in order.

    shares  (n, 1 + 2k) of O, B-a, I-a, B-b …; `labels` names a, b … `chosen` gives the label of each word (0 for none,
    see `smooth`); without it a word takes its likeliest label. Inside a run a new span begins where B is likelier than
    I.
    """
    mass = label_mass(shares)
    chosen = mass.argmax(-1) if chosen is None else chosen
    spans: list[tuple[int, int, int]] = []
    places = np.flatnonzero(chosen)
    for index, label in zip(places.tolist(), chosen[places].tolist(), strict=True):
        goes_on = (
            bool(spans)
            and spans[-1][1] == index
            and spans[-1][2] == label
            and shares[index, 2 * label] >= shares[index, 2 * label - 1]
        )
        if goes_on:
            spans[-1] = (spans[-1][0], index + 1, label)
        else:
            spans.append((index, index + 1, label))
    return [(first, last, labels[label - 1], _mean(mass[first:last, label])) for first, last, label in spans]


def _mean(values: NDArray[np.float32]) -> float:
    """What `values.mean()` gives, to the last bit, without numpy's preparations: most spans are a word or two."""
    return float(np.float32(np.add.reduce(values) / len(values)))
