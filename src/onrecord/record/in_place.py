"""Reports that share hardly a word but have one place: in a retelling, what stands between the same two neighbours."""

from collections.abc import Callable, Iterator, Sequence

from onrecord.record.report_unit import Unit
from onrecord.record.speakers import Fit, fit_speakers

Score = Callable[[int, int], float]


def pairs_in_place(
    left: Sequence[int], right: Sequence[int], units: Sequence[Unit], score: Score, enough: float
) -> Iterator[tuple[int, int]]:
    """Pairs of units of two articles, in order of the left, of which one is retold from the other.

    left, right  the places in `units` of the units of either article
    score        how much two of them are one act by their words, `enough` where they are

    A pair is two reports that no report of the other article fits, and the only such two between the neighbours before
    them and behind them that share a word; or all that one speaker says on the one page and on the other.
    """
    here, there = (sorted(places, key=lambda at: units[at].spans[0].start) for places in (left, right))
    scores = {(a, b): score(a, b) for a in here for b in there}
    fitting = {place for pair, value in scores.items() if value >= enough for place in pair}
    free_here, free_there = ([place for place in places if place not in fitting] for places in (here, there))
    best = {pair for pair, value in scores.items() if value >= enough and value == _most(scores, pair)}
    neighbours = [(here.index(a), there.index(b)) for a, b in best]
    found: list[tuple[int, int]] = []
    for place in free_here:
        at = here.index(place)
        first = max((b for a, b in neighbours if a < at), default=-1)
        last = min((b for a, b in neighbours if a > at), default=len(there))
        for other in free_there:
            if first < there.index(other) < last and _may_be_one(units[place], units[other]):
                shares = scores[place, other] > 0
                if shares or (_is_all(place, here, units) and _is_all(other, there, units)):
                    found.append((place, other))
    lefts, rights = [a for a, _ in found], [b for _, b in found]
    yield from (pair for pair in found if lefts.count(pair[0]) == 1 and rights.count(pair[1]) == 1)


def _most(scores: dict[tuple[int, int], float], pair: tuple[int, int]) -> float:
    """The highest score of either of the pair."""
    return max(value for other, value in scores.items() if pair[0] in other or pair[1] in other)


def _may_be_one(left: Unit, right: Unit) -> bool:
    return fit_speakers(left.speaker, right.speaker) >= Fit.LIKE


def _is_all(place: int, places: Sequence[int], units: Sequence[Unit]) -> bool:
    """True if the unit is all that its speaker, who is named, says among `places`."""
    speaker = units[place].speaker
    return speaker.entity is not None and all(
        other == place or units[other].speaker.entity != speaker.entity for other in places
    )
