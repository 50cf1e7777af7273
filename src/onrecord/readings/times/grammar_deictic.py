"""Dates told from another: today, last week, that evening, the following month, two years ago."""

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.lexicon import PARTS, PLURAL_UNITS, UNITS, Unit, word_set
from onrecord.readings.times.meaning import Anchor, Away, Clock, Deictic, Fixed, Lasting, Meaning
from onrecord.readings.times.numerals import duration, number_of
from onrecord.readings.times.rule import Found, rule

_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEPS = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "latest": -1}
# After "the day" these begin a clause that says which day: no anchor that we know of.
_CLAUSE = word_set("of when that he she they we i it you his her their after before")
# "Today's" before one of these, and "the youth of today", speak of the present and not of a day.
_OF_OUR_TIME = word_set(
    "world society economy youth generation generations children men women people climate environment standards terms"
)
_OF_ONE_DAY = word_set(
    "events talks meetings attacks clashes strikes protests elections results votes hearings sessions"
)
_SMALL = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def _unit(found: Found, group: str = "unit") -> Unit:
    word = found.word(group)
    return Unit.WEEKEND if word == "weekend" else UNITS.get(word) or PLURAL_UNITS[word]


def _part(found: Found) -> Clock | None:
    part = PARTS.get(found.word("part"))
    return Clock(part=part) if part else None


def _today(found: Found) -> Meaning | None:
    if found.in_name:
        return None  # "Belmar Today" is a paper
    day = found.word("day")
    ours = day == "today" and found.after in ("'s", "’s") and found.next_after.lower() in _OF_OUR_TIME
    if ours or (found.before == "of" and day != "yesterday" and _names_a_kind(found)):
        return Fixed(type=TimeType.DATE, value="PRESENT_REF" if day == "today" else "FUTURE_REF")
    return Deictic(unit=Unit.DAY, steps=_TODAY[day], clock=_part(found))


def _names_a_kind(found: Found) -> bool:
    """True behind "of" and a plural or a word such as "world": "the cars of tomorrow"; not for what a day brings."""
    noun = found.tokens.words[found.match.start() - 2].lower() if found.match.start() > 1 else ""
    return noun in _OF_OUR_TIME or (noun.endswith("s") and len(noun) > 3 and noun not in _OF_ONE_DAY)


def _tonight(found: Found) -> Meaning:
    return Deictic(
        unit=Unit.DAY, steps=-1 if found.word("which") == "last" else 0, clock=_part(found) or Clock(part="NI")
    )


def _overnight(found: Found) -> Meaning:
    return Deictic(unit=Unit.DAY, anchor=Anchor.TOLD_OR_PUBLISHED, clock=Clock(part="NI"))


def _beside_today(found: Found) -> Meaning | None:
    pair = (found.word("side"), found.word("day"))
    steps = {
        ("before", "yesterday"): -2,
        ("after", "tomorrow"): 2,
        ("after", "yesterday"): 0,
        ("before", "tomorrow"): 0,
    }.get(pair)
    return None if steps is None else Deictic(unit=Unit.DAY, steps=steps)


def _which_unit(found: Found) -> Meaning | None:
    which, unit = found.word("which").split(), _unit(found)
    if found.words("unit")[0][0].isupper():
        return None  # the name of a programme or a paper
    the, word = which[0] == "the", which[-1]
    if found.after == "-" or (unit in _SMALL and not the):
        return None
    if unit in _SMALL:
        sign = -1 if word in ("last", "past") else 1 if word in ("next", "coming") else 0
        return Lasting(value=duration(1, unit), count=1, unit=unit, sign=sign) if sign else None
    if word in ("past", "coming", "last", "next") and the and unit not in (Unit.WEEKEND, Unit.QUARTER):
        if unit is Unit.DAY and word == "next":
            return Deictic(unit=unit, steps=1, anchor=Anchor.TOLD)
        if word in ("past", "coming") or unit in (Unit.DAY, Unit.DECADE, Unit.CENTURY):
            return Lasting(value=duration(1, unit), count=1, unit=unit, sign=1 if word in ("next", "coming") else -1)
    if unit is Unit.DAY:
        if word == "next":
            return Deictic(unit=unit, steps=1, anchor=Anchor.TOLD)
        return Deictic(unit=unit) if word == "this" else None
    if word not in _STEPS or (word == "latest" and unit is Unit.DECADE):
        return None
    return Deictic(unit=unit, steps=_STEPS[word], fiscal=found.holds("fiscal", "financial"))


