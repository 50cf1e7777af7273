"""Naming a story after its headlines."""

from dataclasses import replace

from onrecord.run.story_title import story_title
from tests.samples import make_article


def titled(*titles):
    return [
        replace(make_article(f"n{n}", "Velmark opened talks over the strait on Tuesday."), title=title)
        for n, title in enumerate(titles)
    ]


def test_the_headline_that_says_what_the_others_say_is_taken():
    """Not the column's name, not the outlet's."""
    articles = titled("Sentinel", "Velmark opens talks over strait", "A view from my window")
    assert story_title(articles) == "Velmark opens talks over strait"


def test_of_equals_the_first_is_taken():
    """So that a story keeps its name."""
    assert story_title(titled("Talks over strait open", "Strait talks open over")) == "Talks over strait open"


def test_without_a_headline_the_first_words_stand_in():
    """On one line."""
    assert story_title(titled(None)) == "Velmark opened talks over the strait on Tuesday."
