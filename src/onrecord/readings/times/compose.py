"""Putting neighbours together: a clock and its day, a month and its year, and the small words that belong before
them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.meaning import Away, Between, Calendar, ClockOnly, Deictic, Lasting, Long, Meaning
from onrecord.readings.times.patterns import compile_pattern
from onrecord.readings.times.rule import Candidate
from onrecord.readings.times.tokens import Tokens

_NOTHING_OR_OF = compile_pattern("(COMMA|of|in|for)?")
_NOTHING_OR_ON = compile_pattern("(COMMA|on|of|COMMA on)?")
_NOTHING_OR_AT = compile_pattern("(COMMA|at|COMMA at)? (about|around|roughly)?")
_POSSESSIVE = compile_pattern("POSS")

# What may stand before an expression and belongs to it, tried in this order; each ends where the expression begins.
_EDGE = compile_pattern("the? very? EDGE of the?")
_EARLY = compile_pattern("(EARLIER (on|in|that)?|the? (EARLYLATE HYPHEN?|EARLYLATE (on|in)|mid HYPHEN?))")
_APPROX = compile_pattern(
    "((no? (more|less|fewer|longer|later|earlier) than|at (least|most)|up to|close to|well over|as "
    "(early|late|many|much) as|APPROX) the?)+"
)
_THE = compile_pattern("(the|its|his|their)")
_LONGEST_PREFIX = 7  # tokens


def choose(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in text order; of two as long, the rule that stands first."""
    taken: list[Candidate] = []
    used: set[int] = set()
    ranked = sorted(enumerate(candidates), key=lambda pair: (pair[1].first - pair[1].past, pair[1].first, pair[0]))
    for _, candidate in ranked:
        if used.isdisjoint(range(candidate.first, candidate.past)):
            used.update(range(candidate.first, candidate.past))
            taken.append(candidate)
    return sorted(taken, key=lambda candidate: candidate.first)


