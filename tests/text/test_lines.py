"""Lines with their offsets."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.lines import find_lines


def test_lines_keep_their_place_and_tell_what_opens_a_group():
    text = " one\r\ntwo \n \nthree\u200b"
    assert [(line.text, line.opens) for line in find_lines(text)] == [("one", True), ("two", False), ("three", True)]


@given(st.text())
def test_each_line_stands_where_it_says(text):
    for line in find_lines(text):
        assert text[line.start : line.end] == line.text
        assert line.text.strip()
