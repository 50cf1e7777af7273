"""Quotations that go on: the second half after "he said", the next sentence, the next paragraph, none with a cue of
its own; and those that only the next paragraph attributes.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.span import Span
from onrecord.text.quotations import Quotation, quotations_in
from onrecord.text.span_index import SpanIndex

# A quotation shorter than this in words is a phrase or a title, not speech that goes on.
MIN_WORDS = 4
# Name of the rule by which “A,” he said. “B.” is one quotation in two statements.
GOES_ON = "quotation goes on after the attribution"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class CarriedOn:
    """`span` (marks included) goes on from what statement number `after` quotes."""

    span: Span
    after: int
    rule: str


def find_carried_on(
    text: str, statements: Sequence[tuple[tuple[Span, ...], Span | None]], quotations: Sequence[Quotation]
) -> list[CarriedOn]:
    """Quotations that no statement touches and that follow a quoting one, in text order.

    statements  (content spans, cue) of each, in any order
    In the same paragraph the quotation goes on if nothing but the attribution's own sentence stands between; over a
    paragraph break only if it is the whole next paragraph, and the paragraph before ended in a quotation. A paragraph
    that is all quotation and goes on from nothing belongs to the quotation that opens the next one.
    """
    found: list[CarriedOn] = []
    taken = _Taken(statements)
    quoting = {
        number
        for number, (content, _) in enumerate(statements)
        if any(quotations_in(quotations, part.start, part.end) for part in content)
    }
    for quotation in quotations:
        span = quotation.span
        inside = quotation.inside(text)
        if taken.covers(span) or len(_WORD.findall(text, inside.start, inside.end)) < MIN_WORDS:
            continue
        before = taken.last_before(span)
        if before is None:
            continue
        end, number = before
        between = text[end : span.start]
        if number not in quoting or not text[inside.start : inside.end].strip():
            continue
        sentence_like = text[inside.start].isupper() or text[inside.start] in "…("
        if "\n" not in between:
            if sentence_like and _ends_attribution(between):
                found.append(CarriedOn(span, number, GOES_ON))
                taken.add(span, number)
        elif sentence_like and between.strip(" .,\n") == "" and _fills_paragraph(text, span):
            found.append(CarriedOn(span, number, "quotation goes on in the next paragraph"))
            taken.add(span, number)
    return found + _opened_before(text, statements, quotations, taken)


def _opened_before(
    text: str,
    statements: Sequence[tuple[tuple[Span, ...], Span | None]],
    quotations: Sequence[Quotation],
    taken: "_Taken",
) -> list[CarriedOn]:
    """Whole-paragraph quotations that the paragraph after attributes: "«A.»  «B,» he said."."""
    openers = {part.start: number for number, (content, _) in enumerate(statements) for part in content}
    found: list[CarriedOn] = []
    for at in range(len(quotations) - 2, -1, -1):
        span, following = quotations[at].span, quotations[at + 1].span
        inside = quotations[at].inside(text)
        number = openers.get(following.start)
        if (
            number is not None
            and not taken.covers(span)
            and text[span.end : following.start].strip(" .,") in {"\n", "\n\n"}
            and _fills_paragraph(text, span)
            and len(_WORD.findall(text, inside.start, inside.end)) >= MIN_WORDS
        ):
            found.append(CarriedOn(span, number, "the next paragraph says who is quoted"))
            openers[span.start] = number
    return found[::-1]


class _Taken:
    """The contents and cues of the statements, by place, with the quotations that were found to go on from them."""

    def __init__(self, statements: Sequence[tuple[tuple[Span, ...], Span | None]]) -> None:
        self._cues = [cue for _, cue in statements]
        self._by_place: SpanIndex[int] = SpanIndex()
        self._by_end: list[tuple[int, int, int, int]] = []  # end, start, minus the order of coming, statement
        for part, number in sorted(
            (part, number)
            for number, (content, cue) in enumerate(statements)
            for part in (*content, *([cue] if cue else []))
        ):
            self.add(part, number)

    def add(self, part: Span, number: int) -> None:
        self._by_place.add(part, number)
        insort(self._by_end, (part.end, part.start, -len(self._by_end), number))

    def covers(self, span: Span) -> bool:
        """True if a statement has words in `span`."""
        # One that stands in the quotation altogether ("I think …") does not tell who is quoted.
        return any(not _is_within(self._cues[number], span) for _, number in self._by_place.overlapping(span))

    def last_before(self, span: Span) -> tuple[int, int] | None:
        """Where the last part before `span` ends, and the statement it is of; the first that came, of equal ones."""
        at = bisect_left(self._by_end, (span.start + 1,))
        return (self._by_end[at - 1][0], self._by_end[at - 1][3]) if at else None


def _is_within(cue: Span | None, span: Span) -> bool:
    return cue is not None and span.contains(cue)


def _ends_attribution(between: str) -> bool:
    """True when only the rest of one sentence stands between: '… he told reporters on Monday. "'."""
    rest = between.strip()
    return rest == "" or (rest[-1] in ".:!?" and len(re.findall(r"[.!?](?:\s|$)", rest)) <= 1 and len(rest) < 160)


def _fills_paragraph(text: str, span: Span) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    return text[start : span.start].strip() == "" and text[span.end : end].strip(" .,") == ""
