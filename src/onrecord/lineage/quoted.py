"""Which characters of a text stand inside quotation marks: words of somebody else, which two reporters may share."""

import re
from collections.abc import Iterator, Set

from onrecord.nouns.span import Span

# A mark that closes later than this closes another quotation.
_LONGEST_QUOTATION_CHARS = 4000
_PARAGRAPH = re.compile(r"[^\n]+")
_OPEN_OF = {"“": "”", "„": "“", "«": "»", "‘": "’"}
# An embedded post: its words, then "— Name (@handle) May 5, 2030" or a link to its picture.
_POST_SIGNATURE = re.compile(
    r"(?:—|--|-|–)\s*[^\n—]{1,60}\(@\w+\)[^\n]{0,30}\d{4}|pic\.twitter\.com/\S+|https?://t\.co/\S+"
)
_APOSTROPHE = re.compile(r"(?<=\w)[’'](?=\w)|(?<=s)[’'](?=\s+[a-z])|[’'](?=\d0s)")


def find_quoted(text: str) -> tuple[Span, ...]:
    """Stretches within quotation marks, the marks included, and embedded posts, in text order.

    A mark that never closes runs to the end of its paragraph, as the next paragraph of a long quotation opens anew; a
    lone ‘ or ' that never closes is an apostrophe and quotes nothing.
    """
    return tuple(
        span for match in _PARAGRAPH.finditer(text) for span in _in_paragraph(text, match.start(), match.end())
    )


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    signatures = [match.end() for match in _POST_SIGNATURE.finditer(text, start, end)]
    if signatures:
        yield Span(start, signatures[-1])
        start = signatures[-1]
    apostrophes = {match.start() for match in _APOSTROPHE.finditer(text, start, end)}
    at = start
    while at < end:
        char = text[at]
        close: int | None = None
        if char in _OPEN_OF and at not in apostrophes:
            close = _closing(text, at + 1, end, _OPEN_OF[char], apostrophes)
            if close is None and char != "‘":
                close = min(end, at + _LONGEST_QUOTATION_CHARS) - 1
        elif char == '"':
            found = text.find('"', at + 1, end)
            close = found if found != -1 else end - 1
        elif (
            char == "'"
            and at not in apostrophes
            and text[at + 1 : at + 2].isalnum()
            and not text[at - 1 : at].isalnum()
        ):
            close = _closing(text, at + 1, end, "'", apostrophes)
        if close is None:
            at += 1
        else:
            yield Span(at, close + 1)
            at = close + 1


def _closing(text: str, start: int, end: int, mark: str, apostrophes: Set[int]) -> int | None:
    """Place of the first closing mark within reach. Each search goes from mark to mark, never letter by letter."""
    end = min(end, start + _LONGEST_QUOTATION_CHARS)
    at = text.find(mark, start, end)
    while at in apostrophes:
        at = text.find(mark, at + 1, end)
    return at if at != -1 else None
