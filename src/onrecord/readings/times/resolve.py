"""From what an expression means to the value and the days: against one publication day and what was told before."""

from dataclasses import replace
from datetime import date

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.anchors import (
    Scene,
    anchor_of,
    day_of_events,
    day_of_speaking,
    last_told,
    told_quarters,
)
from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.meaning import (
    Anchor,
    Away,
    Between,
    Calendar,
    Clock,
    ClockOnly,
    Counterpart,
    Deictic,
    Fixed,
    Holding,
    Lasting,
    Long,
    Meaning,
    Nth,
    Same,
)
from onrecord.readings.times.period import Period, add, add_days, period_of
from onrecord.readings.times.resolve_calendar import resolve_calendar, resolve_holding, resolve_nth
from onrecord.readings.times.resolved import Resolved, either, of_account, of_period
from onrecord.readings.times.tense import Tense

_SMALL = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


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
            return of_period(Period(unit, date(max(year, 1), 1, 1)))
        case ClockOnly(clock=clock):
            return _clock_only(clock, scene)
        case Between():
            return _between(meaning, scene)
        case Same(otherwise=otherwise):
            if not scene.told:
                return _fixed(Fixed(type=TimeType.DATE, value=otherwise), scene)
            return of_period(scene.told[-1].period, None, scene.told[-1])
        case Counterpart(year=year):
            quarters = told_quarters(scene)
            whole = Period(Unit.YEAR, date(year, 1, 1))
            return of_period(quarters[-1].period.in_year(year) if quarters else whole)
        case Nth():
            return resolve_nth(meaning, scene)
        case Holding():
            return resolve_holding(meaning, scene)
        case Lasting():
            return _lasting(meaning, scene)
        case Fixed():
            return _fixed(meaning, scene)


def _calendar(meaning: Calendar, scene: Scene) -> Resolved:
    if meaning.within is None:
        return resolve_calendar(meaning, scene)
    outer = _deictic(meaning.within, scene).period
    if outer is None:
        return of_period(None, meaning.clock)
    return resolve_calendar(replace(meaning, year=outer.first.year, within=None), scene)


def _between(meaning: Between, scene: Scene) -> Resolved:
    first = _calendar(meaning.first, scene)
    if first.period is None:
        last = _calendar(meaning.last, scene)
        return Resolved(TimeType.DATE, f"{first.value}/{last.value}" if first.value and last.value else None)
    last = _calendar(replace(meaning.last, year=meaning.last.year or first.period.first.year), scene)
    return Resolved(TimeType.DATE, f"{first.value}/{last.value}", first.earliest, last.latest, first.period)


def _deictic(meaning: Deictic, scene: Scene) -> Resolved:
    said = day_of_speaking(scene) if meaning.anchor is Anchor.PUBLISHED else None
    if said is not None:
        return either(
            _deictic(meaning, replace(scene, spoken=False, today=said)), _deictic(meaning, replace(scene, spoken=False))
        )
    base, told = anchor_of(meaning.anchor, meaning.unit, scene)
    if base is None:
        return of_period(None, meaning.clock)
    unit = meaning.unit
    if unit is Unit.DAY and meaning.anchor is Anchor.TOLD_OR_PUBLISHED and scene.tense is not Tense.FUTURE:
        return _of_events(meaning.clock, scene)  # "the evening", "the day"
    period = period_of(unit, base)
    if unit is Unit.QUARTER and meaning.anchor is Anchor.TOLD_OR_PUBLISHED:
        quarters = told_quarters(scene)
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
    resolved = of_period(period, meaning.clock, told)
    if meaning.fiscal:
        return of_account(resolved)
    if unit is Unit.WEEK and meaning.anchor is Anchor.PUBLISHED and base.isoweekday() == 7:
        # Where weeks begin on Sunday, that Sunday's "last week" is the one that ISO 8601 has not yet ended.
        return either(resolved, of_period(period.moved(1, unit)))
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
        quarters = told_quarters(scene, over=True)
        fresh = replace(scene, told=[told for told in scene.told if not told.compared])
        told = quarters[-1] if quarters else last_told(fresh, fine, near=True)
        if told is not None and (
            told in quarters or (told.period.unit in (Unit.MONTH, Unit.HALF) and meaning.anchor is not Anchor.PUBLISHED)
        ):
            return of_period(told.period.moved(meaning.sign, Unit.YEAR), None, told)
        scene = fresh
    base, told = anchor_of(meaning.anchor, unit if unit not in _SMALL else Unit.DAY, scene)
    if count is None:
        return _some_time(meaning.sign, base, scene)
    if base is None:
        return of_period(None, meaning.clock)
    if unit in _SMALL:
        # Within a day of it; which day is open near midnight.
        if unit is Unit.HOUR and count > 12:
            day = add_days(base, meaning.sign * round(count / 24))
            return replace(
                of_period(Period(Unit.DAY, day), None, told), earliest=add_days(day, -1), latest=add_days(day, 1)
            )
        return replace(of_period(Period(Unit.DAY, base), None, told), type=TimeType.TIME)
    if count % 1 and unit is Unit.YEAR:
        unit, count = Unit.MONTH, count * 12
    if unit is Unit.WEEK and count == 1 and meaning.anchor is Anchor.PUBLISHED and not meaning.clock:
        # "A week ago" is seven days as well as the week before.
        week = of_period(period_of(unit, add(base, meaning.sign, unit)))
        return replace(
            of_period(Period(Unit.DAY, add(base, meaning.sign, unit))), earliest=week.earliest, latest=week.latest
        )
    length = Unit.YEAR if unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM) else unit
    return of_period(period_of(length, add(base, meaning.sign * round(count), unit)), meaning.clock, told)


def _clock_only(clock: Clock, scene: Scene) -> Resolved:
    if scene.tense is not Tense.FUTURE:
        return _of_events(clock, scene)
    told = last_told(scene, Unit.DAY)
    if told is not None:
        return of_period(Period(Unit.DAY, told.period.first), clock, told)
    return of_period(period_of(Unit.DAY, scene.today) if scene.today else None, clock)


def _some_time(sign: int, base: date | None, scene: Scene) -> Resolved:
    """ "Some months later", "a few days earlier": how far from `base` is not said."""
    if scene.today is None:
        return of_period(None)
    behind = sign < 0 or (scene.tense is Tense.PAST and (base is None or base <= scene.today))
    if not behind and scene.tense is not Tense.FUTURE:
        return replace(of_period(None), earliest=base)
    latest = base if sign < 0 else scene.today if behind else None
    return Resolved(TimeType.DATE, "PAST_REF" if behind else "FUTURE_REF", base if sign > 0 else None, latest)


def _of_events(clock: Clock | None, scene: Scene) -> Resolved:
    """A time of the day of which the page goes on to speak, else of the day of publication. Told in another paragraph
    that day is likely, no more: the interval reaches to publication.
    """
    told = day_of_events(scene)
    today = period_of(Unit.DAY, scene.today) if scene.today else None
    if told is None:
        return of_period(today, clock)
    resolved = of_period(Period(Unit.DAY, told.period.first), clock, told)
    return resolved if told.paragraph == scene.paragraph or today is None else either(resolved, of_period(today, clock))


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
