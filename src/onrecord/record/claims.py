"""Figures and dates of all pages joined into claims: what is given for one thing, by whom, and whether it agrees."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.nouns.article import Article
from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.nouns.claim import Claim, ClaimValue
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.record.content import Content, TermWeights, make_content
from onrecord.record.content_match import match_content
from onrecord.record.named_places import NOTHING_NAMED, Backing, NamedPlaces, sources_behind
from onrecord.record.word_stems import find_words, stem

# Two assertions of the same value and unit are one claim if their clauses share this much of the lighter one.
SAME_VALUE_MIN_CONTAINED = 0.3
# A figure as large as this in one unit is seldom in a story twice for two things.
TELLING_VALUE = 1000.0
# With another value the clauses must be nearly the same, or two figures of one sort are taken for a quarrel. Both set
# by hand on invented pages (tests/record/test_claims.py).
OTHER_VALUE_MIN_CONTAINED = 0.6
OTHER_VALUE_MIN_WORDS = 3
# Less is needed where one figure looks like the other misprinted: "120" and "1,200", "43" and "34".
MISPRINT_MIN_CONTAINED = 0.4
MISPRINT_MIN_WORDS = 2
_REST = re.compile(r"\b(?:others?|another|additional|further|more(?!\s+than))\b", re.IGNORECASE)
# Values that differ by less than this share of the larger one may be one figure, rounded.
ROUNDING_SHARE = 0.1
# The dead are counted in many words; two counts of them are of one thing if their clauses share this much and one word
# more than that people died.
DEAD_MIN_CONTAINED = 0.4
DEAD_MAX_RATIO = 3.0
_DEAD_KEY = "=dead"
# "2,400 people are dead": a clause without a verb ends before it.
NEXT_CHARS = 16
_DEAD = re.compile(r"dead|deaths|fatalities|killed", re.IGNORECASE)
_DIED = re.compile(r"\b(?:killed|dead|died|deaths?|lost\s+their\s+lives)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:people|persons|civilians|residents|lives)$", re.IGNORECASE)
# Hedges that leave room above or below.
_AT_LEAST = frozenset(("more than", "at least", "over", "above", "well more than", "in excess of", "no fewer than"))
_AT_MOST = frozenset(("less than", "fewer than", "at most", "up to", "under", "below", "nearly", "almost"))


@dataclass(frozen=True, slots=True)
class _Given:
    """An assertion with its article and what it is compared by: its clause, and its subject alone."""

    article: Article
    family: str
    assertion: Assertion
    content: Content
    subject: Content
    of_dead: bool
    asserter: str | None
    asserter_name: str | None
    backing: Backing


def make_claims(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    family_of: Mapping[str, str],
    named: NamedPlaces = NOTHING_NAMED,
) -> tuple[Claim, ...]:
    """The claims of a story: contested ones first, then the most widely reported, then in story order.

    1. assertions of all pages          2. one claim for what is asserted of one thing, by its unit and its clause
    3. agreement, as far as hedges and rounding allow   4. what only one source gives.
    """
    given = _given(articles, readings, entities, entity_of, family_of, named)
    weights = TermWeights([(one.family, one.article.id, one.content) for one in given])
    groups: list[list[_Given]] = []
    by_unit: dict[tuple[ClaimKind, str], list[list[_Given]]] = {}
    for one in given:
        home = by_unit.setdefault((one.assertion.kind, _unit_key(one)), [])
        near = [
            group
            for group in home
            if not _has_two_figures([one], group) and any(_of_one_thing(one, other, weights) for other in group)
        ]
        for other in near[1:]:
            if _has_two_figures(near[0], other):
                continue
            near[0].extend(other)
            home.remove(other)
            groups.remove(other)
        if not near:
            near = [[]]
            home.append(near[0])
            groups.append(near[0])
        near[0].append(one)
    families = {one.family for one in given}
    used: Counter[str] = Counter()
    claims = [_claim(group, families, used) for group in groups]
    return tuple(sorted(claims, key=lambda claim: (claim.agree, -claim.sources)))


def _given(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    family_of: Mapping[str, str],
    named: NamedPlaces,
) -> list[_Given]:
    by_id = {reading.article: reading for reading in readings}
    names = {entity.id: entity.name for entity in entities}
    found = []
    for article in articles:
        reading = by_id.get(article.id)
        if reading is None:
            continue
        statements = {statement.id: statement for statement in reading.statements}
        for assertion in reading.assertions:
            statement = statements.get(assertion.statement or "")
            index = statement.entity if statement is not None else None
            entity = entity_of.get((article.id, index)) if index is not None else None
            name = names.get(entity or "") or (statement.speaker_name if statement is not None else None)
            clause = _without(article.text, assertion)
            of_dead = _is_of_dead(assertion, f"{clause} {article.text[assertion.span.end :][:NEXT_CHARS]}")
            words = f"{assertion.subject} {clause}{' killed' if of_dead and not _DIED.search(clause) else ''}"
            family = family_of.get(article.id, article.id)
            subject = make_content(assertion.subject)
            outlet = named.source_at(article.id, (assertion.clause, assertion.span))
            backing = Backing(article.id, family, outlet)
            found.append(
                _Given(article, family, assertion, make_content(words), subject, of_dead, entity, name, backing)
            )
    return found


def _without(text: str, assertion: Assertion) -> str:
    """The clause without the value."""
    clause, span = assertion.clause, assertion.span
    if not clause.overlaps(span):
        return clause.of(text)
    return f"{text[clause.start : span.start]} {text[span.end : clause.end]}"


def _unit_key(given: _Given) -> str:
    """The unit's last word by its stem: "fighter jets" and "jets" count one thing; so do "12 dead" and "12 people
    killed".
    """
    if given.of_dead:
        return _DEAD_KEY
    words = [word for _, _, word in find_words(given.assertion.unit or "")]
    return stem(words[-1]) if words else ""


def _is_of_dead(assertion: Assertion, clause: str) -> bool:
    """True for a count of people who died: by its unit, or of people by its clause."""
    unit = assertion.unit or ""
    if assertion.kind is not ClaimKind.QUANTITY:
        return False
    return _DEAD.fullmatch(unit) is not None or (_PEOPLE.search(unit) is not None and _DIED.search(clause) is not None)


def _of_one_thing(left: _Given, right: _Given, weights: TermWeights) -> bool:
    match = match_content(left.content, right.content, weights)
    one, other = left.assertion, right.assertion
    if one.value == other.value:
        telling = one.kind is ClaimKind.QUANTITY and _bounds(one)[0] >= TELLING_VALUE
        return match.count >= 1 and (telling or match.contained >= SAME_VALUE_MIN_CONTAINED)
    if _is_of_the_rest(left) != _is_of_the_rest(right):
        return False
    if one.kind is ClaimKind.QUANTITY and _is_misprint(one.value, other.value):
        return match.contained >= MISPRINT_MIN_CONTAINED and match.count >= MISPRINT_MIN_WORDS
    if left.of_dead:
        alike = match.contained >= DEAD_MIN_CONTAINED and match.count >= 2
        return alike and _are_of_one_size(one, other) and not _are_of_two_states(left.content, right.content)
    subjects = match_content(left.subject, right.subject, weights)
    if subjects.contained < OTHER_VALUE_MIN_CONTAINED or match.reversed > 0.5:
        return False
    return match.contained >= OTHER_VALUE_MIN_CONTAINED and match.count >= OTHER_VALUE_MIN_WORDS


def _has_two_figures(left: Sequence[_Given], right: Sequence[_Given]) -> bool:
    """True if one page gives two figures in the two groups: one writer who gives two gives them of two things."""
    return any(
        one.article.id == other.article.id and one.assertion.value != other.assertion.value
        for one in left
        for other in right
    )


def _are_of_one_size(left: Assertion, right: Assertion) -> bool:
    """False for "three dead" and "130 dead": a count that grows does not grow so much between two pages of a story."""
    low, high = sorted((_bounds(left)[0], _bounds(right)[0]))
    return high <= DEAD_MAX_RATIO * low


def _are_of_two_states(left: Content, right: Content) -> bool:
    """True if each names states and they share none: the dead of two sides."""
    one, other = ({term.stem for term in content.terms if term.stem.startswith("@")} for content in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def _is_of_the_rest(given: _Given) -> bool:
    """ "34 other ships" are not all of them."""
    return _REST.search(given.assertion.span.of(given.article.text)) is not None


def _is_misprint(left: str, right: str) -> bool:
    """True if one figure has the other's digits in another order, or a nought more."""
    if "-" in left + right or "." in left + right:
        return False
    if len(left) == len(right):
        return len(left) > 1 and sorted(left) == sorted(right)
    short, long = sorted((left, right), key=len)
    return len(short) > 1 and long == short + "0"


