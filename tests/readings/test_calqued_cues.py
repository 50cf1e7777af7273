"""Attributions as a machine leaves them when it translates from German."""

from onrecord.nouns.page import Page, PageKind
from onrecord.reader.reader import load_reader
from onrecord.readings.read_article import read_article
from onrecord.run.plain_article import make_plain_article


def said(text: str) -> list[tuple[str, str | None]]:
    page = Page(name="page.txt", kind=PageKind.TEXT, content=text, sha256="0")
    reading = read_article(make_plain_article(page), load_reader())
    return [(statement.content[0].of(text), statement.speaker_name) for statement in reading.statements]


def test_so_the_minister_is_an_attribution():
    """“…,” so the minister; where and when are no part of who speaks."""
    text = "Minister Dagny Ferro has confirmed the paper. “It is no secret,” so the minister in the evening."
    assert ("“It is no secret,”", "Dagny Ferro") in said(text)
    text = "The port stays closed for now, so Dagny Ferro on Tuesday."
    assert ("The port stays closed for now", "Dagny Ferro") in said(text)


def test_so_before_a_verb_is_none():
    """What follows from it is told."""
    assert said("The port was closed, so the minister left the town.") == []
    assert said("“No ships,” the sign read, so the minister took the train.")[0][1] != "the minister"
