"""Words as the joining compares them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.word_stems import find_words, is_content_word, stem


@pytest.mark.parametrize(
    "words",
    [
        ("negotiation", "negotiations", "negotiators", "negotiate", "negotiated"),
        ("escalation", "escalate", "escalations"),
        ("policy", "policies"),
        ("threat", "threats", "threat's"),
        ("expect", "expected", "expects"),
        ("1,000", "1000"),
        ("gun", "guns"),
        ("ask", "asks", "asked", "asking"),
        ("fire", "fired", "firing"),
        ("hold", "held", "holding"),
        ("withdraw", "withdrew", "withdrawn"),
    ],
)
def test_forms_of_one_word_meet(words):
    """Inflected and derived forms have one stem."""
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("left", "right"), [("escalation", "de-escalation"), ("tension", "ten"), ("nine", "night"), ("news", "new")]
)
def test_other_words_stay_apart(left, right):
    """A prefix that turns the sense, or a chance likeness, is another word."""
    assert stem(left) != stem(right)


def test_function_words_are_no_content():
    """Articles, auxiliaries and verbs of saying carry no content."""
    assert [word for _, _, word in find_words("He said that it isn't the toll") if is_content_word(word)] == ["toll"]


@settings(deadline=None)  # the first word loads the tables
@given(st.text(max_size=80))
def test_words_stand_where_they_are_said_to(text):
    """Offsets give back the words, in order, without overlap."""
    end = 0
    for start, stop, word in find_words(text):
        assert text[start:stop] == word
        assert start >= end
        end = stop
        stem(word)
