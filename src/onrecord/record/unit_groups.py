"""Units into speech acts: candidates by rare words, then linkage in which two clashing speakers never meet."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from onrecord.nouns.statement import Kind
from onrecord.record.content import TermWeights
from onrecord.record.in_place import pairs_in_place
from onrecord.record.report_unit import Unit
from onrecord.record.speakers import Fit, fit_speakers
from onrecord.record.unit_match import Passages, UnitMatch, match_units, two_occasions

# Strength of a bond at which two groups are one speech act. The invented stories of tests/record come out best from .23
# to .26; at .28 they lose translated reports.
JOIN_MIN_SCORE = 0.25
# A pair below this is no candidate; it still counts in the averages.
CANDIDATE_MIN_SCORE = 0.2
# Words in more units than this do not make candidates by themselves: they would pair everything with everything.
CANDIDATE_MAX_UNITS = 60
# How much the best pair counts beside the mean of all in the bond of two groups.
BEST_SHARE = 0.5


# Of all that two pages have the speaker say, the two reports that fit each other by this much better than any other are
# more likely one act: what is left of the doubt. Only for one speaker, and not below LONE_MIN_SCORE.
LONE_MIN_MARGIN = 0.15
LONE_MIN_SCORE = 0.19
# A shared name, or one word, is the matter that both speak of; it takes two to say the same of it.
LONE_MIN_WORDS = 2
LONE_DOUBT = 0.93


# Score of two reports that have one place in a page and its retelling: enough beside a third that fits only the one.
RETOLD_SCORE = 0.45


class PairScores:
    """Scores of pairs of units by their place in `units`, worked out once each.

    retold  pairs of articles of which one retells the other from end to end (in_place.py)
    """

    def __init__(
        self,
        units: Sequence[Unit],
        weights: TermWeights,
        passages: Passages,
        retold: Collection[tuple[str, str]] = frozenset(),
    ) -> None:
        self._units = units
        self.weights = weights
        self._passages = passages
        self._retold = sorted(retold)
        self._known: dict[tuple[int, int], UnitMatch] = {}

    def settle_retold(self, places: Sequence[int]) -> list[tuple[int, int]]:
        """The pairs among `places` that have one place in a page and its retelling, the lower first; their scores are
        raised.
        """
        of_article: dict[str, list[int]] = defaultdict(list)
        for place in places:
            of_article[self._units[place].article.id].append(place)
        found: list[tuple[int, int]] = []
        for one, other in self._retold:
            for pair in pairs_in_place(
                of_article[one], of_article[other], self._units, lambda a, b: self.of(a, b).score, JOIN_MIN_SCORE
            ):
                low, high = sorted(pair)
                match = self.of(low, high)
                why = (*match.why, "in the same place of a page and of its retelling")
                self._known[low, high] = replace(match, score=max(match.score, RETOLD_SCORE), why=why)
                found.append((low, high))
        return found

    def settle_lone_pairs(self, places: Sequence[int]) -> None:
        """Raise the scores of pairs among `places` that fit each other better than any other report of their pages."""
        rivals: dict[tuple[int, str], list[float]] = defaultdict(list)
        pairs = [
            (left, right, self.of(left, right).score)
            for left, right in candidate_pairs(self._units, places)
            if self._units[left].article.id != self._units[right].article.id
        ]
        for left, right, score in pairs:
            if score > 0:
                rivals[left, self._units[right].article.id].append(score)
                rivals[right, self._units[left].article.id].append(score)
        best_two = {key: sorted(scores, reverse=True)[:2] for key, scores in rivals.items()}
        for left, right, score in pairs:
            match = self._known[left, right]
            fit = fit_speakers(self._units[left].speaker, self._units[right].speaker)
            if score < LONE_MIN_SCORE or match.plain < LONE_MIN_WORDS or fit < Fit.LIKE:
                continue
            others = (
                best_two[left, self._units[right].article.id],
                best_two[right, self._units[left].article.id],
            )
            if all(score == scores[0] and score - (scores[1:] or [0.0])[0] >= LONE_MIN_MARGIN for scores in others):
                self._known[left, right] = replace(
                    match,
                    score=1 - (1 - score) * LONE_DOUBT,
                    why=(*match.why, "nearest to each other of all on both pages"),
                )

    def of(self, left: int, right: int) -> UnitMatch:
        key = (left, right) if left < right else (right, left)
        match = self._known.get(key)
        if match is None:
            match = match_units(self._units[key[0]], self._units[key[1]], self.weights, self._passages)
            self._known[key] = match
        return match


def group_units(units: Sequence[Unit], scores: PairScores) -> list[list[int]]:
    """Groups of places in `units`, each group sorted, the groups by their first member.

    1. Units that say the same word for word, by the same speaker on the same day, are one: copies cost no comparisons.
    2. Linkage over the rest: the two groups with the strongest bond are joined while it reaches JOIN_MIN_SCORE and no
       two members have clashing speakers. Ties go to the lower places.
    """
    # 1.
    clones: dict[tuple[object, ...], list[int]] = {}
    for number, unit in enumerate(units):
        key = (
            unit.speaker,
            unit.said.again,
            unit.said.earliest,
            unit.said.latest,
            unit.content.denied,
            unit.content.terms,
        )
        clones.setdefault(key if unit.content.terms else (number,), []).append(number)
    originals = [numbers[0] for numbers in clones.values()]
    copies_of = {numbers[0]: numbers for numbers in clones.values()}
    # 2.
    scores.settle_lone_pairs(originals)
    pairs = sorted({*candidate_pairs(units, originals), *scores.settle_retold(originals)})
    groups = _link(pairs, units, originals, scores)
    return sorted((sorted(n for one in group for n in copies_of[one]) for group in groups), key=lambda group: group[0])


def _link(
    pairs: Sequence[tuple[int, int]], units: Sequence[Unit], places: Sequence[int], scores: PairScores
) -> list[list[int]]:
    """Linkage over the units at `places` by the strength of the bonds of `pairs` of them."""
    members: dict[int, list[int]] = {place: [place] for place in places}
    bonds: dict[int, dict[int, _Bond]] = defaultdict(dict)
    queue: list[tuple[float, int, int]] = []
    for left, right in pairs:
        score = scores.of(left, right).score
        if score >= CANDIDATE_MIN_SCORE:
            doubtful = scores.of(left, right).opposed
            bond = bonds[left][right] = bonds[right][left] = _Bond(score, score, 1, doubtful)
            if bond.strength >= JOIN_MIN_SCORE and not doubtful:
                queue.append((-bond.strength, left, right))
    heapify(queue)
    contradictions_left = True
    while queue or contradictions_left:
        if not queue:
            # Reports that contradict each other come last, when it is settled what the others say.
            contradictions_left = False
            queue = [
                (-bond.strength, low, high)
                for low in sorted(members)
                for high, bond in sorted(bonds[low].items())
                if low < high and bond.strength >= JOIN_MIN_SCORE
            ]
            heapify(queue)
            continue
        negative, low, high = heappop(queue)
        if low not in members or high not in members or bonds[low][high].strength != -negative:
            continue  # gone, or an older entry; the newer one is in the queue
        if _clash(units, members[low], members[high], scores):
            continue
        del bonds[low][high]
        gone = bonds.pop(high)
        del gone[low]
        joined = members[low] + members[high]
        for other in sorted(set(bonds[low]) | set(gone)):
            # A pair of groups that was no candidate counts with its true scores.
            near, far = (
                known[other] if other in known else _bond_of(members[one], members[other], scores)
                for one, known in ((low, bonds[low]), (high, gone))
            )
            bond = _Bond(
                near.total + far.total,
                max(near.best, far.best),
                near.pairs + far.pairs,
                near.doubtful and far.doubtful,
            )
            bonds[low][other] = bonds[other][low] = bond
            bonds[other].pop(high, None)
            if bond.strength >= JOIN_MIN_SCORE and not (bond.doubtful and contradictions_left):
                heappush(queue, (-bond.strength, min(low, other), max(low, other)))
        members[low] = joined
        del members[high]
    return list(members.values())


@dataclass(frozen=True, slots=True)
class _Bond:
    """What holds two groups together: the sum and the best of the scores of all pairs between them; `doubtful` if each
    of them says the one yes and the other no.
    """

    total: float
    best: float
    pairs: int
    doubtful: bool

    @property
    def strength(self) -> float:
        """Between the mean and the best: one garbled report must not part two that plainly say the same."""
        return (1 - BEST_SHARE) * self.total / self.pairs + BEST_SHARE * self.best


def _bond_of(left: Sequence[int], right: Sequence[int], scores: PairScores) -> _Bond:
    found = [scores.of(a, b).score for a in left for b in right]
    doubtful = all(scores.of(a, b).opposed for a in left for b in right)
    return _Bond(sum(found), max(found), len(found), doubtful)


def candidate_pairs(units: Sequence[Unit], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of `places` (rising) that share a word that is not everywhere, or a speaker and any word or group.

    Each pair once, the lower place first.
    """
    by_key: dict[str, list[int]] = defaultdict(list)
    for number in places:
        unit = units[number]
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


