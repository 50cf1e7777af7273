"""Time stamps as machines write them, and free-form dates where machines copy people."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from onrecord.text.written_dates import find_written_dates


@dataclass(frozen=True, slots=True)
class Stamp:
    """days: all readings, ascending. hour: 0-23, None where no time is given. is_utc: the time is in UTC, so that the
    day may be another where the page was written."""

    days: tuple[date, ...]
    hour: int | None
    is_utc: bool


_ISO = re.compile(
    r"\s*(\d{4})-?(\d{1,2})-?(\d{1,2})(?!\d)(?:[T\s]\s*(\d{1,2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*"
    r"(Z\b|UTC|GMT|[-+]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,6})?\b")
_UNIX = re.compile(r"\s*(1\d{9}|[1-9]\d{8})(?:\d{3})?(?:\.\d+)?\s*")
# "Mon Oct 11 14:57:21 CEST 2021": the C library's form, the year behind the time
_C_TIME = re.compile(r"\b([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d\d):\d\d:\d\d\s+(?:([A-Z]{2,5})\s+)?(\d{4})\b")
_ZERO_OFFSETS = frozenset({"Z", "UTC", "GMT", "+00:00", "+0000", "-00:00"})
# Longer values are sentences, not stamps.
_MAX_CHARS = 200


def read_stamp(words: str) -> Stamp | None:
    """The stamp at the start of `words`, or the first written date in them; None if there is neither."""
    words = words[:_MAX_CHARS].strip()
    if match := _ISO.match(words):
        day = _date(match[1], match[2], match[3])
        hour = int(match[4]) if match[4] and int(match[4]) < 24 else None
        return Stamp((day,), hour, hour is not None and match[6] in _ZERO_OFFSETS) if day else None
    if match := _UNIX.fullmatch(words):
        moment = datetime.fromtimestamp(int(match[1]), UTC)
        return Stamp((moment.date(),), moment.hour, True)
    if (match := _COMPACT.match(words)) and (day := _date(match[1], match[2], match[3])):
        return Stamp((day,), None, False)
    if match := _C_TIME.search(words):
        words = f"{match[1]} {match[2]}, {match[5]} {match[3]}:00 {match[4] or ''}"
    for written in find_written_dates(words):
        if written.possible:
            hour = int(written.time[:2]) if written.time else None
            return Stamp(written.possible, hour, hour is not None and bool(re.search(r"\b(?:GMT|UTC)\b", words)))
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
