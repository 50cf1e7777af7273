"""Lengths of time and what recurs: two weeks, the past five years, thirty-minute, every Monday, annually."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.lexicon import CLASSES, PARTS, PLURAL_UNITS, SETS, UNITS, Unit, word_set
from onrecord.readings.times.meaning import Fixed, Lasting, Meaning
from onrecord.readings.times.numerals import duration, joined_duration, number_of
from onrecord.readings.times.rule import Found, rule

# Words after which "a year" is a length of time; after a noun or a figure it is a rate ("$5 million a year").
_LENGTH_BEFORE = (
    frozenset(CLASSES["PREP"])
    | frozenset(CLASSES["APPROX"])
    | word_set(
        "take takes took taken taking last lasts lasted lasting spend spends spent spending least most than up "
        "within after wait "
        "waited for half almost nearly quite only just to served serve"
    )
)
_BARE_BEFORE = word_set("for in over within take takes took last lasted spent of by just only mere even the not to")
# "One day" behind one of these is some day to come: "will one day return".
_SOME_DAY_BEFORE = word_set("will would could may might can shall should that")
_SMALL_RATE = (Unit.SECOND, Unit.QUARTER)


def _unit(words: str) -> Unit:
    return UNITS.get(words) or PLURAL_UNITS[words]


def _count(words: Sequence[str], half: bool) -> float | None:
    """The number that `words` give; None for "several"."""
    if any(word.lower() in CLASSES["VAGUE"] for word in words):
        return None
    count = number_of(words)
    return count + 0.5 if count is not None and half else count


def _is_age(found: Found) -> bool:
    if found.after == "of" and found.next_after == "age":
        return True
    return found.after.lower() in ("old", "younger", "older") or found.before == "aged"


def _length(found: Found) -> Meaning | None:
    unit = _unit(found.word("unit"))
    words = list(found.words("count"))
    first = words[0].lower() if words else ""
    share = found.after == "of" and found.match.end() - found.match.start() == 2  # "three quarters of the seats"
    if _is_age(found) or (unit is Unit.QUARTER and (share or first in ("a", "an"))):
        return None
    if unit is Unit.SECOND and first in ("a", "an") and len(words) == 1:
        return None
    if found.after == "-" and found.next_after == "old":
        return None
    if words == ["one"] and unit is Unit.DAY and found.before in _SOME_DAY_BEFORE:
        return Fixed(type=TimeType.DATE, value="FUTURE_REF")
    count = _count(words, bool(found.word("half")))
    if count is not None and count >= 1000 and not found.word("unit").endswith("s"):
        return None  # "the 1988 quarter"
    which = found.word("which").split()
    sign = (
        -1
        if {"past", "last", "previous", "preceding"} & set(which)
        else 1
        if {"next", "coming", "following"} & set(which)
        else 0
    )
    if [word.lower() for word in words] in (["a"], ["an"]) and not found.word("half") and not which and _is_rate(found):
        return None if unit in _SMALL_RATE else Fixed(type=TimeType.SET, value=duration(1, unit))
    if (
        [word.lower() for word in words] in (["a"], ["an"])
        and not found.word("half")
        and not which
        and found.before not in _LENGTH_BEFORE
        and found.after not in ("before", "after")
    ):
        return None  # "a day to celebrate"
    return Lasting(value=duration(count, unit), count=count, unit=unit, sign=sign)


def _is_rate(found: Found) -> bool:
    before = found.before
    if not before or before in _LENGTH_BEFORE:
        return False
    return (
        before in ("once", "twice", "times", "%", "percent")
        or before[0].isdigit()
        or before in (*CLASSES["MULTIPLIER"], *CLASSES["NUMBER"])
        or (
            before.endswith("s")
            and before.isalpha()
            and before not in ("is", "was", "has", "as", "this", "does", "lasts", "takes")
        )
    )


def _range(found: Found) -> Meaning | None:
    if _is_age(found) or (found.after == "-" and found.next_after == "old"):
        return None
    unit = _unit(found.word("unit"))
    low, high = number_of(found.words("count")), number_of(found.words("last"))
    if low is None or high is None or low >= high:
        return None
    return Lasting(value=f"{duration(low, unit)}/{duration(high, unit)}", count=high, unit=unit)


def _unit_and_half(found: Found) -> Meaning:
    unit, sign = _unit(found.word("unit")), 1 if "next" in found.word("which") else -1
    months = {Unit.YEAR: 18}.get(unit)
    value = duration(months, Unit.MONTH) if months else duration(1.5, unit)
    return Lasting(value=value, count=1.5, unit=unit, sign=sign)


def _several(found: Found) -> Meaning | None:
    which, unit = found.word("which"), _unit(found.word("unit"))
    if "recent" in which:
        if unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
            return Fixed(type=TimeType.DATE, value="PAST_REF")
        return Lasting(value=duration(None, unit), count=None, unit=unit, sign=-1)
    if "coming" in which or found.word("ahead"):
        return Fixed(type=TimeType.DATE, value="FUTURE_REF")
    sign = -1 if {"past", "last", "previous"} & set(which.split()) else 1 if "next" in which else 0
    count = 2 if found.word("couple") else 1 if found.word("unit") in UNITS else None
    return Lasting(value=duration(count, unit), count=count, unit=unit, sign=sign)


def _bare(found: Found) -> Meaning | None:
    unit = _unit(found.word("unit"))
    if unit is Unit.QUARTER or _is_age(found):
        return None
    follows = found.after in ("before", "after", "later", "earlier", "of")
    if (found.before not in _BARE_BEFORE and not follows) or found.after in ("old", "-", "ahead"):
        return None
    return Lasting(value=duration(None, unit), count=None, unit=unit)


def _parts(found: Found) -> Meaning | None:
    parts: list[tuple[float | None, Unit]] = []
    words: list[str] = []
    for word in found.words("parts"):
        low = word.lower()
        if low in UNITS or low in PLURAL_UNITS:
            parts.append((number_of([each for each in words if each not in (",", "and")]), _unit(low)))
            words = []
        else:
            words.append(low)
    order = list(Unit)
    if any(order.index(later[1]) >= order.index(earlier[1]) for earlier, later in pairwise(parts)):
        return None
    return Lasting(value=joined_duration(parts), count=None, unit=parts[0][1])


def _stopwatch(found: Found) -> Meaning:
    hours, minutes, seconds = (int(part) for part in found.word("clock").split(":"))
    return Lasting(value=f"PT{hours}H{minutes}M{seconds}S", count=None, unit=Unit.HOUR)


_PARTS_OF = {
    Unit.CENTURY: (100, Unit.YEAR),
    Unit.DECADE: (10, Unit.YEAR),
    Unit.YEAR: (12, Unit.MONTH),
    Unit.DAY: (24, Unit.HOUR),
    Unit.HOUR: (60, Unit.MINUTE),
}


def _fraction_of(found: Found) -> Meaning:
    share = 0.25 if found.word("share") == "quarter" else 0.5
    unit = _unit(found.word("unit"))
    count, smaller = _PARTS_OF[unit]
    return Lasting(value=duration(share * count, smaller), count=share * count, unit=smaller)


def _every(found: Found) -> Meaning | None:
    unit = _unit(found.word("unit"))
    words = found.words("count")
    if words and words[0].lower() == "other":
        count: float | None = 2
    else:
        count = number_of(words) if words else 1
    return Fixed(type=TimeType.SET, value=duration(count, unit))


def _every_part(found: Found) -> Meaning:
    return Fixed(type=TimeType.SET, value=f"XXXX-XX-XXT{PARTS[found.word('part')]}")


def _per(found: Found) -> Meaning | None:
    """ "per year"; speeds ("miles per hour") tell no time."""
    unit = _unit(found.word("unit"))
    return None if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR) else Fixed(type=TimeType.SET, value=duration(1, unit))


def _set(found: Found) -> Meaning | None:
    if found.word("set") == "daily" and (
        found.after[:1].isupper() or found.after in ("newspaper", "newspapers", "paper")
    ):
        return None  # "the daily Gazette"
    return Fixed(type=TimeType.SET, value=SETS[found.word("set")])


_ADJECTIVE = (
    "(HYPHEN|more|full|straight|consecutive|successive|additional|long|trading|business|working|calendar|further|"
    "other)*"
)

AMOUNT_RULES = (
    rule(
        "length",
        "<which: (the|these|those)? (first|last|past|next|previous|preceding|coming|following|final)>? <count: "
        f"AMOUNT|LOOSE> {_ADJECTIVE} <unit: UNIT|UNITS> <half: and AN half>? (HYPHEN long)?",
        _length,
    ),
    rule(
        "length",
        "(between|from)? <count: AMOUNT> HYPHEN? (DASH|to|or|and) HYPHEN? <last: AMOUNT> HYPHEN? <unit: UNIT|UNITS>",
        _range,
    ),
    rule("length", "<which: (the|this) (past|last|next)> <unit: UNIT> and AN half", _unit_and_half),
    rule("length", "AN? VAGUE (hundred|thousand|million|dozen) <unit: UNITS>", _several),
    rule("idiom", "seven days AN week", lambda found: Fixed(type=TimeType.SET, value="P1D")),
    rule("parts", "<parts: AMOUNT HYPHEN? (UNIT|UNITS) (COMMA? and? AMOUNT HYPHEN? (UNIT|UNITS))+>", _parts),
    rule(
        "several",
        "<which: (the|these)? (last|past|recent|next|coming|previous)> (LOOSE)? <couple: couple of>? <unit: UNITS>",
        _several,
    ),
    rule("several", "<which: the>? <unit: UNITS> <ahead: ahead|to come>", _several),
    rule("hundreds", "(tens|dozens|hundreds|thousands|millions|billions) of <which: the>? <unit: UNITS>", _several),
    rule("bare", "the? <unit: UNITS> (HYPHEN long)?", _bare),
    rule("long", "<which: the>? <unit: UNIT|UNITS> HYPHEN long", _several),
    rule("stopwatch", "<clock: STOPWATCH>", _stopwatch),
    rule(
        "half", "(AN|the)? <share: half|quarter> (HYPHEN|AN|of AN)? <unit: hour|century|decade|day|year>", _fraction_of
    ),
    rule("every", "EVERY <count: other|AMOUNT>? <unit: UNIT|UNITS>", _every),
    rule("every part", "EVERY <part: PART>", _every_part),
    rule("per", "per <unit: UNIT>", _per),
    rule("set", "<set: SET>", _set),
    rule("day to day", "day HYPHEN to HYPHEN day", lambda found: Fixed(type=TimeType.SET, value="P1D")),
    rule("round the clock", "ROUNDTHECLOCK", lambda found: Fixed(type=TimeType.SET, value="P1D")),
)
