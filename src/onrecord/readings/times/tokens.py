"""A text as the grammar sees it: words and numbers with a code each, so that patterns run over a short string of codes.

Each word of the lexicon, each literal word of a pattern and each shape of number has one character of its own from a
private
area of Unicode. A pattern over these characters is an ordinary regular expression, and one over words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.readings.times.lexicon import CLASSES, SHAPES

# In the order of trial: the longer shape first. Groups are named after lexicon.SHAPES, with "_" for what a name may
# not hold.
_TOKEN = re.compile(
    r"""(?P<paragraph>\n[^\S\n]*\n\s*)
      | (?P<iso>\d{4}-\d{2}-\d{2}(?![\d-]))
      | (?P<round>24/7\b)
      | (?P<dotted>\d{1,2}\.\d{1,2}\.\d{4}(?!\d))
      | (?P<attacks>9/11(?![\d/]))
      | (?P<slashed>\d{1,2}/\d{1,2}/\d{2,4}(?!\d))
      | (?P<stopwatch>\d{1,2}:\d{2}:\d{2}(?!\d))
      | (?P<clock>\d{1,2}:\d{2}(?!\d))
      | (?P<decade>\d{3}0['’]?s\b|['’]?\d0['’]?s\b)
      | (?P<ordinal>\d+(?:st|nd|rd|th)\b)
      | (?P<fraction>\d/\d(?![\d/]))
      | (?P<decimal>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
      | (?P<shortyear>(?<!\w)['’]\d\d\b)
      | (?P<number>\d+)
      | (?P<meridiem>(?:(?<=\d)|(?<=\d\s))(?:[ap]\.\s?m\b\.?|[ap]m\b|[AP]\.M\.|[AP]M\b))
      | (?P<stopped>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\.)
      | (?P<possessive>['’]s?\b|(?<=s)['’](?=\s))
      | (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
      | (?P<dash>--+|[–—])
      | (?P<punctuation>[^\s\w]|_)""",
    re.VERBOSE,
)
_PUNCTUATION = {
    ",": "#comma",
    ".": "#stop",
    "-": "#hyphen",
    "(": "#open",
    ")": "#close",
    "/": "#slash",
    "$": "#currency",
    "£": "#currency",
    "€": "#currency",
    "¥": "#currency",
    "#": "#currency",
    "+": "#plus",
}
_FIRST_CODE = 0xE000  # the private use area: no text token is ever one of these
_CODES: dict[str, str] = {}


def code_of(word: str) -> str:
    """The character that stands for a word or shape; given out on first use, while the patterns are compiled."""
    if word not in _CODES:
        _CODES[word] = chr(_FIRST_CODE + len(_CODES))
    return _CODES[word]


for _shape in SHAPES:
    code_of(_shape)
for _words in CLASSES.values():
    for _word in _words:
        code_of(_word)
_OTHER = code_of("#other")
_CAPITAL = code_of("#capital")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one text: offsets (half-open, code points), words as printed, and `codes`, a character for each."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    codes: str

    def slice(self, first: int, past: int) -> str:
        """The text from token `first` up to token `past`, exclusive."""
        return self.text[self.starts[first] : self.ends[past - 1]]


def read_tokens(text: str) -> Tokens:
    """Cut `text` into tokens. Blanks belong to none; a blank line is a token of its own, which no pattern crosses."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    codes: list[str] = []
    for found in _TOKEN.finditer(text):
        word = found.group()
        starts.append(found.start())
        ends.append(found.end())
        words.append(word)
        codes.append(_code(found.lastgroup or "", word))
    return Tokens(text, starts, ends, words, "".join(codes))


def _code(shape: str, word: str) -> str:
    if shape in ("word", "stopped"):
        return (
            _CODES.get(word)
            or (_CODES.get(word.capitalize()) if word.isupper() and len(word) > 2 else None)  # "MARCH 3"
            or _CODES.get(word.lower().replace("’", "'"))
            or (_CAPITAL if word[0].isupper() else _OTHER)
        )
    if shape == "number":
        return _CODES[_number_shape(word)]
    if shape == "punctuation":
        return _CODES[_PUNCTUATION.get(word, "#other")]
    return _CODES[{"round": "#24/7", "attacks": "#9/11", "shortyear": "#short-year"}.get(shape, f"#{shape}")]


def _number_shape(digits: str) -> str:
    value = int(digits[:9])
    if len(digits) == 4:
        return "#military" if digits[0] == "0" else "#year" if 1000 <= value <= 2399 else "#integer"
    if len(digits) > 2:
        return "#integer"
    return (
        "#1-12" if 1 <= value <= 12 else "#13-24" if 13 <= value <= 24 else "#25-31" if 25 <= value <= 31 else "#0-99"
    )
