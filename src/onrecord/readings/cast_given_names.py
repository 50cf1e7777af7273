"""People that the tagger missed, known by a listed given name with a surname after it."""

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name, is_name_part, is_other_word
from onrecord.readings.cast_words import ArticleWords
from onrecord.text.names import is_given_name, is_honorific, is_role_head, state_hint


def find_given_names(words: ArticleWords, taken: bytearray) -> list[Name]:
    """Untagged people by a listed given name with a surname after it: "Anna Lind", "Anna B. Lind"."""
    names = []
    index = 0
    while index < len(words) - 1:
        first = index
        index += 1
        if taken[first] or not _is_given(words, first):
            continue
        last = first + 1
        while last < len(words) and last - first < 4 and not taken[last] and is_name_part(words, last):
            last += 1
        while last > first and not words.is_capital(last - 1):
            last -= 1
        parts = range(first + 1, last)
        surname = [at for at in parts if len(words.words[at].rstrip(".")) > 1]
        if not surname or (last < len(words) and taken[last] and not words.breaks_before(last)):
            continue
        if any(is_other_word(words.words[at]) or words.tokens[at].upos not in {"PROPN", "X"} for at in parts):
            continue
        names.append(Name(first, last, EntityKind.PERSON, tagged=False))
        index = last
    return names


def _is_given(words: ArticleWords, index: int) -> bool:
    """True for a given name that is no place, set as a name is, and not the end of a longer name."""
    word = words.words[index]
    if not (is_given_name(word) and words.is_capital(index) and words.tokens[index].upos == "PROPN"):
        return False
    longer = index > 0 and words.is_capital(index - 1) and not words.breaks_before(index) and not word.isupper()
    titled = longer and (is_role_head(words.words[index - 1]) or is_honorific(words.words[index - 1]))
    return state_hint(word) is None and (not longer or titled or words.starts_sentence(index - 1))
