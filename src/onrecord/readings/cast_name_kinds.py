"""What a stretch of words names, if anything: by the list of states, by its head word, else as the tagger has it."""

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import kind_of_head
from onrecord.readings.cast_words import CONNECTORS, POSSESSIVE, ArticleWords
from onrecord.text.agencies import agency_called
from onrecord.text.names import (
    StateWord,
    head_kind,
    is_given_name,
    is_listed,
    is_listed_body,
    is_role_head,
    is_title_word,
    state_hint,
)

# Head words that go as names without more.
_NAMES_OF_THEIR_OWN = frozenset({"congress", "parliament", "senate", "olympics"})
# "His Majesty": an address that stands for a name.
_WHOSE = frozenset({"his", "her", "your", "their"})
_MAJESTIES = frozenset({"majesty", "majesties", "excellency", "highness", "holiness", "eminence", "grace", "honour"})


def is_office(words: ArticleWords, first: int, last: int) -> bool:
    """True if a role word stands in first..last."""
    return any(is_role_head(words.words[index]) for index in range(first, last))


def may_name(words: ArticleWords, first: int, last: int, kind: EntityKind) -> bool:
    """False for what cannot name anybody: no capital, a mere adjective or nationality, a title, a weekday."""
    if not any(words.is_capital(index) or words.words[index][:1].isdigit() for index in range(first, last)):
        return False
    if last - first == 2 and words.lower[first] in _WHOSE and words.lower[first + 1] in _MAJESTIES:
        return False
    if all(
        words.tokens[index].upos in {"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PUNCT"}
        for index in range(first, last)
    ):
        return False
    if len(words.words[first]) == 1 and (last - first == 1 or words.words[first + 1] == "-"):
        return False  # "R-Texas"
    if all(
        _is_day_or_adjective(words.words[index]) or words.lower[index] in POSSESSIVE for index in range(first, last)
    ):
        return False  # "New Year's Day"
    hint = state_hint(words.phrase(first, last))
    if hint is not None:
        return hint.how is not StateWord.DEMONYM
    parts = [index for index in range(first, last) if words.words[index][:1].isalnum()]
    if all(is_title_word(words.words[index]) or words.lower[index] in CONNECTORS for index in parts):
        return (last - first == 1 and is_given_name(words.words[first])) or (
            not is_office(words, first, last) and last - first > 1
        )
    if last - first == 1 and (is_listed("adjective", words.words[first]) or is_listed("calendar", words.words[first])):
        return False
    if last - first == 1 and (
        _is_bare_head(words.words[first], kind) or words.tokens[first].upos in {"VERB", "ADV", "NUM"}
    ):
        return False
    if last - first == 1 and _qualifies(words, first):
        return False
    return not (last - first == 1 and is_role_head(words.words[first]) and not is_given_name(words.words[first]))


def _qualifies(words: ArticleWords, at: int) -> bool:
    """True for an adjective before its noun, listed or not: "a Ruvanian ship". "The South side" may name a state."""
    token = words.tokens[at]
    adjective = token.upos == "ADJ" and token.deprel == "amod"
    return adjective and not words.words[at].isupper() and words.words[at] not in {"North", "South", "East", "West"}


def _is_day_or_adjective(word: str) -> bool:
    return is_listed("calendar", word) or (is_listed("adjective", word) and state_hint(word) is None)


def _is_bare_head(word: str, kind: EntityKind) -> bool:
    """ "Council", "Agency": a common noun with a capital, which names a body only together with other words."""
    if kind is EntityKind.PERSON and is_listed("surname", word):
        return False
    return head_kind(word) is not None and not word.isupper() and word.lower() not in _NAMES_OF_THEIR_OWN


def kind_of(words: ArticleWords, first: int, last: int, kind: EntityKind) -> EntityKind:
    """What the name is, by the list of states, by its head word and the common noun beside it, else as tagged."""
    phrase = words.phrase(first, last)
    hint = state_hint(phrase)
    if hint is not None:
        if hint.how is StateWord.GOVERNMENT or is_listed_body(hint.state):
            return EntityKind.ORGANISATION
        return EntityKind.PLACE if kind is not EntityKind.PERSON or last - first > 1 else kind
    if kind is EntityKind.PERSON and last - first == 1 and _has_article(words, first):
        kind = EntityKind.ORGANISATION
    if (agency := agency_called(phrase)) is not None and (agency.is_agency or kind is EntityKind.PLACE):
        return EntityKind.ORGANISATION
    if last - first == 1 and kind in {EntityKind.PERSON, EntityKind.OTHER}:
        if agency is not None:
            return EntityKind.ORGANISATION
        beside = [words.lower[index] for index in (first - 1, last) if 0 <= index < len(words)]
        if any(is_listed("outlet", word) for word in beside) or (last + 1 < len(words) and words.lower[last] == "news"):
            return EntityKind.ORGANISATION
    if kind is EntityKind.PERSON and last - first > 1:
        body = words.words[last - 1]
        found = head_kind(body) if not is_listed("surname", body) and not is_given_name(words.words[first]) else None
        opener = is_listed("outlet", words.words[first]) or head_kind(words.words[first]) is not None
        if found is None and state_hint(body) is not None and opener and not is_given_name(words.words[first]):
            return EntityKind.ORGANISATION  # "Radio Vienna"
        return kind_of_head(words, first, last, found) if found in {"organisation", "forum"} else kind
    if kind is EntityKind.PERSON or last - first == 1:
        return EntityKind.FORUM if words.lower[first] == "olympics" else kind
    head = last - 1
    for index in range(first + 1, last - 1):
        if words.lower[index] in {"of", "for", "on", "between"}:
            head = index - 1
            break
    found = head_kind(words.words[head])
    if (
        found is None
        or not words.is_capital(head)
        or (kind is EntityKind.PLACE and found in {"organisation", "document"})
    ):
        return kind
    return kind_of_head(words, first, last, found)


def _has_article(words: ArticleWords, at: int) -> bool:
    """True for "the Bote" with no noun behind: one person has no article, but "the Lind talks" are hers."""
    if at == 0 or words.lower[at - 1] != "the" or is_given_name(words.words[at]):
        return False
    return at + 1 >= len(words) or (
        words.tokens[at + 1].upos not in {"NOUN", "PROPN", "ADJ", "NUM"} and words.words[at + 1] not in {"-", "–"}
    )
