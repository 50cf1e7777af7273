"""Which assertions of a story's pages are of one thing."""

import re
from collections.abc import Sequence

from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.record.claims_agree import bounds
from onrecord.record.claims_given import Given
from onrecord.record.content import Content, TermWeights
from onrecord.record.content_match import match_content
from onrecord.record.word_stems import stem

# Two assertions of the same value and unit are one claim if their clauses share this much of the lighter one.
SAME_VALUE_MIN_CONTAINED = 0.3
# A count this large is seldom in a story twice for two things, unless it is a round one.
TELLING_COUNT = 13.0
TELLING_ROUND = 1000.0
# Under another unit ("60 diplomats", "60 officials") the clauses must share this much besides.
OTHER_UNIT_MIN_CONTAINED = 0.35
OTHER_UNIT_MIN_WORDS = 2
# A round hundred and "thousands of" are given for many things: so much at least, whatever the unit.
LOOSE_MIN_CONTAINED = 0.5
# With another value the clauses must be nearly the same, or two figures of one sort are taken for a quarrel. Both set
# by hand on invented pages (tests/record/test_claims.py).
OTHER_VALUE_MIN_CONTAINED = 0.6
OTHER_VALUE_MIN_WORDS = 3
# Where a measure or a date is of what has one name in both, one word less.
SAME_SUBJECT_MIN_DICE = 0.9
SAME_SUBJECT_MIN_WORDS = 2
# Less is needed where one figure looks like the other misprinted: "120" and "1,200", "43" and "34".
MISPRINT_MIN_CONTAINED = 0.4
MISPRINT_MIN_WORDS = 2
YEARS_APART = 1
_REST = re.compile(r"\b(?:others?|another|additional|further|more(?!\s+than))\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:include[sd]?|including|among\s+(?:them|whom|those)|of\s+(?:them|whom|those|these)),?\s+$", re.IGNORECASE
)
_PART_CHARS = 20
# The dead are counted in many words; two counts of them are of one thing if their clauses share this much and one word
# more than that people died.
DEAD_MIN_CONTAINED = 0.4
DEAD_MAX_RATIO = 3.0
_MEASURES = frozenset(
    stem(word)
    for word in """percent dollars pounds euros yen yuan roubles rubles rupees crowns francs days weeks months years
    minutes hours tons tonnes barrels kilometres metres miles kilograms litres gallons hectares acres feet
    degrees""".split()
)


def group_given(given: Sequence[Given]) -> list[list[Given]]:
    """The assertions in groups of one thing each, in order of first appearance."""
    weights = TermWeights([(one.family, one.article.id, one.content) for one in given])
    groups: dict[int, list[Given]] = {}
    moved: dict[int, int] = {}
    homes: dict[tuple[str, str], list[int]] = {}
    for number, one in enumerate(given):
        keys = _keys(one)
        known = {_where(moved, place) for key in keys for place in homes.get(key, ())}
        near = [
            place
            for place in sorted(known)
            if not _are_of_two([one], groups[place])
            and any(_of_one_thing(one, other, weights) for other in groups[place])
        ]
        home = near[0] if near else number
        groups.setdefault(home, []).append(one)
        for other in near[1:]:
            if not _are_of_two(groups[home], groups[other]):
                groups[home] += groups.pop(other)
                moved[other] = home
        for key in keys:
            homes.setdefault(key, []).append(home)
    return list(groups.values())


def _where(moved: dict[int, int], place: int) -> int:
    while place in moved:
        place = moved[place]
    return place


def _keys(given: Given) -> tuple[tuple[str, str], ...]:
    """Under what a thing is looked up: the unit, and a telling count and its digits whatever its unit."""
    kind = given.assertion.kind
    keys = ((kind.value, given.unit),)
    if (
        kind is ClaimKind.QUANTITY
        and given.unit not in _MEASURES
        and not _is_vague(given)
        and _low(given) >= TELLING_COUNT
    ):
        value = given.assertion.value
        return (*keys, (kind.value, f"={value}"), (kind.value, f"~{''.join(sorted(value))}"))
    return keys