def _told_unit(found: Found) -> Meaning | None:
    unit = _unit(found)
    if unit in _SMALL or (found.after in ("'s", "’s") and unit is Unit.CENTURY):
        return None
    steps = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "next": 1, "ensuing": 1}.get(
        found.word("which"), 0
    )
    return Deictic(unit=unit, steps=steps, anchor=Anchor.TOLD)


def _told_part(found: Found) -> Meaning:
    steps = {"previous": -1, "preceding": -1, "following": 1, "next": 1}.get(found.word("which"), 0)
    return Deictic(unit=Unit.DAY, steps=steps, anchor=Anchor.TOLD, clock=_part(found))


def _the_part(found: Found) -> Meaning | None:
    if found.words("part")[0][0].isupper():
        return None  # "Strait in the Morning" is a programme
    if found.before not in ("in", "during", "by", "through", "throughout", "on", "into", "until", "late", "early"):
        return None
    return Deictic(unit=Unit.DAY, anchor=Anchor.TOLD_OR_PUBLISHED, clock=_part(found))


def _the_unit(found: Found) -> Meaning | None:
    unit = _unit(found)
    if found.words("unit")[0][0].isupper():
        return None  # "Person of the Year"
    if unit in (*_SMALL, Unit.CENTURY, Unit.MILLENNIUM) or found.after.lower() in _CLAUSE or found.after == "-":
        return None
    if found.before == "by" and unit is Unit.DAY:
        return None  # "shorter by the day"
    if found.after[:1].isdigit():
        return None  # "the year 2010", "the week of" have rules of their own
    if found.after in ("ended", "ending") and unit is Unit.YEAR:
        return Lasting(value="P1Y", count=1, unit=unit)  # a year of account, not one of the calendar
    return Deictic(unit=unit, anchor=Anchor.TOLD_OR_PUBLISHED, fiscal=found.holds("fiscal", "financial"))


def _beside_told(found: Found) -> Meaning | None:
    """ "the day before", with nothing after it that it could be before."""
    if found.after.endswith("ing") and found.word("unit") == "day" and found.before == "in":
        return Deictic(unit=Unit.DAY, anchor=Anchor.TOLD_OR_PUBLISHED)  # "late in the day before rallying"
    sign = 1 if found.word("side") in ("after", "later", "following", "afterwards") else -1
    if found.word("side") in ("before", "after") and _goes_on(found):
        return Fixed(type=TimeType.DATE, value=None)
    return Deictic(unit=_unit(found), steps=sign, anchor=Anchor.TOLD)


def _goes_on(found: Found) -> bool:
    """True if a noun phrase or clause may follow "before" or "after"."""
    return found.after[:1].isalnum() and found.after.lower() not in (
        "in",
        "at",
        "and",
        "but",
        "was",
        "were",
        "had",
        "when",
        "on",
    )


def _away(found: Found) -> Meaning | None:
    unit, side = _unit(found), found.word("side")
    count = _count(found)
    if side in ("before", "after", "prior") and _goes_on(found):
        return None  # "two days before the vote": a length of time
    if side == "ago":
        return (
            Fixed(type=TimeType.DATE, value="PAST_REF")
            if count is None
            else Away(count=count, unit=unit, sign=-1, anchor=Anchor.PUBLISHED)
        )
    if side in ("from now", "hence", "time"):
        return Away(count=count, unit=unit, sign=1, anchor=Anchor.PUBLISHED)
    sign = -1 if side in ("earlier", "before", "previously", "prior") else 1
    return Away(count=count, unit=unit, sign=sign, anchor=Anchor.TOLD_OR_PUBLISHED if sign < 0 else Anchor.TOLD)