def compose(tokens: Tokens, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Join neighbours that speak of one time, left to right."""
    joined: list[Candidate] = []
    for candidate in candidates:
        if joined:
            meaning = _join(tokens, joined[-1], candidate)
            if meaning is not None:
                joined[-1] = Candidate(joined[-1].first, candidate.past, meaning, joined[-1].rule)
                continue
        joined.append(candidate)
    return joined


def _join(tokens: Tokens, left: Candidate, right: Candidate) -> Meaning | None:
    gap = tokens.codes[left.past : right.first]
    if len(gap) > 3:
        return None
    one, other = left.meaning, right.meaning
    if (
        isinstance(one, Deictic)
        and one.unit is Unit.YEAR
        and isinstance(other, Calendar)
        and other.month
        and other.year is None
        and gap == ""
    ):
        return _in_year(other, one)  # "last year August 8"
    if isinstance(one, Between) and isinstance(other, Deictic) and _NOTHING_OR_OF.fullmatch(gap):
        first = _in_year(one.first, other)
        last = _in_year(one.last, other)
        return Between(first=first, last=last) if isinstance(first, Calendar) and isinstance(last, Calendar) else None
    if isinstance(one, ClockOnly) and is_day(other) and _NOTHING_OR_ON.fullmatch(gap):
        return _with_clock(other, one)
    # "the night of Monday": a part of a day told by its name
    if (
        isinstance(one, Deictic)
        and one.clock
        and is_day(other)
        and _NOTHING_OR_ON.fullmatch(gap)
        and left.rule == "the part"
    ):
        return _with_clock(other, ClockOnly(clock=one.clock))
    if isinstance(other, ClockOnly) and is_day(one) and _NOTHING_OR_AT.fullmatch(gap):
        return _with_clock(one, other)
    if (
        isinstance(one, Calendar)
        and one.year is None
        and one.within is None
        and not one.clock
        and _has_name(one)
        and _NOTHING_OR_OF.fullmatch(gap)
    ):
        return _in_year(one, other)
    if isinstance(other, Calendar) and other.year is None and other.day is None and _has_name(other):
        if gap == "" and isinstance(one, Calendar):
            return _in_year(other, one)
        if isinstance(one, Deictic) and _POSSESSIVE.fullmatch(gap):
            return _in_year(other, one)
    return None


def _has_name(meaning: Calendar) -> bool:
    return any(part is not None for part in (meaning.month, meaning.season, meaning.quarter, meaning.half))


def _in_year(inner: Calendar, outer: Meaning) -> Meaning | None:
    if isinstance(outer, Calendar) and outer.year is not None and not _has_name(outer) and outer.weekday is None:
        return replace(inner, year=outer.year)
    if isinstance(outer, Deictic) and outer.unit is Unit.YEAR and not outer.clock:
        return replace(inner, within=outer)
    return None


def is_day(meaning: Meaning) -> TypeGuard[Calendar | Deictic]:
    """True if `meaning` is one day to which a time of day can be added."""
    if isinstance(meaning, Calendar):
        return (meaning.day is not None or meaning.weekday is not None) and (
            meaning.clock is None or meaning.clock.time is None
        )
    return (
        isinstance(meaning, Deictic)
        and meaning.unit is Unit.DAY
        and (meaning.clock is None or meaning.clock.time is None)
    )


def _with_clock(day: Calendar | Deictic, clock: ClockOnly) -> Meaning:
    return replace(day, clock=clock.clock)


def widen(tokens: Tokens, candidate: Candidate, floor: int) -> Candidate:
    """The candidate with the small words before it that belong to it ("about", "early", "the end of"), not before
    token `floor`.
    """
    first, meaning = candidate.first, candidate.meaning
    dated = isinstance(meaning, Calendar | Deictic | Long | Between)
    if dated:
        first = _back(tokens, first, floor, _EDGE)
        start = _back(tokens, first, floor, _EARLY)
        if start != first:
            word = tokens.words[start].lower()
            if isinstance(meaning, Deictic):
                side = -1 if word == "earlier" else 1 if word == "later" else 0
                meaning = replace(meaning, side=side)
            first = start
        first = _back(tokens, first, floor, _EDGE)
    if (
        isinstance(meaning, Lasting | Away | ClockOnly | Between)
        or (isinstance(meaning, Calendar) and (meaning.clock or meaning.weekday is None))
        or (isinstance(meaning, Deictic) and meaning.clock)
    ):
        first = _approximate(tokens, first, floor)
    if isinstance(meaning, Calendar | Long | Lasting) and _takes_article(tokens, candidate, meaning):
        first = _back(tokens, first, floor, _THE)
    return Candidate(first, candidate.past, meaning, candidate.rule)


def _takes_article(tokens: Tokens, candidate: Candidate, meaning: Meaning) -> bool:
    if isinstance(meaning, Lasting):
        return "-" not in tokens.words[candidate.first : candidate.past] and tokens.words[candidate.past - 1].endswith(
            "s"
        )
    if isinstance(meaning, Calendar):
        return meaning.quarter is not None or meaning.season is not None or meaning.half is not None
    return True


def _approximate(tokens: Tokens, first: int, floor: int) -> int:
    start = _back(tokens, first, floor, _APPROX)
    # Before "the", "this" or "last" these are prepositions: "over the past week".
    if start < first and tokens.words[first].lower() in ("the", "this", "last", "past", "these", "next"):
        return (
            start
            if tokens.words[start].lower() in ("roughly", "nearly", "almost", "at", "approximately", "exactly")
            else first
        )
    return start


def _back(tokens: Tokens, first: int, floor: int, pattern: re.Pattern[str]) -> int:
    for start in range(max(floor, first - _LONGEST_PREFIX), first):
        if pattern.fullmatch(tokens.codes, start, first):
            return start
    return first
