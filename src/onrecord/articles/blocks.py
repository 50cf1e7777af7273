"""Lines joined into blocks: which line breaks of the page part paragraphs, and which only wrap them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from onrecord.text.lines import Line, find_lines
from onrecord.text.prose import count_words, ends_sentence, has_inner_end

# Text wrapped by mail programs and terminals breaks between 55 and 100 columns.
_WRAP_WIDTHS = range(50, 101)
# Share of the breaks inside paragraphs where the next word would not have fitted: hand-made breaks give about half,
# wrapping all.
_WRAP_MIN_SHARE = 0.9
_WRAP_MIN_BREAKS = 4
# Sentence-per-line pages: at most this share of the lines that have neighbours may hold two sentences.
_SENTENCE_LINES_MAX_SHARE = 0.15
_SENTENCE_LINES_MIN_GROUPS = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or label of the page: one line, or several that were only wrapped.

    text   the lines joined by one space (by nothing after a hyphen that parts a word)
    opens  a blank line or nothing precedes
    """

    lines: tuple[Line, ...]
    text: str
    opens: bool

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end


def find_blocks(page_text: str) -> list[Block]:
    """The blocks of `page_text` in order; each non-blank line belongs to exactly one."""
    lines = find_lines(page_text)
    groups: list[list[Line]] = []
    for line in lines:
        if line.opens:
            groups.append([])
        groups[-1].append(line)
    width = _wrap_width(groups)
    if width is not None:
        return [block for group in groups for block in _unwrap(group, width)]
    if _is_sentence_per_line(groups):
        return [block for group in groups for block in _join_sentences(group)]
    return [_block([line]) for line in lines]


def joiner(first: str, second: str) -> str:
    """What stands between two wrapped lines once they are joined."""
    parts_word = len(first) > 1 and first[-1] == "-" and first[-2].isalpha() and second[:1].isalpha()
    return "" if parts_word else " "


def _block(lines: Sequence[Line]) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text += joiner(text, line.text) + line.text
    return Block(tuple(lines), text, lines[0].opens)


def _wrap_width(groups: Sequence[Sequence[Line]]) -> int | None:
    """The column at which the page was wrapped, None if it was not."""
    inner = [(a, b) for group in groups for a, b in pairwise(group)]
    if len(inner) < _WRAP_MIN_BREAKS:
        return None
    width = max(len(line.text) for group in groups for line in group)
    if width not in _WRAP_WIDTHS:
        return None
    full = sum(_was_full(a, b, width) for a, b in inner)
    # Label blocks (menus, addresses) break early; they are short, so measure them against the lines that do
    # fill the width.
    early = sum(not _was_full(a, b, width) and len(a.text) > width // 2 and not ends_sentence(a.text) for a, b in inner)
    return width if full >= _WRAP_MIN_BREAKS and full / (full + early) >= _WRAP_MIN_SHARE else None


def _was_full(line: Line, following: Line, width: int) -> bool:
    first_word = following.text.split(maxsplit=1)[0]
    # Wrapping leaves at least two thirds of the width filled unless a very long word follows.
    return len(line.text) + 1 + len(first_word) > width - 4 and len(line.text) > width * 0.6


def _unwrap(group: Sequence[Line], width: int) -> list[Block]:
    blocks: list[Block] = []
    current = [group[0]]
    for line, following in pairwise(group):
        if _was_full(line, following, width):
            current.append(following)
        else:
            blocks.append(_block(current))
            current = [following]
    blocks.append(_block(current))
    return blocks


def _is_sentence_per_line(groups: Sequence[Sequence[Line]]) -> bool:
    """True for pages that part paragraphs by blank lines and sentences by line breaks."""
    several = [group for group in groups if sum(_is_sentence(line) for line in group) > 1]
    if len(several) < _SENTENCE_LINES_MIN_GROUPS or median(len(group) for group in several) > 8:
        return False
    lines = [line for group in several for line in group]
    return sum(has_inner_end(line.text) for line in lines) <= _SENTENCE_LINES_MAX_SHARE * len(lines)


def _is_sentence(line: Line) -> bool:
    return ends_sentence(line.text) and count_words(line.text) > 2


def _join_sentences(group: Sequence[Line]) -> list[Block]:
    blocks: list[Block] = []
    current = [group[0]]
    for line in group[1:]:
        if ends_sentence(current[-1].text) and ends_sentence(line.text):
            current.append(line)
        else:
            blocks.append(_block(current))
            current = [line]
    blocks.append(_block(current))
    return blocks
