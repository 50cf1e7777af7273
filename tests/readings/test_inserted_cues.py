"""Attributions set into what they attribute."""

import pytest

from onrecord.nouns.analysis import Frame
from onrecord.nouns.span import Span
from onrecord.reader.reader import load_reader
from onrecord.readings.inserted_cues import InsertedCues
from onrecord.readings.tree import Tree


def before(text: str, source: str, cue: str, content: str, *others: Frame) -> str | None:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    frame = Frame(span(cue), span(source), (span(content),), None, None, "state", 0.9, 0.9)
    found = InsertedCues(Tree(text, load_reader().analyse(text)), [frame, *others]).before(frame, frame.content)
    return None if found is None else found.of(text)


@pytest.mark.parametrize(
    ("text", "content", "found"),
    [
        ("The harbour, Lind said, is safe.", "is safe", "The harbour"),
        ("If the talks fail, Lind said on Monday, there are other ways.", "there are other ways", "If the talks fail"),
        ("However, in Osterby, Lind said, boats wait.", "boats wait", "in Osterby"),
        ("The treaty was, Lind said, “a stone in our shoe”.", "“a stone in our shoe”", "The treaty was"),
    ],
)
def test_words_before_an_inserted_attribution_are_said_too(text: str, content: str, found: str):
    """ "The harbour" is whose safety Lind spoke of; links between sentences are the reporter's."""
    assert before(text, "Lind", "said", content) == found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In Osterby, Lind said, “We stay.”", "“We stay.”"),
        ("In Osterby, Lind said the boats wait.", "the boats wait"),
        ("Lind said, the boats wait.", "the boats wait"),
        ("However, Lind said, the boats wait.", "the boats wait"),
        ("Because, Lind said, the boats wait.", "the boats wait"),
        ("The ships lie in the bay, which, Lind said, is shallow.", "is shallow"),
    ],
)
def test_where_and_when_it_was_said_is_not(text: str, content: str):
    """A comma that leads in a quotation inserts nothing, nor does one comma alone; a lone link says nothing."""
    assert before(text, "Lind", "said", content) is None


def test_what_another_says_there_is_his():
    """Two attributions in one sentence."""
    text = "Harro called it a raid, Lind said, but boats wait."
    other = Frame(Span(6, 12), Span(0, 5), (Span(13, 22),), None, None, "state", 0.9, 0.9)
    assert before(text, "Lind", "said", "boats wait", other) is None
