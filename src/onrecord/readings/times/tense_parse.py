"""The tense of the verb that governs an expression in the model's parse."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.span import Span
from onrecord.readings.times.tense import AHEAD, HAS, IS, WAS, WILL, WOULD, Tense, is_past

_LONGEST_CLIMB = 8  # heads between an expression and its verb; more is a parse gone wrong


class ParsedTense:
    """Answers for one text. Build it once: it looks the children of each token up from a table."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self._words = [text[token.start : token.end].lower().replace("’", "'") for token in analysis.tokens]
        self._tokens = analysis.tokens
        self._starts = [token.start for token in analysis.tokens]
        self._children: list[list[int]] = [[] for _ in analysis.tokens]
        for at, token in enumerate(analysis.tokens):
            if token.head >= 0:
                self._children[token.head].append(at)

    def of(self, span: Span) -> Tense:
        """UNKNOWN where no verb governs the expression."""
        inside = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        tops = [at for at in inside if self._tokens[at].head not in inside]
        if not tops:
            return Tense.UNKNOWN
        at = self._tokens[tops[0]].head
        for _ in range(_LONGEST_CLIMB):
            if at < 0:
                return Tense.UNKNOWN
            if self._tokens[at].upos in ("VERB", "AUX"):
                return self._verb(at, _LONGEST_CLIMB)
            helpers = self._helpers(at)
            if helpers:
                return _by_helpers(self._words[at], helpers)
            at = self._tokens[at].head
        return Tense.UNKNOWN

    def _helpers(self, at: int) -> Sequence[str]:
        """Auxiliaries and copulas of a predicate."""
        return [
            self._words[each] for each in self._children[at] if self._tokens[each].deprel.startswith(("aux", "cop"))
        ]

    def _verb(self, at: int, steps: int) -> Tense:
        word, token = self._words[at], self._tokens[at]
        helpers = self._helpers(at)
        marked = any(self._words[each] == "to" for each in self._children[at] if each < at)
        if helpers and not marked:
            return _by_helpers(word, helpers)
        if steps == 0:
            return Tense.UNKNOWN
        if marked:
            if token.head < 0:
                return Tense.FUTURE  # a headline: "Envoys to meet Monday"
            above = self._above(at, steps)
            ahead = AHEAD.fullmatch(self._words[token.head]) is not None
            return {Tense.PAST: Tense.OPEN, Tense.UNKNOWN: Tense.FUTURE}.get(above, above) if ahead else above
        if AHEAD.fullmatch(word) and word not in IS:
            return Tense.FUTURE if word.endswith(("ing", "s")) else Tense.OPEN
        if is_past(word):
            return Tense.PAST
        if word.endswith("ing") or token.deprel.startswith("conj"):
            return self._above(at, steps)
        return Tense.OPEN

    def _above(self, at: int, steps: int) -> Tense:
        """The tense of the predicate that governs a verb."""
        head = self._tokens[at].head
        if head < 0:
            return Tense.UNKNOWN
        if self._tokens[head].upos in ("VERB", "AUX"):
            return self._verb(head, steps - 1)
        helpers = self._helpers(head)
        return _by_helpers(self._words[head], helpers) if helpers else Tense.UNKNOWN


def _by_helpers(word: str, helpers: Sequence[str]) -> Tense:
    ahead = AHEAD.fullmatch(word) is not None
    if any(helper in WILL or helper == "'ll" for helper in helpers):
        return Tense.FUTURE
    if any(helper in WOULD for helper in helpers):
        return Tense.OPEN
    if any(helper in WAS for helper in helpers):
        return Tense.OPEN if ahead else Tense.PAST
    if any(helper in HAS for helper in helpers):
        return Tense.FUTURE if ahead else Tense.PAST
    if any(helper in IS or helper == "'re" for helper in helpers):
        return Tense.FUTURE if ahead or word.endswith("ing") else Tense.UNKNOWN
    return Tense.UNKNOWN
