"""Rows of a page's furniture: "Copy link   Save   317 comments", "18 October | 09:12 | Source: Harbour Wire"."""

import re
from collections.abc import Sequence

from onrecord.articles.date_line import date_line_why
from onrecord.articles.furniture import Cue, FurnitureFinder
from onrecord.articles.sign_off import SignOff, read_sign_off
from onrecord.text.prose import count_words, ends_sentence

# What parts the pieces: a sign between blanks, or more than a blank. A slash alone parts words of a sentence too.
_SIGNS = re.compile(r"\s+[|•·▪○◯☐›»]\s+|^\s*[○◯☐]\s+|\s{2,}|\t+")
_SLASHES = re.compile(r"\s+/\s+")
_SLASHES_MIN_PIECES = 3
# Beside a piece of furniture the others may have so many words; a row of none but labels has short ones, and three.
_PIECE_MAX_WORDS = 6
_LABEL_MAX_WORDS = 4
_LABELS_MIN = 3
_MAX_CHARS = 200
_BALLOT_SIGNS = "○◯☐"


def row_pieces(text: str) -> tuple[str, ...]:
    """The pieces of a row, () for a line that is none."""
    if len(text) > _MAX_CHARS:
        return ()
    pieces = _split(_SIGNS, text)
    if len(pieces) < 2:
        pieces = _split(_SLASHES, text)
        if len(pieces) < _SLASHES_MIN_PIECES:
            return ()
    return pieces


def find_row_cue(text: str, finder: FurnitureFinder) -> Cue | None:
    """The cue of a row of which a piece is furniture, a date or a credit and the others are no sentences, or all are
    labels; None for any other line.
    """
    pieces = row_pieces(text)
    if pieces and text.lstrip()[0] in _BALLOT_SIGNS:
        return Cue("other")
    if not pieces or any(ends_sentence(piece) and count_words(piece) > _LABEL_MAX_WORDS for piece in pieces):
        return None
    if any(date_line_why(piece) is not None for piece in pieces):
        why: str | None = "status"
    else:
        why = next((found for piece in pieces if (found := _why(piece, finder)) is not None), None)
    if why is not None:
        return Cue(why) if all(count_words(piece) <= _PIECE_MAX_WORDS for piece in pieces) else None
    is_menu = len(pieces) >= _LABELS_MIN and all(count_words(piece) <= _LABEL_MAX_WORDS for piece in pieces)
    return Cue("menu") if is_menu else None


def is_navigation(text: str) -> bool:
    """True for a row of the names of sections: three short pieces and more, without a figure."""
    pieces = row_pieces(text)
    return (
        len(pieces) >= _LABELS_MIN
        and all(count_words(piece) <= 3 and not re.search(r"\d", piece) for piece in pieces)
        and date_line_why(text) is None
    )


def credits_in_row(text: str) -> Sequence[SignOff]:
    """What the pieces of a row say of the article's makers."""
    return [sign_off for piece in row_pieces(text) if (sign_off := read_sign_off(piece)) is not None]


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(piece for part in pattern.split(text) if (piece := part.strip(" |•·▪/›»")))


def _why(piece: str, finder: FurnitureFinder) -> str | None:
    cue = finder.find(piece)
    if cue is not None and not cue.is_section:
        return cue.why
    return "credit" if read_sign_off(piece) is not None else None
