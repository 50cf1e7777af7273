"""Lines with their offsets."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.span import Span
from onrecord.text.lines import find_lines, paragraph_around


def test_lines_keep_their_place_and_tell_what_opens_a_group():
    text = " one\r\ntwo \n \nthree\u200b"
    assert [(line.text, line.opens) for line in find_lines(text)] == [("one", True), ("two", False), ("three", True)]


@given(st.text())
def test_each_line_stands_where_it_says(text):
    for line in find_lines(text):
        assert text[line.start : line.end] == line.text
        assert line.text.strip()


def test_a_paragraph_ends_at_blank_lines():
    """A line break alone ends none; the first and the last reach to the edges."""
    text = "One.\n\nTwo\nlines.\n\nThree."
    assert paragraph_around(text, Span(7, 9)).of(text).strip() == "Two\nlines."
    assert paragraph_around(text, Span(0, 3)).of(text) == "One."
    assert paragraph_around(text, Span(20, 22)).of(text).strip() == "Three."
