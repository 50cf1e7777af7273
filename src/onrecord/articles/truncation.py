"""Does the page break off before the article does?"""

import re

from onrecord.text.prose import count_words, ends_sentence, ends_signed

_CUT_MARK = re.compile(r"(?:\.{3}|…|\[…\]|\[\.\.\.\]|\(\.\.\.\)|\[\+\d+ chars\]|»)\W*$")
_PAIRS = {"(": ")", "[": "]"}
# A last line of fewer words without a stop is taken for a leftover label, not for a broken sentence.
_MIN_BROKEN_WORDS = 6


def breaks_off(last_paragraph: str, *, asks_to_go_on: bool) -> bool:
    """True when `last_paragraph`, the last of the article, is no end of an article.

    asks_to_go_on  the page says "Continue reading" or the like right after it
    """
    last = last_paragraph.rstrip()
    if not last:
        return False
    if _CUT_MARK.search(last):
        return True
    if not ends_sentence(last):
        # A colon leads up to a video or a post that the page showed: something is missing, but no sentence is broken.
        if ends_signed(last) or last.endswith((":", "”", "»")):
            return False
        return count_words(last) >= _MIN_BROKEN_WORDS or asks_to_go_on
    return _has_open_bracket(last)


def _has_open_bracket(text: str) -> bool:
    """True when the last bracket opened in `text` is never closed: a line or two was lost behind it."""
    opened: list[str] = []
    for char in text:
        if char in _PAIRS:
            opened.append(_PAIRS[char])
        elif opened and char == opened[-1]:
            opened.pop()
    return bool(opened)
