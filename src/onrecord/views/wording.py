"""Dates, counts and foreign words as a person reads them on a terminal."""

import re
from collections.abc import Sequence
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# A page may carry escape sequences that would repaint the reader's terminal; newlines and tabs become blanks.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def day_words(day: date) -> str:
    """ "10 Jan 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def interval_words(earliest: date | None, latest: date | None) -> str:
    """ "10 Jan 2022", "9–10 Jan 2022", "30 Dec 2021 – 2 Jan 2022", "by 10 Jan 2022", "date unknown"."""
    if earliest is None and latest is None:
        return "date unknown"
    if earliest is None or latest is None:
        return f"by {day_words(latest)}" if latest else f"from {day_words(earliest)}" if earliest else ""
    if earliest == latest:
        return day_words(earliest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{day_words(latest)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {MONTHS[earliest.month - 1]} – {day_words(latest)}"
    return f"{day_words(earliest)} – {day_words(latest)}"


def days_words(earliest: date | None, latest: date | None, yearless: str | None, otherwise: str) -> str:
    """Days in words; "9 Jan, year not told" where `yearless` is "XXXX-01-09"; `otherwise` where none are told."""
    if earliest is not None or latest is not None:
        return interval_words(earliest, latest)
    if yearless is None:
        return otherwise
    _, month, *day = yearless.split("-")
    return f"{' '.join([*(str(int(each)) for each in day), MONTHS[int(month) - 1]])}, year not told"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 page", "3 pages"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def one_line(words: str) -> str:
    """`words` without control characters, all white space as single blanks."""
    return " ".join(_CONTROL.sub(" ", words).split())


def shortened(words: str, limit: int) -> str:
    """One line of at most `limit` characters, cut at a word with "…"."""
    line = one_line(words)
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def listed(names: Sequence[str], *, most: int | None = None) -> str:
    """ "a, b, c", or "a, b … and 4 more"."""
    if most is None or len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} … and {len(names) - most} more"
