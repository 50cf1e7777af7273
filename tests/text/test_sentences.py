"""Sentences end where a reader would end them, whatever the marks, titles and line breaks around."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The U.S. Senate met on Jan. 10.", "Gen. Ada Orlo left at 5 p.m. on Friday.", "Nobody stayed."],
        ["He came from the U.S.", "The others had left."],
        ["Lt. Col. J. K. Brandt and Mrs. Orlo spoke to Sen. Quay (R-Ky.) about No. 5."],
        ["Talks end at 5 p.m. Monday, Jan. 3.", "They cost $3.5 million."],
        ["“We are done,” he said.", "“We will not stop.”", "She left."],
        ["“The talks are hard.", "They cannot be easy,” Orlo told reporters.", "Nobody asked why."],
        ['"It is over.', 'We are done," he said.', 'He said "yes."', "Then he left."],
        ['"Really?" Ms. Orlo asked at noon.', "“No!” he cried.", "“Why now?” asked Brandt."],
        ["(This stands in brackets.)", "This does not.", "What?", "No way... he said."],
        ["He met them in Jan.", "Then he left on Wed. Jan. 5 with No. 3.", "Was it wise?", "No.", "He knew."],
        ["He called it ‘a farce.’", "The ministers’ aides didn’t answer."],
        ["Both are, in the end, non-negotiable. and are therefore left out. .", "The next one."],
        ["1. Borders are to be opened.", "2. Ships are to be let through."],
        [
            "Orlo told me.",
            "Ships were waiting.",
            "Was it wise?",
            "Oh no.",
            "Ships sink.",
            "See No. 3 in May.",
            "Talks end.",
        ],
        ["Brandt visited the US.", "Nobody asked GEN. Brandt why.", "They sell grain, ore, etc.", "It’s all gone."],
        ["We won!!", "I am glad…", "Orlo is not...", "I know."],
        ["i saw the ships in the harbour.", "they were empty.", "See www.example.org/talks", "Ships are back."],
        ["<<He came.", "They went.>>", "Then it ended."],
    ],
)
def test_sentences_of_a_paragraph(expected):
    """Titles, initialisms, clocks, months, quotations and the stray stops of translation machines."""
    assert sentences(" ".join(expected)) == expected


def test_a_mark_that_never_closes_swallows_nothing():
    """A quotation whose closing mark is lost still falls into its sentences."""
    assert sentences("“They can’t be easy. We won’t waste time. The minister left.") == [
        "“They can’t be easy.",
        "We won’t waste time.",
        "The minister left.",
    ]


def test_paragraphs_never_share_a_sentence():
    """A heading without a stop does not run into the text below it."""
    assert sentences("Talks begin in Orlo\n\nThe talks began.\n \nand went on") == [
        "Talks begin in Orlo",
        "The talks began.",
        "and went on",
    ]


def test_short_lines_stand_alone_and_wrapped_lines_do_not():
    """A menu's lines are apart; a line wrapped at a column goes on in the next."""
    menu = "Home\nWorld news\nSport"
    assert sentences(menu) == ["Home", "World news", "Sport"]
    wrapped = "The ministers of both countries met on Monday to speak about the\nStrait of Orlo and its lights."
    assert sentences(wrapped) == [wrapped]


def test_a_no_break_space_is_a_blank():
    """A full stop set off by one is no reason to give the page up."""
    words = "?“2a”«Y\u00a0.-.:é中1 Zé\u00a0ЖYé中-é—"
    assert split_sentences(words) == split_sentences(words.replace("\u00a0", " "))


def test_language_brings_its_abbreviations():
    """A German date is no end of a sentence."""
    assert len(split_sentences("Er kam am 3. Januar an. Dann ging er.", language="de")) == 2


@given(st.text(alphabet="aB. ?!\"“”‘’'()\n\t-1…,\u2028\u00a0é", max_size=80))
def test_sentences_cover_every_visible_character_once(text):
    """Spans are in order, apart from each other, inside the text, and leave only white space out."""
    spans = split_sentences(text)
    left_out, at = "", 0
    for span in spans:
        assert span.start >= at
        left_out += text[at : span.start]
        at = span.end
        assert span.of(text) == span.of(text).strip()
    assert (left_out + text[at:]).strip() == ""
