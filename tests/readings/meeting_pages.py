"""Pages of a sentence or two, read with the shipped model, for the tests on meetings."""

from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.meeting import Meeting
from onrecord.nouns.page import Page, PageKind
from onrecord.reader.reader import load_reader
from onrecord.readings.read_article import read_article
from onrecord.run.plain_article import make_plain_article

# A Tuesday.
PUBLISHED = date(2031, 5, 13)


def article(text: str) -> Article:
    return make_plain_article(
        Page(name="page.txt", kind=PageKind.TEXT, content=text, sha256="0", published_on=PUBLISHED)
    )


def meetings(text: str) -> tuple[Meeting, ...]:
    return read_article(article(text), load_reader()).meetings


def names(meeting: Meeting) -> set[str]:
    return {participant.name for participant in meeting.participants}
