"""Lines of a text with their offsets, outer blanks left out."""

import re
from dataclasses import dataclass

from onrecord.nouns.span import Span

# A line ends at any of these; form feed and the two Unicode separators occur in text exported from PDF.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Blanks, and the marks that print nothing but stand at the edges of lines on real pages: byte order mark, zero-
# width space, joiners.
_EDGE = "\ufeff\u200b\u200c\u200d\u2060\u00ad" + "".join(
    chr(code) for code in (*range(0x21), 0x7F, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
)


@dataclass(frozen=True, slots=True)
class Line:
    """`text` stands at `start` to `end` (code points, half-open); `opens` is True when a blank line or nothing
    precedes."""

    start: int
    end: int
    text: str
    opens: bool


def find_lines(text: str) -> list[Line]:
    """All lines of `text` that hold more than blanks, in order."""
    lines: list[Line] = []
    end_of_last = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        words = raw.strip(_EDGE)
        if not words:
            continue
        start = match.start() + len(raw) - len(raw.lstrip(_EDGE))
        opens = not lines or len(_BREAK.findall(text, end_of_last, match.start())) > 1
        lines.append(Line(start, start + len(words), words, opens))
        end_of_last = match.end()
    return lines


def paragraph_around(text: str, span: Span) -> Span:
    """The paragraph that `span` stands in, to the blank lines around it; those it reaches into, if several."""
    end = text.find("\n\n", span.end)
    return Span(text.rfind("\n\n", 0, span.start) + 1, end if end >= 0 else len(text))
