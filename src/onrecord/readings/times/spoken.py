"""Which words stand within quotation marks: "today" there is the day of the speaker, not that of the page."""

from collections.abc import Sequence

_OPENING, _CLOSING, _EITHER = "“«„", "”»", '"'


def spoken_words(words: Sequence[str]) -> list[bool]:
    """For each word, True if it stands in a quotation. A paragraph ends a quotation: one that goes on is opened again
    in the next.
    """
    inside = False
    spoken = []
    for word in words:
        if "\n" in word or word in _CLOSING:
            inside = False
        elif word in _OPENING:
            inside = True
        elif word == _EITHER:
            inside = not inside
        spoken.append(inside)
    return spoken
