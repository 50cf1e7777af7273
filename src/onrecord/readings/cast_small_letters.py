"""Names in sentences of writers who use no capitals: "i met mira in ostry"."""

from collections.abc import Sequence

from onrecord.nouns.analysis import TaggedSpan
from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_words import ArticleWords

_KINDS = {
    "person": EntityKind.PERSON,
    "organisation": EntityKind.ORGANISATION,
    "place": EntityKind.PLACE,
}


def find_small_names(words: ArticleWords, mentions: Sequence[TaggedSpan]) -> list[Name]:
    """The tagger's names without a capital, in sentences that begin without one. Elsewhere a name has a capital, and
    what the tagger marks without one is none.
    """
    found = []
    for mention in mentions:
        kind = _KINDS.get(mention.label)
        first, last = words.range_of(mention.span)
        if kind is not None and _is_small(words, first, last) and _begins_small(words, first):
            found.append(Name(first, last, kind))
    return found


def _is_small(words: ArticleWords, first: int, last: int) -> bool:
    """True for proper names, as the parser has it, of words with no capital; addresses are none."""
    inside = range(first, last)
    proper = all(words.tokens[at].upos == "PROPN" and "." not in words.words[at] for at in inside)
    return proper and not any(words.is_capital(at) for at in inside)


def _begins_small(words: ArticleWords, at: int) -> bool:
    first, last = words.sentences[words.sentence[at]]
    begins = next((words.words[index] for index in range(first, last) if words.words[index][:1].isalpha()), "")
    return begins[:1].islower()
