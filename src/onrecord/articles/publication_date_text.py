"""Which days the article's own text speaks of, as past or to come, and which days of publication that leaves.

News writes "on Monday" of the day it appears or the day before. Of 28 dated reports in public clusters of diplomatic
news whose opening names a weekday, 22 appeared on that day and 6 on the next; of 65 pages of every kind 36 and 15, the
rest later. So the text gives a window of two days, never one day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from onrecord.text.month_names import WEEKDAY_NAMES, english_weekdays
from onrecord.text.written_dates import find_written_dates


class Tense(StrEnum):
    PAST = "past"
    FUTURE = "future"
    OPEN = "open"  # the words do not tell


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDay:
    """A day named in running text, `text[start:end]`.

    weekday    0 (Monday) to 6 for a bare weekday; None for a calendar date
    month_day  (month, day) of a calendar date; None for a weekday
    year       as written, None where it is not
    beside     the weekday written beside a calendar date, None if none is
    """

    start: int
    end: int
    tense: Tense
    weekday: int | None = None
    month_day: tuple[int, int] | None = None
    year: int | None = None
    beside: int | None = None


# A report has told its newest day by here; later weekdays are mostly background. About four paragraphs.
_OPENING_CHARS = 1500
# Bare weekdays reach back less than a week; further back a report writes "last Tuesday" or a date.
_MAX_BACK_DAYS = 4

_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAY_NAMES)})\b(?:['’]s)?")
# "last Friday", "every Sunday", "Black Friday", "Sunday Times": no day near the report's own.
_NOT_NEAR = re.compile(
    r"\b(?:last|next|every|each|previous|following|that|a|any|most|one|Black|Cyber|Good|Palm|Easter|Ash|Bloody|Super|"
    r"Holy|Giving)\s+$"
)
_PART_OF_NAME = re.compile(r"\s+(?:Night|Times|Post|Mail|Express|Mirror|Morning|Telegraph|Herald|Live|Football|Mass)\b")

# With the verb that follows, so that "is to be held" outweighs its own "held".
_FUTURE = re.compile(
    r"\b(?:(?:will|shall|'ll|’ll|won't|won’t|going to)(?:\s+(?:not|also|then|be|have|\w+ly))*(?:\s+\w+)?"
    r"|(?:is|are|due|set|expected|scheduled|slated|planned|poised|yet|hopes?|plans?|intends?|wants?|agreed|likely)\s+to"
    r"(?:\s+be)?(?:\s+\w+)?|to\s+(?:take\s+place|be\s+\w+ed|be\s+held)"
    r"|scheduled|planned|slated|set\s+for|expected|upcoming|forthcoming|tomorrow)\b",
    re.IGNORECASE,
)
# Right before a weekday these point ahead too; before a calendar date they often stand in a caption or a chronicle.
_FUTURE_OF_WEEKDAY = re.compile(
    r"\b(?:starting|beginning|opening|ahead of|due|before|until|by|into|through|for|later)"
    r"(?:\s+(?:on|early|late))?\s*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|says|told|tells|was|were|had|has|have|did|went|met|held|began|came|took|gave|made|spoke|wrote|sent|saw|won|"
    r"lost|left|kept|broke|fell|rose|struck|led|hit|after|since|following|during|earlier|speaking|late|"
    r"(?!need|indeed|proceed|exceed|succeed|speed)\w{2,}ed)\b",
    re.IGNORECASE,
)
# In a report "would" looks ahead from a past moment: the day may be behind the report or before it.
_NEITHER = re.compile(
    r"\b(?:would|could|should|might|may|can|if|(?:was|were|had been|been) (?:to|due|set|scheduled|planned|supposed|"
    r"slated|expected|meant))\b",
    re.IGNORECASE,
)
_SENTENCE_EDGE = re.compile(r"(?<=[.!?…])[\"”’)]*\s|\n")


def told_days(text: str) -> tuple[ToldDay, ...]:
    """Weekdays and calendar dates that English running text names, in text order. Other languages give none."""
    found: list[ToldDay] = []
    for written in find_written_dates(text, english_only=True):
        if len(written.month_days) == 1:
            years = {day.year for day in written.possible}
            start, end = written.span.start, written.span.end
            year = years.pop() if years else None
            month_day = written.month_days[0]
            tense = tense_of(text, start, end)
            found.append(
                ToldDay(start=start, end=end, tense=tense, month_day=month_day, year=year, beside=written.weekday)
            )
    taken = [(day.start, day.end) for day in found]
    for match in _WEEKDAY.finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        if _NOT_NEAR.search(text, max(0, match.start() - 12), match.start()) or _PART_OF_NAME.match(text, match.end()):
            continue
        tense = _tense(text, match.start(), match.end(), (*_CUES, (_FUTURE_OF_WEEKDAY, Tense.FUTURE)))
        weekday = english_weekdays()[match[1].lower()]
        found.append(ToldDay(start=match.start(), end=match.end(), tense=tense, weekday=weekday))
    return tuple(sorted(found, key=lambda day: day.start))


def tense_of(text: str, start: int, end: int) -> Tense:
    """Whether the sentence tells of `text[start:end]`, a date or a feast, as past or as to come."""
    return _tense(text, start, end, _CUES)


def _tense(text: str, start: int, end: int, cues: Sequence[tuple[re.Pattern[str], Tense]]) -> Tense:
    """By the nearest cue: first before the day in its sentence, then after it."""
    edges = [edge.end() for edge in _SENTENCE_EDGE.finditer(text, max(0, start - 400), start)]
    before = text[edges[-1] if edges else max(0, start - 400) : start]
    stop = _SENTENCE_EDGE.search(text, end)
    after = text[end : min(stop.start() if stop else len(text), end + 200)]
    if re.match(r"\s+(?:will|is to|are to)\b", after):
        return Tense.FUTURE
    nearest = [(match.end(), match.start(), tense) for cue, tense in cues for match in cue.finditer(before)]
    if nearest:
        # At the same end the longer cue tells more: "scheduled to" beside "scheduled".
        return max(nearest, key=lambda cue: (cue[0], -cue[1]))[2]
    ahead = [(match.start(), tense) for cue, tense in cues for match in cue.finditer(after)]
    return min(ahead)[1] if ahead else Tense.OPEN


_CUES = ((_FUTURE, Tense.FUTURE), (_PAST, Tense.PAST), (_NEITHER, Tense.OPEN))


_LATE_BEFORE = re.compile(r"\blate\s+(?:on\s+)?$", re.IGNORECASE)
_LATE_AFTER = re.compile(r"\s+(?:night|evening)\b", re.IGNORECASE)


def is_late(day: ToldDay, text: str) -> bool:
    """True for "late on Friday" and "Friday night"."""
    return bool(_LATE_BEFORE.search(text, max(0, day.start - 10), day.start) or _LATE_AFTER.match(text, day.end))


def publication_weekdays(days: Sequence[ToldDay]) -> tuple[frozenset[int], tuple[ToldDay, ...]]:
    """Weekdays (0-6) on which a report may have appeared that speaks of `days` so, and the days that this rests on.

    The newest weekday told as past is the day itself or the day before; the others lie behind within _MAX_BACK_DAYS.
    Empty where no weekday is told as past. What is to come says nothing here: any weekday comes within a week.
    """
    past = [day for day in days if day.weekday is not None and day.tense is Tense.PAST]
    opening = [day for day in past if day.start < _OPENING_CHARS] or past
    # All of them first; background further down may reach back too far to fit.
    for behind in (past, opening, opening[:1]):
        possible = frozenset(weekday for weekday in range(7) if behind and _fits(weekday, behind))
        if possible:
            return possible, _first_each(behind)
    return frozenset(), ()


def _fits(weekday: int, behind: Sequence[ToldDay]) -> bool:
    back = [(weekday - day.weekday) % 7 for day in behind if day.weekday is not None]
    return min(back) <= 1 and max(back) <= _MAX_BACK_DAYS


def _first_each(days: Sequence[ToldDay]) -> tuple[ToldDay, ...]:
    seen: dict[int | None, ToldDay] = {}
    for day in days:
        seen.setdefault(day.weekday, day)
    return tuple(seen.values())


def days_within(days: Sequence[ToldDay], earliest: date, latest: date) -> tuple[list[date], tuple[ToldDay, ...]]:
    """The days from `earliest` to `latest` on which a report may have appeared that speaks of `days` so, ascending,
    and the told days that exclude the others; ([], ()) where the text says nothing of use."""
    weekdays, used = publication_weekdays(days)
    window = [earliest + timedelta(n) for n in range((latest - earliest).days + 1)]
    if not weekdays:
        return [], ()
    left = [day for day in window if day.weekday() in weekdays]
    for told in days:
        told_on = resolve(told, near=latest)
        if told_on is None or told.month_day is None or not earliest <= told_on <= latest:
            continue
        kept = left
        if told.tense is Tense.PAST:
            kept = [day for day in left if day >= told_on]
        elif told.tense is Tense.FUTURE:
            kept = [day for day in left if day <= told_on]
        if kept and kept != left:
            left, used = kept, (*used, told)
    return left, used


def resolve(told: ToldDay, *, near: date) -> date | None:
    """The calendar day of a told date, in the year that brings it closest to `near` if none is written. None for a
    weekday and for days that the calendar lacks."""
    if told.month_day is None:
        return None
    years = (told.year,) if told.year else (near.year - 1, near.year, near.year + 1)
    return nearest_day(told.month_day, years, near)


def nearest_day(month_day: tuple[int, int], years: Sequence[int], near: date) -> date | None:
    """The day `month_day` in that of `years` that lies closest to `near`."""
    found = []
    for year in years:
        try:
            found.append(date(year, *month_day))
        except ValueError:  # 29 February
            continue
    return min(found, key=lambda day: abs(day - near), default=None)
