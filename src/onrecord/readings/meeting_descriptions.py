"""Where an article speaks of somebody by office alone ("the minister", "the head of state"), as of who meets whom.

They are handed to the cast with the pronouns, so that one set of rules decides whom each means.
"""

from collections.abc import Sequence

from onrecord.nouns.analysis import Analysis, Token
from onrecord.nouns.span import Span
from onrecord.text.names import is_role_head

_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "nmod"})
_INSIDE = frozenset({"NOUN", "ADJ", "PROPN"})
# Words between "the" and the office, at most: "the deputy foreign minister".
_MOST_BETWEEN = 3


def find_descriptions(text: str, analysis: Analysis) -> list[Span]:
    """The noun phrases of "the" and an office in the singular, without what follows the office, in text order."""
    return [
        Span(analysis.tokens[first].start, token.end)
        for at, token in enumerate(analysis.tokens)
        if token.upos in {"NOUN", "PROPN"}
        and token.deprel.split(":")[0] in _ARGUMENTS
        and is_office(text[token.start : token.end])
        and not _is_told_further(text, analysis.tokens, at)
        and (first := _determiner(text, analysis.tokens, at)) is not None
    ]


def is_office(word: str) -> bool:
    """True for what one person is: "minister", not "ministers"."""
    return is_role_head(word) and not word.lower().endswith("s")


def _is_told_further(text: str, tokens: Sequence[Token], at: int) -> bool:
    """True for a title before its bearer's name, and for an office whose state is told behind it."""
    behind = [text[token.start : token.end].lower() for token in tokens[at + 1 : at + 3]]
    if at + 1 < len(tokens) and tokens[at + 1].upos == "PROPN":
        return True
    return behind[:1] == ["of"] and behind[1:] not in (["state"], ["government"])


def _determiner(text: str, tokens: Sequence[Token], at: int) -> int | None:
    """The token of the "the" that opens the phrase of an office, None if another word does."""
    for before in range(at - 1, max(-1, at - _MOST_BETWEEN - 2), -1):
        token = tokens[before]
        if text[token.start : token.end].lower() == "the":
            return before
        if token.upos not in _INSIDE:
            return None
    return None
