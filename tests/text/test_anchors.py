"""Words are found again where their page was edited around them, and are gone where they are."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.anchors import find_anchor, make_anchor
from tests.strategies import article_texts, spans

TEXT = "Velmark opened talks.\n\nOsterby said no. Later in the evening Osterby said yes, and the delegates left."


def anchor_of(words: str, text: str = TEXT, nth: int = 0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return make_anchor("page.txt", text, start, start + len(words))


@given(article_texts(), st.data())
def test_words_are_found_in_their_own_text(text, data):
    """The same words, with at least the same characters beside them."""
    span = data.draw(spans(text))
    anchor = make_anchor("page.txt", text, span.start, span.end)
    found = find_anchor(anchor, text)
    assert found is not None
    assert found.of(text).split() == span.of(text).split()


def test_the_surroundings_tell_two_places_apart():
    """The second "Osterby said" is the second."""
    for nth in (0, 1):
        anchor = anchor_of("Osterby said", nth=nth)
        edited = "A new first paragraph.\n\n" + TEXT
        found = find_anchor(anchor, edited)
        assert edited[found.end :].startswith([" no", " yes"][nth])


def test_words_that_share_words_with_themselves_are_told_apart():
    """The "no no" at the end is not that at the start."""
    text = "She said no no no and left."
    anchor = anchor_of("no no", text, nth=1)
    assert find_anchor(anchor, text).start == text.index("no no and")


def test_other_white_space_makes_no_other_words():
    """A cleaner may join or break lines."""
    anchor = anchor_of("said yes, and the delegates left")
    text = TEXT.replace("and the", "and\n the")
    assert find_anchor(anchor, text).of(text) == "said yes, and\n the delegates left"


def test_short_words_in_other_surroundings_are_others():
    """A name or figure that comes up elsewhere is not what was meant."""
    anchor = anchor_of("Osterby said", nth=1)
    assert find_anchor(anchor, "On another day Osterby said nothing.") is None


def test_long_words_are_known_by_themselves():
    """Wherever they were put."""
    anchor = anchor_of("said yes, and the delegates left")
    moved = "It was late. She said yes, and the delegates left in silence."
    assert find_anchor(anchor, moved).of(moved) == "said yes, and the delegates left"


def test_words_that_are_gone_are_not_found():
    """Nor is a part of them."""
    assert find_anchor(anchor_of("said yes, and the delegates left"), "Osterby said yes, and left.") is None
