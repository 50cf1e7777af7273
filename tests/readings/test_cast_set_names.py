"""Forums and documents that are known by the form of their name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.analysis import Analysis, Token
from onrecord.reader.tokenize import tokenize
from onrecord.readings.cast_missed_names import find_headed_names
from onrecord.readings.cast_set_names import find_set_names
from onrecord.readings.cast_words import ArticleWords, make_article_words

SMALL = {"the": "DET", "of": "ADP", "on": "ADP", "without": "ADP", "under": "ADP", "and": "CCONJ", "ends": "VERB"}


def numbered(text: str) -> ArticleWords:
    """The words of `text`: capitals are names, digits numbers, the rest nouns; a sentence ends at a full stop."""
    spans = tokenize(text)
    tokens, sentences, first = [], [], 0
    for index, (start, end) in enumerate(spans):
        word = text[start:end]
        upos = "NUM" if word.isdigit() or word == "Seven" else "PROPN" if word[0].isupper() else "NOUN"
        tokens.append(Token(start, end, SMALL.get(word.lower(), upos), -1, "dep"))
        if word == "." or index == len(spans) - 1:
            sentences.append((first, index + 1))
            first = index + 1
    return make_article_words(text, Analysis(tuple(tokens), tuple(sentences), (), (), ()))


def set_names(text: str) -> list[tuple[str, str]]:
    words = numbered(text)
    return [(words.phrase(name.first, name.last), name.kind.value) for name in find_set_names(words)]


def headed_names(text: str) -> list[tuple[str, str]]:
    words = numbered(text)
    return [(words.phrase(name.first, name.last), name.kind.value) for name in find_headed_names(words)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("envoys of the G7 met.", "G7", "forum"),
        ("the G-20 leaders left.", "G-20", "forum"),
        ("the Group of Seven agreed.", "Group of Seven", "forum"),
        ("the Quartet called for calm.", "Quartet", "forum"),
        ("Belmar left the six-party talks.", "six-party talks", "forum"),
        ("Belmar left the Four-Party Talks.", "Four-Party Talks", "forum"),
        ("the Trilateral Contact Group met.", "Trilateral Contact Group", "forum"),
        ("the Working Group on Borders met.", "Working Group on Borders", "forum"),
        ("it adopted Resolution 2231 at once.", "Resolution 2231", "document"),
        ("under Security Council Resolution 1701 it must.", "Security Council Resolution 1701", "document"),
        ("Executive Order 14999 was lifted.", "Executive Order 14999", "document"),
        ("they signed the Joint Statement then.", "Joint Statement", "document"),
        ("the White Paper on Defence came.", "White Paper on Defence", "document"),
        ("the Joint Strait Plan of Action holds.", "Joint Strait Plan of Action", "document"),
    ],
)
def test_a_name_by_its_form(text: str, name: str, kind: str):
    """Each form is found in full, with what stands before and behind it."""
    assert set_names(text) == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "the parties held talks.",
        "an order of 2231 shells came.",
        "Convention 20 is a footnote.",
        "the Working Group Chair left.",
        "two party talks failed.",
        "the Quartet Players sang.",
        "the group of seven sailors slept.",
    ],
)
def test_what_has_not_the_form(text: str):
    """Common words, footnotes, offices and longer names are left alone."""
    assert set_names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Union Peace and Security Council met.", [("Union Peace and Security Council", "forum")]),
        ("the Belmar Process stalled.", [("Belmar Process", "forum")]),
        ("they held a Press Conference there.", []),
        ("Strait Summit Ends Without Agreement", []),
        ("Both Sides Hail Fishing Deal", []),
        ("both sides hail the Ostry Fishing Deal now.", [("Ostry Fishing Deal", "document")]),
    ],
)
def test_headed_names_know_fields_and_headlines(text: str, names: list[tuple[str, str]]):
    """Two fields of work make one body; in a headline a capital says nothing."""
    assert headed_names(text) == names


@given(
    st.lists(
        st.sampled_from(
            "the G 7 G7 - Group of Seven Resolution 2231 \n Working White Paper Plan Action six party talks . on".split(
                " "
            )
        ),
        max_size=14,
    ).map(" ".join)
)
def test_any_words_give_names_inside_the_text(text: str):
    """Names lie within the words, in order, without overlap."""
    words = numbered(text)
    past = 0
    for name in find_set_names(words):
        assert past <= name.first < name.last <= len(words)
        past = name.last
