"""Times of day: 4 p.m., 15:50 local time, 1800 UTC, noon, five o'clock in the morning."""

from onrecord.readings.times.lexicon import NUMBER_WORDS, PARTS, word_set
from onrecord.readings.times.meaning import Clock, ClockOnly, Meaning
from onrecord.readings.times.rule import Found, rule

_CLOCK_BEFORE = word_set(
    "at by around about until till from since between to before after and roughly approximately , ("
)
_UNIVERSAL = ("utc", "gmt")


def _clock(hour: int, minute: int, found: Found) -> Meaning | None:
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    universal = any(word in _UNIVERSAL for word in found.word("zone").split())
    return ClockOnly(clock=Clock(time=f"{hour:02d}:{minute:02d}" + ("Z" if universal else "")))


def _meridiem(found: Found) -> Meaning | None:
    hour, _, minute = found.word("clock").replace(".", ":").partition(":")
    number = int(hour)
    if not 1 <= number <= 12:
        # "14:21 p.m." is written too
        return _clock(number, int(minute or 0), found) if number < 24 else None
    return _clock(number % 12 + (12 if found.word("half").startswith("p") else 0), int(minute or 0), found)


def _plain(found: Found) -> Meaning | None:
    if not (found.word("zone") or found.word("part")) and found.before not in _CLOCK_BEFORE:
        return None  # a score, a verse or a ratio
    hour, minute = (int(part) for part in found.word("clock").split(":"))
    part = PARTS.get(found.word("part"))
    return _clock(hour + 12 if part in ("AF", "EV") and hour < 12 else hour, minute, found)


def _military(found: Found) -> Meaning | None:
    digits = found.word("clock")
    return _clock(int(digits[:2]), int(digits[2:]), found)


def _oclock(found: Found) -> Meaning | None:
    word = found.word("clock")
    hour = NUMBER_WORDS.get(word) or (int(word) if word.isdigit() else 0)
    part = PARTS.get(found.word("part"))
    return (
        _clock(hour + 12 if part in ("AF", "EV", "NI") and hour < 12 else hour, 0, found) if 1 <= hour <= 12 else None
    )


def _noon(found: Found) -> Meaning | None:
    word = found.word("noon")
    if (
        found.words("noon")[0][0].isupper()
        and found.before[:1].isalpha()
        and found.tokens.words[found.match.start() - 1][0].isupper()
    ):
        return None  # "High Noon"
    if word == "midday":
        return ClockOnly(clock=Clock(part="MI"))
    return ClockOnly(clock=Clock(time="12:00" if word == "noon" else "00:00"))


def _hours(found: Found) -> Meaning:
    """ "The early hours", "the evening hours": a part of the day; the small hours are those after midnight."""
    when = found.word("when")
    return ClockOnly(clock=Clock(part=PARTS.get(found.word("part")) or ("NI" if when == "late" else "MO")))


CLOCK_RULES = (
    rule("meridiem", "<clock: HOURNUM|TENS|CLOCK|DECIMAL> <half: MERIDIEM> <zone: ZONED>?", _meridiem),
    rule("clock", "<clock: CLOCK> (hours|hrs)? <zone: ZONED>? (in the <part: PART>)?", _plain),
    rule("military", "<clock: MILITARY> (hours|hrs)? <zone: ZONED>", _military),
    rule("o'clock", "<clock: HOURNUM|NUMBER> o'clock <zone: ZONED>? (in the <part: PART>)?", _oclock),
    rule("o'clock", "<clock: HOURNUM> <zone: ZONED>? in the <part: PART>", _oclock),
    rule("hours", "the <when: early|late>? <part: PART> hours", _hours),
    rule("hours", "the <when: very? early|late|small|wee|predawn> hours", _hours),
    rule("noon", "<noon: NOON>", _noon),
    rule("part", "mid HYPHEN? <part: PART>", lambda found: ClockOnly(clock=Clock(part=PARTS[found.word("part")]))),
    rule("noon", "mid HYPHEN day", lambda found: ClockOnly(clock=Clock(part="MI"))),
)
