"""Speakers that cannot have said anything: the head of their phrase is an event, a state of things, a time."""

import re
from functools import lru_cache

from onrecord.text.names import singular, word_sections

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
    if not words or words[-1][0].isupper():
        return False
    head = words[-1].rpartition("-")[2]  # "the release-date"
    return not _mute().isdisjoint((head, singular(head)))


@lru_cache(maxsize=1)
def _mute() -> frozenset[str]:
    return word_sections("mute_words.txt")["mute"]
