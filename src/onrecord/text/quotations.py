"""Quotations: stretches of text between quotation marks, with those that were never closed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.span import Span
from onrecord.text.single_marks import find_single_quotations

_MARK = re.compile(r"""[“”„«»"＂]|(?:''|``|‘‘|’’)""")
_STRAIGHT = re.compile('"')
_OPENING = frozenset(("“", "„", "«", "``", "‘‘"))
_CLOSING = frozenset(("”", "»", "’’"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """`span` covers the words with their marks; an unclosed one runs to the end of its paragraph.

    runs_on   unclosed, but the next paragraph opens with a mark: one quotation over paragraphs, as newspapers set it
    """

    span: Span
    is_closed: bool
    runs_on: bool = False

    def inside(self, text: str) -> Span:
        """The words without the marks; the whole span where nothing would be left."""
        start = self.span.start + _width(text, self.span.start)
        width = 2 if text[self.span.end - 2 : self.span.end] in ("''", "’’") else 1
        end = self.span.end - (width if self.is_closed else 0)
        return Span(start, end) if start < end else self.span


def _width(text: str, at: int) -> int:
    return 2 if text[at : at + 2] in ("''", "``", "‘‘") else 1


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Quotations in text order, not nested, each within one paragraph.

    A straight mark opens where nothing is open, unless blanks or the text's end follow it; where a paragraph has blanks
    on both sides of each, as a tokenizer leaves them, they open and close by turns. „ and “ may each open; a
    closing mark with nothing open is passed over (its partner was lost). Single marks count outside double ones, where
    they come in pairs (single_marks.py).
    """
    found: list[Quotation] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        double = _in_double_marks(text, paragraph.start(), paragraph.end())
        edges = [paragraph.start(), *(edge for q in double for edge in (q.span.start, q.span.end)), paragraph.end()]
        single = [
            Quotation(Span(*pair), is_closed=True)
            for start, end in zip(edges[::2], edges[1::2], strict=True)
            for pair in find_single_quotations(text, start, end)
        ]
        found += sorted(double + single, key=lambda quotation: quotation.span)
    return tuple(found)


def quotations_in(quotations: Sequence[Quotation], start: int, end: int) -> Sequence[Quotation]:
    """Those that share a character with `start` to `end`. `quotations` in text order, not nested."""
    first = bisect_right(quotations, start, key=lambda quotation: quotation.span.end)
    return quotations[first : bisect_left(quotations, end, lo=first, key=lambda quotation: quotation.span.start)]


def _stand_apart(text: str, start: int, end: int) -> bool:
    """True if the paragraph's straight marks come in pairs and each has blanks, or the edge, on both sides."""
    places = [mark.start() for mark in _STRAIGHT.finditer(text, start, end)]
    if not places or len(places) % 2:
        return False
    return all((at == start or text[at - 1].isspace()) and (at + 1 == end or text[at + 1].isspace()) for at in places)


def _in_double_marks(text: str, start: int, end: int) -> list[Quotation]:
    """Quotations in double marks in one paragraph."""
    found: list[Quotation] = []
    opened: int | None = None
    depth = 0
    apart = _stand_apart(text, start, end)
    for mark in _MARK.finditer(text, start, end):
        sign = mark.group()
        after = text[mark.end() : mark.end() + 1]
        if opened is None:
            if sign in _OPENING or (sign not in _CLOSING and (apart or after.strip())):
                opened, depth = mark.start(), 0
        elif sign in ("“", "„", "«", "``") and text[opened] == sign and after.strip() and sign != "„":
            depth += 1
        elif sign in _CLOSING or sign not in _OPENING or (sign == "“" and text[opened] == "„"):
            if depth and sign in _CLOSING:
                depth -= 1
            else:
                found.append(Quotation(Span(opened, mark.end()), is_closed=True))
                opened = None
    if opened is not None and opened + 1 < end:
        following = re.compile(r"\n\s*").match(text, end)
        runs_on = following is not None and text[following.end() : following.end() + 1] in tuple('“„«"')
        found.append(Quotation(Span(opened, end), is_closed=False, runs_on=runs_on))
    return found
