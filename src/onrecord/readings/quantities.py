"""Quantities: counted or measured things with their hedges ("an estimated 100,000 troops", "$1.4 billion", "12 to 15
percent").
"""

import re
from collections.abc import Sequence

from onrecord.nouns.quantity import Quantity
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.quantities_bare import PART_OF, befallen, counted_before, is_vote, restated, same_again
from onrecord.readings.times.lexicon import word_list, word_set
from onrecord.text.span_index import SpanIndex

_SMALL = {
    word: float(value)
    for value, word in enumerate(
        word_list(
            """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen"""
        )
    )
} | {
    word: 20.0 + 10 * tens
    for tens, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"))
}
_MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "milliard": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "mln": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "m": 1e6,
    "k": 1e3,
}
# "Dozens of": no number is said; the value is the least that the word allows.
_VAGUE = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "₽": "roubles", "₹": "rupees"}

# Words before a number that make it less than exact, or bound it.
_HEDGES = (
    "(?:an? )?estimated|(?:well |far |slightly |just )?(?:more|less|fewer) than|no (?:more|fewer|less) than",
    "at (?:least|most)|up to|as (?:many|few|much) as|close to|in excess of|a further|a total of|a record|another",
    "some|about|around|roughly|approximately|nearly|almost|over|under|above|below|exactly|only|just|barely|between|from",
)
_HEDGE = "|".join(_HEDGES).replace(" ", r"\s+")
_LEADING_HEDGE = re.compile(rf"({_HEDGE})\s", re.IGNORECASE)
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SPELT = rf"(?:{_WORD})(?:[\s-]+(?:{_WORD}))?"
# Translations keep the marks of their tongue: "8 000 jobs", "3,2 milliards".
_FIGURE = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+,\d{1,2}(?=\s?(?:%|per|[mb]illi|milli))|"
    r"\d+(?:\.\d+)?"
)
_MAGNITUDE = r"(?:hundred|thousand|(?:million|billion|milliard|trillion)s?|dozen|mln|bn|tn|[mk])(?!\w)"
_NUMBER = rf"(?:{_FIGURE}|{_SPELT}|(?:half\s+)?an?(?=\s+(?:hundred|thousand|million|billion|trillion|dozen)\b))"
_QUANTITY = re.compile(
    rf"""(?<![\w.,:/-])
    (?:(?P<hedge>{_HEDGE})\s+)?
    (?:
      (?P<vague>tens|dozens|scores|hundreds|thousands|millions|billions)\s+of(?=\s)
      (?:\s+(?P<more>thousands|millions|billions)\s+of(?=\s))?
    |
      (?:(?P<currency>(?:US|C|A|HK|NZ|S)?\$|[£€¥₽₹])\s?)?
      (?P<number>{_NUMBER})
      (?:\s?(?P<magnitude>{_MAGNITUDE}))?
      (?:
        \s*(?:-|–|—|\bto\b|\band\b|\bor\b)\s*
        (?:(?:US)?\$|[£€¥])?(?P<upper>{_FIGURE}|{_SPELT})
        (?:\s?(?P<upper_magnitude>{_MAGNITUDE}))?
        (?=\s?[%A-Za-z])
      )?
    )
    (?P<percent>\s?%|\s+(?:percent|per\s+cent|percentage\s+points?)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DECIMAL_COMMA = re.compile(r"^(\d+),(\d{1,2})$")
_NEXT_WORD = re.compile(r"[\s-]+((?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*)")
# Plurals without an s, and units that news prints in the singular.
_PLURALS = word_set(
    "people men women children troops police personnel staff crew aircraft members percent feet fish sheep cattle "
    "lives km kg mph euro yen yuan"
)
_STRONG = re.compile(r"[\s-]strong\b(?=\s+\w)")
# Measures that a translation leaves in the singular ("128 kilogram"), or that stand against the figure ("310km").
_SINGULAR_MEASURE = re.compile(r"[\s-]?(km|kg|kilograms?|kilomet(?:re|er)s?|tonn?es?|tons?|barrels?|lit(?:re|er)s?)\b")
_MEASURES = word_set(
    "tons tonnes barrels litres liters gallons kilos kilograms pounds kilometres kilometers metres meters miles "
    "acres hectares"
)
# Those who are counted by what befell them: "2,900 dead since March".
_VICTIMS = word_set("dead wounded injured missing displaced homeless")
# A word here ends the noun phrase before a head was found.
_STOP = word_set(
    """the a an and or of in on at to for from by with as is are was were be been has have had will would could may
    might that which who whom whose but than then when while after before against into over under his her their its he
    she they it this these those said says told not per yet also still just about"""
)
# Endings in s that are no plural of a noun.
_NO_PLURAL = re.compile(r".*(?:ss|us|is|'s|’s)$|^(?:was|has|does|his|its|this|as|says|news)$", re.IGNORECASE)
_PEOPLE_CHARS = 6
_LONGEST_PHRASE = 4  # words between number and head noun, head included: "12 Russian fighter jets"
_AGE = re.compile(r"[\s-](?:years?|months?|weeks?)[\s-]olds?\b|\s+years?\s+of\s+age\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\bNo\.?|\bnumber|\bArticle|\bResolution|\bSection|\bChapter|\baged|\bage|\bFlight|\bRoute)\s+$", re.IGNORECASE
)


def find_quantities(text: str, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """Counted and measured things in text order, non-overlapping, none inside one of `times`.

    Left out: dates and lengths of time, ordinals, ages, numbers that number ("Article 5"), and bare numbers with no
    unit, unless the words before say what they count ("the number of dead at 2,400"). Of a range `value` is the smaller
    number and `upper` the larger. "Dozens of" and its like have the least that they allow as value and themselves as
    hedge.
    """
    taken = SpanIndex((time.span, time) for time in times)
    found: list[Quantity] = []
    at = 0
    while (match := _QUANTITY.search(text, at)) is not None:
        at = match.end() if match.end() > match.start() else match.start() + 1
        start, end = match.span("number") if match["number"] else match.span("vague")
        if taken.overlapping(Span(start, end)):
            at = max(at, end)
            continue
        quantity = _read(text, match, found[-1] if found else None)
        if quantity is not None and not taken.overlapping(Span(start, quantity.span.end)):
            found.append(quantity)
            at = quantity.span.end
    return tuple(found)


def _read(text: str, match: re.Match[str], before: Quantity | None) -> Quantity | None:
    end = match.end()
    if _NUMBERED.search(text, max(0, match.start() - 14), match.start()) or _AGE.match(text, end):
        return None
    # "five-point plan" is no five: the word itself must stand alone; a capital number word begins a name or a sentence.
    unit, end = _unit(text, match, end)
    if unit is None:
        unit, end = _bare(text, match, before), match.end()
    if unit is None:
        return None
    hedge = match["hedge"]
    start = match.start()
    if hedge and hedge.lower() in ("from", "between") and not match["upper"]:
        named = next(name for name in ("currency", "number", "vague") if match[name])
        hedge, start = None, match.start(named)
    if match["vague"]:
        vague, more = match["vague"].lower(), (match["more"] or "").lower()
        value = _VAGUE[vague] * _VAGUE.get(more, 1.0)
        return Quantity(
            span=Span(start, end), value=value, unit=unit, hedge=f"{vague} of {more} of" if more else f"{vague} of"
        )
    magnitude = match["magnitude"]
    upper = _value(match["upper"], match["upper_magnitude"]) if match["upper"] and unit != "votes" else None
    value = _value(match["number"], magnitude or (match["upper_magnitude"] if upper is not None else None))
    if upper is not None and upper <= value:
        return None
    return Quantity(span=Span(start, end), value=value, unit=unit, hedge=_spaced(hedge), upper=upper)


def _bare(text: str, match: re.Match[str], before: Quantity | None) -> str | None:
    """What a number without a noun of its own counts, None if the words around it do not say."""
    if not match["number"] or match["currency"] or match["number"].lower() in ("one", "a", "an"):
        return None
    if is_vote(text, match.start(), match.end("number")):
        return "votes"
    if not match["upper"]:
        part = PART_OF.match(text, match.end())
        whole = _QUANTITY.match(text, part.end()) if part is not None else None
        if whole is not None and whole["number"] and not whole["currency"]:
            return _unit(text, whole, whole.end())[0]
        if part is not None:
            return _unit(text, match, part.end() - 1)[0]  # "seven of its pilots"
    fallen = befallen(text, match.start(), match.end())
    if fallen is not None:
        return fallen
    if not match["number"][0].isdigit() or match["upper"]:
        return None
    value = _value(match["number"], match["magnitude"])
    if match["magnitude"]:
        counted = restated(text, before, value, match.start(), match.end())
    else:
        counted = counted_before(text, match.start())
    return counted or same_again(text, before, value, match.start(), match.end())


def _unit(text: str, match: re.Match[str], end: int) -> tuple[str | None, int]:
    """The unit and where it ends; None if the number counts nothing that we can name."""
    if match["percent"]:
        return "percent", end
    if match["currency"]:
        return _CURRENCIES[match["currency"][-1]], end
    strong = _STRONG.match(text, end)
    if strong is not None:
        end = strong.end()  # "the 14,000-strong force" counts what comes next
    attached = _SINGULAR_MEASURE.match(text, end)
    if attached is not None and text[attached.end() : attached.end() + 1] != "-":
        return _measured(text, attached[1], attached.end())
    words: list[str] = []
    at = end
    victims: tuple[str, int] | None = None
    for _ in range(_LONGEST_PHRASE):
        following = _NEXT_WORD.match(text, at)
        if following is None:
            break
        word = following[1]
        low = word.lower()
        if low in _STOP or "\n" in following[0]:
            break
        at = following.end()
        words.append(word)
        if (_is_plural(low) or _is_people(word)) and not _names_whose(text, word, at):
            return _measured(text, "people" if low == "others" else word, at)
        if low in _VICTIMS and victims is None:
            victims = word, at  # unless a noun follows: "12 wounded soldiers"
    if victims is not None:
        return victims
    if strong is not None:
        return "people", end
    singular = (match["number"] or "").lower() in ("1", "one", "a", "an")
    hyphened = text[end : end + 1] == "-" and words
    if hyphened and words[0].islower() and not match["magnitude"]:
        return words[0].split("-")[0], end + 1 + len(words[0].split("-")[0])
    if singular and match["magnitude"] and words:
        return words[0], end + text[end:].index(words[0]) + len(words[0])
    return None, end


def _is_plural(low: str) -> bool:
    if low in _PLURALS or low.endswith(("men", "people")):
        return True
    return low.endswith("s") and len(low) > 2 and not _NO_PLURAL.match(low)


def _is_people(word: str) -> bool:
    """True for a people by its name, which in "is" looks like no plural: "Seven Orskis"."""
    return len(word) >= _PEOPLE_CHARS and word[0].isupper() and word.endswith("is")


def _names_whose(text: str, word: str, at: int) -> bool:
    """True for a name that ends like a plural and says whose the counted things are: "11 Samas rockets"."""
    following = _NEXT_WORD.match(text, at)
    if not word[0].isupper() or following is None or following[1].lower() in _STOP:
        return False
    return following[1].islower() and _is_plural(following[1])


def _measured(text: str, word: str, at: int) -> tuple[str, int]:
    """The unit with what it measures: "tons of grain"."""
    if word.lower() in _MEASURES or f"{word.lower()}s" in _MEASURES:
        measured = re.compile(r"\s+of\s+([^\W\d_]+)").match(text, at)
        if measured is not None and measured[1].lower() not in _STOP:
            return f"{word} of {measured[1]}", measured.end()
    return word, at


def _value(number: str, magnitude: str | None) -> float:
    words = _DECIMAL_COMMA.sub(r"\1.\2", number.lower()).replace(",", "").replace("-", " ").split()
    if words[0][0].isdigit():
        value = float("".join(words))
    elif words[0] == "half":
        value = 0.5
    elif words[0] in ("a", "an"):
        value = 1.0
    else:
        value = sum(_SMALL[word] for word in words)
    return value * (_MAGNITUDES[magnitude.lower().removesuffix("s")] if magnitude else 1.0)


def leading_hedge(words: str) -> str | None:
    """The hedge that `words` begin with ("over an hour"), None if they begin with none."""
    found = _LEADING_HEDGE.match(words)
    return _spaced(found[1]) if found is not None else None


def _spaced(hedge: str | None) -> str | None:
    """The hedge with its article taken off and blanks made single: "an estimated" → "estimated"."""
    return re.sub(r"^an?\s+", "", re.sub(r"\s+", " ", hedge.lower())) if hedge else None
