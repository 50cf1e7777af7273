"""Words in their surroundings: the paragraphs they stand in, the words marked."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.views.record_types import EvidenceJson
from onrecord.web.marked_text import Group, Mark, Run, mark_paragraphs, paragraphs

# Characters shown on each side of the words, and between two pieces before they are shown apart.
AROUND_CHARS = 420
_CUT = "…"


def passage(text: str, spans: Sequence[tuple[int, int]]) -> list[list[Group]]:
    """The paragraphs of `text` in which the spans stand, as `mark_paragraphs` gives them; long ones are cut at words.

    Empty where no span lies within the text.
    """
    inside = sorted({(start, end) for start, end in spans if 0 <= start < end <= len(text)})
    shown: list[list[Group]] = []
    for first, last in paragraphs(text):
        here = [(start, end) for start, end in inside if start < last and first < end]
        if here:
            shown += _pieces(text, first, last, here)
    return shown


def passage_of(text: str, words: Sequence[EvidenceJson]) -> list[list[Group]]:
    """The same for evidence, all of it in the article with that text."""
    return passage(text, [(piece.start, piece.end) for piece in words])


def _pieces(text: str, first: int, last: int, spans: Sequence[tuple[int, int]]) -> list[list[Group]]:
    """The paragraph from `first` to `last`, cut where the next span is far."""
    breaks = [0]
    breaks += [place for place, (one, other) in enumerate(pairwise(spans), 1) if other[0] - one[1] > 2 * AROUND_CHARS]
    breaks.append(len(spans))
    shown = []
    for start, end in pairwise(breaks):
        near = spans[start:end]
        low = _at_word(text, max(first, near[0][0] - AROUND_CHARS), near[0][0], first)
        high = _at_word_end(text, min(last, near[-1][1] + AROUND_CHARS), near[-1][1], last)
        marks = [Mark(max(a, low) - low, min(b, high) - low, "sought") for a, b in near]
        groups = mark_paragraphs(text[low:high], marks)[0]
        before = [_cut(f"{_CUT} ")] if low > first else []
        after = [_cut(f" {_CUT}")] if high < last else []
        shown.append([*before, *groups, *after])
    return shown


def _cut(sign: str) -> Group:
    return Group(None, False, [Run(sign, None, None, False, False)])


def _at_word(text: str, place: int, most: int, first: int) -> int:
    """The next beginning of a word from `place` on, at most `most`."""
    if place == first:
        return place
    while place < most and not text[place - 1].isspace():
        place += 1
    return place


def _at_word_end(text: str, place: int, least: int, last: int) -> int:
    """The last end of a word up to `place`, at least `least`."""
    if place == last:
        return place
    while place > least and not text[place].isspace():
        place -= 1
    return place
