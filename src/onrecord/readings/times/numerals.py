"""Numbers in words and figures, and durations made of them."""

import re
from collections.abc import Sequence

from onrecord.readings.times.lexicon import DECADE_WORDS, MULTIPLIERS, NUMBER_WORDS, ORDINAL_WORDS, Unit

_TIME_UNITS = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H"}
# What half of a unit is in the next smaller one: "two and a half years" is P2Y6M.
_HALVES = {
    Unit.YEAR: (6, Unit.MONTH),
    Unit.HOUR: (30, Unit.MINUTE),
    Unit.MINUTE: (30, Unit.SECOND),
    Unit.DAY: (12, Unit.HOUR),
}


def number_of(words: Sequence[str]) -> float | None:
    """The number that words and figures spell ("two and a half", "24", "a hundred", "2 1/2"); None for "several"."""
    total = 0.0
    part = 0.0
    seen = False
    for word in (word.lower() for word in words):
        if word in NUMBER_WORDS:
            part += NUMBER_WORDS[word]
        elif word in MULTIPLIERS:
            part = max(part, 1.0) * MULTIPLIERS[word]
            if MULTIPLIERS[word] >= 1000:
                total, part = total + part, 0.0
        elif word in ("half", "1/2"):
            part += 0.5
        elif word == "couple":
            part = 2.0
        elif word[0].isdigit():
            if "/" in word:
                top, bottom = word.split("/")
                part += int(top) / int(bottom) if int(bottom) else 0.0
            else:
                part += float(word.replace(",", ""))
        elif word in ("a", "an", "single", "and", "-", "of", "+"):
            continue
        else:
            return None
        seen = True
    return total + part if seen else (1.0 if words else None)


def ordinal_of(words: Sequence[str]) -> int | None:
    """The number of an ordinal ("2nd", "third", "twenty first"); None if it is none."""
    total = 0
    for word in (word.lower() for word in words):
        if word in ORDINAL_WORDS:
            total += ORDINAL_WORDS[word]
        elif word in NUMBER_WORDS:
            total += NUMBER_WORDS[word]
        elif word[0].isdigit():
            total += int(re.sub(r"\D", "", word))
        elif word != "-":
            return None
    return total or None


def spoken_year(words: Sequence[str]) -> int | None:
    """The year that number words spell the way years are spoken ("nineteen ninety-six", "two thousand four"); None if
    none.
    """
    parts = [word.lower() for word in words if word != "-"]
    if not parts or parts[0] not in NUMBER_WORDS:
        return None
    if "thousand" in parts:
        value = number_of(parts)
        return int(value) if value and 1000 <= value <= 2399 else None
    century = NUMBER_WORDS[parts[0]]
    rest = sum(NUMBER_WORDS.get(word, 0) for word in parts[1:])
    return century * 100 + rest if 11 <= century <= 20 and 10 <= rest <= 99 else None


def decade_of(word: str) -> int | None:
    """First year of a decade: "1990s", "'90s", "nineties" → 1990. Two figures mean the twentieth century, but for
    "2010s".
    """
    digits = re.sub(r"\D", "", word)
    if digits:
        return int(digits) if len(digits) == 4 else 1900 + int(digits)
    return 1900 + DECADE_WORDS[word.lower()] if word.lower() in DECADE_WORDS else None


def duration(count: float | None, unit: Unit) -> str:
    """The TIMEX3 value of a length of time; X for a count that is not said."""
    halved = count is not None and count % 1 == 0.5 and unit in _HALVES and count > 1
    if count is not None and halved:
        extra, smaller = _HALVES[unit]
        return joined_duration([(count - 0.5, unit), (extra, smaller)])
    if count == 0.5 and unit in _HALVES:
        return joined_duration([_HALVES[unit]])
    return joined_duration([(count, unit)])


def joined_duration(parts: Sequence[tuple[float | None, Unit]]) -> str:
    """One value for several counts, larger units first: hours 2, minutes 14 → "PT2H14M"."""
    days = ""
    times = ""
    for count, unit in parts:
        figure = "X" if count is None else f"{count:.10g}"
        if unit in _TIME_UNITS:
            times += figure + _TIME_UNITS[unit]
        elif unit is Unit.MILLENNIUM:
            days += ("X" if count is None else f"{count * 1000:.10g}") + "Y"
        else:
            days += figure + unit.value
    return "P" + days + ("T" + times if times else "")
