"""A period of the calendar: a day, week, month, quarter … with its TIMEX3 value and the days it covers."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date

from onrecord.readings.times.lexicon import Unit

_SEASON_CODES = {12: "WI", 3: "SP", 6: "SU", 9: "FA"}
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
# Meteorological seasons differ from the calendar's by three weeks, and writers from both.
_SEASON_SLACK_DAYS = 30


@dataclass(frozen=True, slots=True)
class Period:
    """`unit` long from `first` on; within a day narrowed by `part` ("MO", "TEV" without T) or `clock` ("15:50").

    A winter bears the year in which it ends for newspapers as often as that in which it begins: `first` is December
    of the year
    before the one it is named after.
    """

    unit: Unit
    first: date
    part: str | None = None
    clock: str | None = None

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year = f"{self.first.year:04d}"
        match self.unit:
            case Unit.DAY:
                time = f"T{self.clock}" if self.clock else f"T{self.part}" if self.part else ""
                return self.first.isoformat() + time
            case Unit.WEEK | Unit.WEEKEND:
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit is Unit.WEEKEND else "")
            case Unit.MONTH:
                return f"{year}-{self.first.month:02d}"
            case Unit.QUARTER:
                return f"{year}-Q{(self.first.month + 2) // 3}"
            case Unit.HALF:
                return f"{year}-H{1 if self.first.month < 7 else 2}"
            case Unit.SEASON:
                return f"{self.first.year + (self.first.month == 12):04d}-{_SEASON_CODES[self.first.month]}"
            case Unit.DECADE:
                return year[:3]
            case Unit.CENTURY:
                return year[:2]
            case _:
                return year

    @property
    def earliest(self) -> date:
        return add_days(self.first, -_SEASON_SLACK_DAYS) if self.unit is Unit.SEASON else self.first

    @property
    def latest(self) -> date:
        match self.unit:
            case Unit.DAY:
                return self.first
            case Unit.WEEK:
                return add_days(self.first, 6)
            case Unit.WEEKEND:
                return add_days(self.first, 1)
            case Unit.SEASON:
                # A winter may be the other one of its year.
                slack = _SEASON_SLACK_DAYS if self.first.month != 12 else 330
                return add_days(add_months(self.first, 3), slack - 1)
            case _:
                return add_days(add_months(self.first, _MONTHS_IN[self.unit]), -1)

    def moved(self, steps: int, unit: Unit) -> "Period":
        """The period `steps` of `unit` later, of the same length."""
        return replace(self, first=_start(self.unit, add(self.first, steps, unit)))

    def in_year(self, year: int) -> "Period":
        """The same period of another year."""
        return self.moved(year - self.first.year, Unit.YEAR)


def period_of(unit: Unit, day: date) -> Period:
    """The period of length `unit` that contains `day`."""
    return Period(unit, _start(unit, day))


def _start(unit: Unit, day: date) -> date:
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return add_days(day, -day.weekday())
        case Unit.WEEKEND:
            return add_days(day, 5 - day.weekday())  # Saturday, also of a Sunday
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.QUARTER:
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case Unit.HALF:
            return date(day.year, 1 if day.month < 7 else 7, 1)
        case Unit.SEASON:
            month = day.month // 3 * 3
            return date(day.year, month, 1) if month else date(day.year - 1, 12, 1)
        case Unit.DECADE:
            return date(max(day.year // 10 * 10, 1), 1, 1)
        case Unit.CENTURY:
            return date(max(day.year // 100 * 100, 1), 1, 1)
        case _:
            return date(day.year, 1, 1)


def season(year: int, code: str) -> Period:
    """The season named after `year`."""
    return Period(Unit.SEASON, date(year - 1 if code == "WI" else year, SEASON_MONTHS[code], 1))


def add(day: date, steps: int, unit: Unit) -> date:
    """`day` moved by `steps` units; the last day of a month where the day does not exist there. Stays within years
    1–9999.
    """
    match unit:
        case Unit.DAY:
            return add_days(day, steps)
        case Unit.WEEK | Unit.WEEKEND:
            return add_days(day, 7 * steps)
        case Unit.MILLENNIUM:
            return add_months(day, 12000 * steps)
        case Unit.SECOND | Unit.MINUTE | Unit.HOUR:
            return day
        case _:
            return add_months(day, _MONTHS_IN[unit] * steps)


def add_days(day: date, days: int) -> date:
    """`day` moved by `days`, held within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def add_months(day: date, months: int) -> date:
    """`day` moved by `months`, held within the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < MINYEAR:
        return date.min
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
