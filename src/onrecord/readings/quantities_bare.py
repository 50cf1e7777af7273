"""What a bare number counts, by the words around it: "the number of dead at 2,400", "22 of 35 votes", "killed at least
12", "1.9 million barrels a day before the war and 700,000 now".
"""

import re

from onrecord.nouns.quantity import Quantity

# A bare number behind these counts what they name: "puts the number of dead at 2,400", "a death toll of 12".
_REACHES = r"(?:at|to|is|was|of|reached|reaches|passed|exceeded|exceeds|hit|hits)"
_COUNTED = re.compile(
    rf"\b(?:(?:number|total|count|tally)\s+of\s+(?:the\s+)?(?P<noun>[a-z]+)\b|(?P<deaths>death\s+toll)\b)"
    rf"[^.;:!?\n“”\"\d]{{0,60}}?\b{_REACHES}\s+$"
)
_REACH_CHARS = 110
# "Five of the seven fishermen", "22 of 35 votes": the part counts what the whole does.
PART_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|our|those|these)\b|(?=\d))(?:\s+other\b)?\s*")
# What befalls people, before or behind a bare number: "killing at least 12", "more than 100 were arrested".
_DIED = r"killed|dead|died|drowned|executed"
_SUFFERED = (
    r"wounded|injured|hurt|arrested|detained|missing|displaced|hospitali[sz]ed|evacuated|rescued|homeless|captured|"
    r"abducted|kidnapped|jailed|freed|released|stranded"
)
_DOES = re.compile(
    r"\b(?:(?P<died>kill(?:s|ed|ing))|wound(?:s|ed|ing)|injur(?:es|ed|ing)|arrest(?:s|ed|ing)|detain(?:s|ed|ing)|"
    r"displac(?:es|ed|ing)|hospitali[sz](?:ed|ing))\s+$",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    rf"\s+(?:others?\s+|more\s+)?(?:(?:were|was|are|have\s+been|had\s+been|are\s+being)\s+(?:still\s+|also\s+)?)"
    rf"(?:(?P<died>{_DIED})|{_SUFFERED})\b|\s+(?P<gone>died|drowned)\b"
)
_ENDS = re.compile(
    r"\s*(?:[.,;:!?)\n“”\"]|$|(?:and|or|in|on|at|near|during|when|since|after|last|by|outside|before|from|to|as|this)\b)"
)
# A bare number this long after a counted one, in the same sentence and in the same breath, counts the same thing.
_SAME_CHARS = 90
_JOINS = re.compile(
    r"(?:\b(?:and|but|to|from|against|versus|compared\s+(?:with|to)|rather\s+than|instead\s+of|not|or|with)|,)\s+$",
    re.IGNORECASE,
)
# "Voted 12 to 3", "passed by 11-2": for and against.
_VOTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|passed|adopted|approved|rejected|defeated|carried|backed|ruled)\b[^.;:!?\n\d]{0,30}$",
    re.IGNORECASE,
)
_VOTED_CHARS = 45
_AGAINST = re.compile(
    r"(?:\s+to\s+|\s?[-–—]\s?)(?:\d+|zero|none|nil|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s+per\s?cent|\s?%)"
)
_RATE = re.compile(r"\s+(?:a|an|per|each|every)\s+(?:day|week|month|year|night|hour)\b")
_STOPS = re.compile(r"[.;!?\n“”\"]")
# "The office puts the stock at 8 million": whoever counts counts what was counted in the sentence before.
_PUTS = re.compile(
    r"\b(?:puts?|count(?:s|ed)?|estimat(?:es?|ed)|reckon(?:s|ed)|calculat(?:es?|ed)|speaks?\s+of|spoke\s+of|"
    r"found|tall(?:y|ies|ied))\b[^.;:!?\n\d]{0,60}$"
)
_RESTATED_CHARS = 120
_RESTATED_MAX_RATIO = 10.0
CARRIED_MIN_VALUE = 100.0
CARRIED_MAX_RATIO = 100.0


def counted_before(text: str, start: int) -> str | None:
    """What a bare number at `start` counts by the words before it, None if they do not say."""
    before = _COUNTED.search(text, max(0, start - _REACH_CHARS), start)
    if before is None:
        return None
    return "dead" if before["deaths"] else before["noun"]


def befallen(text: str, start: int, end: int) -> str | None:
    """ "dead" or "people" for a bare number of those to whom something was done; None for any other."""
    behind = _SUFFERS.match(text, end)
    if behind is not None:
        return "dead" if behind["died"] or behind["gone"] else "people"
    before = _DOES.search(text, max(0, start - 16), start)
    if before is None or not _ENDS.match(text, end):
        return None
    return "dead" if before["died"] else "people"


def same_again(text: str, before: Quantity | None, value: float, start: int, end: int) -> str | None:
    """The unit of the quantity `before`, if the bare number from `start` (hedge included) to `end` counts the same
    thing once more in its sentence; None if it does not.
    """
    if before is None or before.unit is None or before.unit == "percent" or value < CARRIED_MIN_VALUE:
        return None
    between = text[before.span.end : start]
    if not between or len(between) > _SAME_CHARS or _STOPS.search(between) or not _JOINS.search(between):
        return None
    low, high = sorted((value, before.value))
    if high > CARRIED_MAX_RATIO * low or not (_ENDS.match(text, end) or _RATE.match(text, end)):
        return None
    return before.unit


def restated(text: str, before: Quantity | None, value: float, start: int, end: int) -> str | None:
    """The unit of `before`, if the bare millions from `start` to `end` are another's figure for the same thing ("The
    office puts the stock at 8 million"), in its sentence or the next; None if they are not.
    """
    if before is None or before.unit in (None, "percent") or not _ENDS.match(text, end):
        return None
    between = text[before.span.end : start]
    low, high = sorted((value, before.value))
    near = len(_STOPS.findall(between)) <= 1 and len(between) <= _RESTATED_CHARS and high <= _RESTATED_MAX_RATIO * low
    return before.unit if near and _PUTS.search(between) else None


def is_vote(text: str, start: int, end: int) -> bool:
    """True for the first of two numbers ("12 to 3") that say how a vote went; it stands from `start` to `end`."""
    if not _AGAINST.match(text, end):
        return False
    return _VOTED.search(text, max(0, start - _VOTED_CHARS), start) is not None