def _of_one_thing(left: Given, right: Given, weights: TermWeights) -> bool:
    match = match_content(left.content, right.content, weights)
    one, other = left.assertion, right.assertion
    least = LOOSE_MIN_CONTAINED if _is_loose(left) else 0.0
    if left.unit != right.unit:
        if match.count < OTHER_UNIT_MIN_WORDS:
            return False
        if one.value != other.value:
            return _are_shuffled(one.value, other.value) and match.contained >= MISPRINT_MIN_CONTAINED
        return match.contained >= max(least, OTHER_UNIT_MIN_CONTAINED)
    if one.value == other.value:
        if one.kind is ClaimKind.QUANTITY and match.count >= 1 and (_is_telling(left) or _measure_one(left, right)):
            return True
        return match.count >= 1 and match.contained >= max(least, SAME_VALUE_MIN_CONTAINED)
    if _is_of_the_rest(left) != _is_of_the_rest(right) or _are_of_two_years(one, other):
        return False
    if one.kind is ClaimKind.QUANTITY and _is_misprint(one.value, other.value):
        return match.contained >= MISPRINT_MIN_CONTAINED and match.count >= MISPRINT_MIN_WORDS
    if left.of_dead:
        alike = match.contained >= DEAD_MIN_CONTAINED and match.count >= 2
        return alike and _are_of_one_size(one, other) and not _are_of_two_places(left.content, right.content)
    subjects = match_content(left.subject, right.subject, weights)
    if subjects.contained < OTHER_VALUE_MIN_CONTAINED or match.reversed > 0.5:
        return False
    named_alike = subjects.dice >= SAME_SUBJECT_MIN_DICE and not _is_count(left)
    words = SAME_SUBJECT_MIN_WORDS if named_alike else OTHER_VALUE_MIN_WORDS
    return match.contained >= OTHER_VALUE_MIN_CONTAINED and match.count >= words


def _is_count(given: Given) -> bool:
    return given.assertion.kind is ClaimKind.QUANTITY and given.unit not in _MEASURES


def _measure_one(left: Given, right: Given) -> bool:
    """True for one measure of what has one name: "a 25% tariff", "a tariff of up to 25%"."""
    stems = [{term.stem for term in given.subject.terms} for given in (left, right)]
    return left.unit in _MEASURES and bool(stems[0]) and stems[0] == stems[1]


def _is_telling(given: Given) -> bool:
    low = _low(given)
    if _is_vague(given):
        return False
    return low >= TELLING_ROUND or (_is_count(given) and low >= TELLING_COUNT and low % 10 != 0)


def _low(given: Given) -> float:
    return float(given.assertion.value.split("-")[0])


def _is_vague(given: Given) -> bool:
    """True for "thousands of", which any two counts may share."""
    return (given.assertion.hedge or "").endswith("s of")


def _is_loose(given: Given) -> bool:
    return _is_count(given) and (_is_vague(given) or (_low(given) < TELLING_ROUND and _low(given) % 100 == 0))


def _are_of_two(left: Sequence[Given], right: Sequence[Given]) -> bool:
    """True if one page gives two figures in the two groups, for one writer who gives two gives them of two things; or
    if they count the people or things of two states.
    """
    return any(
        (one.article.id == other.article.id and one.assertion.value != other.assertion.value)
        or (one.unit != other.unit and one.assertion.clause == other.assertion.clause and one.article is other.article)
        or (one.states and other.states and one.states.isdisjoint(other.states))
        for one in left
        for other in right
    )


def _are_of_one_size(left: Assertion, right: Assertion) -> bool:
    """False for "three dead" and "130 dead": a count that grows does not grow so much between two pages of a story."""
    low, high = sorted((bounds(left)[0], bounds(right)[0]))
    return high <= DEAD_MAX_RATIO * low


def _are_of_two_places(left: Content, right: Content) -> bool:
    """True if each names names and they share none: the dead of two sides or of two towns."""
    one, other = ({term.stem for term in content.terms if term.is_name} for content in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def _is_of_the_rest(given: Given) -> bool:
    """ "34 other ships" and "including 34 ships" are not all of them."""
    start, text = given.assertion.span.start, given.article.text
    part = _PART.search(text, max(0, start - _PART_CHARS), start) is not None
    return part or _REST.search(given.assertion.span.of(text)) is not None


def _are_of_two_years(left: Assertion, right: Assertion) -> bool:
    """True for dates that lie years apart: what comes again (a visit, an election) was on both."""
    if left.kind is not ClaimKind.DATE:
        return False
    one, other = left.value[:4], right.value[:4]
    return abs(int(one) - int(other)) > YEARS_APART and sorted(one) != sorted(other)


def _are_shuffled(left: str, right: str) -> bool:
    return left.isdigit() and right.isdigit() and len(left) > 1 and sorted(left) == sorted(right)


def _is_misprint(left: str, right: str) -> bool:
    """True if one figure has the other's digits in another order, or a nought more."""
    if "-" in left + right or "." in left + right:
        return False
    if len(left) == len(right):
        return _are_shuffled(left, right)
    short, long = sorted((left, right), key=len)
    return len(short) > 1 and long == short + "0"
