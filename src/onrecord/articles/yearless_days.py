"""Days that a text names without their year, and the days of publication that they leave within a window."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from onrecord.articles.publication_date_text import Tense, ToldDay, publication_weekdays, tense_of
from onrecord.text.feasts import FIXED_FEASTS

# Feasts that are as often a season or a meal as a day ("Christmas shopping") fix nothing.
_DAYS = {name: day for name, day in FIXED_FEASTS.items() if name.endswith((" day", " eve"))}
# A speech to the new year is given on its first day, or on the eve where the author sits further west.
_ADDRESS = r"New Year(?:['’]?s)?(?: Day)?(?:['’]s)? (?:address|speech|message)"
_FEAST = re.compile(
    rf"\b(?P<address>{_ADDRESS})\b|\b(?:{'|'.join(name.replace(chr(39), '[’' + chr(39) + ']') for name in _DAYS)})\b",
    re.IGNORECASE,
)


class Trust(IntEnum):
    """How far such a day may be believed to lie beside the page."""

    DATE = 0  # "January 9": of pages that tell one as past many lie more than two months off
    FEAST = 1  # "New Year's Day": hardly any does
    PAIR = 2  # "Tuesday, January 9": few do, and the weekday must fit


# Days from the yearless day to the page, (least, most), by trust and tense.
_REACH = {
    (Trust.DATE, Tense.PAST): (0, 62), (Trust.DATE, Tense.FUTURE): (-92, 0), (Trust.DATE, Tense.OPEN): (-92, 62),
    (Trust.FEAST, Tense.PAST): (-1, 3), (Trust.FEAST, Tense.FUTURE): (-31, 0), (Trust.FEAST, Tense.OPEN): (-3, 3),
    (Trust.PAIR, Tense.PAST): (-1, 10), (Trust.PAIR, Tense.FUTURE): (-31, 0), (Trust.PAIR, Tense.OPEN): (-31, 10),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class YearlessDay:
    """`text[start:end]` names this day of some year; `weekday` is written beside it or None."""

    start: int
    end: int
    month_day: tuple[int, int]
    weekday: int | None
    tense: Tense
    trust: Trust

    def days(self, year: int) -> date | None:
        """The day in `year`; None where the calendar lacks it or the weekday does not fall on it."""
        try:
            day = date(year, *self.month_day)
        except ValueError:
            return None
        return day if self.weekday in (None, day.weekday()) else None

    def allows(self, page: date) -> bool:
        """True if a page that tells of the day so may have appeared on `page`."""
        least, most = _REACH[self.trust, self.tense]
        return any(
            day is not None and least <= (page - day).days <= most
            for day in map(self.days, (page.year - 1, page.year, page.year + 1))
        )


def yearless_days(text: str, told: Sequence[ToldDay]) -> tuple[YearlessDay, ...]:
    """The yearless days of a text, the most trusted first, then in text order."""
    found = [
        YearlessDay(
            day.start, day.end, day.month_day, day.beside, day.tense, Trust.DATE if day.beside is None else Trust.PAIR
        )
        for day in told
        if day.month_day is not None and day.year is None
    ]
    for match in _FEAST.finditer(text):
        if re.match(r",?\s+(?:19|20)\d\d\b", text[match.end() : match.end() + 7]):
            continue
        name = "new year's day" if match["address"] else match[0].lower().replace("’", "'")
        tense = tense_of(text, match.start(), match.end())
        found.append(YearlessDay(match.start(), match.end(), _DAYS[name], None, tense, Trust.FEAST))
    return tuple(sorted(found, key=lambda day: (-day.trust, day.start)))


def fitting_days(
    days: Sequence[YearlessDay], told: Sequence[ToldDay], earliest: date, latest: date
) -> tuple[list[date], tuple[YearlessDay, ...]]:
    """The days of publication from `earliest` to `latest` that the yearless days and the weekdays told leave,
    ascending, and the yearless days that this rests on; ([], ()) where none of them fits the window.

    Each narrows what the more trusted ones have left; one that would leave nothing is of another year, and set aside.
    """
    left = [earliest + timedelta(n) for n in range((latest - earliest).days + 1)]
    used: list[YearlessDay] = []
    for day in days:
        kept = [page for page in left if day.allows(page)]
        if kept:
            left = kept
            used.append(day)
    if not used:
        return [], ()
    weekdays, _ = publication_weekdays(told)
    on_weekday = [page for page in left if page.weekday() in weekdays]
    return on_weekday or left, tuple(used)
