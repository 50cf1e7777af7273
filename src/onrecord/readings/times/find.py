"""From a text to its time expressions: candidates by grammar, neighbours joined, values found, the model heard."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.published import Published
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.times.accounts import in_accounts
from onrecord.readings.times.anchors import Scene, Told
from onrecord.readings.times.compose import choose, compose, is_day, widen
from onrecord.readings.times.grammar_amounts import AMOUNT_RULES
from onrecord.readings.times.grammar_clock import CLOCK_RULES
from onrecord.readings.times.grammar_dates import DATE_RULES
from onrecord.readings.times.grammar_deictic import DEICTIC_RULES
from onrecord.readings.times.grammar_feasts import FEAST_RULES
from onrecord.readings.times.grammar_vague import VAGUE_RULES
from onrecord.readings.times.grammar_years import YEAR_RULES
from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.marked import confirmed_candidates, unexplained_marks
from onrecord.readings.times.meaning import Away, Calendar, ClockOnly, Counterpart, Meaning
from onrecord.readings.times.resolve import resolve
from onrecord.readings.times.resolved import Resolved, open_year
from onrecord.readings.times.rule import Candidate, find_candidates
from onrecord.readings.times.spoken import spoken_words
from onrecord.readings.times.tense import Tense, opens_sentence, tense_after, tense_before
from onrecord.readings.times.tense_parse import ParsedTense
from onrecord.readings.times.tokens import Tokens, read_tokens

_RULES = (*DATE_RULES, *YEAR_RULES, *FEAST_RULES, *DEICTIC_RULES, *AMOUNT_RULES, *CLOCK_RULES, *VAGUE_RULES)
_KEPT_TOLD = 8  # how many told times an anchored expression may reach back over


def find_times(text: str, analysis: Analysis | None, published: Published) -> tuple[TimeExpression, ...]:
    """All time expressions of `text`, in text order, non-overlapping.

    1. candidates by grammar, the longest kept     (grammar_*.py, compose.choose)
    2. neighbours joined, small words taken in     (compose.py)
    3. values against `published`, at both its ends; where they differ the value is None and the interval covers both
    4. what the model alone has marked             (marked.py)
    """
    tokens = read_tokens(text)
    possible = list(find_candidates(tokens, _RULES))
    if analysis is not None:
        possible.extend(confirmed_candidates(tokens, analysis))
    candidates: list[Candidate] = []
    for candidate in compose(tokens, choose(possible)):
        candidates.append(widen(tokens, candidate, candidates[-1].past if candidates else 0))
    if analysis is None:
        return tuple(_resolve_all(tokens, candidates, published, None))
    times = _resolve_all(tokens, candidates, published, ParsedTense(text, analysis))
    times.extend(unexplained_marks(text, analysis, times))
    return tuple(sorted(times, key=lambda time: time.span))


def _resolve_all(
    tokens: Tokens, candidates: list[Candidate], published: Published, parsed: ParsedTense | None
) -> list[TimeExpression]:
    days = [published.earliest] if published.earliest == published.latest else [published.earliest, published.latest]
    told: list[list[Told]] = [[] for _ in days]
    sentences, paragraphs = _breaks(tokens)
    spoken = spoken_words(tokens.words)
    found: list[TimeExpression] = []
    last_tense = Tense.UNKNOWN
    for at, candidate in enumerate(candidates):
        sentence, paragraph = bisect_right(sentences, candidate.first), bisect_right(paragraphs, candidate.first)
        coordinated = (
            candidates[at - 1] if at and bisect_right(sentences, candidates[at - 1].first) == sentence else None
        )
        tense = tense_before(tokens, candidate.first, coordinated.past if coordinated else 0)
        if tense is Tense.UNKNOWN and coordinated is not None:
            tense = last_tense  # "in Brussels on Wednesday and in Vienna on Thursday"
        if tense is Tense.UNKNOWN and opens_sentence(tokens, candidate.first):
            tense = tense_after(tokens, candidate.past)
        if tense is Tense.UNKNOWN and parsed is not None:
            tense = parsed.of(_span(tokens, candidate))
        if tense is Tense.UNKNOWN:
            tense = tense_after(tokens, candidate.past)
        last_tense = tense
        meaning = _completed(tokens, candidates, at, sentences)
        readings = []
        for day, before in zip(days, told, strict=True):
            resolved = resolve(
                meaning, Scene(day, tense, before[-_KEPT_TOLD:], sentence, paragraph, spoken[candidate.first])
            )
            readings.append(resolved)
            if resolved.period is not None:
                compared = isinstance(meaning, Counterpart) or (isinstance(meaning, Away) and meaning.unit is Unit.YEAR)
                before.append(Told(candidate.first, sentence, paragraph, resolved.period, compared))
        found.append(_expression(tokens, candidate, readings, candidates))
    return found


def _completed(tokens: Tokens, candidates: list[Candidate], at: int, sentences: list[int]) -> Meaning:
    """The meaning with what the next expression of the sentence adds: the day of a clock, the year of a month."""
    here = candidates[at]
    before, after = _neighbour(candidates, at, -1, sentences), _neighbour(candidates, at, 1, sentences)
    named = any(isinstance(each.meaning, Calendar) and each.meaning.quarter for each in candidates[:at])
    meaning = in_accounts(tokens, before, here, after, quarter_named=named)
    if after is None or not isinstance(meaning, ClockOnly | Calendar):
        return meaning
    if isinstance(meaning, ClockOnly):
        if isinstance(after.meaning, ClockOnly) and at + 2 < len(candidates):
            after = candidates[at + 2]  # the bracket with universal time between
        same = bisect_right(sentences, here.first) == bisect_right(sentences, after.first)
        return replace(after.meaning, clock=meaning.clock) if same and is_day(after.meaning) else meaning
    other = after.meaning
    gap = tokens.words[here.past : after.first]
    if not isinstance(other, Calendar) or not other.month or not (other.year or other.within):
        return meaning
    joined = len(gap) in (1, 2) and gap[-1].lower() in ("and", "or", "to", "through", "-", "–", "until")
    if joined and meaning.month and meaning.year is None:
        return replace(meaning, year=other.year, within=other.within)  # "September and October of 2007"
    return meaning


def _neighbour(candidates: list[Candidate], at: int, step: int, sentences: list[int]) -> Candidate | None:
    """The candidate before or after in the same sentence."""
    if not 0 <= at + step < len(candidates):
        return None
    here, beside = candidates[at], candidates[at + step]
    return beside if bisect_right(sentences, here.first) == bisect_right(sentences, beside.first) else None


def _breaks(tokens: Tokens) -> tuple[list[int], list[int]]:
    """Token indices at which sentences and paragraphs begin after the first."""
    sentences, paragraphs = [], []
    for at, word in enumerate(tokens.words):
        if "\n" in word:
            paragraphs.append(at)
            sentences.append(at)
        elif word in (".", "!", "?"):
            sentences.append(at + 1)
    return sentences, paragraphs


def _expression(
    tokens: Tokens, candidate: Candidate, readings: list[Resolved], candidates: list[Candidate]
) -> TimeExpression:
    first, last = readings[0], readings[-1]
    anchor = None
    if first.told is not None:
        source = next(each for each in candidates if each.first == first.told.first)
        anchor = _span(tokens, source)
    return TimeExpression(
        span=_span(tokens, candidate),
        type=first.type,
        value=_shared_value(candidate.meaning, first.value, last.value),
        earliest=_outer([reading.earliest for reading in readings], min),
        latest=_outer([reading.latest for reading in readings], max),
        anchor=anchor,
    )


def _shared_value(meaning: Meaning, first: str | None, last: str | None) -> str | None:
    """The value at both ends of publication; with the year left open where only the year of a date differs."""
    if first == last or first is None or last is None:
        return first if first == last else None
    yearless = isinstance(meaning, Calendar) and meaning.year is None and meaning.within is None
    return open_year(first) if yearless and open_year(first) == open_year(last) and "-W" not in first[4:6] else None


def _outer(days: Sequence[date | None], pick: Callable[[list[date]], date]) -> date | None:
    """The outermost of `days`; None if one of them is open."""
    known = [day for day in days if day is not None]
    return pick(known) if len(known) == len(days) else None


def _span(tokens: Tokens, candidate: Candidate) -> Span:
    return Span(tokens.starts[candidate.first], tokens.ends[candidate.past - 1])
