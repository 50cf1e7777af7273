"""Speakers that cannot have said anything: the head of their phrase is an event, a state of things, a time."""

import re
from functools import lru_cache

from onrecord.text.names import word_sections

# What comes after the head of a noun phrase.
_BEHIND_HEAD = re.compile(
    r"\s+(?:of|that|which|who|whose|where|when|in|on|at|for|to|with|from|by|about|over|between|against|after|before|during"
    r"|since|under|among|as|and|or)\b|\s*[,;:(–—-]\s|,$"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def is_mute(name: str) -> bool:
    """True if the phrase has such a head, printed small: "the summit's result", "tensions in the north".

    A capital makes it a name ("Peace Talks Now"), which may be anybody's.
    """
    behind = _BEHIND_HEAD.search(name, 1)
    words = _WORD.findall(name[: behind.start()] if behind else name)
    return bool(words) and not words[-1][0].isupper() and bool(_singulars(words[-1]) & _mute())


def _singulars(word: str) -> set[str]:
    found = {word}
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("s"):
        found.add(word[:-1])
    return found


@lru_cache(maxsize=1)
def _mute() -> frozenset[str]:
    return word_sections("mute_words.txt")["mute"]
