"""Names of months and weekdays in the languages that news sites are written in."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Newsroom abbreviations that CLDR lacks (AP style, "Tues.", "Thurs.").
_ENGLISH_MONTHS_MORE = {"sept": 9}
_ENGLISH_DAYS_MORE = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

Readings = tuple[tuple[str, int], ...]  # (language, month 1-12 or weekday 0-6), in the order of the table


def fold(name: str) -> str:
    """A calendar word as it is looked up: lower case, no marks on letters, no closing dot."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().strip().rstrip(".׳'"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=1)
def english_months() -> Mapping[str, int]:
    """Folded English month names and abbreviations → 1-12. Needs no table: this is the fast path."""
    names = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
    return names | {name[:3]: number for name, number in names.items()} | _ENGLISH_MONTHS_MORE


@lru_cache(maxsize=1)
def english_weekdays() -> Mapping[str, int]:
    """Folded English weekday names and abbreviations → 0 (Monday) to 6."""
    names = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
    return names | {name[:3]: number for name, number in names.items()} | _ENGLISH_DAYS_MORE


@lru_cache(maxsize=1)
def all_months() -> Mapping[str, Readings]:
    """Folded month names of forty languages. One word may be different months: "listopad" is November in Poland,
    October in Croatia."""
    return _table("month")


@lru_cache(maxsize=1)
def all_weekdays() -> Mapping[str, Readings]:
    """Folded weekday names of forty languages → (language, 0 (Monday) to 6)."""
    return _table("weekday")


def _table(kind: str) -> Mapping[str, Readings]:
    """calendar_words.tsv, made from CLDR by training/calendar_words.py: loading forty locales takes half a second."""
    found: dict[str, list[tuple[str, int]]] = {}
    for line in (files("onrecord.text") / "calendar_words.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{kind}\t"):
            _, name, language, number = line.split("\t")
            found.setdefault(name, []).append((language, int(number)))
    return {name: tuple(readings) for name, readings in found.items()}
