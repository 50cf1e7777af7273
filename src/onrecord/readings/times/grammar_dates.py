"""Dates by their names: months, days, weekdays, years, decades, quarters and seasons."""

from datetime import date

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.lexicon import (
    CLASSES,
    MONTHS,
    PARTS,
    PLURAL_PARTS,
    PLURAL_WEEKDAYS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    Unit,
)
from onrecord.readings.times.meaning import Anchor, Between, Calendar, Clock, Fixed, Long, Meaning, Nth
from onrecord.readings.times.numerals import decade_of, ordinal_of, spoken_year
from onrecord.readings.times.rule import Found, rule

# Before one of these a bare number of four figures is a year; "2000 people" is none.
_YEAR_PREPOSITIONS = frozenset(CLASSES["PREP"]) | {
    "(",
    "–",
    "—",
    "-",
    "--",
    "/",
    "the",
    "fiscal",
    "circa",
    "summer",
    "winter",
    "spring",
    "autumn",
}
_NAMED_DAYS = frozenset(
    {"black", "bloody", "good", "ash", "holy", "palm", "easter", "cyber", "maundy", "shrove", "giving"}
)
_TOWARDS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
# "May" and "March" alone are months only after one of these.
_MONTH_PREPOSITIONS = frozenset(CLASSES["PREP"]) | {
    "mid",
    "–",
    "-",
    "—",
    "next",
    "this",
    "past",
    "until",
    "every",
    "each",
}


def _month(words: str) -> int:
    return SHORT_MONTHS.get(words) or MONTHS.get(words) or MONTHS[words.lower()]


def _weekday(found: Found, group: str = "weekday") -> int | None:
    words = found.words(group)
    if not words:
        return None
    return SHORT_WEEKDAYS.get(words[0], WEEKDAYS.get(words[0].lower()))


def towards(words: str) -> int | None:
    """-1, 0 or 1 for the words that say which one is meant ("last", "this", "this past", "next"), None for none."""
    found = [_TOWARDS[word] for word in words.split() if word in _TOWARDS]
    return found[-1] if found else None


def _day(words: str) -> int:
    return ordinal_of(words.split()) or 0


def _calendar_day(found: Found) -> Meaning | None:
    year = int(found.word("year")) if found.word("year") else None
    month = _month(found.words("month")[0])
    day = _day(found.word("day"))
    last = _day(found.word("last")) if "last" in found.match.groupdict() and found.word("last") else None
    try:
        date(year or 2000, month, day)
        if last is not None:
            date(year or 2000, month, last)
    except ValueError:
        return None
    first = Calendar(year=year, month=month, day=day, weekday=_weekday(found), towards=towards(found.word("which")))
    if last is None:
        return first
    if last <= day:
        return None
    return Between(first=first, last=Calendar(year=year, month=month, day=last))


def _day_range(found: Found) -> Meaning | None:
    # "March 4 and 5," is a range, "March 4 and 12 people" is none.
    if found.after[:1].islower() and found.after not in CLASSES["PREP"]:
        return None
    return _calendar_day(found)


def _month_of_year(found: Found) -> Meaning:
    return Calendar(month=_month(found.words("month")[0]), year=int(found.word("year")))


def _month_alone(found: Found) -> Meaning | None:
    word = found.words("month")[0]
    which = found.word("which")
    if word in ("May", "March", "Mar.") and not which and found.before not in _MONTH_PREPOSITIONS:
        return None
    if word.islower() and word not in MONTHS:
        return None
    return Calendar(month=_month(word), towards=towards(which))


def _year_alone(found: Found) -> Meaning | None:
    year = int(found.word("year"))
    before, after = found.before, found.after
    prepared = before in _YEAR_PREPOSITIONS
    if not 1200 <= year <= 2100 or before in ("#", "$", "£", "€", "no", "number", "flight", "boeing", "airbus"):
        return None
    if after in (
        "%",
        "percent",
        "per",
        "UTC",
        "GMT",
        "hours",
        "hrs",
        "km",
        "metres",
        "meters",
        "miles",
        "people",
        "tons",
    ):
        return None
    counted = after[:1].islower() and after.endswith("s") and len(after) > 3 and after not in CLASSES["PREP"]
    if counted and (
        year % 100 == 0
        or not 1950 <= year <= 2040
        or before in ("over", "about", "some", "than", "least", "nearly", "almost", "around")
    ):
        return None
    if year % 100 == 0 and not prepared:
        return None
    if year < 1800 and before not in ("in", "since", "year", "until", "by", "of", "from", "between", "the", "("):
        return None
    if year > 2050 and not prepared:
        return None
    return Calendar(year=year)


