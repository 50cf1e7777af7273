"""Sentences of letters, posts and reviews end where no stop or no capital shows it."""

import pytest

from onrecord.text.informal_ends import begins_with_trailer
from onrecord.text.sentences import split_sentences


@pytest.mark.parametrize(
    "expected",
    [
        ["Please call me.", "Thanks,", "Mira"],
        ["We are done.", "Best regards,", "Mira Osterby 555-0199"],
        ["Dear Mr. Orlo,", "We have your letter."],
        ["We won! :)", "Come and see."],
        ["He left in 2029. [2] [3]", "She stayed. [4]"],
        ["The page is here.", "https://northline.com/a", "https://northline.com/b"],
        ["That was all.", "==========", "It was not."],
        ["i was there.", "they were not!", "why should they ?", "nobody knows."],
        ["the port is shut.", "as far as we know it stays so."],
        ["It held for a week.", "(more than anybody had hoped).", "Then it broke."],
        ["Three things are open:", "1. The fee.", "2. The boats."],
    ],
)
def test_sentences_of_letters_and_posts(expected: list[str]):
    """Closing formulas, emoticons, footnotes, addresses, rules across the page and writers without capitals."""
    text = " ".join(expected)
    assert [span.of(text) for span in split_sentences(text)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "“Thank you, Prime Minister,” he said.",
        "The envoy, who left the U.S. on Nov. 3, met reporters (as planned) and said: no.",
        "Guards found ______ papers.",
        "Talks end at 2:00 p.m. (4:00 in Ostry).",
        "Northline Corp. (formerly Lee) sells grain, ore etc. (mostly grain) and coal.",
        "They say “wait...”, as if they could.",
        "P.S. The files are NORTH.XLS and www.Northline.com has more.",
        "The fee, the treaty says, is set by “the council. and the ports” together.",
    ],
)
def test_news_is_not_cut_by_the_rules_for_letters(sentence: str):
    """What looks like a letter's end inside a sentence of news is none."""
    assert [span.of(sentence) for span in split_sentences(sentence)] == [sentence]


def test_an_emoticon_belongs_to_what_stands_before():
    """So does the number of a footnote; a bracket with words does not."""
    assert begins_with_trailer(":) Come") and begins_with_trailer("[12] He left.")
    assert not begins_with_trailer("(He left.)")
