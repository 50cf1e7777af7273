"""When the article was published, as an interval with the reasons, from what its own page says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.articles.address_date import find_in_address
from onrecord.articles.fixed_year import fix_year
from onrecord.articles.html_date import html_date
from onrecord.articles.page_line import PageLine
from onrecord.articles.publication_date_lines import ClueKind, LineClue, line_clues
from onrecord.articles.publication_date_text import Tense, ToldDay, days_within, nearest_day, resolve, told_days
from onrecord.articles.publication_years import YearBound, year_bounds
from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.published import Published
from onrecord.text.month_names import MONTH_NAMES

# A page with nothing but the site's clock is taken to have been fetched within this many days of its report: the
# weekdays in its text repeat after seven.
_CLOCK_REACH_DAYS = 6
# A report appears on the day of its dateline or soon after it.
_DATELINE_REACH_DAYS = 2

_SAID_AS = {
    ClueKind.STATED: "The page gives its date",
    ClueKind.BARE: "A line beside the article's beginning gives the date",
    ClueKind.DATELINE: "The dateline gives the date",
    ClueKind.UPDATED: "The page says when this version was last updated",
}


def find_published(
    page: Page, *, title: str | None, lines: Sequence[PageLine], text: str, is_translated: bool = False
) -> Published:
    """The days on which the article may have appeared, by the first of these that says anything:

    1. the carrier (a JSON field, a feed) and, in HTML, the markup
    2. status lines, bare dates and datelines; readings that other evidence excludes fall away
    3. a date in the address (in HTML it has voted before), a month of it as an interval
    4. a site's clock, which only says when the page was fetched, with the weekdays of the text
    5. dates, months and years that the text tells as past or to come, and the year of a copyright line: bounds

    An order of day and month that stays open gives the interval between the readings; nothing at all gives (None,
    None). `is_translated`: the page says that it comes from another language, and only English puts the month first.
    """
    told = told_days(text)
    clues = _without_false_dates(line_clues(lines, title))
    clock = next((clue for clue in clues if clue.kind is ClueKind.CLOCK), None)
    if page.published_on is not None:
        return _on(page.published_on, clues, "The file that carried the page gives this date.")
    if page.kind is PageKind.HTML:
        day, why = html_date(page)
        if day is not None:
            return _on(day, clues, why)
    stated = [clue for clue in clues if clue.kind is not ClueKind.CLOCK]
    found = (
        _from_dated(stated, clock, told, is_translated)
        or _from_month_day(stated, clock, text)
        or _from_address(page.url)
        or _from_clock(clock, told)
        or _from_text(told, text, lines)
    )
    return found or Published(earliest=None, latest=None, why=_nothing(stated, told, text))


def _without_false_dates(clues: Sequence[LineClue]) -> list[LineClue]:
    """A bare date in the head that the dateline contradicts is the site's clock: pages are fetched days after the
    report."""
    datelines = [clue.written for clue in clues if clue.kind is ClueKind.DATELINE]
    kept = []
    for clue in clues:
        day = clue.written.day
        if clue.kind is ClueKind.BARE and day is not None and datelines:
            near = nearest_day(datelines[0].month_days[0], (day.year - 1, day.year), day)
            if near is not None and (day - near).days > _DATELINE_REACH_DAYS:
                clue = replace(clue, kind=ClueKind.CLOCK)
        kept.append(clue)
    return kept


def _on(day: date, clues: Sequence[LineClue], why: str) -> Published:
    """`day`, with the clock time of a line that gives the same day."""
    same = (clue.written.time for clue in clues if day in clue.written.possible and clue.kind is not ClueKind.CLOCK)
    return Published(earliest=day, latest=day, time=next((time for time in same if time), None), why=why)


def _from_dated(
    stated: Sequence[LineClue], clock: LineClue | None, told: Sequence[ToldDay], is_translated: bool
) -> Published | None:
    """The most trusted line with a year."""
    dated = [clue for clue in stated if clue.written.possible]
    if not dated:
        return None
    best = dated[0]
    days, reasons = _narrowed(best, dated[1:], clock, told, is_translated)
    why = f"{_SAID_AS[best.kind]}: “{best.line.text.strip()}”"
    if len(best.written.possible) > 1:
        readings = " or ".join(map(plain, best.written.possible))
        why += f", which may be {readings}"
        why += f"; {reasons}" if reasons else "; nothing on the page decides between them"
    if clock is not None:
        why += f". The site's clock (“{clock.line.text.strip()}”) only shows when the page was fetched"
    quotes = _quotes(used_days) if (used_days := _deciding(days, best, told)) else ()
    why = why if why.endswith(".”") else f"{why}."
    return Published(earliest=days[0], latest=days[-1], time=best.written.time, why=why, quotes=quotes)


def _narrowed(
    best: LineClue,
    others: Sequence[LineClue],
    clock: LineClue | None,
    told: Sequence[ToldDay],
    is_translated: bool,
) -> tuple[list[date], str]:
    """The readings of `best` that the rest of the page allows, and what excluded the others."""
    days = list(best.written.possible)
    for other in others:
        shared = [day for day in days if day in other.written.possible]
        if len(days) > 1 and shared and len(shared) < len(days):
            return shared, f"“{other.line.text.strip()}” decides"
    if len(days) > 1 and clock is not None and clock.written.possible:
        before = [day for day in days if day <= clock.written.possible[-1]]
        if before and len(before) < len(days):
            return before, f"the page was fetched by {plain(clock.written.possible[-1])}"
    day_first = [day for day in days if _begins_with(best, day)]
    if len(days) > 1 and is_translated and day_first:
        return day_first, "the page is translated, and only English puts the month first"
    if len(days) > 1:
        fitting = [day for day in days if days_within(told, day, day)[0]]
        if len(fitting) == 1:
            return fitting, "the weekdays in the text fit only this one"
    if len(days) > 1 and day_first and _OF_24_HOURS.search(best.line.text):
        return day_first, "where hours run to 24, the day comes first"
    return days, ""


# "06:55", "18:20": who counts so writes no month first. "9:14" may lack its "a.m.".
_OF_24_HOURS = re.compile(r"(?<![\d:])(?:0\d|1[3-9]|2[0-3])[:.][0-5]\d(?!\d|:\d\d:|\s?[ap]\.?m)", re.IGNORECASE)


def _begins_with(clue: LineClue, day: date) -> bool:
    """True if the clue's first number is the day of the month."""
    first = re.match(r"\D*(\d{1,2})(?!\d)", clue.written.span.of(clue.line.text))
    return first is not None and int(first[1]) == day.day


