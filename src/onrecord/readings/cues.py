"""Cues set right by grammar: a verb takes its auxiliaries along, and function words alone signal nothing."""

from collections.abc import Sequence

from onrecord.nouns.analysis import Analysis, Token
from onrecord.nouns.span import Span

# A cue needs a word of one of these classes, or a mark ("Harro: …").
_CONTENT_UPOS = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADV", "PUNCT", "X"})
# Cues made of function words by their tags: the tagger's classes for them vary.
_FIXED = frozenset({"according to", "per", "as per", "for"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


def settle_cue(text: str, cue: Span, tokens: Sequence[Token]) -> Span | None:
    """The cue with the auxiliaries and negation that stand right before its verb; None if it is function words alone.

    `tokens`: those of the text, in order.
    """
    inside = [index for index, token in enumerate(tokens) if token.start < cue.end and cue.start < token.end]
    if not inside:
        return cue
    if not any(tokens[index].upos in _CONTENT_UPOS for index in inside) and cue.of(text).lower() not in _FIXED:
        return None
    first = inside[0]
    if tokens[first].upos in ("VERB", "AUX", "PART"):
        while first > 0 and _goes_along(text, tokens[first - 1], tokens[inside[0]]):
            first -= 1
    return Span(tokens[first].start, cue.end)


def _goes_along(text: str, before: Token, word: Token) -> bool:
    if before.end < word.start and "\n" in text[before.end : word.start]:
        return False
    return before.upos == "AUX" or text[before.start : before.end].lower() in _NEGATIONS


class Cues:
    """The cues of one analysis, set right on demand."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self._text = text
        self._tokens = analysis.tokens
        self._at = {token.start: index for index, token in enumerate(analysis.tokens)}

    def settle(self, cue: Span) -> Span | None:
        """See `settle_cue`."""
        near = self._at.get(cue.start)
        if near is None:
            return cue
        return settle_cue(self._text, cue, self._tokens[max(0, near - 6) : near + 24])
