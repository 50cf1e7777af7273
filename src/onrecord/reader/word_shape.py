"""What an uncased encoder cannot see of a word: its letters' case, the quotation marks around it, where a paragraph
starts.

Three small numbers a word, each with an embedding of its own that is added to the word's pieces.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Order is part of the model: a change means new weights.
SHAPES = ("lower", "title", "upper", "mixed", "letter", "digits", "alphanumeric", "punctuation", "opening", "closing")
QUOTE_STATES = ("outside", "inside", "mark", "doubtful")
STARTS = ("within", "sentence", "paragraph", "special")

_OPENING = frozenset("“„«‹")
_CLOSING = frozenset("”»›")
_STRAIGHT = frozenset('"＂')
DOUBLE_QUOTES = _OPENING | _CLOSING | _STRAIGHT


def word_shape(word: str) -> int:
    """Index into SHAPES."""
    if word in _OPENING:
        return 8
    if word in _CLOSING:
        return 9
    if word.isdigit():
        return 5
    if word.isalpha():
        if word.islower():
            return 0
        if len(word) == 1:
            return 4
        if word.isupper():
            return 2
        return 1 if word[0].isupper() and word[1:].islower() else 3
    if any(char.isalnum() for char in word):
        return 6 if any(char.isdigit() for char in word) else (2 if word.isupper() else 3)
    return 7


def quote_states(words: Sequence[str], paragraph_starts: Sequence[bool]) -> NDArray[np.int64]:
    """(n,) index into QUOTE_STATES for each word, from the marks alone.

    A straight mark opens where nothing is open. A quotation still open at the end of its paragraph is `doubtful` from
    its mark on, unless the next paragraph begins with a mark (then it runs on, as newspapers set it).
    """
    states = np.zeros(len(words), dtype=np.int64)
    opened: int | None = None
    for index, word in enumerate(words):
        if paragraph_starts[index] and opened is not None:
            if word not in DOUBLE_QUOTES or word in _CLOSING:
                states[opened + 1 : index][states[opened + 1 : index] == 1] = 3
            opened = None
        if word in DOUBLE_QUOTES:
            states[index] = 2
            if word in _CLOSING or (word in _STRAIGHT and opened is not None):
                opened = None
            else:
                opened = index
        elif opened is not None:
            states[index] = 1
    if opened is not None:
        states[opened + 1 :][states[opened + 1 :] == 1] = 3
    return states
