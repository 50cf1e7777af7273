"""Names that the tagger takes for people's where the grammar says otherwise: "the Mary Lind sank", "talks in Corvane",
"Ruvania, Corvane and Lothia".
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_words import POSSESSIVE, ArticleWords
from onrecord.text.names import head_kind, is_given_name, is_honorific, is_kin_word, is_role_head, state_hint

# What stands before a place, and before a person only after words of trust ("faith in Lind") or with an 's behind.
_WHERE = frozenset({"in", "near", "outside", "inside", "across", "throughout", "into"})
_TRUST = frozenset("confidence trust trusts trusted faith interest interested believe believes believed belief".split())
# Verbs that lead to a place with "to", a small word between or none.
_MOVES = frozenset(
    "go goes went gone going fly flew flown flies travel traveled travelled drove return returned".split()
)
# What bears people's names and takes "the" with them.
_VESSELS = frozenset(
    "ship ships vessel trawler boat ferry tanker freighter frigate destroyer cutter corvette cruiser yacht submarine "
    "warship liner icebreaker minesweeper schooner barge tug lifeboat".split()
)
# A name with "the" before it this often is no person's.
THE_SHARE = 0.5
# So many places beside a name in one list make it one.
LIST_MIN_PLACES = 2


@dataclass(slots=True)
class _Signs:
    """How often a phrase stands as a name at all, with "the" or as a ship's, where a place stands, in a list of places,
    or titled.
    """

    times: int = 0
    the: int = 0
    where: int = 0
    listed: int = 0
    titled: int = 0


def without_false_people(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """The names in order, those of no people with the kind that their grammar tells. Names under a title, surnames of
    people named in full and listed given names stay as they are, but for "the" before a full name.
    """
    signs: dict[str, _Signs] = {}
    surnames: Counter[str] = Counter()
    for at, name in enumerate(names):
        if name.kind is not EntityKind.PERSON:
            continue
        _note(words, names, at, signs.setdefault(words.phrase(name.first, name.last), _Signs()))
        if name.last - name.first > 1:
            surnames.update({words.words[name.first], words.words[name.last - 1]})
    kinds = {phrase: kind for phrase, found in signs.items() if (kind := _kind(phrase, found, surnames)) is not None}
    for name in names:
        if name.kind is not EntityKind.PERSON and _who_follows(words, name):
            kinds[words.phrase(name.first, name.last)] = EntityKind.PERSON
    return [replace(name, kind=kinds.get(words.phrase(name.first, name.last), name.kind)) for name in names]


def _who_follows(words: ArticleWords, name: Name) -> bool:
    """True for two or three words that "who" takes up and no head noun ends: "Anna Lindvar, who runs the yard,"."""
    if name.last - name.first not in {2, 3} or name.last + 1 >= len(words):
        return False
    if (words.words[name.last], words.lower[name.last + 1]) != (",", "who"):
        return False
    if name.first > 0 and words.lower[name.first - 1] in {"the", "of", "in"}:
        return False
    plain = all(words.words[at].isalpha() and words.is_capital(at) for at in range(name.first, name.last))
    return (
        plain
        and head_kind(words.words[name.last - 1]) is None
        and state_hint(words.phrase(name.first, name.last)) is None
    )


def _kind(phrase: str, signs: _Signs, surnames: Counter[str]) -> EntityKind | None:
    """The kind that a person's name has in truth, None if it may be a person's."""
    if signs.titled:
        return None
    is_family = " " not in phrase and phrase.endswith("s")  # "the Linds"
    if signs.the and signs.the >= THE_SHARE * signs.times and not is_family:
        return EntityKind.OTHER
    if phrase in surnames or is_given_name(phrase.split()[0]):
        return None
    if " " in phrase:
        return EntityKind.PLACE if signs.where * 2 >= signs.times > 0 and phrase.count(" ") == 1 else None
    return EntityKind.PLACE if signs.where or signs.listed else None


def _note(words: ArticleWords, names: Sequence[Name], at: int, signs: _Signs) -> None:
    name = names[at]
    signs.times += 1
    before = name.first - 1
    if before < 0 or words.breaks_before(name.first):
        return
    owns = name.last < len(words) and words.words[name.last] in POSSESSIVE
    if (words.lower[before] == "the" and not _modifies(words, name)) or words.lower[before] in _VESSELS:
        signs.the += 1
    elif words.lower[before] in _WHERE and not owns and not (before > 0 and words.lower[before - 1] in _TRUST):
        signs.where += not _modifies(words, name)
    elif words.lower[before] == "to" and _MOVES & set(words.lower[max(0, before - 2) : before]) and not owns:
        signs.where += 1
    elif _is_title(words, before):
        signs.titled += 1
    beside = at + 1 < len(names) and names[at + 1].first == name.last and names[at + 1].kind is EntityKind.PERSON
    signs.listed += words.lower[before] == "of" and beside  # "minister of Ruvania Anna Lindvar"
    signs.listed += _places_beside(words, names, at) >= LIST_MIN_PLACES


def _is_title(words: ArticleWords, index: int) -> bool:
    word = words.words[index]
    return is_role_head(word) or is_honorific(word) or is_kin_word(word)


def _modifies(words: ArticleWords, name: Name) -> bool:
    """True where a noun follows that the name belongs to: "the Lind plan"."""
    if name.last >= len(words) or words.breaks_before(name.last):
        return False
    return words.tokens[name.last].upos in {"NOUN", "PROPN", "ADJ"} or words.words[name.last] in {"-", "–"}


def _places_beside(words: ArticleWords, names: Sequence[Name], at: int) -> int:
    """How many places stand in one list with the name, with nothing but commas and "and" between."""
    found = 0
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(names):
            left, right = sorted((names[here], names[here + step]), key=lambda name: name.first)
            between = words.lower[left.last : right.first]
            if not between or any(word not in {",", "and", "or"} for word in between):
                break
            here += step
            if names[here].kind is EntityKind.PERSON and names[here].last - names[here].first > 1:
                break
            found += names[here].kind is EntityKind.PLACE
    return found
