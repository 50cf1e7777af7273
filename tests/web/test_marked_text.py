"""The text of an article in stretches: nothing is lost, marks stand where they should."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.marked_text import Mark, mark_paragraphs
from onrecord.web.passages import passage

TEXTS = st.text(alphabet="ab \n“\u202e\ud800", max_size=60)


@st.composite
def marked(draw):
    """A text, and marks that may overlap and reach beyond it."""
    text = draw(TEXTS)
    places = st.integers(min_value=-2, max_value=len(text) + 2)
    kinds = st.sampled_from(["said", "name", "time", "sought"])
    return text, draw(st.lists(st.builds(Mark, places, places, kinds), max_size=8))


@given(marked())
def test_the_stretches_join_to_the_text(case):
    """Whatever is marked, each paragraph is there to the letter."""
    text, marks = case
    joined = ["".join(run.text for group in groups for run in group.runs) for groups in mark_paragraphs(text, marks)]
    assert "\n\n".join(joined) == text


@given(marked())
def test_what_is_marked_as_sought_lies_within_a_mark(case):
    """No character is marked that nobody asked for; the first stretch alone is the place that an address leads to."""
    text, marks = case
    at = 0
    firsts = 0
    for groups in mark_paragraphs(text, marks):
        for group in groups:
            for run in group.runs:
                inside = any(m.kind == "sought" and m.start <= at and at + len(run.text) <= m.end for m in marks)
                assert inside or not run.sought
                firsts += run.is_first_sought
                at += len(run.text)
        at += 2
    assert firsts <= 1


def test_of_two_marks_of_one_kind_the_earlier_counts():
    """And of two that begin together the longer."""
    groups = mark_paragraphs("one two", [Mark(0, 3, "said", "a"), Mark(0, 7, "said", "b"), Mark(4, 7, "said", "c")])[0]
    assert [(group.said.link, "".join(run.text for run in group.runs)) for group in groups] == [("b", "one two")]


def test_marks_of_several_kinds_lie_over_one_another():
    """A name and a time within a statement."""
    (groups,) = mark_paragraphs("Osterby on Tuesday", [Mark(0, 18, "said"), Mark(0, 7, "name"), Mark(11, 18, "time")])
    assert [(run.text, run.name is not None, run.time is not None) for run in groups[0].runs] == [
        ("Osterby", True, False),
        (" on ", False, False),
        ("Tuesday", False, True),
    ]


def test_a_passage_is_its_paragraph_cut_at_words_where_it_is_long():
    """Dots say that there is more; the words are marked."""
    text = f"Before.\n\n{'many ' * 300}the strait is open {'words ' * 300}"
    start = text.index("the strait")
    (groups,) = passage(text, [(start, start + 18)])
    shown = "".join(run.text for group in groups for run in group.runs)
    assert shown.startswith("… many many") and shown.endswith("words …")
    assert [run.text for group in groups for run in group.runs if run.sought] == ["the strait is open"]


def test_a_passage_beyond_the_text_is_empty():
    """An address may ask for anything."""
    assert passage("short", [(3, 50), (4, 4), (9, 2)]) == []