def _short_year(found: Found) -> Meaning | None:
    """ "since '82": in figures after an apostrophe; the century is the one that ends nearest to our time."""
    if found.before not in _YEAR_PREPOSITIONS:
        return None
    year = int(found.word("year")[1:])
    return Calendar(year=year + (2000 if year < 40 else 1900))


def _nth_of(found: Found) -> Meaning | None:
    word = found.word("nth")
    nth = -1 if word in ("last", "final") else ordinal_of(word.split())
    if nth is None:
        return None
    within = Calendar(
        month=_month(found.words("month")[0]), year=int(found.word("year")) if found.word("year") else None
    )
    return Nth(
        nth=nth, unit=Unit.WEEKEND if found.word("unit") == "weekend" else UNITS[found.word("unit")], within=within
    )


def _year_range(found: Found) -> Meaning | None:
    first, last = int(found.word("first")), found.word("last").lstrip("'’")
    second = int(str(first)[: 4 - len(last)] + last)
    if not 1200 <= first < second <= 2100 or (found.word("mark") == "/" and second != first + 1):
        return None
    return Between(first=Calendar(year=first), last=Calendar(year=second))


def _spoken_year(found: Found) -> Meaning | None:
    year = spoken_year(found.words("year"))
    return Calendar(year=year) if year else None


def _decade(found: Found) -> Meaning | None:
    word = found.word("decade")
    first_year = decade_of(word)
    if first_year is None:
        return None
    placed = found.match.end() - found.match.start() > 1 or found.before in ("and", "or")
    if not placed and (word[0].isalpha() or (word[0].isdigit() and word[2] in "s'’")):
        return None  # "in his 80s"; "in the 80s" is let through
    return Long(unit=Unit.DECADE, first_year=first_year)


def _century(found: Found) -> Meaning | None:
    nth = ordinal_of(found.words("nth"))
    return Long(unit=Unit.CENTURY, first_year=100 * (nth - 1)) if nth and 2 <= nth <= 22 else None


def _weekday_alone(found: Found) -> Meaning | None:
    if found.before in _NAMED_DAYS:
        return None
    which = found.word("which")
    part = PARTS.get(found.word("part"))
    anchor = (
        Anchor.TOLD if {"previous", "following", "preceding", "that", "same"} & set(which.split()) else Anchor.PUBLISHED
    )
    clock = Clock(part=part) if part else None
    return Calendar(weekday=_weekday(found), towards=towards(which), anchor=anchor, clock=clock)


def _weekday_set(found: Found) -> Meaning:
    words = found.words("weekday")
    number = PLURAL_WEEKDAYS.get(words[0].lower(), WEEKDAYS.get(words[0].lower(), 0))
    part = found.word("part")
    code = PLURAL_PARTS.get(part) or PARTS.get(part)
    return Fixed(type=TimeType.SET, value=f"XXXX-WXX-{number + 1}" + (f"T{code}" if code else ""))


def _season(found: Found) -> Meaning | None:
    word, which = found.word("season"), found.word("which")
    year = int(found.word("year")) if found.word("year") else None
    if (
        year is None
        and not which
        and found.before not in ("in", "by", "since", "until", "during", "early", "late", "of")
    ):
        return None
    # "The fall of the government" and "spring water" are no seasons.
    if (
        year is None
        and word in ("fall", "spring")
        and (found.after == "of" or (found.after[:1].islower() and found.after not in CLASSES["PREP"]))
        and which in ("", "the")
    ):
        return None
    if found.after[:1].isupper():
        return None  # "the Summer Olympics"
    return Calendar(season=SEASONS[word], year=year, towards=towards(which))


def _quarter(found: Found) -> Meaning | None:
    word = found.word("nth")
    number = 4 if word in ("final", "last") else ordinal_of(word.split())
    if number is None or not 1 <= number <= 4 or word == "last":
        return None
    year = int(found.word("year")) if found.word("year") else None
    return Calendar(quarter=number, year=year)


def _half(found: Found) -> Meaning | None:
    number = {"first": 1, "second": 2, "last": 2, "latter": 2}.get(found.word("nth"))
    if not found.word("year") and found.after not in ("of", "last", "this", "next"):
        return None  # a match has halves too
    return Calendar(half=number, year=int(found.word("year")) if found.word("year") else None) if number else None


def _dotted(found: Found) -> Meaning | None:
    """ "10.01.2022": with full stops the day comes first in every country that writes so."""
    day, month, year = (int(part) for part in found.word("date").split("."))
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Calendar(year=year, month=month, day=day)


def _attacks(found: Found) -> Meaning:
    return Calendar(year=2001, month=9, day=11)


