"""Contents that break off within a phrase, taken to where the parse ends it: "openness from" "our council"."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.nouns.span import Span
from onrecord.readings.tree import Tree

# Name of the rule by which a content took in the rest of a phrase that it had begun.
PHRASE_RULE = "phrase taken whole"
# What cannot end a phrase, by word class and by relation, when what it belongs to is still to come.
_OPENS_UPOS = frozenset({"ADP", "DET", "AUX", "PART", "SCONJ"})
_OPENS = frozenset({"case", "det", "nmod:poss", "compound", "amod", "nummod", "nmod:desc"})
_NEAR_WORDS = 6
# What goes on without a mark and tells more of a word said. Clauses of time and reason do not: they may be the
# reporter's, and cost as much as they bring on the Wikinews development set.
_TELLS_MORE = frozenset({"nmod", "obl", "acl", "acl:relcl", "flat"})
# What stands before its head in one phrase.
_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss"})

Words = tuple[int, int]


class WholePhrases:
    """The phrases of one article."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._starts = [first for first, _ in tree.sentences]

    def complete(self, content: Span, apart: Sequence[Span]) -> Span:
        """`content` with the rest of the phrases that it begins or ends in, within its sentence.

        1. where its last word opens a phrase ("from", "the", "nuclear"), on to the end of that
        2. on over what follows without a mark and tells more of a word in it ("the mic" "of his desk")
        3. back over what stands before its first word in the same phrase
        apart   source, cue and whoever else has a role: a content that would reach into one stays as it is
        """
        inside = self._tree.words_in(content)
        if not inside:
            return content
        words = (inside[0], inside[-1] + 1)
        for step in (self._opened, self._told_more, self._begun):
            first, last = step(words)
            reached = Span(
                min(content.start, self._tree.tokens[first].start), max(content.end, self._tree.tokens[last - 1].end)
            )
            if not any(one.overlaps(reached) and not one.overlaps(content) for one in apart):
                words, content = (first, last), reached
        return content

    def _opened(self, words: Words) -> Words:
        tokens = self._tree.tokens
        first, last = words[0], words[1] - 1
        while last > first and tokens[last].upos == "PUNCT":
            last -= 1
        head = tokens[last].head
        opens = tokens[last].upos in _OPENS_UPOS or tokens[last].deprel in _OPENS
        if not opens or not last < head <= last + _NEAR_WORDS or not self._is_one_sentence(last, head):
            return words
        end = self._run(head, last)
        while end > last and tokens[end].upos == "PUNCT":
            end -= 1
        return (first, end + 1) if end >= head else words

    def _told_more(self, words: Words) -> Words:
        tokens = self._tree.tokens
        first, after = words
        if after >= len(tokens) or "PUNCT" in (tokens[after].upos, tokens[after - 1].upos):
            return words
        top = after
        while tokens[top].head >= after:
            top = tokens[top].head
        tells = tokens[top].deprel in _TELLS_MORE and first <= tokens[top].head < after
        if not tells or not self._is_one_sentence(first, after):
            return words
        end = self._run(top, after - 1, through_marks=False)
        return first, end + 1

    def _begun(self, words: Words) -> Words:
        tokens = self._tree.tokens
        first, after = words
        while first > 0 and tokens[first - 1].deprel in _BEFORE and first <= tokens[first - 1].head < after:
            first -= 1
        return (first, after) if self._is_one_sentence(first, words[0]) else words

    def _run(self, top: int, last: int, *, through_marks: bool = True) -> int:
        """The last of the words right after `last` that are `top` or under it."""
        under = set(self._tree.below(top))
        while last + 1 in under and (through_marks or self._tree.tokens[last + 1].upos != "PUNCT"):
            last += 1
        return last

    def _is_one_sentence(self, one: int, other: int) -> bool:
        return bisect_right(self._starts, one) == bisect_right(self._starts, other)
