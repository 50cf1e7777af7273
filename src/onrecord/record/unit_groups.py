"""Units into speech acts: candidates by rare words, then average linkage in which two clashing speakers never meet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

from onrecord.record.content import TermWeights
from onrecord.record.report_unit import Unit
from onrecord.record.speakers import Fit, fit_speakers
from onrecord.record.unit_match import Passages, UnitMatch, match_units

# Average score at which two groups are one speech act. Set on invented stories (tests/record) and looked over on the
# seeds.
JOIN_MIN_SCORE = 0.28
# A pair below this is no candidate; it still counts in the averages.
CANDIDATE_MIN_SCORE = 0.2
# Words in more units than this do not make candidates by themselves: they would pair everything with everything.
CANDIDATE_MAX_UNITS = 60


class PairScores:
    """Scores of pairs of units by their place in `units`, worked out once each."""

    def __init__(self, units: Sequence[Unit], weights: TermWeights, passages: Passages) -> None:
        self._units = units
        self.weights = weights
        self._passages = passages
        self._known: dict[tuple[int, int], UnitMatch] = {}

    def of(self, left: int, right: int) -> UnitMatch:
        key = (left, right) if left < right else (right, left)
        match = self._known.get(key)
        if match is None:
            match = match_units(self._units[key[0]], self._units[key[1]], self.weights, self._passages)
            self._known[key] = match
        return match


def group_units(units: Sequence[Unit], scores: PairScores) -> list[list[int]]:
    """Groups of places in `units`, each group sorted, the groups by their first member.

    Average linkage: the two groups with the highest mean score are joined while it reaches JOIN_MIN_SCORE and no two
    members have clashing speakers. Ties go to the lower places, so the order of the articles alone decides them.
    """
    members: dict[int, list[int]] = {number: [number] for number in range(len(units))}
    home = list(range(len(units)))
    totals: dict[int, dict[int, float]] = defaultdict(dict)
    queue: list[tuple[float, int, int]] = []
    for left, right in candidate_pairs(units):
        score = scores.of(left, right).score
        if score >= CANDIDATE_MIN_SCORE:
            totals[left][right] = totals[right][left] = score
            if score >= JOIN_MIN_SCORE:
                queue.append((-score, left, right))
    heapify(queue)
    while queue:
        negative, left, right = heappop(queue)
        if left not in members or right not in members or home[left] != left or home[right] != right:
            continue
        size = len(members[left]) * len(members[right])
        if abs(-negative - totals[left].get(right, 0.0) / size) > 1e-12:
            continue  # an older entry; the newer one is in the queue
        if _clash(units, members[left], members[right]):
            continue
        low, high = min(left, right), max(left, right)
        # Pairs that were no candidates count with their true score.
        members[low] = sorted(members[low] + members.pop(high))
        for unit in members[low]:
            home[unit] = low
        del totals[low][high]
        gone = totals.pop(high)
        gone.pop(low, None)
        for other in sorted(set(totals[low]) | set(gone)):
            total = sum(scores.of(a, b).score for a in members[low] for b in members[other])
            totals[low][other] = totals[other][low] = total
            totals[other].pop(high, None)
            mean = total / (len(members[low]) * len(members[other]))
            if mean >= JOIN_MIN_SCORE:
                heappush(queue, (-mean, min(low, other), max(low, other)))
    return sorted((sorted(group) for group in members.values()), key=lambda group: group[0])


def candidate_pairs(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Pairs that share a word (or a paraphrase group) that is not everywhere, or a speaker and any word; each pair
    once.
    """
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        speaker = unit.speaker.entity or unit.speaker.side or ""
        for term in unit.content.terms:
            by_key[term.stem].append(number)
            by_key[f"{speaker}|{term.stem}"].append(number)
            if term.group is not None:
                by_key[f"{speaker}|{term.group}"].append(number)
    seen: set[tuple[int, int]] = set()
    for key in sorted(by_key):
        numbers = by_key[key]
        if len(numbers) > CANDIDATE_MAX_UNITS and "|" not in key:
            continue
        for place, left in enumerate(numbers):
            for right in numbers[place + 1 : place + 1 + 4 * CANDIDATE_MAX_UNITS]:
                if left != right and (left, right) not in seen:
                    seen.add((left, right))
                    yield left, right


def _clash(units: Sequence[Unit], left: Sequence[int], right: Sequence[int]) -> bool:
    speakers_left = {units[number].speaker for number in left}
    speakers_right = {units[number].speaker for number in right}
    return any(fit_speakers(a, b) is Fit.CLASH for a in speakers_left for b in speakers_right)


def weigh_units(units: Sequence[Unit]) -> TermWeights:
    """Word weights of the story the units are of."""
    return TermWeights([(unit.family, unit.article.id, unit.content) for unit in units])
