"""Which articles belong together: average linkage, as long as the best pair is alike enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.words import StoryWords

# Two groups are one story while the mean similarity of their articles is at least this. Chosen by
# `python -m training.story_threshold` on halves of Wikinews articles: the least threshold whose B-cubed F1 lies within
# .01 of the best there.
SAME_STORY_MIN = 0.18
# Coverage of one course of events may pause for so many days at no loss ...
_PAUSE_DAYS = 180
# ... and a year later the same words tell of another event: then similarity counts by this less.
_YEAR_DAYS = 365
_YEAR_LOSS = 0.7
_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Unit:
    """Articles that are together already. `total` is the sum of their vectors as term → weight.

    earliest, latest  ordinals of the days between which they appeared, None where none is dated
    """

    articles: tuple[str, ...]
    total: dict[str, float]
    earliest: int | None
    latest: int | None


def unit_of(articles: Sequence[StoryWords]) -> Unit:
    """One unit of all `articles`, in order of id whatever order they come in."""
    total: dict[str, float] = {}
    ordered = sorted(articles, key=lambda article: article.id)
    for article in ordered:
        for term, weight in article.terms.items():
            total[term] = total.get(term, 0.0) + weight
    # An interval open on one side is as good as its closed end.
    first = [day for a in ordered if (day := a.earliest if a.earliest is not None else a.latest) is not None]
    last = [day for a in ordered if (day := a.latest if a.latest is not None else a.earliest) is not None]
    return Unit(tuple(a.id for a in ordered), total, min(first, default=None), max(last, default=None))


def mean_similarity(one: Unit, other: Unit) -> float:
    """Mean over the pairs of their articles, 0.0-1.0, whatever lies between their days."""
    few, many = sorted((one.total, other.total), key=len)
    total = sum(weight * many.get(term, 0.0) for term, weight in few.items())
    return total / (len(one.articles) * len(other.articles))


def agglomerate(units: Sequence[Unit], *, same_story_min: float = SAME_STORY_MIN) -> tuple[tuple[str, ...], ...]:
    """The groups of articles, each sorted, by their first. No order of `units` changes them."""
    ordered = sorted(units, key=lambda unit: unit.articles)
    if len(ordered) < 2:
        return tuple(unit.articles for unit in ordered)
    sums = _products(ordered)
    counts = np.array([float(len(unit.articles)) for unit in ordered])
    first = np.array([_or_nan(unit.earliest) for unit in ordered])
    last = np.array([_or_nan(unit.latest) for unit in ordered])
    members = [list(unit.articles) for unit in ordered]
    alike = np.full_like(sums, -1.0)
    for row in range(len(ordered)):
        alike[row] = _alike(row, sums, counts, first, last)
    np.fill_diagonal(alike, -1.0)
    while True:
        a, b = divmod(int(np.argmax(alike)), len(ordered))
        if alike[a, b] < same_story_min:
            break
        a, b = min(a, b), max(a, b)
        # 1. b goes into a
        members[a] += members[b]
        members[b] = []
        sums[a] += sums[b]
        sums[:, a] += sums[:, b]
        counts[a] += counts[b]
        first[a], last[a] = np.fmin(first[a], first[b]), np.fmax(last[a], last[b])
        # 2. a is compared anew, b no more
        anew = _alike(a, sums, counts, first, last)
        anew[[a, *(at for at, held in enumerate(members) if not held)]] = -1.0
        alike[a], alike[:, a] = anew, anew
        alike[b], alike[:, b] = -1.0, -1.0
    return tuple(sorted(tuple(sorted(held)) for held in members if held))


def _products(units: Sequence[Unit]) -> NDArray[np.float64]:
    """Dot product of each pair of totals: the sum of the similarities of their articles."""
    held: dict[str, int] = {}
    for unit in units:
        for term in unit.total:
            held[term] = held.get(term, 0) + 1
    # Terms that stand in one unit only change no product between two.
    column = {term: at for at, term in enumerate(sorted(term for term, times in held.items() if times > 1))}
    matrix = np.zeros((len(units), max(1, len(column))))
    for row, unit in enumerate(units):
        for term, weight in unit.total.items():
            if term in column:
                matrix[row, column[term]] = weight
    return matrix @ matrix.T


def _alike(
    row: int,
    sums: NDArray[np.float64],
    counts: NDArray[np.float64],
    first: NDArray[np.float64],
    last: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Mean similarity of group `row` to each group, less what the days between them cost; rounded, so that the order of
    a sum decides no tie.
    """
    mean = sums[row] / (counts[row] * counts)
    gap = np.maximum(first - last[row], first[row] - last)
    gap = np.clip(np.nan_to_num(gap, nan=0.0), _PAUSE_DAYS, _YEAR_DAYS)
    loss = _YEAR_LOSS * (np.log(gap) - log(_PAUSE_DAYS)) / (log(_YEAR_DAYS) - log(_PAUSE_DAYS))
    alike: NDArray[np.float64] = np.round(mean * (1 - loss), _DECIMALS)
    return alike


def _or_nan(day: int | None) -> float:
    return float("nan") if day is None else float(day)
