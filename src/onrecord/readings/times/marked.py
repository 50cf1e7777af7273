"""What the model has marked as a time: it decides on words that are one in some sentences only, and adds what no rule
knows.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.nouns.analysis import Analysis, TaggedSpan
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.readings.times.grammar_vague import CONFIRMED_RULES
from onrecord.readings.times.rule import Candidate, find_candidates
from onrecord.readings.times.tokens import Tokens

# Mean tag probability from which a mark is believed. Swept on the Wikinews dev articles with the weights of 2026-11-24:
# the grammar alone has relaxed F1 .967; believing marks from .7 and .8 gives .960, from .95 and .98 .964. So only
# near-certain marks count. Sweep again with new weights (benchmarks/times.py).
CONFIRMS_MIN_SCORE = 0.95
ADDS_MIN_SCORE = 0.99


def confirmed_candidates(tokens: Tokens, analysis: Analysis) -> Iterator[Candidate]:
    """Words such as "once" and "current" where the model takes them for a time."""
    marks = [mark for mark in analysis.times if mark.score >= CONFIRMS_MIN_SCORE]
    if not marks:
        return
    for candidate in find_candidates(tokens, CONFIRMED_RULES):
        span = Span(tokens.starts[candidate.first], tokens.ends[candidate.past - 1])
        if any(mark.span.overlaps(span) for mark in marks):
            yield candidate


def unexplained_marks(text: str, analysis: Analysis, found: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """Marks that no rule has found, with no value: what they mean is not known. Names of people and places are left
    out.
    """
    starts = [time.span.start for time in found]
    for mark in analysis.times:
        span = _trimmed(text, mark)
        if span is None or mark.score < ADDS_MIN_SCORE:
            continue
        at = bisect_right(starts, span.start)
        beside = found[max(at - 1, 0) : at + 1]
        if any(time.span.overlaps(span) for time in beside) or any(
            name.span.overlaps(span) for name in analysis.mentions
        ):
            continue
        yield TimeExpression(span=span, type=TimeType(mark.label), value=None, earliest=None, latest=None)


def _trimmed(text: str, mark: TaggedSpan) -> Span | None:
    """The mark without blanks and punctuation at its ends; None if no word is left or it goes over a line."""
    start, end = mark.span.start, mark.span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if start < end and "\n\n" not in text[start:end] else None
