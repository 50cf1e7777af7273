"""Words for the people of a place that the article names: "the Lothian envoy" and "the Lothians" beside "Lothia"."""

from collections.abc import Sequence

from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_words import ArticleWords

# What English makes of a place's name, its last vowels cut ("Lothia" → "Lothian", "Corvane" → "Corvanese").
_ENDINGS = ("an", "ian", "ean", "ese", "ish", "er")
# The same from Arabic and Persian; there surnames are made so too ("Baghdadi").
_NEVER_OF_PEOPLE = ("i",)
_VOWELS = "aeiouy"
# Of shorter names the words for their people are too many other words.
_MIN_CHARS = 5
_MIN_STEM_CHARS = 4  # "Korea" and the Koran


def drop_peoples(words: ArticleWords, names: Sequence[Name]) -> list[Name]:
    """`names` without single words for the people of a place among them, or for what is theirs. Those of real states
    are listed; of regions, towns and invented states only the article tells.

    A word that ends the name of a person in full is a surname.
    """
    places = {
        words.lower[name.first]
        for name in names
        if name.kind is EntityKind.PLACE and name.last - name.first == 1 and len(words.words[name.first]) >= _MIN_CHARS
    }
    people = places & set[str]().union(*(_of(place) for place in places))
    english, other = _forms(places - people, _ENDINGS), _forms(places - people, _NEVER_OF_PEOPLE)
    surnames = {
        words.lower[name.last - 1] for name in names if name.kind is EntityKind.PERSON and name.last - name.first > 1
    }
    return [name for name in names if not _is_people(words, name, english, other, surnames)]


def _of(place: str) -> set[str]:
    return _forms({place}, (*_ENDINGS, *_NEVER_OF_PEOPLE))


def _forms(places: set[str], endings: Sequence[str]) -> set[str]:
    found = set()
    for place in places:
        stems = {place, place.rstrip(_VOWELS)}
        for stem in (each for each in stems if len(each) >= _MIN_STEM_CHARS):
            found |= {stem + ending + plural for ending in endings for plural in ("", "s")}
    return found - places


def _is_people(words: ArticleWords, name: Name, english: set[str], other: set[str], surnames: set[str]) -> bool:
    word = words.lower[name.first]
    if name.last - name.first > 1 or word in surnames:
        return False
    return word in english or (word in other and name.kind is not EntityKind.PERSON)
