"""Quotations that go on: the second half after "he said", the next sentence, the next paragraph, none with a cue of
its own; and those that only the next paragraph attributes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.span import Span
from onrecord.text.quotations import Quotation

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
    taken: list[tuple[Span, int]] = sorted(
        (part, number)
        for number, (content, cue) in enumerate(statements)
        for part in (*content, *([cue] if cue else []))
    )
    quoted_parts = [
        (part, number)
        for number, (content, _) in enumerate(statements)
        for part in content
        if any(q.span.overlaps(part) for q in quotations)
    ]
    for quotation in quotations:
        span = quotation.span
        inside = quotation.inside(text)
        # A statement that stands in the quotation altogether ("I think …") does not tell who is quoted.
        covered = any(part.overlaps(span) for part, number in taken if not _is_within(statements[number][1], span))
        if covered or len(_WORD.findall(text, inside.start, inside.end)) < MIN_WORDS:
            continue
        before = [(part, number) for part, number in taken if part.end <= span.start]
        if not before:
            continue
        last_part, number = max(before, key=lambda item: (item[0].end, item[0].start))
        between = text[last_part.end : span.start]
        content = statements[number][0]
        quotes = any(part == own for part, n in quoted_parts if n == number for own in content)
        if not quotes or not text[inside.start : inside.end].strip():
            continue
        sentence_like = text[inside.start].isupper() or text[inside.start] in "…("
        if "\n" not in between:
            if sentence_like and _ends_attribution(between):
                found.append(CarriedOn(span, number, GOES_ON))
                taken.append((span, number))
        elif sentence_like and between.strip(" .,\n") == "" and _fills_paragraph(text, span):
            found.append(CarriedOn(span, number, "quotation goes on in the next paragraph"))
            taken.append((span, number))
            quoted_parts.append((span, number))
    return found + _opened_before(text, statements, quotations, taken)


def _opened_before(
    text: str,
    statements: Sequence[tuple[tuple[Span, ...], Span | None]],
    quotations: Sequence[Quotation],
    taken: Sequence[tuple[Span, int]],
) -> list[CarriedOn]:
    """Whole-paragraph quotations that the paragraph after attributes: "«A.»  «B,» he said."."""
    openers = {part.start: number for number, (content, _) in enumerate(statements) for part in content}
    found: list[CarriedOn] = []
    for at in range(len(quotations) - 2, -1, -1):
        span, following = quotations[at].span, quotations[at + 1].span
        inside = quotations[at].inside(text)
        number = openers.get(following.start)
        free = not any(part.overlaps(span) for part, n in taken if not _is_within(statements[n][1], span))
        if (
            number is not None
            and free
            and text[span.end : following.start].strip(" .,") in {"\n", "\n\n"}
            and _fills_paragraph(text, span)
            and len(_WORD.findall(text, inside.start, inside.end)) >= MIN_WORDS
        ):
            found.append(CarriedOn(span, number, "the next paragraph says who is quoted"))
            openers[span.start] = number
    return found[::-1]


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
