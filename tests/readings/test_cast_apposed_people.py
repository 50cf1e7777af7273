"""People whom the parse puts beside their office."""

from onrecord.nouns.analysis import Analysis, TaggedSpan, Token
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.span import Span
from onrecord.readings.cast_apposed_people import find_apposed_people
from onrecord.readings.cast_missed_names import Name
from onrecord.readings.cast_names import find_names
from onrecord.readings.cast_words import ArticleWords, make_article_words


def parsed(
    *rows: tuple[str, str, int, str], mentions: tuple[tuple[int, int, str], ...] = ()
) -> tuple[ArticleWords, Analysis]:
    """One sentence: (word, part of speech, head, relation) a word, and what the tagger marked (first, past, label)."""
    text = " ".join(row[0] for row in rows)
    tokens, start = [], 0
    for word, upos, head, deprel in rows:
        tokens.append(Token(start, start + len(word), upos, head, deprel))
        start += len(word) + 1
    spans = tuple(TaggedSpan(Span(tokens[a].start, tokens[b - 1].end), label, 0.5) for a, b, label in mentions)
    analysis = Analysis(tuple(tokens), ((0, len(rows)),), spans, (), ())
    return make_article_words(text, analysis), analysis


OFFICE = (
    ("the", "DET", 1, "det"),
    ("chairman", "NOUN", 8, "nsubj"),
    ("of", "ADP", 3, "case"),
    ("fishing", "NOUN", 1, "nmod"),
    (",", "PUNCT", 6, "punct"),
    ("Tarvo", "PROPN", 6, "compound"),
    ("Zelind", "PROPN", 3, "appos"),
    (",", "PUNCT", 6, "punct"),
    ("spoke", "VERB", -1, "root"),
)
DIRECT = (
    ("the", "DET", 1, "det"),
    ("chairman", "NOUN", 6, "nsubj"),
    (",", "PUNCT", 3, "punct"),
    ("Tarvo", "PROPN", 1, "appos"),
    ("Zelind", "PROPN", 3, "flat"),
    (",", "PUNCT", 3, "punct"),
    ("spoke", "VERB", -1, "root"),
)


def test_a_name_beside_the_office_is_a_person():
    """The tagger's place and body become one person."""
    words, analysis = parsed(*DIRECT, mentions=((3, 4, "place"), (4, 5, "organisation")))
    assert find_names(words, analysis, []) == [Name(3, 5, EntityKind.PERSON, tagged=False)]


def test_a_name_beside_the_body_of_the_office_is_a_person_if_the_tagger_saw_none():
    """ "The chairman of fishing, Tarvo Zelind": the parse takes the nearer noun."""
    words, _ = parsed(*OFFICE)
    split = [Name(5, 6, EntityKind.PLACE), Name(6, 7, EntityKind.ORGANISATION)]
    assert find_apposed_people(words, split) == [Name(5, 7, EntityKind.PERSON, tagged=False)]


def test_a_place_beside_the_body_of_the_office_stays_a_place():
    """ "The mayor of the capital, Port Zelind": what the tagger saw whole is no person."""
    words, _ = parsed(*OFFICE)
    assert find_apposed_people(words, [Name(5, 7, EntityKind.PLACE)]) == []


def test_a_person_the_tagger_knows_is_left_to_it():
    words, _ = parsed(*DIRECT)
    assert find_apposed_people(words, [Name(3, 5, EntityKind.PERSON)]) == []


def test_a_body_beside_an_office_is_no_person():
    """ "The owner, Zelind Bank": a head word of bodies speaks against it."""
    rows = [*DIRECT]
    rows[4] = ("Bank", "PROPN", 3, "flat")
    words, _ = parsed(*rows)
    assert find_apposed_people(words, []) == []


def test_an_adjective_before_its_noun_names_nobody():
    """ "A Zelindian ship": tagged as it may be, it is no name."""
    rows = (
        ("a", "DET", 2, "det"),
        ("Zelindian", "ADJ", 2, "amod"),
        ("ship", "NOUN", 3, "nsubj"),
        ("sank", "VERB", -1, "root"),
    )
    words, analysis = parsed(*rows, mentions=((1, 2, "place"),))
    assert find_names(words, analysis, []) == []
