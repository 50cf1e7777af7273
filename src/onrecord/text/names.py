"""What the words of names and titles mean: states and their people, titles, honorifics, given names, heads of names.

The lists stand beside this file as data (states.tsv, bodies.tsv, role_words.txt, given_names.txt, name_heads.txt), read
once.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from anyascii import anyascii

_IRREGULAR_PLURALS = {
    "spokesmen": "spokesman",
    "chairmen": "chairman",
    "congressmen": "congressman",
    "men": "man",
    "buses": "bus",
    "gases": "gas",
    "crises": "crisis",
}


class StateWord(StrEnum):
    """How a word points at a state."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class StateHint:
    """`state` by its short English name; `canonical` is the word's own standard form ("Kyiv" for "Kiev")."""

    state: str
    how: StateWord
    canonical: str


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower-case ASCII letters and digits of `word`: accents, hyphens and apostrophes gone ("Jae-in" → "jaein")."""
    return "".join(letter for letter in anyascii(word).lower() if letter.isalnum())


@lru_cache(maxsize=16)
def _lines(name: str) -> tuple[str, ...]:
    text = files("onrecord.text").joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.split("\n") if line and not line.startswith("#"))


@lru_cache(maxsize=16)
def word_sections(name: str) -> dict[str, frozenset[str]]:
    """The words of a sectioned list: section name ("head") → its words."""
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in _lines(name):
        if line.startswith("["):
            current = sections.setdefault(line[1:].split(":")[0].rstrip("]"), set())
        else:
            current.update(line.split())
    return {section: frozenset(words) for section, words in sections.items()}


@lru_cache(maxsize=1)
def _state_hints() -> dict[str, StateHint]:
    hints: dict[str, StateHint] = {}
    rows = [line.split("\t") for name in ("states.tsv", "bodies.tsv") for line in _lines(name)]
    for name, aliases, *_ in rows:
        for alias in (name, *filter(None, aliases.split(";"))):
            hints[alias] = StateHint(name, StateWord.NAME, name)
    columns = ((2, StateWord.DEMONYM), (3, StateWord.CAPITAL), (4, StateWord.GOVERNMENT))
    for column, how in columns:
        for row in rows:
            words = [word for word in row[column].split(";") if word]
            for word in words:
                first = words[0] if how is StateWord.CAPITAL and len(words) == 2 else word
                hints.setdefault(word, StateHint(row[0], how, first))
    return hints


@lru_cache(maxsize=1)
def _longest_by_first_word() -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in _state_hints():
        first = phrase.replace("-", " ").split()[0].split("'")[0]
        for spelling in (first, first.upper()):
            longest[spelling] = max(
                longest.get(spelling, 0), len(phrase.replace("-", " - ").replace("'", " '").split())
            )
    return longest


def longest_state_name(first_word: str) -> int:
    """How many tokens an entry of the list of states that starts with `first_word` may have; 0 if none does."""
    return _longest_by_first_word().get(first_word, 0)


@lru_cache(maxsize=16384)
def state_hint(phrase: str) -> StateHint | None:
    """What state `phrase` points at, None if at none. Case counts ("US", not "us"); "the" and possessive 's do not."""
    words = phrase.replace("’", "'").strip()
    for prefix in ("the ", "The "):
        words = words.removeprefix(prefix)
    words = words.removesuffix("'s").removesuffix("'")
    hints = _state_hints()
    found = hints.get(words)
    if found is None and words.isupper() and len(words) > 4:
        found = hints.get(words.title())
    return found


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    return frozenset(line.split("\t")[0] for line in _lines("bodies.tsv"))


def is_listed_body(state: str) -> bool:
    """True for a body listed beside the states ("European Union", "Hamas"): it has a side as they do, but is no
    place."""
    return state in _bodies()


@lru_cache(maxsize=4)
def role_circles() -> tuple[frozenset[str], ...]:
    """Circles of role words that one person may be called by in turn."""
    return tuple(frozenset(line.split()) for line in _lines("role_circles.txt"))


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """The singular of a noun, lower case, by its shape ("secretaries" → "secretary", "crashes" → "crash")."""
    lower = word.lower()
    if lower in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[lower]
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith("ss"):
        return lower[:-1]
    return lower


@lru_cache(maxsize=16384)
def is_role_head(word: str) -> bool:
    """True if `word` says what somebody is ("minister", "Spokesmen")."""
    heads = word_sections("role_words.txt")["head"]
    return word.lower() in heads or singular(word) in heads


def is_office(word: str) -> bool:
    """True if `word` says that somebody acts for a state or body ("minister", "Diplomats"), unlike "analyst"."""
    offices = word_sections("role_words.txt")["office"]
    return word.lower() in offices or singular(word).lower() in offices


def is_kin_word(word: str) -> bool:
    """True for a word that says whose kin somebody is ("wife"), not written large as a form of address ("Father")."""
    return word in word_sections("role_words.txt")["kin"]


def is_role_modifier(word: str) -> bool:
    """True if `word` goes with a role head inside a title ("deputy", "Foreign")."""
    return word.lower() in word_sections("role_words.txt")["modifier"]


def is_honorific(word: str) -> bool:
    """True for a form of address that is no role ("Mr", "Dr.")."""
    return word.lower().rstrip(".") in word_sections("role_words.txt")["honorific"]


@lru_cache(maxsize=16384)
def gender_of_title(word: str) -> Gender | None:
    """The gender that a title or honorific tells, None if none."""
    lower = word.lower().rstrip(".")
    sections = word_sections("role_words.txt")
    return next((gender for gender in Gender if lower in sections[gender.value]), None)


@lru_cache(maxsize=16384)
def gender_of_given_name(word: str) -> Gender | None:
    """The gender a given name mostly goes with, None if it is not listed or goes with both."""
    sections = word_sections("given_names.txt")
    lower = word.lower()
    folded = fold(word)
    male = lower in sections["male"] or folded in sections["male"]
    female = lower in sections["female"] or folded in sections["female"]
    if male == female:
        return None
    return Gender.MALE if male else Gender.FEMALE


def is_given_name(word: str) -> bool:
    """True if `word` is a listed given name."""
    sections = word_sections("given_names.txt")
    return word.lower() in sections["male"] or word.lower() in sections["female"]


_HEAD_SECTIONS = ("forum", "document", "organisation", "place")


@lru_cache(maxsize=16384)
def head_kind(word: str) -> str | None:
    """What a capitalised name with this head word is: "forum", "document", "organisation", "place"; None if open."""
    lower = word.lower()
    sections = word_sections("name_heads.txt")
    return next((kind for kind in _HEAD_SECTIONS if lower in sections[kind]), None)


def is_listed(section: str, word: str) -> bool:
    """True if `word` stands in a section of name_heads.txt: "adjective", "realm", "outlet" and others."""
    return word.lower() in word_sections("name_heads.txt")[section]


def is_title_word(word: str) -> bool:
    """True if `word` can stand in a title: a role, a modifier, a form of address, a state or its people."""
    return is_role_head(word) or is_role_modifier(word) or is_honorific(word) or state_hint(word) is not None
