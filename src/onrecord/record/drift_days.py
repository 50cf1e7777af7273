"""Whether two wordings of one utterance name different days: another weekday, month, season, or a nearer future."""

import re

from onrecord.record.word_stems import find_words
from onrecord.text.month_names import MONTH_NAMES, WEEKDAY_NAMES

_WEEKDAYS = frozenset(name.lower() for name in WEEKDAY_NAMES)
_MONTHS = frozenset(MONTH_NAMES)
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_SEASON = re.compile(
    r"\b(?:in|by|until|before|after|next|this|last|of)\s+(?:the\s+)?(spring|summer|autumn|fall|winter)\b"
)
_NEXT = re.compile(r"\b(this|next|last) (week|month|year|spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
# Days from the day of speaking, first and last. Two pages may appear some days apart and each count from its own.
_REACHES = {
    "tomorrow": (1, 1),
    "this week": (0, 6),
    "next week": (2, 13),
    "this month": (0, 30),
    "next month": (10, 61),
    "this year": (0, 365),
    "next year": (60, 730),
}
_REACH = re.compile(rf"\b(?:{'|'.join(_REACHES)})\b", re.IGNORECASE)
_PAGES_APART_DAYS = 3
_STRETCH = r"\b((?:\w+)\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))\s+"
_BEFORE = re.compile(rf"{_STRETCH}(?:before|earlier|ahead of|prior to)\b", re.IGNORECASE)
_AFTER = re.compile(rf"{_STRETCH}(?:after|later|following)\b", re.IGNORECASE)


def is_another_day(left: str, right: str) -> bool:
    """True if each names one weekday, one month or one season and they differ, or one says "this month" where the other
    says "next month" or "next year".
    """
    if any(_differ(find(left), find(right)) for find in (_weekdays, _months, _seasons)):
        return True
    spans_left, spans_right = (
        {match.group(2).lower(): match.group(1).lower() for match in _NEXT.finditer(text)} for text in (left, right)
    )
    if any(spans_right.get(unit, which) != which for unit, which in spans_left.items()):
        return True
    one, other = ({match.group().lower() for match in _REACH.finditer(text)} for text in (left, right))
    if len(one) != 1 or len(other) != 1:
        return False
    near, far = sorted((_REACHES[one.pop()], _REACHES[other.pop()]))
    return far[0] - near[1] > _PAGES_APART_DAYS


def is_other_order(left: str, right: str) -> bool:
    """True if the same time lies before something in one text and after it in the other: "an hour before", "an hour
    after".
    """
    return any(
        _stretches(_BEFORE, one) & _stretches(_AFTER, other) - _stretches(_BEFORE, other)
        for one, other in ((left, right), (right, left))
    )


def _stretches(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """ "two hours" of "two hours before"."""
    return frozenset(match.group(1).lower() for match in pattern.finditer(text))


def _differ(left: set[str], right: set[str]) -> bool:
    return len(left) == 1 and len(right) == 1 and left != right


def _weekdays(text: str) -> set[str]:
    return {word.lower() for _, _, word in find_words(text)} & _WEEKDAYS


def _months(text: str) -> set[str]:
    """Months by their full names, no "May" that begins a sentence."""
    return {word for start, _, word in find_words(text) if start} & _MONTHS


def _seasons(text: str) -> set[str]:
    return {_SEASONS[match.group(1)] for match in _SEASON.finditer(text)}
