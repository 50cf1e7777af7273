"""Names in lines Where Every Word Has a Capital: there a capital tells nothing, and verbs are taken for people."""

from collections.abc import Sequence

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_words import CONNECTORS, DETERMINERS, ArticleWords
from onrecord.text.names import head_kind, state_hint

# Words that keep their small letters in a headline.
_SMALL = CONNECTORS | DETERMINERS | {"as", "by", "from", "or", "with"}
# So many other words with hardly a small letter and no verb in small letters make a headline; a row of names is
# shorter. Set on invented lines (tests/readings/test_headline_case.py).
_MIN_WORDS = 5
_MAX_SMALL_SHARE = 0.1


def drop_headline_words(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """`names` without those that only a headline's capitals make one.

    In a headline a name stays that the article has in running text too, that is a state, an abbreviation or a person of
    two names, or that ends in the head of a name ("Council").
    """
    headlines = {number for number in range(len(words.sentences)) if is_headline(words, number)}
    if not headlines:
        return list(names)
    running = {
        words.lower[at]
        for at in range(len(words))
        if words.sentence[at] not in headlines and words.is_capital(at) and not words.starts_sentence(at)
    }
    return [name for name in names if words.sentence[name.first] not in headlines or _is_known(words, name, running)]


def is_headline(words: ArticleWords, number: int) -> bool:
    """True if sentence `number` has a capital on nearly all its words but the small ones, whole capitals included."""
    telling = _telling(words, number)
    small = [at for at in telling if not words.is_capital(at)]
    if any(words.tokens[at].upos in {"VERB", "AUX"} for at in small):
        return False
    return len(telling) >= _MIN_WORDS and len(small) <= _MAX_SMALL_SHARE * len(telling)


def _telling(words: ArticleWords, number: int) -> list[int]:
    """The tokens of a sentence whose first letter tells whether it is a headline."""
    first, last = words.sentences[number]
    return [at for at in range(first, last) if words.words[at].isalpha() and words.lower[at] not in _SMALL]


def _is_known(words: ArticleWords, name: Name, running: set[str]) -> bool:
    inside = range(name.first, name.last)
    if any(words.lower[at] in running for at in inside):
        return True
    if state_hint(words.phrase(name.first, name.last)) is not None or head_kind(words.words[name.last - 1]) is not None:
        return True
    shouted = all(words.words[at].isupper() for at in _telling(words, words.sentence[name.first]))
    if not shouted and any(len(words.words[at]) > 1 and words.words[at].isupper() for at in inside):
        return True
    return len(inside) > 1 and name.kind is EntityKind.PERSON
