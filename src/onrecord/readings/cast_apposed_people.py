"""People named beside their office and nowhere else known as people: "the chairman of the cooperative, Tarvo Lind"."""

from collections.abc import Sequence

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name, is_name_part, is_other_word
from onrecord.readings.cast_words import ArticleWords
from onrecord.text.names import is_role_head, state_hint

_LONGEST = 4  # words of a name found so


def find_apposed_people(words: ArticleWords, tagged: Sequence[Name]) -> list[Name]:
    """Two to four capitalised words that the parse puts beside a role word, in text order, where the tagger saw no
    person: it takes rare names for a place and a body. One word may be anything.

    Beside the body that the office is of ("the chairman of the cooperative, Tarvo Lind") the parse alone says little:
    there the tagger must not have seen one name.
    """
    people = {at for name in tagged if name.kind is EntityKind.PERSON for at in range(name.first, name.last)}
    whole = {(name.first, name.last) for name in tagged}
    names = []
    for at, token in enumerate(words.tokens):
        if token.deprel != "appos" or token.upos != "PROPN" or token.head < 0:
            continue
        first, last = _name_around(words, at)
        direct = is_role_head(words.words[token.head])
        if not 2 <= last - first <= _LONGEST or not people.isdisjoint(range(first, last)):
            continue
        if not direct and ((first, last) in whole or not _is_of_office(words, token.head)):
            continue
        if not state_hint(words.phrase(first, last)) and not any(
            is_other_word(words.words[part]) for part in range(first, last)
        ):
            names.append(Name(first, last, EntityKind.PERSON, tagged=False))
    return names


def _name_around(words: ArticleWords, at: int) -> tuple[int, int]:
    """The capitalised words before and behind token `at` that the parse joins to it."""
    first, last = at, at + 1
    while first > 0 and words.tokens[first - 1].head == at and words.tokens[first - 1].deprel == "compound":
        if not is_name_part(words, first - 1) or words.breaks_before(first):
            break
        first -= 1
    while last < len(words) and words.tokens[last].head == at and words.tokens[last].deprel.startswith("flat"):
        if not is_name_part(words, last) or not words.is_capital(last):
            break
        last += 1
    return first, last


def _is_of_office(words: ArticleWords, at: int) -> bool:
    """True if token `at` stands under a role word: "the chairman of the cooperative"."""
    token = words.tokens[at]
    return token.deprel.startswith("nmod") and token.head >= 0 and is_role_head(words.words[token.head])