def _deciding(days: Sequence[date], best: LineClue, told: Sequence[ToldDay]) -> tuple[ToldDay, ...]:
    if len(days) == 1 < len(best.written.possible):
        return days_within(told, days[0], days[0])[1]
    return ()


def _from_month_day(stated: Sequence[LineClue], clock: LineClue | None, text: str) -> Published | None:
    """A line that gives day and month, in the last such year before the page was fetched."""
    if clock is None or not clock.written.possible:
        return None
    fetched = clock.written.possible[-1]
    for clue in stated:
        for month_day in clue.written.month_days[:1]:
            day = nearest_day(month_day, (fetched.year - 1, fetched.year), fetched)
            if day is not None and day <= fetched:
                words = f"{_SAID_AS[clue.kind]} without the year: “{_short(clue.line.text)}”"
                why = f"{words}; the page was fetched on {plain(fetched)}."
                return Published(earliest=day, latest=day, time=clue.written.time, why=why)
    return None


def _from_clock(clock: LineClue | None, told: Sequence[ToldDay]) -> Published | None:
    """The site's clock bounds the date above; the text's weekdays place it in the days before."""
    if clock is None or not clock.written.possible:
        return None
    fetched = clock.written.possible[-1]
    why = f"No date of its own; the site's clock (“{clock.line.text.strip()}”) only shows when the page was fetched"
    days, used = days_within(told, fetched - timedelta(_CLOCK_REACH_DAYS), fetched)
    if not days:
        return Published(earliest=None, latest=fetched, why=f"{why}.")
    why += ". The last days before it that fit the weekdays in the text"
    return Published(earliest=days[0], latest=days[-1], why=f"{why}.", quotes=_quotes(used))


