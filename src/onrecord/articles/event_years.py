"""The year that a named event gives a page: "the 2031 Winter Games" in one place, "the Winter Games next month" in
another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.articles.publication_date_text import Tense, tense_of

# Events that come round and are told apart by their year. Games and Olympics are one thing under two names.
_KINDS = {
    "games": "games", "olympics": "games", "paralympics": "paralympics", "cup": "cup", "championship": "championship",
    "championships": "championship", "summit": "summit", "conference": "conference", "forum": "forum",
    "festival": "festival", "election": "election", "elections": "election", "referendum": "referendum",
    "expo": "expo", "congress": "congress", "convention": "convention", "assembly": "assembly",
}  # fmt: skip
_HEAD = "|".join(sorted({word for kind in _KINDS for word in (kind, kind.capitalize())}, key=len, reverse=True))
_EVENT = rf"(?P<which>(?:[A-Za-z][\w'’-]*\s+){{0,4}}?)(?P<head>{_HEAD})\b"
_NAMED = re.compile(rf"\b(?P<year>20\d\d|19\d\d)\s+{_EVENT}")
# Months from the page to the event.
_WHEN = {
    "today": (0, 0), "tonight": (0, 0), "tomorrow": (0, 1), "this week": (0, 1), "this weekend": (0, 1),
    "this month": (0, 0), "later this month": (0, 0), "next week": (0, 1), "next weekend": (0, 1),
    "next month": (1, 1),
}  # fmt: skip
_WHENS = "|".join(sorted(_WHEN, key=len, reverse=True))
_PLACE = r"(?:\s+in\s+(?:[A-Z][\w’'-]*)(?:\s+[A-Z][\w’'-]*){0,2})?"
_TOLD = (
    re.compile(rf"\b(?:the|The)\s+{_EVENT}{_PLACE},?\s+(?P<when>{_WHENS})\b"),
    re.compile(rf"\b(?P<when>{_WHENS})['’]s\s+{_EVENT}", re.IGNORECASE),
)
# "at the 2031 Winter Games" is told of those that are over.
_MONTHS = 12
_OVER = re.compile(r"\b(?:at|since|during|after|following|from)\s+(?:the\s+)?$", re.IGNORECASE)
_TAKING_PART = re.compile(r"\b(?:in|(?<!ahead )of|won|hosted|held)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EventYear:
    """The page appeared from `earliest` to `latest`, by the words at `quotes`: the event with its year, and when."""

    earliest: date
    latest: date
    quotes: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Event:
    start: int
    end: int
    kind: str
    which: frozenset[str]


def find_event_year(text: str) -> EventYear | None:
    """The months in which the page may have appeared; None where no event tells, or two years may be meant."""
    named = [(int(match["year"]), _event(match)) for match in _NAMED.finditer(text) if not _is_over(text, match)]
    for match, told in _told_near(text):
        same = [(year, event) for year, event in named if _is_same(event, told)]
        if not same or len({year for year, _ in same}) > 1:
            continue
        year, event = same[0]
        least, most = _WHEN[" ".join(match["when"].lower().split())]
        return EventYear(
            _first_of_month(year, 1, -most),
            date.fromordinal(_first_of_month(year, 1, _MONTHS - least).toordinal() - 1),
            tuple(sorted({(event.start, event.end), (told.start, told.end)})),
        )
    return None


def _told_near(text: str) -> Iterator[tuple[re.Match[str], _Event]]:
    for pattern in _TOLD:
        for match in pattern.finditer(text):
            yield match, _event(match)


def _event(match: re.Match[str]) -> _Event:
    which = frozenset(word.lower() for word in match["which"].split())
    return _Event(match.start(), match.end(), _KINDS[match["head"].lower()], which)


def _is_over(text: str, match: re.Match[str]) -> bool:
    if _OVER.search(text, max(0, match.start() - 20), match.start()):
        return True
    return tense_of(text, match.start(), match.end()) is Tense.PAST and _is_in(text, match)


def _is_in(text: str, match: re.Match[str]) -> bool:
    """ "Took part in the 2031 Winter Games"; "a team for the 2031 Winter Games" may be told of those to come."""
    return _TAKING_PART.search(text, max(0, match.start() - 20), match.start()) is not None


def _is_same(named: _Event, told: _Event) -> bool:
    """One kind of event, and no words that tell it from the other: "Winter" of both, or nothing of one."""
    if named.kind != told.kind:
        return False
    return bool(named.which & told.which) or not named.which or not told.which


def _first_of_month(year: int, month: int, steps: int) -> date:
    years, months = divmod(year * _MONTHS + month - 1 + steps, _MONTHS)
    return date(years, months + 1, 1)
