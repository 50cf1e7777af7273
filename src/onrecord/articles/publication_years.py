"""Which side of publication the months and years of a text lie: "in 2017" told as past, "in 2019" as to come.

The cues are kept narrow: of 597 dated pages (Wikinews, and public clusters of news) 219 have an earliest day by them,
one of them wrongly, and 23 a latest day, none wrongly.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.text.month_names import english_months

_MONTHS = "|".join(name.capitalize() for name in english_months() if len(name) > 3 or name == "may")
_YEAR = re.compile(
    rf"\b(?P<cue>[Ss]ince|[Ii]n|[Dd]uring|[Ff]rom|[Oo]f|[Bb]y|[Uu]ntil|[Tt]hrough)\s+"
    rf"(?:(?:early|late|mid)[\s-]+)?(?:(?P<month>{_MONTHS})\s+(?:of\s+)?)?(?P<year>(?:19|20)\d\d)\b"
    rf"(?!\s*[-–/]\s*\d|[.,:]\d|%|\s+(?:elections?|season|campaign|budget|levels?|figures?|rates?|prices?|averages?|"
    r"totals?)\b)"
)
# "In 2017 it tested", "has been shut since 2016": told as past only where the whole sentence looks back.
_BEHIND = re.compile(
    r"\b(?:was|were|had|did|went|met|held|began|came|took|gave|made|spoke|wrote|sent|saw|won|lost|left|kept|broke|fell|"
    r"rose|struck|led|hit|cut|(?!need|indeed|proceed|exceed|succeed|speed)\w{2,}ed)\b"
)
_NOT_BEHIND = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|can|if|plans?|planned|expected|scheduled|due|set|delay\w*|until|"
    r"aims?|hopes?|(?:was|were|is|are|yet) to|going to|by (?:19|20)\d\d)\b|['’]ll\b"
)
# "will be held in 2019", "said that it would go on in 2018": in one clause with the year. "Would" alone also tells of
# what came later in the past, and of what never came.
_AHEAD = re.compile(
    r"(?:\b(?:will|shall|going to|(?:is|are|due|set|scheduled|expected|slated|planned) to)|['’]ll"
    r"|\b(?:said|says|promis\w+|pledg\w+|vow\w+|announc\w+|agreed|insist\w+|warn\w+|told \w+)\b[^.;:“”\"]*\bwould"
    r"(?! have\b| not have\b))(?:\s+[^\s.,;:“”\"]+){1,9}\s+$"
)
_BEHIND_CUES = frozenset({"since", "in", "during", "from", "of"})
_AHEAD_CUES = frozenset({"in", "by", "until", "through", "from"})
_SENTENCE_EDGE = re.compile(r"(?<=[.!?…])[\"”’)]*\s|\n")
_MAX_SENTENCE_CHARS = 400


@dataclass(frozen=True, slots=True)
class YearBound:
    """`text[start:end]` says that the page appeared on `day` or later (`is_earliest`), or on it or before."""

    start: int
    end: int
    day: date
    is_earliest: bool


def year_bounds(text: str) -> Iterator[YearBound]:
    """The bounds that months and years of English running text give, in text order; full dates are left to others."""
    for match in _YEAR.finditer(text):
        year, cue = int(match["year"]), match["cue"].lower()
        first, last = _months(match["month"])
        before, after = _around(text, match)
        sentence = f"{before}{match[0]}{after}"
        is_told = cue == "since" or bool(_BEHIND.search(before) or _BEHIND.search(after))
        if cue in _BEHIND_CUES and is_told and not _NOT_BEHIND.search(sentence):
            yield YearBound(match.start("cue"), match.end(), date(year, first, 1), True)
        elif cue in _AHEAD_CUES and _AHEAD.search(before):
            yield YearBound(match.start("cue"), match.end(), date(year, last, monthrange(year, last)[1]), False)


def _months(name: str | None) -> tuple[int, int]:
    return (1, 12) if name is None else (english_months()[name.lower()],) * 2


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The rest of the sentence before and after."""
    begin = max(0, match.start() - _MAX_SENTENCE_CHARS)
    edges = [edge.end() for edge in _SENTENCE_EDGE.finditer(text, begin, match.start())]
    stop = _SENTENCE_EDGE.search(text, match.end())
    last = min(stop.start() if stop else len(text), match.end() + _MAX_SENTENCE_CHARS)
    return text[edges[-1] if edges else begin : match.start()], text[match.end() : last]
