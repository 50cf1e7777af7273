"""Attributions set into what they attribute: "The harbour, Lind said, is safe". What stands before is said as well."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.nouns.analysis import Frame
from onrecord.nouns.span import Span
from onrecord.readings.tree import Tree

# Name of the rule by which the words before such an attribution are content.
INSERTED_RULE = "words before an inserted attribution"
# Where the words before it begin, at the latest.
_BREAKS = frozenset({";", ":", ".", "!", "?", "(", ")", "“", "”", '"', "''", "``", "«", "»", "--", "—", "–", "-"})
_QUOTES = ("“", '"', "''", "``", "«", "„", "‘", "'")
_RELATIVES = frozenset({"which", "who", "whom", "whose", "that", "where"})
# A word alone that is none of these is said, but says nothing by itself: "Because, he said, boats wait".
_TELLING = frozenset({"NOUN", "PROPN", "NUM"})
# The reporter's, between one thing said and the next.
_LINKS = frozenset(
    "also but and however indeed instead later meanwhile moreover furthermore nevertheless overall separately still "
    "then therefore thus yet".split()
)
_ADVERBIAL_WORDS = 6  # "he said on Monday, "


class InsertedCues:
    """The attributions of one article that commas set off."""

    def __init__(self, tree: Tree, frames: Sequence[Frame]) -> None:
        self._tree = tree
        self._starts = [first for first, _ in tree.sentences]
        self._frames = frames

    def before(self, frame: Frame, content: Sequence[Span]) -> Span | None:
        """What is said before source and cue of `frame`, where a comma stands on both sides of them and `content` goes
        on behind; None where something else is said or reported there, or what follows is a quotation that the second
        comma leads in ("In Osterby, he said, “We stay”").
        """
        tree = self._tree
        if frame.source is None:
            return None
        parts = sorted([*tree.words_in(frame.source), *tree.words_in(frame.cue)])
        if not parts or bisect_right(self._starts, parts[0]) != bisect_right(self._starts, parts[-1]):
            return None
        start, end = tree.sentences[bisect_right(self._starts, parts[0]) - 1]
        comma, after = parts[0] - 1, parts[-1] + 1
        while after < end and tree.tokens[after].upos != "PUNCT" and after - parts[-1] <= _ADVERBIAL_WORDS:
            after += 1
        if not (start < comma and after < end and tree.words[comma] == tree.words[after] == ","):
            return None
        behind = [span for span in content if span.start >= tree.tokens[after].start]
        if not behind or behind[0].start > self._next_start(after) or self._is_led_in(behind[0]):
            return None
        first = self._first_word(start, comma)
        if first >= comma or (first == comma - 1 and tree.tokens[first].upos not in _TELLING):
            return None
        found = tree.span(range(first, comma))
        return None if self._is_taken(found) else found

    def _first_word(self, start: int, comma: int) -> int:
        tree = self._tree
        if tree.words[comma - 1] in _RELATIVES:
            return comma
        first = comma - 1
        while first > start and tree.words[first - 1] not in _BREAKS and not self._is_line_break(first):
            first -= 1
        while first < comma and (tree.tokens[first].upos in ("PUNCT", "CCONJ") or tree.words[first] in _LINKS):
            first += 1
        return first

    def _is_line_break(self, word: int) -> bool:
        return "\n" in self._tree.text[self._tree.tokens[word - 1].end : self._tree.tokens[word].start]

    def _next_start(self, word: int) -> int:
        tokens = self._tree.tokens
        return tokens[min(word + 1, len(tokens) - 1)].start

    def _is_led_in(self, span: Span) -> bool:
        words = span.of(self._tree.text).lstrip(" ,")
        inside = words.lstrip("“\"'`«„‘ ")
        return words.startswith(_QUOTES) and not inside[:1].islower()

    def _is_taken(self, span: Span) -> bool:
        return any(
            span.overlaps(part)
            for frame in self._frames
            for part in (frame.cue, *frame.content, *(role for role in (frame.source, frame.to, frame.via) if role))
        )
