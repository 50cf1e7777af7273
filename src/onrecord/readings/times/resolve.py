"""From what an expression means to the value and the days: against one publication day and what was told before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.meaning import (
    Anchor,
    Away,
    Between,
    Calendar,
    Clock,
    ClockOnly,
    Deictic,
    Fixed,
    Lasting,
    Long,
    Meaning,
    Nth,
    Same,
)
from onrecord.readings.times.period import Period, add, add_days, period_of, season
from onrecord.readings.times.tense import Tense

_RANK = {
    unit: rank
    for rank, units in enumerate(
        (
            (Unit.DAY,),
            (Unit.WEEKEND, Unit.WEEK),
            (Unit.MONTH,),
            (Unit.QUARTER, Unit.SEASON),
            (Unit.HALF,),
            (Unit.YEAR,),
            (Unit.DECADE,),
            (Unit.CENTURY,),
        )
    )
    for unit in units
}
_SMALL = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


@dataclass(frozen=True, slots=True)
class Told:
    """A time told before: token index of its start, sentence and paragraph numbers, and what it was found to be."""

    first: int
    sentence: int
    paragraph: int
    period: Period
    compared: bool = False  # told as a year from another time: "a year earlier" is not counted from it again


@dataclass(frozen=True, slots=True)
class Scene:
    """What an expression is read against: the day of publication, the tense, and what was told before it, oldest
    first.
    """

    today: date | None
    tense: Tense
    told: Sequence[Told]
    sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Resolved:
    """`period` is None unless it is one period of the calendar; `told` the time it was read against, if any."""

    type: TimeType
    value: str | None = None
    earliest: date | None = None
    latest: date | None = None
    period: Period | None = None
    told: Told | None = None


def resolve(meaning: Meaning, scene: Scene) -> Resolved:
    """The value and the days of `meaning`. The value is None where the scene does not decide it."""
    match meaning:
        case Calendar():
            return _calendar(meaning, scene)
        case Deictic():
            return _deictic(meaning, scene)
        case Away():
            return _away(meaning, scene)
        case Long(unit=unit, first_year=year):
            return _of(Period(unit, date(max(year, 1), 1, 1)))
        case ClockOnly(clock=clock):
            return _clock_only(clock, scene)
        case Between():
            return _between(meaning, scene)
        case Same(otherwise=otherwise):
            if not scene.told:
                return _fixed(Fixed(type=TimeType.DATE, value=otherwise), scene)
            return _of(scene.told[-1].period, None, scene.told[-1])
        case Nth():
            return _nth(meaning, scene)
        case Lasting():
            return _lasting(meaning, scene)
        case Fixed():
            return _fixed(meaning, scene)


def _of(period: Period | None, clock: Clock | None = None, told: Told | None = None) -> Resolved:
    kind = TimeType.TIME if clock else TimeType.DATE
    if period is None:
        return Resolved(kind, told=told)
    if clock is not None and period.unit is Unit.DAY:
        period = replace(period, part=clock.part, clock=clock.time)
    return Resolved(kind, period.value, period.earliest, period.latest, period, told)


def _calendar(meaning: Calendar, scene: Scene) -> Resolved:
    told = _last_told(scene, Unit.DAY) if meaning.anchor is Anchor.TOLD else None
    today = told.period.first if told else None if meaning.anchor is Anchor.TOLD else scene.today
    year = meaning.year
    if meaning.within is not None:
        outer = _deictic(meaning.within, scene)
        year = outer.period.first.year if outer.period else None
        if year is None:
            return _of(None, meaning.clock)
    if year is not None:
        return _of(_in_year(meaning, year), meaning.clock)
    if today is None:
        return _of(None, meaning.clock)
    if meaning.month is None and meaning.season is None and meaning.quarter is None and meaning.half is None:
        return _of(_weekday(meaning, today, scene.tense), meaning.clock, told)
    options = [period for step in (-1, 0, 1) if (period := _in_year(meaning, today.year + step)) is not None]
    return _of(_choose(options, meaning, today, scene.tense), meaning.clock, told)


def _in_year(meaning: Calendar, year: int) -> Period | None:
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


# A date less than this many days away is meant even against the tense found; further away the tense decides.
_TENSE_RULES_DAYS = 60


def _days_from(period: Period, today: date) -> int:
    if period.earliest <= today <= period.latest:
        return 0
    return min(abs((period.first - today).days), abs((period.latest - today).days))


def _last_told(scene: Scene, unit: Unit, *, near: bool = False) -> Told | None:
    """The last told time no longer than `unit`; with `near`, only from the same sentence."""
    for told in reversed(scene.told):
        if near and told.sentence != scene.sentence:
            return None
        if _RANK[told.period.unit] <= _RANK.get(unit, 0):
            return told
    return None


def _anchor(anchor: Anchor, unit: Unit, scene: Scene) -> tuple[date | None, Told | None]:
    """The day to count from and the told time it is taken from."""
    if anchor is Anchor.PUBLISHED:
        return scene.today, None
    told = _last_told(scene, unit, near=anchor is Anchor.TOLD_OR_PUBLISHED)
    if told is not None:
        return told.period.first, told
    return (scene.today, None) if anchor is Anchor.TOLD_OR_PUBLISHED else (None, None)


def _deictic(meaning: Deictic, scene: Scene) -> Resolved:
    base, told = _anchor(meaning.anchor, meaning.unit, scene)
    if base is None:
        return _of(None, meaning.clock)
    unit = meaning.unit
    period = period_of(unit, base)
    if unit is Unit.QUARTER and meaning.anchor is Anchor.TOLD_OR_PUBLISHED:
        quarters = [each for each in scene.told if each.period.unit is Unit.QUARTER and not each.compared]
        # Figures for "the quarter" with none named are those of the last one that is over.
        period = quarters[-1].period if quarters else period.moved(-1, unit)
    if (
        unit is Unit.WEEKEND
        and meaning.anchor is not Anchor.TOLD
        and meaning.steps == 0
        and base.weekday() < 3
        and scene.tense is Tense.PAST
    ):
        period = period.moved(-1, Unit.WEEK)  # on a Monday "the weekend" is the one just gone
    if meaning.steps:
        period = period.moved(meaning.steps, unit)
    resolved = _of(period, meaning.clock, told)
    if meaning.side < 0 and scene.today and resolved.latest and resolved.earliest and resolved.earliest <= scene.today:
        resolved = replace(resolved, latest=min(resolved.latest, scene.today))
    if meaning.side > 0 and scene.today and resolved.earliest and resolved.latest and resolved.latest >= scene.today:
        resolved = replace(resolved, earliest=max(resolved.earliest, scene.today))
    return resolved


def _away(meaning: Away, scene: Scene) -> Resolved:
    unit, count = meaning.unit, meaning.count
    fine = Unit.HALF if unit is Unit.YEAR else unit
    if unit is Unit.YEAR and count == 1:
        # "rose in the third quarter from a year ago": of the same length as what it is compared with
        quarters = [told for told in scene.told if told.period.unit is Unit.QUARTER and not told.compared]
        fresh = replace(scene, told=[told for told in scene.told if not told.compared])
        told = quarters[-1] if quarters else _last_told(fresh, fine, near=True)
        if told is not None and (
            told in quarters or (told.period.unit in (Unit.MONTH, Unit.HALF) and meaning.anchor is not Anchor.PUBLISHED)
        ):
            return _of(told.period.moved(meaning.sign, Unit.YEAR), None, told)
        scene = fresh
    base, told = _anchor(meaning.anchor, unit if unit not in _SMALL else Unit.DAY, scene)
    if base is None or count is None:
        return _of(None, meaning.clock)
    if unit in _SMALL:
        # Within a day of it; which day is open near midnight.
        if unit is Unit.HOUR and count > 12:
            day = add_days(base, meaning.sign * round(count / 24))
            return replace(_of(Period(Unit.DAY, day), None, told), earliest=add_days(day, -1), latest=add_days(day, 1))
        return replace(_of(Period(Unit.DAY, base), None, told), type=TimeType.TIME)
    if count % 1 and unit is Unit.YEAR:
        unit, count = Unit.MONTH, count * 12
    length = Unit.YEAR if unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM) else unit
    return _of(period_of(length, add(base, meaning.sign * round(count), unit)), meaning.clock, told)


def _clock_only(clock: Clock, scene: Scene) -> Resolved:
    told = _last_told(scene, Unit.DAY)
    if told is not None:
        return _of(Period(Unit.DAY, told.period.first), clock, told)
    return _of(period_of(Unit.DAY, scene.today) if scene.today else None, clock)


def _between(meaning: Between, scene: Scene) -> Resolved:
    first = resolve(meaning.first, scene)
    if first.period is None:
        return Resolved(TimeType.DATE)
    last = resolve(replace(meaning.last, year=meaning.last.year or first.period.first.year), scene)
    return Resolved(TimeType.DATE, f"{first.value}/{last.value}", first.earliest, last.latest, first.period)


def _nth(meaning: Nth, scene: Scene) -> Resolved:
    month = _calendar(meaning.within, scene).period
    if month is None:
        return Resolved(TimeType.DATE)
    days = [add_days(month.first, step) for step in range((month.latest - month.first).days + 1)]
    # A week belongs to the month that has its Thursday, as in ISO 8601 for years; a weekend to that of its Saturday.
    counted = {Unit.WEEK: 3, Unit.WEEKEND: 5}.get(meaning.unit, meaning.weekday)
    days = [day for day in days if counted is None or day.weekday() == counted]
    at = meaning.nth - 1 if meaning.nth > 0 else meaning.nth
    return _of(period_of(meaning.unit, days[at]) if at < len(days) else None)


def _lasting(meaning: Lasting, scene: Scene) -> Resolved:
    resolved = Resolved(TimeType.DURATION, meaning.value)
    if not meaning.sign or scene.today is None:
        return resolved
    if meaning.count is None:
        return replace(resolved, latest=scene.today) if meaning.sign < 0 else replace(resolved, earliest=scene.today)
    days, unit = (1.0, Unit.DAY) if meaning.unit in _SMALL else (meaning.count, meaning.unit)
    far = add(scene.today, meaning.sign * round(days), unit)
    return replace(resolved, earliest=min(far, scene.today), latest=max(far, scene.today))


def _fixed(meaning: Fixed, scene: Scene) -> Resolved:
    past, ahead = meaning.value in ("PAST_REF", "PRESENT_REF"), meaning.value in ("FUTURE_REF", "PRESENT_REF")
    return Resolved(
        meaning.type,
        meaning.value,
        scene.today if meaning.value == "PRESENT_REF" or ahead else None,
        scene.today if past else None,
    )
