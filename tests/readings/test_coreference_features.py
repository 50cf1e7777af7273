"""What speaks for somebody being meant by a pronoun or a description, read with the model."""

import pytest

from onrecord.nouns.page import Page, PageKind
from onrecord.reader.reader import load_reader
from onrecord.readings.read_article import read_article
from onrecord.run.plain_article import make_plain_article

BEFORE = "Karrenia told the council in May that it plans to build a pier. Osmund Quell announced this yesterday again. "
AFTER = ' "The number in the report is what Karrenia says it is," he told me.'


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("I asked Ruben Astell, who inspected the pier until 2021, what he makes of it.", "Ruben Astell"),
        ("We called Ruben Astell in Ostry.", "Ruben Astell"),
        ("He asked for patience.", "Osmund Quell"),
    ],
)
def test_whom_the_writer_asks_is_the_one_who_tells(between: str, speaker: str):
    """As the writer is no "he", the one asked is as good as the subject of the sentence."""
    page = Page(name="a.txt", kind=PageKind.TEXT, content=BEFORE + between + AFTER, sha256="")
    reading = read_article(make_plain_article(page), load_reader())
    told = next(
        one
        for one in reading.statements
        if one.cue is not None
        and one.cue.of(page.content) == "told"
        and one.to is not None
        and one.to.of(page.content) == "me"
    )
    assert told.speaker_name == speaker


@pytest.mark.parametrize(
    ("source", "words", "speaker"),
    [
        (
            "the minister",
            "Minister Danuta Kor met her counterpart, Liviu Tarc. Tarc's office said the minister had asked for proof.",
            "Liviu Tarc",
        ),
        (
            "whose office",
            "A call took place between Harro Ilm and Grace Mbel, the president of Iran, whose office announced that no "
            "country could decide by itself.",
            "Grace Mbel's office",
        ),
    ],
)
def test_an_office_speaks_of_and_for_the_one_it_is_of(source: str, words: str, speaker: str):
    """ "Tarc's office said the minister …" means Tarc, and "whose" takes up the name before it."""
    page = Page(name="a.txt", kind=PageKind.TEXT, content=words, sha256="")
    reading = read_article(make_plain_article(page), load_reader())
    found = [one.speaker_name for one in reading.statements if one.source and one.source.of(words) == source]
    assert found == [speaker]
