"""Lines joined into blocks."""

from onrecord.articles.blocks import find_blocks

WRAPPED = """The delegations of both states met in the harbour on Monday, and the
admirals are to follow them next week if the weather allows it, said
the spokesman.

Menu
Home

The council sits on Thursday in the old customs house, where the first
treaty on the strait was signed; nobody expects a second one to come
of it this year.
"""

SENTENCES = "\n\n".join(
    f"The boats left the harbour on day {day}.\nThey came back before noon without a catch.\nNobody asked why."
    for day in range(5)
)


def test_wrapped_lines_become_paragraphs_and_labels_stay_lines():
    blocks = [block.text for block in find_blocks(WRAPPED)]
    assert blocks[0].endswith("said the spokesman.")
    assert blocks[1:3] == ["Menu", "Home"]
    assert len(blocks) == 4


def test_a_sentence_a_line_becomes_a_paragraph_a_group():
    assert len(find_blocks(SENTENCES)) == 5


def test_lines_of_uneven_length_are_paragraphs_of_their_own():
    text = (
        "The delegations met on Monday. They parted early.\nThe council sits on Thursday. It will vote.\nMines drift.\n"
    )
    assert len(find_blocks(text)) == 3


def test_a_word_parted_at_the_end_of_a_line_is_joined_without_a_blank():
    blocks = find_blocks(WRAPPED.replace("harbour on Monday, and the\nadmirals", "harbour on Monday, and ad-\nmirals"))
    assert "and ad-mirals are" in blocks[0].text