def _claim(group: Sequence[_Given], families: set[str], used: Counter[str]) -> Claim:
    subject = min((one.assertion.subject for one in group), key=_clearness)
    raw_id = make_id("clm", group[0].assertion.kind.value, subject, *sorted({one.assertion.value for one in group}))
    used[raw_id] += 1
    backers: dict[str, list[Backing]] = {}
    for one in group:
        backers.setdefault(one.assertion.value, []).append(one.backing)
    sources = {value: len(sources_behind(backings)) for value, backings in backers.items()}
    telling = sources_behind([one.backing for one in group])
    ordered = sorted(group, key=lambda one: -sources[one.assertion.value])
    return Claim(
        id=raw_id if used[raw_id] == 1 else f"{raw_id}-{used[raw_id]}",
        kind=group[0].assertion.kind,
        subject=subject,
        values=tuple(
            ClaimValue(
                value=one.assertion.value,
                unit=one.assertion.unit,
                hedge=one.assertion.hedge,
                asserter=one.asserter,
                asserter_name=one.asserter_name,
                evidence=evidence_at(one.article, one.assertion.span),
                sources=sources[one.assertion.value],
            )
            for one in ordered
        ),
        agree=all(_can_both_be(left.assertion, right.assertion) for left in group for right in group),
        sources=len(telling),
        lone=len(telling) == 1 and len(families) > 1,
    )


def _clearness(subject: str) -> tuple[bool, bool, int, str]:
    """Sort key: a phrase of two to eight words before a bare noun, a clause with a gap or a sentence."""
    words = len(subject.split())
    return (not 2 <= words <= 8, "…" in subject, abs(words - 5), subject)


def _can_both_be(left: Assertion, right: Assertion) -> bool:
    """True if two values do not exclude each other: equal, one inside the other, within rounding, or held open by a
    hedge.
    """
    if left.value == right.value:
        return True
    if left.kind is ClaimKind.DATE:
        return left.value.startswith(right.value) or right.value.startswith(left.value)
    (low, high), (other_low, other_high) = _bounds(left), _bounds(right)
    return low <= other_high and other_low <= high


def _bounds(assertion: Assertion) -> tuple[float, float]:
    """Between which numbers the figure lies, as it is hedged; exact figures have no room, others that of rounding."""
    parts = [float(part) for part in assertion.value.split("-") if part]
    low, high = parts[0], parts[-1]
    hedge = assertion.hedge or ""
    if hedge in _AT_LEAST or hedge.endswith(" of"):
        return low, float("inf")
    if hedge in _AT_MOST:
        return 0.0, high
    room = ROUNDING_SHARE if hedge else 0.0
    return low * (1 - room), high * (1 + room)
