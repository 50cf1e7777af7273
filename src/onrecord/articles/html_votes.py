"""Which blocks of a page other extractors took for its main text."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.articles.html_blocks import Block

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# A block counts as taken when this share of its shingles stands in the other text: inline markup, footnote marks and
# dropped links shift some of them. The share is between .9 and 1 or under .1 for nearly all blocks.
_MIN_SHARED = 0.6
# Shorter blocks have too few shingles; they must be a line of their own in the other text.
_MIN_WORDS = 7


@dataclass(frozen=True, slots=True)
class TakenWords:
    """The words of an extracted text, made ready for asking which blocks are among them."""

    shingles: frozenset[tuple[str, ...]]
    lines: frozenset[tuple[str, ...]]

    def take(self, block: Block) -> bool:
        words = _WORD.findall(block.text)
        if len(words) < _MIN_WORDS:
            return tuple(words) in self.lines
        shingles = [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]
        return sum(shingle in self.shingles for shingle in shingles) >= _MIN_SHARED * len(shingles)


def taken_words(text: str) -> TakenWords:
    words = _WORD.findall(text)
    return TakenWords(
        shingles=frozenset(zip(*(words[at:] for at in range(_SHINGLE)), strict=False)),
        lines=frozenset(tuple(_WORD.findall(line)) for line in text.splitlines()),
    )


def trafilatura_text(content: str) -> str:
    """Main text after trafilatura in its precise mode, "" where it finds none."""
    import trafilatura

    _quieten("trafilatura")
    return trafilatura.extract(content, favor_precision=True, include_comments=False) or ""


def readability_text(content: str) -> str:
    """Main text after readability-lxml, a line a paragraph, "" where it finds none."""
    from lxml import etree, html
    from readability import Document
    from readability.readability import Unparseable

    _quieten("readability")
    try:
        summary = html.document_fromstring(Document(content).summary(html_partial=True))
    except (Unparseable, etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    from onrecord.articles.html_blocks import find_blocks

    return "\n".join(block.text for block in find_blocks(summary))


def _quieten(logger_name: str) -> None:
    """Keep a library's log of broken pages off the terminal of a program that set up no logging."""
    logger = logging.getLogger(logger_name)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def find_taken(blocks: Sequence[Block], text: str) -> list[bool]:
    """For each block, whether `text` holds it."""
    taken = taken_words(text)
    return [taken.take(block) for block in blocks]