def _count(found: Found) -> float | None:
    words = found.words("count")
    if not words or any(
        word.lower() in ("few", "several", "many", "some", "numerous", "countless", "various") for word in words
    ):
        return None
    count = number_of(words)
    return count + 0.5 if count is not None and found.word("half") else count


def _year_ago(found: Found) -> Meaning:
    return Away(count=1, unit=Unit.YEAR, sign=-1, anchor=Anchor.TOLD_OR_PUBLISHED)


def _straight_day(found: Found) -> Meaning:
    return Deictic(unit=_unit(found), anchor=Anchor.PUBLISHED)


_NEAR = "(UNIT|weekend)"
_PHRASE = "(or so|or more)?"

DEICTIC_RULES = (
    rule("today", "<day: TODAY> <part: PART>?", _today),
    rule("beside today", "the? day <side: before|after> <day: TODAY>", _beside_today),
    rule("tonight", "tonight", _tonight),
    rule("overnight", "overnight", _overnight),
    rule("tonight", "<which: last|this> <part: PART>", _tonight),
    rule(
        "this unit",
        "<which: (the|this|these)? (last|past|next|coming|current|latest)|this> "
        f"(fiscal|financial|calendar|school|academic|whole|entire)? <unit: {_NEAR}>",
        _which_unit,
    ),
    rule("told unit", f"<which: that same|that very|that|the same|the very> <unit: {_NEAR}>", _told_unit),
    rule("told unit", f"(the|that)? <which: previous|preceding|prior|following|ensuing> <unit: {_NEAR}>", _told_unit),
    rule(
        "told part",
        "(that|the|that same|the same)? <which: previous|preceding|following|next> <part: PART>",
        _told_part,
    ),
    rule("told part", "(that same|the same|that) <part: PART>", _told_part),
    rule("the part", "the <part: PART>", _the_part),
    rule("the unit", f"the (WHOLE|remaining|trading|business|fiscal|financial)? <unit: {_NEAR}>", _the_unit),
    rule(
        "beside told",
        "the <unit: day|week|weekend|month|year> <side: before|after|earlier|later|previous|following>",
        _beside_told,
    ),
    rule(
        "away",
        "<count: AMOUNT|LOOSE> (HYPHEN|full|whole|more|short|long|calendar|business)? <unit: UNIT|UNITS> <half: "
        f"and AN half>? {_PHRASE} <side: ago|earlier|later|before|after|afterwards|afterward|from "
        "now|hence|previously|prior>",
        _away,
    ),
    rule("away", "<unit: days|weeks|months|years|decades|centuries> <side: ago|later>", _away),
    rule("in time", "<count: AMOUNT|LOOSE> <unit: UNIT|UNITS> POSS <side: time>", _away),
    rule(
        "year ago", "the? comparable? year HYPHEN (ago|earlier) (ORD? quarter|period|month|AMOUNT months)?", _year_ago
    ),
    rule("year ago", "the (quarter|period) AN year (ago|earlier|before)", _year_ago),
    rule("straight day", "(the|AN)? ORD (straight|consecutive|successive) <unit: UNIT>", _straight_day),
    rule(
        "compared",
        "the (same|comparable|corresponding) (period|time|month|quarter|week|day) (of|in)? (last year|the previous "
        "year|AN year (ago|earlier|before|previously))",
        _year_ago,
    ),
    rule("year end", "year (HYPHEN|POSS)? end", lambda found: Deictic(unit=Unit.YEAR)),
)