def _clash(units: Sequence[Unit], left: Sequence[int], right: Sequence[int], scores: PairScores) -> bool:
    """True if two of their reports are of two occasions or two quotations of one page, or of two speakers who exclude
    each other and no quotation told word for word holds them together.
    """
    if any(
        two_occasions(units[a], units[b]) or _are_two_quotations(units[a], units[b], scores.of(a, b))
        for a in left
        for b in right
    ):
        return True
    return any(
        fit_speakers(units[a].speaker, units[b].speaker) is Fit.CLASH
        and not _is_held(units, a, b, right, scores)
        and not _is_held(units, b, a, left, scores)
        for a in left
        for b in right
    )


def _are_two_quotations(left: Unit, right: Unit, match: UnitMatch) -> bool:
    """True if one page quotes both in marks from different mouths, and neither only repeats the other."""
    return (
        left.article.id == right.article.id
        and left.statement.kind is Kind.DIRECT
        and right.statement.kind is Kind.DIRECT
        and match.score == 0
        and fit_speakers(left.speaker, right.speaker) < Fit.LIKE
    )


def _is_held(units: Sequence[Unit], one: int, other: int, others: Sequence[int], scores: PairScores) -> bool:
    """True if `one` says a quotation of the group `others` word for word; or if `other`, which is of that group, is
    there by its quotation alone, and one of those who give it to another speaker gives it to that of `one`.
    """
    return any(
        scores.of(one, third).verbatim
        or (
            third != other
            and scores.of(other, third).verbatim
            and fit_speakers(units[one].speaker, units[third].speaker) >= Fit.LIKE
        )
        for third in others
    )


def weigh_units(units: Sequence[Unit]) -> TermWeights:
    """Word weights of the story the units are of."""
    return TermWeights([(unit.family, unit.article.id, unit.content) for unit in units])
