"""Names in lines of capitals."""

from onrecord.nouns.analysis import Analysis, Token
from onrecord.nouns.entity import EntityKind
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_words import ArticleWords, make_article_words
from onrecord.readings.headline_case import drop_headline_words, is_headline

HEADLINE = "Velmark President Predicts Early Cease Deal With Karrenia Soon"
RUNNING = "In Dolnica the envoy Mira Osterby said that Karrenia would wait"


def worded(*sentences: str) -> ArticleWords:
    """Sentences of words and blanks, each a paragraph, as an analysed article."""
    text = "\n\n".join(sentences)
    tokens, borders, at = [], [], 0
    for sentence in sentences:
        first = len(tokens)
        for word in sentence.split():
            at = text.index(word, at)
            upos = "VERB" if word in ("met", "said") else "PROPN"
            tokens.append(Token(at, at + len(word), upos, -1, "root"))
            at += len(word)
        borders.append((first, len(tokens)))
    return make_article_words(text, Analysis(tuple(tokens), tuple(borders), (), (), ()))


def kept(words: ArticleWords, *phrases: str, kind: EntityKind = EntityKind.OTHER) -> list[str]:
    """Those of `phrases`, taken for names of `kind` where they stand first, that stay names."""
    names = []
    for phrase in phrases:
        parts = phrase.split()
        first = next(at for at in range(len(words)) if list(words.words[at : at + len(parts)]) == parts)
        names.append(Name(first, first + len(parts), kind))
    return [words.phrase(name.first, name.last) for name in drop_headline_words(words, names)]


def test_a_line_of_capitals_is_a_headline_and_a_sentence_is_none():
    """A sentence has small words among its long ones, however many names stand in it."""
    words = worded(HEADLINE, RUNNING, "Port Amal", "Velmark Envoy Ivo Marek met Karrenia Envoy Ana Sol In Port Amal")
    assert [is_headline(words, number) for number in range(4)] == [True, False, False, False]


def test_only_what_running_text_names_stays_a_name_in_a_headline():
    """ "Predicts" has its capital from the headline; "Karrenia" is named in running text too."""
    words = worded(HEADLINE, RUNNING)
    assert kept(words, "Predicts", "Early Cease", "Karrenia") == ["Karrenia"]


def test_states_abbreviations_bodies_and_people_stay_names_in_a_headline():
    """They are known without their capital, or of a form that a headline's words do not have by chance."""
    words = worded("Norway Tells Straits Council About KNA Report While Beatrix Olufsen Waits Outside")
    assert kept(words, "Norway", "Straits Council", "KNA", "Waits") == ["Norway", "Straits Council", "KNA"]
    assert kept(words, "Beatrix Olufsen", kind=EntityKind.PERSON) == ["Beatrix Olufsen"]
