"""From label probabilities to spans: B and I of a label are one mass, and B alone decides where one span ends and
the next begins.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Over the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    result: NDArray[np.float32] = shifted / shifted.sum(-1, keepdims=True)
    return result


def label_mass(shares: NDArray[np.float32]) -> NDArray[np.float32]:
    """(…, 1 + 2k) shares of O, B-a, I-a, B-b … → (…, 1 + k) shares of O, a, b …"""
    joined: NDArray[np.float32] = np.concatenate([shares[..., :1], shares[..., 1::2] + shares[..., 2::2]], -1)
    return joined


def smooth(mass: NDArray[np.float32], change_cost: float) -> NDArray[np.int64]:
    """(frames, n) the likeliest label of each word when every change of label along the text costs `change_cost` nats.

    mass  (frames, n, labels) shares. Viterbi with one cost for all changes, all frames at once.
    """
    logs = np.log(np.maximum(mass, 1e-6))
    frames, length, labels = logs.shape
    score = logs[:, 0]
    came_from = np.empty((length, frames, labels), dtype=np.int64)
    stay = np.broadcast_to(np.arange(labels), (frames, labels))
    for at in range(1, length):
        best = score.argmax(1)
        changed = score[np.arange(frames), best] - change_cost
        changes = changed[:, None] > score
        came_from[at] = np.where(changes, best[:, None], stay)
        score = np.where(changes, changed[:, None], score) + logs[:, at]
    path = np.empty((frames, length), dtype=np.int64)
    path[:, -1] = score.argmax(1)
    for at in range(length - 1, 0, -1):
        path[:, at - 1] = came_from[at][np.arange(frames), path[:, at]]
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
    spans: list[tuple[int, int, str, float]] = []
    for index in np.flatnonzero(chosen):
        label = int(chosen[index])
        goes_on = (
            bool(spans)
            and spans[-1][1] == index
            and spans[-1][2] == labels[label - 1]
            and shares[index, 2 * label] >= shares[index, 2 * label - 1]
        )
        if goes_on:
            first = spans[-1][0]
            spans[-1] = (first, int(index) + 1, labels[label - 1], 0.0)
        else:
            spans.append((int(index), int(index) + 1, labels[label - 1], 0.0))
    return [
        (first, last, name, float(mass[first:last, labels.index(name) + 1].mean())) for first, last, name, _ in spans
    ]