def _iso(found: Found) -> Meaning | None:
    try:
        day = date.fromisoformat(found.word("iso"))
    except ValueError:
        return None
    return Calendar(year=day.year, month=day.month, day=day.day)


def _slashed(found: Found) -> Meaning | None:
    first, second, year = (int(part) for part in found.word("date").split("/"))
    if year < 100:
        year += 1900 if year > 50 else 2000
    # Which is the month cannot be told where both could be one: a wrong guess is worse than none.
    month, day = (second, first) if first > 12 else (first, second)
    if first <= 12 and second <= 12 and first != second:
        return Fixed(type=TimeType.DATE, value=None)
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Calendar(year=year, month=month, day=day)


_WHICH = "(the|this|that|last|next)? (very|same|past|coming|last|next|previous|preceding|following)?"

DATE_RULES = (
    rule("iso date", "<iso: ISO>", _iso),
    rule("11 September", "NINEELEVEN", _attacks),
    rule("dotted date", "<date: DOTTED>", _dotted),
    rule("slashed date", "<date: SLASHED>", _slashed),
    rule(
        "month day",
        "<which: the|this|last|next>? (<weekday: WEEKDAY|SHORTWEEKDAY> COMMA?)? <month: ANYMONTH> the? <day: "
        "DAYNUM|DAYORD> (COMMA? <year: YEAR>)?",
        _calendar_day,
    ),
    rule(
        "month days",
        "<month: ANYMONTH> <day: DAYNUM|DAYORD> DASH <last: DAYNUM|DAYORD> (COMMA? <year: YEAR>)?",
        _calendar_day,
    ),
    rule(
        "month days",
        "<month: ANYMONTH> <day: DAYNUM|DAYORD> (to|and|or|through) <last: DAYNUM|DAYORD> (COMMA? <year: YEAR>)?",
        _day_range,
    ),
    rule(
        "day month",
        "(<weekday: WEEKDAY|SHORTWEEKDAY> COMMA?)? the? <day: DAYNUM|DAYORD> of? <month: ANYMONTH> (COMMA? <year: "
        "YEAR>)?",
        _calendar_day,
    ),
    rule(
        "days month",
        "the? <day: DAYNUM|DAYORD> (DASH|to|and|or|through) <last: DAYNUM|DAYORD> <month: ANYMONTH> (COMMA? <year: "
        "YEAR>)?",
        _calendar_day,
    ),
    rule("month of year", "(the month of)? <month: ANYMONTH> (COMMA|of)? <year: YEAR>", _month_of_year),
    rule(
        "month",
        "<which: (this|that|last|next)? (very|same|past|coming|last|next|previous|preceding|following)?> (EARLYLATE "
        "HYPHEN?)? (the month of)? <month: MONTH>",
        _month_alone,
    ),
    rule("year", "(the year)? <year: YEAR>", _year_alone),
    rule("short year", "<year: SHORTYEAR>", _short_year),
    rule("nth of", "the? (very)? <nth: ORD> (full)? <unit: day|week|weekend> of <month: MONTH> <year: YEAR>?", _nth_of),
    rule(
        "spoken year",
        "(the year)? <year: NUMBER HYPHEN? (NUMBER|MULTIPLIER) (HYPHEN? (NUMBER|MULTIPLIER))*>",
        _spoken_year,
    ),
    rule("years", "<first: YEAR> <mark: DASH|SLASH> <last: YEAR|TENS|HOURNUM|SHORTYEAR>", _year_range),
    rule("decade", "the? (EARLYLATE HYPHEN?)? <decade: DECADE|DECADEWORD>", _decade),
    rule(
        "century", "the? (EARLYLATE HYPHEN?)? <nth: DAYORD|NUMBER HYPHEN DAYORD> HYPHEN? (century|centuries)", _century
    ),
    rule("weekday", f"<which: {_WHICH}> <weekday: WEEKDAY> <part: PART>?", _weekday_alone),
    rule("weekdays", "<weekday: WEEKDAYS>", _weekday_set),
    rule("weekdays", "<weekday: WEEKDAY> <part: PARTS>", _weekday_set),
    rule("weekdays", "EVERY <weekday: WEEKDAY> <part: PART>?", _weekday_set),
    rule("season", f"<which: {_WHICH}> (EARLYLATE HYPHEN?)? <season: SEASON> (of? <year: YEAR>)?", _season),
    rule("quarter", "the? fiscal? HYPHEN? <nth: ORD> HYPHEN? fiscal? quarter (of? <year: YEAR>)?", _quarter),
    rule("half", "the? <nth: first|second|last|latter> half of <year: YEAR>", _half),
    rule("half", "the? <nth: first|second|last|latter> half", _half),
)
