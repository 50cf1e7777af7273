"""The date that an address carries: "/2018/05/01/", "/2018/may/01/", "/20180501", or the month alone in "/2018/05/"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from onrecord.text.month_names import english_months


@dataclass(frozen=True, slots=True)
class AddressDate:
    """First and last day it may mean, both included, equal where the day is written; `words` as in the address."""

    earliest: date
    latest: date
    words: str


_MONTH = r"\d{1,2}|[a-z]{3,9}"
_IN_ADDRESS = re.compile(
    rf"/((?:19|20)\d\d)(?:/({_MONTH})(?:/(\d{{1,2}})(?=/|$)|(?=/))|[-/]?(\d\d)[-/]?(\d\d)(?=\D|$))"
)
_HTTP = re.compile(r"https?://[^/]+")


def find_in_address(address: str) -> AddressDate | None:
    """The first date in the path of `address`; None if there is none, or none that the calendar has."""
    match = _IN_ADDRESS.search(_HTTP.sub("", address))
    if match is None:
        return None
    year, month, day = int(match[1]), _month(match[2] or match[4]), match[3] or match[5]
    try:
        first = date(year, month, int(day or 1))
    except ValueError:
        return None
    last = first if day else first.replace(day=monthrange(year, month)[1])
    return AddressDate(first, last, match[0].strip("/"))


def _month(words: str) -> int:
    """1-12 as written or named; 0, which no calendar has, for another word."""
    return int(words) if words.isdigit() else english_months().get(words.lower(), 0)