def _from_address(address: str | None) -> Published | None:
    found = find_in_address(address) if address else None
    if found is None:
        return None
    is_day = found.earliest == found.latest
    why = f"No date on the page; its address {'gives the day' if is_day else 'gives the month'}: “{found.words}”."
    return Published(earliest=found.earliest, latest=found.latest, why=why)


def _from_text(told: Sequence[ToldDay], text: str, lines: Sequence[PageLine]) -> Published | None:
    """What is told as past lies before, what is to come behind; a site's copyright runs up to the year of saving."""
    bounds = [*_day_bounds(told), *year_bounds(text)]
    behind = max((bound for bound in bounds if bound.is_earliest), key=lambda bound: bound.day, default=None)
    earliest = behind.day if behind is not None else None
    ahead = min(
        (bound for bound in bounds if not bound.is_earliest and (earliest is None or bound.day > earliest)),
        key=lambda bound: bound.day,
        default=None,
    )
    latest = ahead.day if ahead is not None else None
    used = sorted({(bound.start, bound.end) for bound in (behind, ahead) if bound is not None})
    fixed = fix_year(text, told, earliest, latest)
    if fixed is not None:
        quotes = tuple(sorted({*used, *fixed.quotes}))
        words = ", ".join(f"“{text[start:end]}”" for start, end in quotes)
        says = f"No date on the page; its year is inferred from the text's own days: {words}."
        return Published(earliest=fixed.earliest, latest=fixed.latest, why=says, quotes=quotes, inferred=True)
    why = []
    if used:
        words = ", ".join(f"“{text[start:end]}”" for start, end in used)
        why.append(f"the text's own dates bound it: {words}")
    saved = _copyright_year(lines)
    if saved is not None and (earliest is None or earliest.year <= saved[0]):
        last = date(saved[0], 12, 31)
        if latest is None or last < latest:
            latest = last
            why.append(f"it was saved in the year of “{_short(saved[1])}” or before")
    if not why:
        return None
    return Published(
        earliest=earliest, latest=latest, why=f"No date on the page; {'; '.join(why)}.", quotes=tuple(used)
    )


def _day_bounds(told: Sequence[ToldDay]) -> Iterator[YearBound]:
    """Calendar dates with a year."""
    for day in told:
        told_on = resolve(day, near=date(day.year, 1, 1)) if day.year else None
        if told_on is not None and day.tense is not Tense.OPEN:
            yield YearBound(day.start, day.end, told_on, day.tense is Tense.PAST)


# A site prints its copyright for the year in which the page is served; agencies' own lines name that of the report.
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\D{0,40}?(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)\b", re.IGNORECASE
)


def _copyright_year(lines: Sequence[PageLine]) -> tuple[int, str] | None:
    """The latest year of a removed line that claims the copyright, and the line."""
    found = [
        (int(match[1]), line.text) for line in lines if line.why is not None and (match := _COPYRIGHT.search(line.text))
    ]
    return max(found, default=None)


def _nothing(stated: Sequence[LineClue], told: Sequence[ToldDay], text: str) -> str:
    if stated:
        return f"The page gives a day without a year: “{_short(stated[0].line.text)}”."
    named = ", ".join(f"“{text[day.start : day.end]}”" for day in told[:3])
    return f"No date on the page; the text names only {named}." if named else "Nothing on the page tells its date."


def _quotes(days: Sequence[ToldDay]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((day.start, day.end) for day in days))


def _short(words: str) -> str:
    return words.strip() if len(words.strip()) <= 80 else f"{words.strip()[:79]}…"


def plain(day: date) -> str:
    """ "10 January 2022", without the locale of the machine."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
