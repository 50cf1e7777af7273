"""What an expression was found to mean: a value and the days it may denote; and how two readings become one."""

from dataclasses import dataclass, replace
from datetime import date

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.anchors import Told
from onrecord.readings.times.lexicon import Unit
from onrecord.readings.times.meaning import Clock
from onrecord.readings.times.period import Period, add_days, add_months


@dataclass(frozen=True, slots=True)
class Resolved:
    """`period` is None unless it is one period of the calendar; `told` the time it was read against, if any."""

    type: TimeType
    value: str | None = None
    earliest: date | None = None
    latest: date | None = None
    period: Period | None = None
    told: Told | None = None


def of_period(period: Period | None, clock: Clock | None = None, told: Told | None = None) -> Resolved:
    """A period as it stands, a day with its time of day; without value and days if `period` is None."""
    kind = TimeType.TIME if clock else TimeType.DATE
    if period is None:
        return Resolved(kind, told=told)
    if clock is not None and period.unit is Unit.DAY:
        period = replace(period, part=clock.part, clock=clock.time)
    return Resolved(kind, period.value, period.earliest, period.latest, period, told)


def open_year(value: str) -> str:
    """The TIMEX3 value of a day, month or season with its year left open: "XXXX-01-09"."""
    return f"XXXX{value[4:]}"


def either(likely: Resolved, other: Resolved) -> Resolved:
    """The likely reading with an interval that covers the other as well."""
    earliest = [day for day in (likely.earliest, other.earliest) if day is not None]
    latest = [day for day in (likely.latest, other.latest) if day is not None]
    return replace(
        likely,
        earliest=min(earliest) if len(earliest) == 2 else None,
        latest=max(latest) if len(latest) == 2 else None,
    )


def of_account(resolved: Resolved) -> Resolved:
    """A year of account, or a quarter of it: named after the calendar's year, but begun up to nine months before it
    (October in the United States, April of the year before in places) or three after (April in Japan).
    """
    if resolved.period is None:
        return resolved
    first, last = resolved.period.first.year, resolved.period.latest.year
    return replace(
        resolved,
        earliest=add_months(date(first, 1, 1), -9),
        latest=add_days(add_months(date(last, 12, 1), 4), -1),
    )
