"""A "not" that stands by one word and is lost: "with Olm, not with Tarn" told as "with Olm and with Tarn"."""

import re

from rapidfuzz.fuzz import ratio

# Two spellings of one name or word, 0-100.
_SAME_WORD_MIN_RATIO = 80.0
_SMALL = r"(?:(?:with|by|to|for|from|of|in|on|at|as|an?|the|any|his|her|its|our|their)\s+){0,2}"
# "A, not B"; "not B but A".
_EXCEPTED = re.compile(
    rf"(?:[,;–—]\s*|\b(?:but|and)\s+)not\s+{_SMALL}(\w+)|\bnot\s+{_SMALL}(\w+)[^.,;]{{0,40}}?,?\s+but\b", re.IGNORECASE
)
_ADDED = re.compile(rf"\b(\w+),?\s+(?:and|as well as|or)\s+(?:also\s+)?{_SMALL}(\w+)", re.IGNORECASE)
# "It is no draft", "it was not a draft".
_IS_NO = re.compile(
    r"\b(?:is|are|was|were|be)\s+(?:no|not\s+(?:an?|the|any))\s+(\w{3,})|n['’]t\s+(?:an?|the|any)\s+(\w{3,})"
)
_IS_A = re.compile(r"\b(?:is|are|was|were|be)\s+(?:an?|the)\s+(\w{3,})")


def is_turned_word(left: str, right: str) -> bool:
    """True if one text leaves out, or says of something, what the other counts in or denies of it."""
    return any(
        _meet(_words(_EXCEPTED, one), _words(_ADDED, other) - _words(_EXCEPTED, other))
        or _meet(_words(_IS_NO, one), _words(_IS_A, other) - _words(_IS_NO, other))
        for one, other in ((left, right), (right, left))
    )


def _words(pattern: re.Pattern[str], text: str) -> set[str]:
    return {word.lower() for match in pattern.finditer(text) for word in match.groups() if word and len(word) > 2}


def _meet(left: set[str], right: set[str]) -> bool:
    return any(ratio(a, b) >= _SAME_WORD_MIN_RATIO for a in left for b in right)
