"""Articles are compared by their names and words, rare ones first."""

import pytest

from onrecord.stories.words import make_story_words, similarity, surprise
from tests.lineage.spins import STORIES, article_of, read_report
from tests.stories.invented import report


def words_of(name: str):
    return make_story_words(article_of(name, read_report(name)))


@pytest.mark.parametrize("story", STORIES)
def test_two_reports_of_one_event_are_alike_and_no_other_is(story):
    """By a wide margin."""
    wire = words_of(f"{story}.wire")
    assert similarity(wire, words_of(f"{story}.own")) > 0.4
    assert all(similarity(wire, words_of(f"{other}.own")) < 0.1 for other in STORIES if other != story)


def test_an_article_is_wholly_like_itself():
    assert similarity(words_of("dam.wire"), words_of("dam.wire")) == pytest.approx(1.0)


def test_an_article_without_words_is_like_nothing():
    """And does no harm."""
    empty = make_story_words(report("a", None, "", "..."))
    assert empty.terms == {}
    assert similarity(empty, words_of("dam.wire")) == 0.0


def test_common_words_say_little_and_short_words_of_other_languages_too():
    """The table is English; elsewhere the length stands for it."""
    assert surprise("the") < 0.2 < surprise("minist") < surprise("zwieback")
    assert surprise("und", language="de") < surprise("fluss", language="de") < surprise("talsperre", language="de")
