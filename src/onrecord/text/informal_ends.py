"""Ends of sentences in letters, posts and reviews, where no stop or no capital shows them."""

import re
from collections.abc import Iterator

_THANKS = r"(?i:thanks(?:\ again)?|many\ thanks|thank\ you|take\ care)"
_CLOSING = (
    r"(?i:(?:(?:with\ )?(?:best|kind|warm|warmest)\ )?(?:regards|wishes)|best|sincerely(?:\ yours)?|"
    r"yours\ (?:truly|sincerely|faithfully)|cheers|respectfully|cordially)"
)
_GREETING = r"Dear\b[^!?,\n]{0,40}"
_NAME = r"[A-Z][\w.-]*"
_ADDRESS = r"(?:https?://|www\.)\S+"
_EMOTICON = r"(?:[:;=][-o^]?[()DPp]+)"
_FOOTNOTES = r"\[\d{1,3}\](?:\s?\[\d{1,3}\])*"
_RULE = r"(?:[-=*~\#]{5,}|_{20,})"  # fewer underscores are a blank to fill in
# Looked for in a block whose quotation marks are blanks.
_END = re.compile(
    rf"""
    (?:^|(?<=[.!?]\s)){_THANKS},\s+(?={_NAME}(?:\ {_NAME}){{0,2}}(?:\s+[\d(]|\s*$))   # "Thanks, Mira"
    | (?:^|(?<=[.!?]\s)){_CLOSING},\s+(?={_NAME}(?:\s+[A-Z\d(]|\s*$))
    | ^{_GREETING},\s+(?=[A-Z])
    | [.!?]\s+(?={_ADDRESS})                                     # "It is here. https://…"
    | (?<!\S){_ADDRESS}\s+(?={_ADDRESS})
    | :\s+(?=1[.)]\s)                                             # the first item of a list
    | (?<!\S){_RULE}\s+(?=\S)                                   # a rule across the page
    | \S\s+(?={_RULE}(?:\s|$))
    """,
    re.VERBOSE,
)
# What stands behind a stop and belongs to it: "We won! :) Come and see", "He left in 2019. [2] [3] She stayed".
_AFTER_TRAILER = re.compile(rf"(?<=\s){_EMOTICON}\s+(?=[A-Z\d])|(?<=[.!?”\"]\s){_FOOTNOTES}\s+(?=[A-Z\d])")
_TRAILER = re.compile(rf"(?:{_EMOTICON}|{_FOOTNOTES})(?:\s|$)")
# A small-letter word with the stop of a sentence, not that of an abbreviation.
_SHORTENED = "etc|approx|dept|est|incl|excl|misc|ext|max|min|avg|viz|esp|resp|tel|fig|vol|gen|gov|rep|sen"
PLAIN_STOP = rf"\b(?!(?:{_SHORTENED})\.)[a-z]{{3,}}\."
# "It held for a week. (more than anybody hoped)": an aside of its own behind a stop.
_BEFORE_ASIDE = re.compile(rf"(?:{PLAIN_STOP}|[a-z][?!])\s+(?=\([a-z])")
# A writer who puts "i" for "I" begins sentences with small letters too.
_SMALL_I = re.compile(r"(?<![\w.'’-])i(?:['’](?:m|ll|ve|d))?(?![\w.'’-])")
_SMALL_START = re.compile(r"\s*[a-z]+\b(?!\.)")
_STOP_BEFORE_SMALL = re.compile(r"(?:(?<=[a-z]{2})|(?<=[a-z]\s)|(?<=[)\d]))(?:\.|[?!]+)\s+(?=[a-z])")


def informal_ends(masked: str) -> Iterator[int]:
    """Where a next sentence begins in a paragraph that has blanks for its quotation marks and brackets."""
    for end in _END.finditer(masked):
        yield end.end()
    if _SMALL_I.search(masked) or _SMALL_START.match(masked):
        for end in _STOP_BEFORE_SMALL.finditer(masked):
            yield end.end()


def trailer_ends(block: str) -> Iterator[int]:
    """Where a next sentence begins behind an emoticon or the numbers of footnotes."""
    for end in _AFTER_TRAILER.finditer(block):
        yield end.end()


def aside_starts(block: str) -> Iterator[int]:
    """Where a sentence in brackets begins with a small letter behind a stop."""
    for end in _BEFORE_ASIDE.finditer(block):
        yield end.end()


def begins_with_trailer(after: str) -> bool:
    """True if what follows a stop is an emoticon or the number of a footnote, which belong to the sentence before."""
    return _TRAILER.match(after) is not None
