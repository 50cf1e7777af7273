"""Clock times beside a date, 12 or 24 hours."""

import re

from onrecord.nouns.span import Span

# What may stand between a date and its time: marks, a word for "at" in the larger languages, an ISO "T".
_AT = r"(?:at|um|à|a\s+las|a\s+la|alle|às|kl\.?|klo|om|la|ora|ore|orele|в|о|godz\.?|saat|ob|v|jam)"
_CLOCK = (
    r"(?P<hour>2[0-4]|[01]?\d)(?!\d)(?:(?P<mark>[:.hH])(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d))?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?|Uhr\b|hrs\b|h\b)?"
)
_AFTER = re.compile(rf"(?:\s?[гр]\.)?(?:T|[\s,;|·•@()–—-]*(?:(?P<at>{_AT})\s+)?){_CLOCK}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\d.:]){_CLOCK}\s*(?:\(?[A-Z]{{2,4}}\)?)?\s*(?:,|\||-|–|—|·|on|am|le|el|del|di|den)?\s*$", re.IGNORECASE
)


def time_beside(line: str, date_span: Span) -> str | None:
    """The clock time right after the date at `date_span`, or right before it, as "HH:MM"; None if there is none."""
    after = _AFTER.match(line, date_span.end)
    if after and (time := _read(after, has_at=bool(after["at"]))):
        return time
    before = _BEFORE.search(line, max(0, date_span.start - 30), date_span.start)
    return _read(before, has_at=False) if before else None


def _read(match: re.Match[str], *, has_at: bool) -> str | None:
    half = (match["half"] or "").lower()
    if match["minute"] is None and not half.startswith(("a", "p", "uhr")):
        return None
    if match["mark"] == "." and not half and not has_at:  # "10 January 3.50" may be a price or a section
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half.startswith(("a", "p")) and not 1 <= hour <= 12:
        half = ""  # "15:50 PM" is written by careless sites: the 24-hour reading is the only one
    if half.startswith("a"):
        hour %= 12
    elif half.startswith("p"):
        hour = hour % 12 + 12
    return f"{hour % 24:02d}:{minute:02d}"
