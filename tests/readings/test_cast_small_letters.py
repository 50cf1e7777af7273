"""Names of writers who use no capitals."""

from onrecord.nouns.analysis import Analysis, TaggedSpan, Token
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.span import Span
from onrecord.reader.tokenize import tokenize
from onrecord.readings.cast_small_letters import find_small_names
from onrecord.readings.cast_words import make_article_words


def small_names(text: str, proper: str, label: str = "place") -> list[tuple[str, EntityKind]]:
    """What is found in `text`, one sentence, where tagger and parser take each of the words `proper` for a name."""
    spans = tokenize(text)
    tokens = tuple(Token(a, b, "PROPN" if text[a:b] in proper.split() else "NOUN", -1, "dep") for a, b in spans)
    mentions = tuple(TaggedSpan(Span(a, b), label, 0.9) for a, b in spans if text[a:b] in proper.split())
    words = make_article_words(text, Analysis(tokens, ((0, len(spans)),), mentions, (), ()))
    return [(words.phrase(name.first, name.last), name.kind) for name in find_small_names(words, mentions)]


def test_a_name_without_a_capital_where_the_sentence_has_none():
    """The tagger knows it; the writer writes so."""
    assert small_names("i met her in velmark", "velmark") == [("velmark", EntityKind.PLACE)]


def test_in_a_sentence_with_its_capital_a_name_has_one_too():
    """There the tagger errs; an address is no name either, nor what it calls "other"."""
    assert small_names("We met her in port", "port") == []
    assert small_names("see www.northline.com", "www.northline.com") == []
    assert small_names("i met her in velmark", "velmark", label="other") == []
