"""Contents that break off within a phrase."""

import pytest

from onrecord.nouns.span import Span
from onrecord.reader.reader import load_reader
from onrecord.readings.tree import Tree
from onrecord.readings.whole_phrases import WholePhrases


def complete(text: str, content: str, *apart: str) -> str:
    phrases = WholePhrases(Tree(text, load_reader().analyse(text)))
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (content, *apart)]
    return phrases.complete(spans[0], spans[1:]).of(text)


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        ("openness from", "openness from our council"),
        ("openness from our", "openness from our council"),
        ("openness", "openness from our council"),
        ("openness from our council", "openness from our council"),
    ],
)
def test_a_phrase_that_was_begun_is_taken_whole(content: str, whole: str):
    """A preposition or an article needs its noun, and what hangs on a noun without a mark belongs to it."""
    assert complete("The fishermen demand openness from our council.", content) == whole


def test_a_phrase_begins_with_its_article():
    """Not in its middle."""
    assert complete("The minister condemned the brutal raid.", "raid") == "the brutal raid"


def test_what_follows_a_mark_may_be_the_reporters():
    """ ", which …" tells more, but not always of what was said."""
    text = "The minister condemned the raid, which lasted an hour."
    assert complete(text, "the raid") == "the raid"


def test_nobody_elses_words_are_taken_in():
    """A content that would reach into its cue or source stays as it is."""
    text = "The fishermen demand openness from our council."
    assert complete(text, "openness from", "council") == "openness from"


def test_a_phrase_ends_with_its_sentence():
    """Whatever the words of the next one are."""
    assert complete("They spoke of openness. From our council came no word.", "openness") == "openness"
