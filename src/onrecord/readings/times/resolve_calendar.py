"""Dates by their names, read against the day of publication: which June, which Monday, the second week of March."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.anchors import Scene, last_told
from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.meaning import Anchor, Calendar, Holding, Nth
from onrecord.readings.times.period import Period, add_days, period_of, season
from onrecord.readings.times.resolved import Resolved, either, of_account, of_period, open_year
from onrecord.readings.times.tense import Tense

# Said up to two days after a Wednesday, "last Wednesday" is rather that of the week before, as this one is "Wednesday"
# or "yesterday"; within a month of September, "last September" may be that of the year before. Days swept 0-3 on the
# Wikinews training articles: best at 2.
_LAST_WEEKDAY_DAYS = 2
_LAST_MONTH_DAYS = 31
# A date less than this many days away is meant even against the tense found; further away the tense decides. Swept
# 0-120 on the Wikinews training articles and MEANTIME: best and flat from 45 to 60.
_TENSE_RULES_DAYS = 60
_ANY_LEAP_YEAR = 2000


def resolve_calendar(meaning: Calendar, scene: Scene) -> Resolved:
    """The year, month or day meant; what `meaning.within` says must have become its year before."""
    longest = Unit.YEAR if meaning.month else Unit.DAY
    told = last_told(scene, longest) if meaning.anchor is Anchor.TOLD else None
    today = told.period.first if told else None if meaning.anchor is Anchor.TOLD else scene.today
    year = meaning.year
    if year is not None:
        resolved = of_period(_in_year(meaning, year), meaning.clock)
        return of_account(resolved) if meaning.fiscal else resolved
    if today is None:
        return _without_year(meaning)
    if meaning.month is None and meaning.season is None and meaning.quarter is None and meaning.half is None:
        resolved = of_period(_weekday(meaning, today, scene.tense), meaning.clock, told)
        back = (today - resolved.period.first).days if resolved.period else 0
        if meaning.towards == -1 and told is None and resolved.period and back <= _LAST_WEEKDAY_DAYS:
            return either(of_period(resolved.period.moved(-1, Unit.WEEK), meaning.clock), resolved)
        return resolved
    options = [period for step in (-1, 0, 1) if (period := _in_year(meaning, today.year + step)) is not None]
    resolved = of_period(_choose(options, meaning, today, scene.tense), meaning.clock, told)
    if meaning.fiscal:
        return of_account(resolved)
    if meaning.towards == -1 and resolved.period and (today - resolved.period.latest).days <= _LAST_MONTH_DAYS:
        return either(resolved, of_period(resolved.period.moved(-1, Unit.YEAR)))
    return resolved


def _without_year(meaning: Calendar) -> Resolved:
    """The value with the year left open, as TIMEX3 writes it: "XXXX-01-09", "XXXX-WXX-2"; no days."""
    resolved = of_period(_in_year(meaning, _ANY_LEAP_YEAR), meaning.clock)
    if meaning.month or meaning.season or meaning.quarter or meaning.half:
        value = resolved.value and open_year(resolved.value)
    elif meaning.weekday is not None:
        clock = meaning.clock
        value = f"XXXX-WXX-{meaning.weekday + 1}" + (f"T{clock.time or clock.part}" if clock is not None else "")
    else:
        value = None
    return Resolved(resolved.type, value)


def _in_year(meaning: Calendar, year: int) -> Period | None:
    if not MINYEAR < year < MAXYEAR:
        return None  # a winter begins in the year before
    if meaning.month is not None:
        try:
            first = date(year, meaning.month, meaning.day or 1)
        except ValueError:
            return None  # 29 February of another year
        return Period(Unit.DAY if meaning.day else Unit.MONTH, first)
    if meaning.quarter is not None:
        return Period(Unit.QUARTER, date(year, meaning.quarter * 3 - 2, 1))
    if meaning.half is not None:
        return Period(Unit.HALF, date(year, meaning.half * 6 - 5, 1))
    if meaning.season is not None:
        return season(year, meaning.season)
    return Period(Unit.YEAR, date(year, 1, 1))


def _weekday(meaning: Calendar, today: date, tense: Tense) -> Period | None:
    if meaning.weekday is None:
        return None
    back = (today.weekday() - meaning.weekday) % 7
    if meaning.towards == -1:
        steps = -(back or 7)
    elif meaning.towards == 1:
        steps = 7 - back
    elif (meaning.towards == 0 and tense is not Tense.PAST) or tense is Tense.FUTURE:
        steps = (7 - back) % 7
    elif tense is Tense.OPEN and back > 3:
        steps = 7 - back
    else:
        steps = -back
    return Period(Unit.DAY, add_days(today, steps))


def _choose(options: Sequence[Period], meaning: Calendar, today: date, tense: Tense) -> Period | None:
    """The one of several years that is meant: by "last" and "next", by the weekday, by tense, else the nearest."""
    current = [period for period in options if period.earliest <= today <= period.latest]
    behind = [period for period in options if period.latest < today]
    ahead = [period for period in options if period.earliest > today]
    if meaning.weekday is not None:
        options = [period for period in options if period.first.weekday() == meaning.weekday] or options
    elif meaning.towards == -1:
        return behind[-1] if behind else None
    elif meaning.towards == 1:
        return ahead[0] if ahead else None
    elif meaning.towards == 0:
        same = [period for period in options if period.latest.year == today.year]
        return same[0] if same else None
    elif current:
        return current[0]
    nearest = min(options, key=lambda period: (_days_from(period, today), period.first), default=None)
    if nearest is None or meaning.weekday is not None:
        return nearest
    # Tense overrules the nearer year only when the other one is not absurdly far.
    if (
        tense in (Tense.PAST, Tense.UNKNOWN)
        and nearest in ahead
        and behind
        and _days_from(nearest, today) > _TENSE_RULES_DAYS
    ):
        return behind[-1]
    if tense is Tense.FUTURE and nearest in behind and ahead and _days_from(nearest, today) > _TENSE_RULES_DAYS:
        return ahead[0]
    return nearest


def _days_from(period: Period, today: date) -> int:
    if period.earliest <= today <= period.latest:
        return 0
    return min(abs((period.first - today).days), abs((period.latest - today).days))


def resolve_nth(meaning: Nth, scene: Scene) -> Resolved:
    """The day, week or weekend counted within its month; no value where the month has none of that number."""
    month = resolve_calendar(meaning.within, scene).period
    if month is None:
        return Resolved(TimeType.DATE)
    days = [add_days(month.first, step) for step in range((month.latest - month.first).days + 1)]
    # A week belongs to the month that has its Thursday, as in ISO 8601 for years; a weekend to that of its Saturday.
    counted = {Unit.WEEK: 3, Unit.WEEKEND: 5}.get(meaning.unit, meaning.weekday)
    days = [day for day in days if counted is None or day.weekday() == counted]
    at = meaning.nth - 1 if meaning.nth > 0 else meaning.nth
    return of_period(period_of(meaning.unit, days[at]) if at < len(days) else None)


def resolve_holding(meaning: Holding, scene: Scene) -> Resolved:
    """The calendar's week as the value; seven days from or up to the day where the words say that it begins or ends."""
    day = resolve_calendar(meaning.day, scene).period
    if day is None:
        return Resolved(TimeType.DATE)
    resolved = of_period(period_of(meaning.unit, day.first))
    if not meaning.edge:
        return resolved
    far = add_days(day.first, -6 * meaning.edge)
    return replace(resolved, earliest=min(day.first, far), latest=max(day.first, far))
