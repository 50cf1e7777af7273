"""What was found, as a person reads it."""

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from onrecord.views.found_view import FoundJson, found_view, take_marks


def test_a_hit_shows_title_page_story_and_words():
    """On few lines, without control characters."""
    found = FoundJson(
        article="a-1",
        page="first.txt",
        title="Talks\x1b[31m begin",
        story="s-1",
        story_title="Strait",
        snippet="…a quiet\nweek at sea",
        marked=[(3, 13)],
    )
    console = Console(file=io.StringIO(), width=100, highlight=False, markup=False)
    console.print(found_view([found]))
    text = "\n".join(line.rstrip() for line in console.file.getvalue().split("\n"))
    assert text == "\nTalks [31m begin  a-1\n  first.txt · Strait  s-1\n  …a quiet week at sea\n"


@given(st.lists(st.tuples(st.text("ab ", max_size=5), st.booleans())))
def test_marks_are_taken_out_and_their_places_kept(pieces):
    """Whatever is marked."""
    snippet = "".join(f"<{text}>" if is_marked else text for text, is_marked in pieces)
    plain, marked = take_marks(snippet, "<", ">")
    assert plain == "".join(text for text, _ in pieces)
    assert [plain[start:end] for start, end in marked] == [text for text, is_marked in pieces if is_marked]
