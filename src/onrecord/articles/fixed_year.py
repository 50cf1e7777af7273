"""The year of a page that prints none, where its own words leave only one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.articles.event_years import EventYear, find_event_year
from onrecord.articles.publication_date_text import ToldDay
from onrecord.articles.yearless_days import Trust, YearlessDay, fitting_days, yearless_days

# Within so many days a feast comes once.
_ONE_YEAR_DAYS = 400
# Within so many a weekday falls on the same date twice at most; where it does, the year stays open.
_FEW_YEARS_DAYS = 1100
# Days of publication further apart than this fix no year's day: two readings are left.
_MAX_LEFT_DAYS = 31
# Of the opening, a weekday with its date is the page's own time; further down it may be of another year.
_OPENING_CHARS = 1500
_YEAR = re.compile(r"(?<![\d.,$€£])(?:19|20)\d\d(?![\d%]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class FixedYear:
    """The page appeared from `earliest` to `latest`, by the words at `quotes` (in text order)."""

    earliest: date
    latest: date
    quotes: tuple[tuple[int, int], ...]


def fix_year(text: str, told: Sequence[ToldDay], earliest: date | None, latest: date | None) -> FixedYear | None:
    """The days in which a page may have appeared whose text names days without a year; None where more than one year is
    left, or nothing tells.

    earliest, latest  what the years that the text prints allow, None where they bound nothing

    1. the window: printed years on both sides, or an event with its year that is said to be near
       (event_years.py); with a year on one side only, a year or two on the other. A later year in the text speaks
       against it.
    2. a weekday with its date, or in a narrow window a feast, must fall into it once
    3. other dates and the weekdays told narrow what is left
    """
    event = find_event_year(text)
    if event is not None:
        event = _within(event, earliest, latest)
    days = yearless_days(text, told)
    window = _window(event, earliest, latest)
    if window is not None and not any(int(year) > window[1].year for year in _YEAR.findall(text)):
        first, last = window
        trusted = Trust.FEAST if (last - first).days <= _ONE_YEAR_DAYS and _is_closed(event, earliest, latest) else 2
        left, used = fitting_days([day for day in days if _counts(day, trusted)], told, first, last)
        sure = [day for day in used if day.trust >= trusted]
        missed = [day for day in days if day.trust is Trust.PAIR and day.start < _OPENING_CHARS and day not in used]
        if sure and not missed and (left[-1] - left[0]).days <= _MAX_LEFT_DAYS:
            quotes = {(day.start, day.end) for day in sure} | set(event.quotes if event is not None else ())
            return FixedYear(left[0], left[-1], tuple(sorted(quotes)))
    return FixedYear(event.earliest, event.latest, event.quotes) if event is not None else None


def _counts(day: YearlessDay, trusted: int) -> bool:
    """True for the days that may fix the year, and for dates, which only narrow."""
    return day.trust >= trusted or day.trust is Trust.DATE


def _within(event: EventYear, earliest: date | None, latest: date | None) -> EventYear | None:
    first = max(event.earliest, earliest or event.earliest)
    last = min(event.latest, latest or event.latest)
    return EventYear(first, last, event.quotes) if first <= last else None


def _is_closed(event: EventYear | None, earliest: date | None, latest: date | None) -> bool:
    return event is not None or (earliest is not None and latest is not None)


def _window(event: EventYear | None, earliest: date | None, latest: date | None) -> tuple[date, date] | None:
    if event is not None:
        return event.earliest, event.latest
    if earliest is not None and latest is not None:
        return (earliest, latest) if (latest - earliest).days <= _FEW_YEARS_DAYS else None
    if earliest is not None and (earliest.month, earliest.day) != (1, 1):
        # A month or day, not a bare year: most dated pages that print one appeared within a year of it.
        return earliest, earliest + timedelta(_ONE_YEAR_DAYS)
    if latest is not None:
        return date(latest.year - 1, 1, 1), latest
    return None
