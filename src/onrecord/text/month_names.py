"""Names of months and weekdays in the languages that news sites are written in, from Babel's CLDR data."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

# Languages whose calendar words sites put into clocks and status lines. Chinese, Japanese and Korean write numbers with
# unit signs and Vietnamese counts its months, so they need no names (text/written_dates.py).
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "ro", "pl", "cs", "sk", "sl", "hr", "sr", "mk", "hu", "bg", "ru",
    "uk", "be", "el", "tr", "az", "sv", "da", "nb", "fi", "et", "lt", "lv", "sq", "ca", "id", "ar", "fa", "he",
    "hi", "sw", "ka", "hy",
)  # fmt: skip

# Newsroom abbreviations that CLDR lacks (AP style, "Tues.", "Thurs.").
_ENGLISH_MONTHS_MORE = {"sept": 9}
_ENGLISH_DAYS_MORE = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
# Words that CLDR holds before a month's name (Catalan "de gener").
_PARTICLES = ("de ", "d’", "d'")

Readings = tuple[tuple[str, int], ...]  # (language, month 1-12 or weekday 0-6), in the order of LANGUAGES


def fold(name: str) -> str:
    """A calendar word as it is looked up: lower case, no marks on letters, no closing dot."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().strip().rstrip(".׳'"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=1)
def english_months() -> Mapping[str, int]:
    """Folded English month names and abbreviations → 1-12. Needs no Babel: this is the fast path."""
    full = (
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    )  # fmt: skip
    names = {name: number for number, name in enumerate(full, 1)}
    return names | {name[:3]: number for name, number in names.items()} | _ENGLISH_MONTHS_MORE


@lru_cache(maxsize=1)
def english_weekdays() -> Mapping[str, int]:
    """Folded English weekday names and abbreviations → 0 (Monday) to 6."""
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    names = {name: number for number, name in enumerate(full)}
    return names | {name[:3]: number for name, number in names.items()} | _ENGLISH_DAYS_MORE


@lru_cache(maxsize=1)
def all_months() -> Mapping[str, Readings]:
    """Folded month names of all LANGUAGES. One word may be different months: "listopad" is November in Poland, October
    in Croatia."""
    from babel import Locale

    found: dict[str, list[tuple[str, int]]] = {}
    for language in LANGUAGES:
        _add(found, language, _forms(Locale.parse(language).months, range(1, 13)))
    return {name: tuple(readings) for name, readings in found.items()}


@lru_cache(maxsize=1)
def all_weekdays() -> Mapping[str, Readings]:
    """Folded weekday names of all LANGUAGES → (language, 0 (Monday) to 6)."""
    from babel import Locale

    found: dict[str, list[tuple[str, int]]] = {}
    for language in LANGUAGES:
        _add(found, language, _forms(Locale.parse(language).days, range(7)))
    return {name: tuple(readings) for name, readings in found.items()}


def _forms(contexts: Mapping[str, Mapping[str, Mapping[int, str]]], numbers: range) -> Iterable[tuple[str, int]]:
    """Wide and abbreviated names, both as used in a date and standing alone."""
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names = contexts.get(context, {}).get(width, {})
            yield from ((names[number], number) for number in numbers if number in names)


def _add(found: dict[str, list[tuple[str, int]]], language: str, forms: Iterable[tuple[str, int]]) -> None:
    for name, number in forms:
        key = fold(name)
        for particle in _PARTICLES:
            key = key.removeprefix(particle)
        # A form with digits ("thg 1") or a single letter would match anything.
        if len(key) < 2 or any(letter.isdigit() for letter in key):
            continue
        readings = found.setdefault(key, [])
        if (language, number) not in readings:
            readings.append((language, number))
