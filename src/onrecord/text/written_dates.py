"""Calendar dates as sites and agencies write them: any language, any order, every reading that the writing allows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.nouns.span import Span
from onrecord.text.clock_times import time_beside
from onrecord.text.month_names import all_months, all_weekdays, english_months, english_weekdays, fold

# Years a news page may speak of. Outside, four digits beside a month are something else ("May 1200 tonnes").
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
# Two-digit years: 00-68 are 2000-2068 (the POSIX rule).
_LAST_SHORT_YEAR_OF_2000 = 68


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """One date as written, with all that it may mean.

    span        the date's own words, with its weekday, without its clock time
    possible    every calendar day it may denote, ascending; empty where the year is missing
    month_days  the same as (month, day), ascending, whether or not a year is written
    time        "HH:MM", 24 hours, of a clock time beside it; None if there is none
    weekday     0 (Monday) to 6 as written beside it, None if none is
    language    of its month's or weekday's name; None for digits alone or where several languages share the word
    """

    span: Span
    possible: tuple[date, ...]
    month_days: tuple[tuple[int, int], ...]
    time: str | None
    weekday: int | None
    language: str | None
    has_year: bool

    @property
    def day(self) -> date | None:
        """The one day it can mean, None where the year is missing or the order of day and month is open."""
        return self.possible[0] if len(self.possible) == 1 else None


def find_written_dates(line: str, *, english_only: bool = False) -> tuple[WrittenDate, ...]:
    """All dates in `line`, in text order, non-overlapping.

    Dots put the day first (10.01.2022: one reading) unless the month would be above 12; slashes and dashes leave the
    order open (10/01/2022: two readings); ISO order is taken as ISO. A weekday beside the date decides between readings
    where only some fall on it. A month and a day without year ("Jan. 10") are found in words only, never in digits.
    english_only  spares the other languages' names, for running English text
    """
    if not any(letter.isdigit() for letter in line):
        return ()
    found: list[WrittenDate] = list(_in_digits(line, english_only=english_only))
    found += [d for d in _in_words(line, _english_pattern(), english=True) if not _clashes(d, found)]
    if not found and not english_only:
        found += [d for d in _in_words(line, _any_pattern(), english=False) if not _clashes(d, found)]
    return tuple(sorted(found, key=lambda written: written.span))


def _clashes(candidate: WrittenDate, found: list[WrittenDate]) -> bool:
    return any(candidate.span.overlaps(other.span) for other in found)


# Digits -------------------------------------------------------------------------------------------------------------

_YEAR_FIRST = re.compile(r"(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[^\d]|T\d)(?![./-]\d)")
_SPACED_YEAR_FIRST = re.compile(r"(?<![\d./-])(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})\.?(?!\d)")  # Korean, Hungarian
# "6 III 2024", as Poles and Hungarians write.
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH = re.compile(rf"(?<![\w.])(\d{{1,2}})(?:\.\s?|[\s/-])({'|'.join(_ROMAN)})(?:\.\s?|[\s/-])(\d{{4}})(?!\d)")
_YEAR_LAST = re.compile(r"(?<![\d./-])(\d{1,2})([-/.]|\.\s)(\d{1,2})\2(\d{4}|\d{2})(?![\d])(?![./-]\d)")
_UNIT_SIGNS = re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?(?:\s+năm)?\s+(\d{4})(?!\d)", re.IGNORECASE)


def _in_digits(line: str, *, english_only: bool) -> Iterator[WrittenDate]:
    taken: list[Span] = []
    for span, readings in _digit_readings(line):
        days = sorted({day for day in (_day(*reading) for reading in readings) if day})
        if not days or any(span.overlaps(other) for other in taken):
            continue
        taken.append(span)
        weekday_span, weekday, language = _weekday_beside(line, span, english_only=english_only)
        days = _on_weekday(days, weekday)
        yield WrittenDate(
            span=weekday_span,
            possible=tuple(days),
            month_days=tuple(sorted({(day.month, day.day) for day in days})),
            time=time_beside(line, weekday_span),
            weekday=weekday,
            language=language,
            has_year=True,
        )


def _digit_readings(line: str) -> Iterator[tuple[Span, list[tuple[int, int, int]]]]:
    """Spans with their readings as (year, month, day), not yet checked against the calendar."""
    for match in _YEAR_FIRST.finditer(line):
        yield Span(*match.span()), [(int(match[1]), int(match[3]), int(match[4]))]
    for pattern in (_SPACED_YEAR_FIRST, _UNIT_SIGNS):
        for match in pattern.finditer(line):
            yield Span(*match.span()), [(int(match[1]), int(match[2]), int(match[3]))]
    for match in _ROMAN_MONTH.finditer(line):
        yield Span(*match.span()), [(int(match[3]), _ROMAN.index(match[2]) + 1, int(match[1]))]
    for match in _VIETNAMESE.finditer(line):
        yield Span(*match.span()), [(int(match[3]), int(match[2]), int(match[1]))]
    for match in _YEAR_LAST.finditer(line):
        first, second, year = int(match[1]), int(match[3]), _full_year(match[4])
        day_first, month_first = (year, second, first), (year, first, second)
        if match[2].startswith("."):
            yield Span(*match.span()), [day_first if second <= 12 else month_first]
        elif len(match[4]) == 4 or match[2] == "/":  # 10-01-22 may be anything, a score or a part number
            year_first = [(_full_year(match[1]), second, int(match[4]))] if len(match[4]) == 2 else []
            yield Span(*match.span()), [day_first, month_first, *year_first]


# Words --------------------------------------------------------------------------------------------------------------

_ORDINAL = r"(?:st|nd|rd|th|er|re|º|ª|°|\.|-(?:й|го|е|га))?"
_OF = r"(?:\s+of\s+(?:the\s+)?|\s+de\s+|\s+d['’]|[\s.\-/]\s?|\s)"
_BEFORE_YEAR = r"(?:\s*,?\s+(?:de|del|of)\s+|\s*[,.\-/]?\s*|\s+)"


def _word_pattern(months: str) -> re.Pattern[str]:
    """Day month year, month day year, and year month day (Hungarian, Lithuanian, Latvian), the month in words."""
    year = r"(?:(?P<{0}>\d{{4}})(?!\d|[.:]\d)|['’](?P<{0}short>\d{{2}})(?!\d))"
    day_first = (
        rf"(?<![\d.,:/$€£-])(?P<d1>\d{{1,2}}){_ORDINAL}{_OF}(?P<m1>{months})\.?(?![^\W\d_])"
        rf"(?:{_BEFORE_YEAR}{year.format('y1')}|(?!\s?\d{{4}}))"
    )
    month_first = (
        rf"(?<![^\W_])(?P<m2>{months})\.?[\s\-]\s?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.:]\d|,\d{{3}})"
        rf"(?:\s*[,.\-]?\s*{year.format('y2')}|(?!,?\s?\d{{4}}))"
    )
    year_first = (
        rf"(?<!\d)(?P<y3>\d{{4}})\.?\s?(?:m\.|gada|г\.)?\s?(?:(?P<d4>\d{{1,2}})\.\s)?"
        rf"(?P<m3>{months})\.?(?![^\W\d_])(?:\s(?P<d3>\d{{1,2}})(?!\d))?"
    )
    return re.compile(f"{year_first}|{day_first}|{month_first}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _english_pattern() -> re.Pattern[str]:
    return _word_pattern("|".join(sorted(english_months(), key=len, reverse=True)))


@lru_cache(maxsize=1)
def _any_pattern() -> re.Pattern[str]:
    # Names are looked up folded, so any word may stand here; the table decides.
    return _word_pattern(r"[^\W\d_][^\W\d_֑-ׇ]{1,14}")


def _in_words(line: str, pattern: re.Pattern[str], *, english: bool) -> Iterator[WrittenDate]:
    at = 0
    while match := pattern.search(line, at):
        written = _read_words(line, match, english=english)
        at = match.end() if written else match.start() + 1
        if written:
            yield written


def _read_words(line: str, match: re.Match[str], *, english: bool) -> WrittenDate | None:
    parts = match.groupdict()
    name = fold(parts["m1"] or parts["m2"] or parts["m3"] or "")
    readings = (("en", english_months()[name]),) if english else _months(name)
    day_digits = parts["d1"] or parts["d2"] or parts["d3"] or parts["d4"]
    if not readings or not day_digits:
        return None
    year_digits = parts["y1"] or parts["y1short"] or parts["y2"] or parts["y2short"] or parts["y3"]
    year = _full_year(year_digits) if year_digits else None
    span = Span(match.start(), match.start() + len(match[0].rstrip(" ,.-/")))
    span, weekday, weekday_language = _weekday_beside(line, span, english_only=english)
    if weekday_language and any(language == weekday_language for language, _ in readings):
        readings = tuple(reading for reading in readings if reading[0] == weekday_language)
    month_days = sorted({(month, int(day_digits)) for _, month in readings if _day(2000, month, int(day_digits))})
    days = sorted({day for month, number in month_days if year and (day := _day(year, month, number))})
    if not month_days or (year is not None and not days):
        return None
    days = _on_weekday(days, weekday)
    languages = sorted({language for language, _ in readings})
    return WrittenDate(
        span=span,
        possible=tuple(days),
        month_days=tuple(sorted({(day.month, day.day) for day in days})) if days else tuple(month_days),
        time=time_beside(line, span),
        weekday=weekday,
        language=languages[0] if len(languages) == 1 else weekday_language,
        has_year=year is not None,
    )


def _months(name: str) -> tuple[tuple[str, int], ...]:
    # Hebrew writes "in" onto the month.
    return all_months().get(name) or all_months().get(name.removeprefix("ב"), ())


# Weekdays and the calendar ------------------------------------------------------------------------------------------

_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)(\.?,?\s*(?:[|·,(–-]\s*)?(?:the\s+|den\s+|le\s+|el\s+|il\s+)?)$")
_WORD_AFTER = re.compile(r"[\s,]*\(?([^\W\d_]+(?:-[^\W\d_]+)?)\.?\)?")


def _weekday_beside(line: str, span: Span, *, english_only: bool) -> tuple[Span, int | None, str | None]:
    """`span` widened by the weekday before or after it, the weekday, and its language where only one has the word."""
    before = _WORD_BEFORE.search(line, max(0, span.start - 40), span.start)
    if before and (found := _weekday(before[1], english_only=english_only)):
        return Span(before.start(1), span.end), *found
    after = _WORD_AFTER.match(line, span.end)
    if after and (found := _weekday(after[1], english_only=english_only)):
        return Span(span.start, after.end()), *found
    return span, None, None


# Words beside a date that open no weekday: spares loading the other languages' names for most English lines.
_COMMON = frozenset(
    {
        "on", "in", "the", "of", "at", "by", "from", "since", "until", "till", "before", "after", "to", "and",
        "or", "published", "posted", "updated", "date", "status", "last", "first", "modified", "created", "am",
        "pm", "et", "gmt", "utc", "est", "edt", "ist", "bst", "cet", "this", "that", "through", "between",
        "late", "early", "mid", "de", "du", "le", "um",
    }
)  # fmt: skip


def _weekday(word: str, *, english_only: bool) -> tuple[int, str | None] | None:
    name = fold(word)
    if name in english_weekdays():
        return english_weekdays()[name], "en"
    if english_only or name in _COMMON or len(name) < 2 or name in english_months():
        return None
    readings = all_weekdays().get(name, ())
    weekdays = {weekday for _, weekday in readings}
    if len(weekdays) != 1:
        return None
    return weekdays.pop(), readings[0][0] if len(readings) == 1 else None


def _on_weekday(days: list[date], weekday: int | None) -> list[date]:
    """Those of `days` that fall on `weekday`; all of them where none does (sites miscount weekdays)."""
    return [day for day in days if day.weekday() == weekday] or days


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year <= _LAST_SHORT_YEAR_OF_2000 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
