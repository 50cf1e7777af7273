"""A small language for patterns over words: class names in capitals, literal words in small letters, groups in angle
brackets.

    <n: AMOUNT> HYPHEN? <u: UNIT|UNITS> ago
    (the)? (same|very) day

`?`, `*`, `|`, `( )` mean what they mean in regular expressions, a blank separates words.
"""

import re
from functools import cache

from onrecord.readings.times.lexicon import CLASSES
from onrecord.readings.times.tokens import code_of

# Names for stretches of words, spelt in the language itself; each may use those above it.
MACROS: dict[str, str] = {
    "SPELT": "(NUMBER|AN? MULTIPLIER) (HYPHEN? (NUMBER|MULTIPLIER))*",
    "FIGURE": "(DECIMAL|INT) FRACTION? MULTIPLIER? PLUS?",
    "AMOUNT": "(FIGURE|SPELT) (and AN half)?|FRACTION|a couple of|a couple|half AN|AN half|a single|single",
    "LOOSE": "AN? VAGUE|AN",
    "ANYMONTH": "MONTH|SHORTMONTH",
    "ZONED": "local time|ZONE|CAPITAL? CAPITAL? (CAPITAL|coast|standard|daylight|summer) time",
}
_PIECE = re.compile(
    r"<(?P<group>\w+):|(?P<name>[A-Z]{2}[A-Z0-9]*)|(?P<word>[A-Za-z][a-z']*)|(?P<close>>)|(?P<sign>[()|?*+])|\s+"
)


@cache
def compile_pattern(source: str) -> re.Pattern[str]:
    """A regular expression over token codes. Raises KeyError for a class that does not exist, ValueError for a stray
    sign.
    """
    return re.compile(_translate(source))


def _translate(source: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(source):
        piece = _PIECE.match(source, at)
        if piece is None:
            raise ValueError(f"no pattern: {source[at:]!r}")
        at = piece.end()
        if piece["group"]:
            parts.append(f"(?P<{piece['group']}>")
        elif piece["name"]:
            name = piece["name"]
            parts.append(f"(?:{_translate(MACROS[name])})" if name in MACROS else class_codes(name))
        elif piece["word"]:
            parts.append(code_of(piece["word"]))
        elif piece["close"]:
            parts.append(")")
        elif piece["sign"]:
            parts.append("(?:" if piece["sign"] == "(" else piece["sign"])
    return "".join(parts)


def class_codes(name: str) -> str:
    """The class of characters that stand for the words of lexicon class `name`."""
    return "[" + "".join(sorted({code_of(word) for word in CLASSES[name]})) + "]"
