"""What an expression means before it is known when it was written: the grammar makes these, resolve.py reads them."""

from dataclasses import dataclass
from enum import Enum, auto

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.lexicon import Unit


class Anchor(Enum):
    """What a relative expression counts from."""

    PUBLISHED = auto()
    TOLD = auto()  # the time last spoken of
    TOLD_OR_PUBLISHED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day: "15:50" in 24 hours, with "Z" where it is UTC; or a part of the day ("MO"). One of them is set."""

    time: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A date by its names, as much as is said. What is missing above (the year of "June 16") is found when it is
    resolved.

    weekday   Monday is 0
    towards   -1 "last June", 0 "this June", 1 "next June", None: nothing said, tense decides
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    towards: int | None = None
    anchor: Anchor = Anchor.PUBLISHED
    clock: Clock | None = None
    within: "Deictic | None" = None  # the year it lies in, where that is told relatively: "June of last year"
    fiscal: bool = False  # a year of account, or a quarter of one


@dataclass(frozen=True, slots=True, kw_only=True)
class Deictic:
    """The `unit` that is `steps` from that of the anchor: "yesterday", "this week", "the following month".

    side    -1 "earlier this week": the part before the anchor, 1 "later this week", 0 all of it
    fiscal  a year of account, or a quarter of one
    """

    unit: Unit
    steps: int = 0
    anchor: Anchor = Anchor.PUBLISHED
    side: int = 0
    clock: Clock | None = None
    fiscal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A distance from the anchor: "two weeks ago", "three days later". `count` None: some number of them."""

    count: float | None
    unit: Unit
    sign: int
    anchor: Anchor
    clock: Clock | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Long:
    """A whole decade or century: `first_year` 1990 and Unit.DECADE for "the 1990s"."""

    unit: Unit
    first_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOnly:
    """A time of day without its day."""

    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one date to another, in one expression: "June 10-12"."""

    first: Calendar
    last: Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """The time told last, whatever its length: "since then", "at the time". `otherwise` is the value where none was
    told.
    """

    otherwise: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """The quarter told last, in another year: "the 1988 period"; the year where no quarter was told."""

    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Nth:
    """A day, week or weekend counted within a month, from its end if `nth` is -1; with `weekday` only such days are
    counted.
    """

    nth: int
    unit: Unit
    within: Calendar
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """The week or weekend told by one of its days: "the week of June 16".

    edge  -1 it begins on that day ("the week beginning June 16"), 1 it ends there, 0 the calendar's week
    """

    unit: Unit
    day: Calendar
    edge: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """A length of time.

    sign  -1 it ends at the anchor ("the past two weeks"), 1 it begins there, 0 it lies anywhere
    """

    value: str
    count: float | None
    unit: Unit
    sign: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A value that needs no anchor: a set, or a vague reference such as PRESENT_REF."""

    type: TimeType
    value: str | None


Meaning = Calendar | Deictic | Away | Long | ClockOnly | Between | Same | Counterpart | Nth | Holding | Lasting | Fixed
