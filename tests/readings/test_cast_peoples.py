"""Words for the people of a place name nobody."""

from onrecord.nouns.analysis import Analysis, Token
from onrecord.nouns.entity import EntityKind
from onrecord.reader.tokenize import tokenize
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_peoples import drop_peoples
from onrecord.readings.cast_words import make_article_words


def kept(text: str, **kinds: str) -> list[str]:
    """What is kept of the words of `text` that `kinds` takes for names; "Mira_Orlo" is a name of two words."""
    spans = tokenize(text)
    tokens = tuple(Token(a, b, "PROPN", -1, "dep") for a, b in spans)
    words = make_article_words(text, Analysis(tokens, ((0, len(spans)),), (), (), ()))
    names = []
    for printed, kind in kinds.items():
        parts = tuple(printed.split("_"))
        first = next(at for at in range(len(words)) if words.words[at : at + len(parts)] == parts)
        names.append(Name(first, first + len(parts), EntityKind(kind)))
    return [words.phrase(name.first, name.last) for name in drop_peoples(words, names)]


def test_the_people_of_a_place_that_the_article_names():
    """English and Arabic forms, one and many, whatever the tagger takes them for."""
    text = "Lothia and Qoram: Lothian envoys, Lothians, a Qorami minister, Corvane, Corvanese ships."
    kinds = {"Lothia": "place", "Qoram": "place", "Lothian": "person", "Lothians": "organisation"}
    more = {"Qorami": "place", "Corvane": "place", "Corvanese": "other"}
    assert kept(text, **kinds, **more) == ["Lothia", "Qoram", "Corvane"]


def test_a_surname_and_a_word_of_another_root_stay():
    """ "Qorami" may be a person's surname, and so may what ends a full name; a short stem proves nothing."""
    text = "Qoram, Qorami, Marland, Mira Marlander, Marlander, Korea, Koran."
    kinds = {"Qoram": "place", "Qorami": "person", "Marland": "place", "Mira_Marlander": "person"}
    more = {"Marlander": "person", "Korea": "place", "Koran": "other"}
    assert len(kept(text, **kinds, **more)) == 7
