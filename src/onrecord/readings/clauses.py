"""The clause that a cue governs, by the parse: where the words it reports begin and end."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.span import Span

# Name of the rule by which a content is a noun with what belongs to it ("its terms"): what was spoken of, rather than
# what was said of it.
NAMES_ONLY = "content is a noun, no clause"
# Relations under which a verb of saying has what is said.
_CLAUSES = ("ccomp", "xcomp")
# Words that open a clause of time or place beside a verb of saying, not what is said.
_TIME = ("as", "when", "while", "after", "before", "where")


def _predicates(deprel: str) -> bool:
    """True for what only the predicate of a clause has under it: a subject, "is"."""
    return deprel == "cop" or deprel.startswith(("nsubj", "csubj", "expl"))


class Clauses:
    """The governed clauses of one analysis, found on demand."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self._text = text
        self._tokens = analysis.tokens
        self._children: dict[int, list[int]] = {}
        for index, token in enumerate(analysis.tokens):
            if token.head >= 0:
                self._children.setdefault(token.head, []).append(index)
        self._starts = [token.start for token in analysis.tokens]

    def under(self, cue: Span) -> Sequence[Span]:
        """Spans of the clauses under the words of `cue` that follow it, trailing punctuation left out, in order."""
        found = []
        for index in self._words(cue):
            for child in self._children.get(index, ()):
                if self._tokens[child].deprel in _CLAUSES:
                    words = [w for w in self._below(child) if self._tokens[w].start >= cue.end]
                    while words and self._tokens[words[-1]].upos == "PUNCT":
                        words.pop()
                    if words and words[-1] - words[0] + 1 == len(words):
                        found.append(Span(self._tokens[words[0]].start, self._tokens[words[-1]].end))
        return sorted(found)

    def beside(self, cue: Span) -> Sequence[Span]:
        """Spans of the clauses that tell when or where something was said ("said as he left"), in order: those under
        the words of `cue` that follow it and open with a word of time, trailing punctuation left out."""
        found = []
        for index in self._words(cue):
            for child in self._children.get(index, ()):
                if self._tokens[child].deprel.partition(":")[0] == "advcl":
                    words = [w for w in self._below(child) if self._tokens[w].start >= cue.end]
                    while words and self._tokens[words[-1]].upos == "PUNCT":
                        words.pop()
                    if words and self._text[self._tokens[words[0]].start : self._tokens[words[0]].end].lower() in _TIME:
                        found.append(Span(self._tokens[words[0]].start, self._tokens[words[-1]].end))
        return sorted(found)

    def says_nothing_of(self, content: Sequence[Span]) -> bool:
        """True if no span of `content` has a verb, or a noun with "is", at its top, nor spells out what the noun is of
        ("three demands: …", "the view that …")."""
        tokens = self._tokens
        for span in content:
            inside = self._words(span)
            for index in inside:
                if self._text[tokens[index].start] == ":" or (
                    tokens[index].upos == "SCONJ" and self._text[tokens[index].start : tokens[index].end] == "that"
                ):
                    return False
                if tokens[index].head in inside or tokens[index].upos == "PUNCT":
                    continue
                under = [tokens[child].deprel for child in self._children.get(index, ()) if child in inside]
                if tokens[index].upos in ("VERB", "AUX", "ADJ") or any(_predicates(deprel) for deprel in under):
                    return False
        return True

    def _words(self, span: Span) -> range:
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def _below(self, top: int) -> list[int]:
        found, waiting = [], [top]
        while waiting:
            word = waiting.pop()
            found.append(word)
            waiting += self._children.get(word, [])
        return sorted(found)
