"""Which lone surnames cannot be a full-named bearer's: the page has a namesake, by gender, office or kinship.

"President Lind" and "Mr. Lind" are not "his wife, Anna Lind", even where hers is the only full name on the page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_roles import RoleFinding
from onrecord.readings.cast_words import DETERMINERS, POSSESSIVE, ArticleWords
from onrecord.text.name_match import name_words
from onrecord.text.names import (
    Gender,
    gender_of_given_name,
    gender_of_title,
    is_honorific,
    is_kin_word,
    is_role_head,
    singular,
)

# Words between a name's comma and the word of kinship after it: "Anna Lind, the former president's wife".
_KIN_REACH = 5
_APPOSED_ENDS = frozenset({",", ".", ")", ";", ":", "—", "–"})
# Heads of titles that come by marriage: "first lady".
_CONSORTS = frozenset({"lady", "gentleman"})


@dataclass(frozen=True, slots=True)
class Address:
    """How one name is introduced: its words folded, first token, gender by title, offices, whether as kin.

    `married` marks "Mrs.", which tells a wife from the husband who goes by the surname alone.
    """

    parts: tuple[str, ...]
    first: int
    gender: Gender | None
    offices: frozenset[str]
    kin: bool
    married: bool


def address_of(words: ArticleWords, name: Name, roles: Sequence[RoleFinding]) -> Address:
    """What the words around a personal name say of it."""
    before = words.words[name.first - 1] if name.first > 0 else ""
    kin = _kin_before(words, name)
    if kin is None:
        kin = _kin_after(words, name)
    gender = gender_of_title(before) if is_honorific(before) or is_role_head(before) else None
    if kin is not None:
        gender = gender or gender_of_title(words.words[kin])
    offices = frozenset(
        singular(word)
        for role in roles
        for word in role.title.split()
        if is_role_head(word) and singular(word) not in _CONSORTS and not is_kin_word(word)
    )
    parts = name_words(words.phrase(name.first, name.last))
    return Address(parts, name.first, gender, offices, kin is not None, before.lower().rstrip(".") == "mrs")


def _is_kinship(words: ArticleWords, index: int) -> bool:
    is_consort = words.lower[index] in _CONSORTS and index > 0 and words.lower[index - 1] == "first"
    return is_consort or is_kin_word(words.words[index])


def _kin_before(words: ArticleWords, name: Name) -> int | None:
    """The token "wife" of "his wife Anna Lind" and "his wife, Anna Lind,"."""
    at = name.first - 1
    if at > 0 and words.words[at] == ",":
        if name.last < len(words) and words.words[name.last] not in _APPOSED_ENDS:
            return None  # "He came with his wife, Anna Lind said"
        at -= 1
    return at if at >= 0 and _is_kinship(words, at) and not _denies(words, at, name) else None


def _kin_after(words: ArticleWords, name: Name) -> int | None:
    """The token "wife" of "Anna Lind, the president's wife,"."""
    if name.last >= len(words) or words.words[name.last] not in {",", "("}:
        return None
    for at in range(name.last + 1, min(name.last + 2 + _KIN_REACH, len(words))):
        if _is_kinship(words, at):
            after = words.lower[at + 1] if at + 1 < len(words) else "."
            ends = after in _APPOSED_ENDS | {"of", "to"}
            return at if ends and not _denies(words, at, name) else None
        if not (
            words.lower[at] in DETERMINERS | POSSESSIVE | {"his", "her", "their"}
            or words.tokens[at].upos in {"PROPN", "NOUN", "ADJ"}
        ):
            return None
    return None


def _denies(words: ArticleWords, kin: int, name: Name) -> bool:
    """True if the given name goes with the other gender: "Karl Lind, his wife, and …" is a list."""
    said, given = gender_of_title(words.words[kin]), gender_of_given_name(words.words[name.first])
    return said is not None and given is not None and said is not given


def find_strangers(
    words: ArticleWords,
    lone: Mapping[int, Address],
    forms: Sequence[Sequence[str]],
    full: Sequence[Mapping[int, Address]],
) -> dict[int, frozenset[int]]:
    """Index of a lone name → numbers of the full-named bearers of that surname that it does not mean.

    lone   how each lone name is addressed, by its index into the article's names
    forms  per bearer, its full names
    full   per bearer, how each of its full names is addressed
    """
    by_word: dict[str, list[int]] = {}
    for index, address in sorted(lone.items()):
        by_word.setdefault("".join(address.parts[-1:]), []).append(index)
    strangers: dict[int, frozenset[int]] = {}
    for word, indexes in sorted(by_word.items()):
        bearers = _bearers(word, forms)
        if bearers:
            house = _House(words, word, {index: lone[index] for index in indexes}, bearers, forms, full)
            strangers.update(house.strangers())
    return strangers


def _bearers(word: str, forms: Sequence[Sequence[str]]) -> list[int]:
    """Those whose surname the word is: the last word, or the first if several share it."""
    last = [at for at, known in enumerate(forms) if any(name_words(form)[-1] == word for form in known)]
    first = [at for at, known in enumerate(forms) if any(name_words(form)[0] == word for form in known)]
    return sorted({*last, *first}) if last or len(first) > 1 else []


@dataclass(frozen=True, slots=True)
class _House:
    """One surname of an article: its lone mentions, and those who bear it in full."""

    words: ArticleWords
    word: str
    lone: Mapping[int, Address]
    bearers: Sequence[int]
    forms: Sequence[Sequence[str]]
    full: Sequence[Mapping[int, Address]]

    def strangers(self) -> dict[int, frozenset[int]]:
        """Per lone mention the bearers it does not mean; a mention that says nothing goes with the principal."""
        found = {index: self._denied(index) for index in self.lone}
        everyone = frozenset(self.bearers)
        own = [index for index, denied in found.items() if denied == everyone]
        kin = frozenset(at for at in self.bearers if self._is_kin(at))
        if kin == everyone:
            own += [index for index in self.lone if index not in own and self._is_before(index)]
        leads = sum(not self.lone[index].married for index in own)
        for index, address in self.lone.items():
            if address.gender is not None or address.offices:
                continue
            if leads and leads >= max(self._weight(at) for at in self.bearers):
                found[index] = everyone
            elif kin and kin < everyone:
                most = max(self._weight(at) for at in everyone - kin)
                found[index] |= frozenset(at for at in kin if self._weight(at) <= most)
        return {index: denied for index, denied in found.items() if denied}

    def _is_kin(self, at: int) -> bool:
        return any(address.kin for address in self.full[at].values())

    def _offices(self, at: int) -> frozenset[str]:
        return frozenset(office for address in self.full[at].values() for office in address.offices)

    def _gender(self, at: int) -> Gender | None:
        """By title or kinship; by given name only if something else tells of a namesake, as lists of names err."""
        told = {address.gender for address in self.full[at].values() if address.gender is not None}
        if told:
            return told.pop() if len(told) == 1 else None
        if len(self.bearers) == 1 and not any(address.offices or address.married for address in self.lone.values()):
            return None
        given = {
            gender
            for form in self.forms[at]
            if name_words(form)[0] != self.word and (gender := gender_of_given_name(form.split()[0])) is not None
        }
        return given.pop() if len(given) == 1 else None

    def _denied(self, index: int) -> frozenset[int]:
        """The bearers whom the mention's own title contradicts: of the other gender, or kin without that office."""
        address = self.lone[index]
        denied = set()
        for at in self.bearers:
            gender = self._gender(at)
            if (address.gender is not None and gender is not None and gender is not address.gender) or (
                address.offices and self._is_kin(at) and not address.offices & self._offices(at)
            ):
                denied.add(at)
        left = [at for at in self.bearers if at not in denied]
        same = [at for at in left if address.offices & self._offices(at)]
        return frozenset(denied | (set(left) - set(same) if same else set()))

    def _weight(self, at: int) -> int:
        """How much the page speaks of a bearer by full name, and by titles but "Mrs." that fit nobody else."""
        others = frozenset(self.bearers) - {at}
        signed = [
            index for index, address in self.lone.items() if not address.married and self._denied(index) == others
        ]
        return len(self.full[at]) + (len(signed) if others else 0)

    def _is_before(self, index: int) -> bool:
        """True if the text, its headline aside, calls somebody by the surname before it names a bearer in full."""
        start = min(address.first for at in self.bearers for address in self.full[at].values())
        first = self.lone[index].first
        return first < start and any(self.words.breaks_before(at) for at in range(1, first + 1))
