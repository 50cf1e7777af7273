"""Days with names: Christmas, New Year's Eve, Labor Day, Election Day."""

from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times.lexicon import Unit, word_set
from onrecord.readings.times.meaning import Calendar, Fixed, Meaning, Nth
from onrecord.readings.times.rule import Found, rule
from onrecord.text.feasts import FIXED_FEASTS

# Month, which one (-1 the last) and weekday (Monday is 0), as in the United States.
_MOVING = {
    "martin luther king day": (1, 3, 0),
    "martin luther king jr day": (1, 3, 0),
    "memorial day": (5, -1, 0),
    "labor day": (9, 1, 0),
    "thanksgiving day": (11, 4, 3),
    "thanksgiving": (11, 4, 3),
}
# Kept on other days in other countries: an expression, but no date.
_UNDATED = frozenset(
    {"election day", "independence day", "national day", "labour day", "victory day", "easter sunday", "easter monday"}
)
# Without "Day" or "Eve" these name a season, a meal or a costume as often as a date.
_LOOSE = frozenset({"christmas", "halloween", "thanksgiving"})
_LOOSE_BEFORE = word_set("at by before after since on until over")


def _feast(found: Found) -> Meaning | None:
    words = [word for word in found.word("name").replace("’", "'").split() if word != "."]
    name = " ".join(words).replace(" 's", "'s").replace("s '", "s")
    which = found.word("which")
    if name in _LOOSE and not which and found.before not in _LOOSE_BEFORE:
        return None
    if not any(word[0].isupper() for word in found.words("name")) and name != "election day":
        return None
    if name in _UNDATED:
        return Fixed(type=TimeType.DATE, value=None)
    year = int(found.word("year")) if found.word("year") else None
    towards = {"last": -1, "this": 0, "next": 1}.get(which)
    if name in _MOVING:
        month, nth, weekday = _MOVING[name]
        return Nth(nth=nth, unit=Unit.DAY, weekday=weekday, within=Calendar(month=month, year=year, towards=towards))
    if name in FIXED_FEASTS:
        month, day = FIXED_FEASTS[name]
        return Calendar(month=month, day=day, year=year, towards=towards)
    return None


_NAMES = (
    "(christmas|halloween|thanksgiving) (day|eve)?|new year POSS (day|eve)|easter (sunday|monday)|martin luther "
    "king (jr STOP?)? day|"
    "(international)? women POSS day|(valentine|patrick) POSS day|"
    "(boxing|earth|May|bastille|armistice|remembrance|veterans|memorial|labor|labour|election|independence|national|"
    "victory) day"
)

FEAST_RULES = (rule("feast", f"<which: last|next|this>? <name: {_NAMES}> (COMMA? <year: YEAR>)?", _feast),)
