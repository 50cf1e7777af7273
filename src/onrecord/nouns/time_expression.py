"""A time expression with what it means: the words, a TIMEX3 value, and the interval of days it covers."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.nouns.span import Span

_YEARLESS = re.compile(r"XXXX-\d\d(?:-\d\d)?(?=$|T)")


class TimeType(StrEnum):
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """`value` is TIMEX3 ("2022-01-12", "2022-W02", "P2W", "PRESENT_REF"; "XXXX-01-12" where only the year is open),
    None when it cannot be decided.

    earliest, latest  first and last day it may denote, both included; None where unbounded or no point in time
    anchor            the span of another expression it was read against ("the day after"), None if the publication date
    """

    span: Span
    type: TimeType
    value: str | None
    earliest: date | None
    latest: date | None
    anchor: Span | None = None

    @property
    def yearless(self) -> str | None:
        """ "XXXX-01-12" or "XXXX-01" for a day or month whose year is open; None for all else."""
        match = _YEARLESS.match(self.value or "")
        return match[0] if match and self.type in (TimeType.DATE, TimeType.TIME) else None
