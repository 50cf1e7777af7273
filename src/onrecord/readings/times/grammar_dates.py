"""Dates by their names: days, weekdays, weeks and months."""

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
    word_set,
)
from onrecord.readings.times.meaning import Anchor, Between, Calendar, Clock, Fixed, Holding, Meaning, Nth
from onrecord.readings.times.numerals import ordinal_of
from onrecord.readings.times.rule import Found, rule

# The words before a name that say which one of several years or weeks is meant.
# "Following" alone is a preposition: "following Wednesday's vote".
WHICH = "(the|this|that|last|next)? (very|same|past|coming|last|next|previous|preceding)?|(the|that) following"
_NAMED_DAYS = frozenset(
    {"black", "bloody", "good", "ash", "holy", "palm", "easter", "cyber", "maundy", "shrove", "giving"}
)
_TOWARDS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
# What goes on after "March 4 and 5"; "March 4 and 12 people" is no range.
_AFTER_DAYS = frozenset(CLASSES["PREP"]) | word_set(
    "respectively when where which that is are was were has have had will would"
)
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
    name = words.capitalize() if words.isupper() else words
    return SHORT_MONTHS.get(name) or MONTHS.get(name) or MONTHS[name.lower()]


def _weekday(found: Found, group: str = "weekday") -> int | None:
    words = found.words(group)
    if not words:
        return None
    return SHORT_WEEKDAYS.get(words[0].capitalize(), WEEKDAYS.get(words[0].lower()))


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


def _week_of(found: Found) -> Meaning | None:
    day = _calendar_day(found)
    if not isinstance(day, Calendar):
        return None
    edge = {"beginning": -1, "starting": -1, "ending": 1, "ended": 1}.get(found.word("edge"), 0)
    return Holding(unit=Unit.WEEKEND if found.word("unit") == "weekend" else Unit.WEEK, day=day, edge=edge)


def _day_range(found: Found) -> Meaning | None:
    if found.after[:1].islower() and found.after not in _AFTER_DAYS:
        return None
    return _calendar_day(found)


def _month_of_year(found: Found) -> Meaning:
    return Calendar(month=_month(found.words("month")[0]), year=int(found.word("year")))


def _month_alone(found: Found) -> Meaning | None:
    word = found.words("month")[0]
    which = found.word("which")
    if which.split()[:1] == ["that"]:
        return Calendar(month=_month(word), towards=0, anchor=Anchor.TOLD)
    if word.capitalize() in ("May", "March", "Mar.") and not which and found.before not in _MONTH_PREPOSITIONS:
        return None
    if word.islower() and word not in MONTHS:
        return None
    return Calendar(month=_month(word), towards=towards(which))


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


def _month_set(found: Found) -> Meaning:
    name = found.word("season")
    code = SEASONS[name] if name else f"{_month(found.words('month')[0]):02d}"
    return Fixed(type=TimeType.SET, value=f"XXXX-{code}")


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


_WEEK_EDGE = "of|beginning|starting|ending|ended"

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
        "week of",
        f"the? <unit: week|weekend> <edge: {_WEEK_EDGE}> on? <month: ANYMONTH> the? <day: DAYNUM|DAYORD> "
        "(COMMA? <year: YEAR>)?",
        _week_of,
    ),
    rule(
        "week of",
        f"the? <unit: week|weekend> <edge: {_WEEK_EDGE}> on? the? <day: DAYNUM|DAYORD> of? <month: ANYMONTH> (COMMA? "
        "<year: YEAR>)?",
        _week_of,
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
    rule("nth of", "the? (very)? <nth: ORD> (full)? <unit: day|week|weekend> of <month: MONTH> <year: YEAR>?", _nth_of),
    rule("weekday", f"<which: {WHICH}> <weekday: WEEKDAY> <part: PART>?", _weekday_alone),
    rule("weekdays", "<weekday: WEEKDAYS>", _weekday_set),
    rule("weekdays", "<weekday: WEEKDAY> <part: PARTS>", _weekday_set),
    rule("weekdays", "EVERY <weekday: WEEKDAY> <part: PART>?", _weekday_set),
    rule("months", "EVERY (<month: MONTH>|<season: SEASON>)", _month_set),
)
