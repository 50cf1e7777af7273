"""Finding articles by their words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.search import FOUND, FOUND_END, Among
from onrecord.store.store import open_store
from tests.store.samples import FIRST_TEXT, NOON, SECOND_TEXT, add_article, later, make_article, make_page


@pytest.fixture
def filled(store):
    """Two articles, the first in a story."""
    store.stories.make("s-1", "Talks", by_hand=True, at=NOON)
    store.stories.place(add_article(store, "first", FIRST_TEXT), "s-1", by_hand=True, at=NOON)
    add_article(store, "second", SECOND_TEXT)
    return store


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        (["osterby"], ["first.txt", "second.txt"]),
        (["quiet week"], ["first.txt"]),  # a phrase
        (["week quiet"], []),
        (["talk", "opening"], ["first.txt"]),  # endings do not matter, all words must be there
        (["custom*"], ["second.txt"]),
        (["osterby", "-talks"], ["second.txt"]),
        (["OR", "(", '"'], []),  # no sign is an operator
        (["-talks"], []),
        ([], []),
    ],
)
def test_articles_with_all_the_words_are_found(filled, words, pages):
    """Words, phrases, beginnings, and words left out."""
    found = filled.words.find(words, most=10)
    assert sorted(one.page for one in found) == pages
    assert filled.words.count(words) == len(pages)


def test_a_snippet_marks_the_words(filled):
    """As they stand in the text."""
    (found,) = filled.words.find(["quiet week"], most=10)
    assert f"{FOUND}quiet week{FOUND_END}" in found.snippet
    assert (found.article, found.article_id, found.story, found.story_title) == (1, "art-first", "s-1", "Talks")


def test_the_search_can_stay_in_one_story(filled):
    """And can be cut off."""
    assert [one.page for one in filled.words.find(["osterby"], story="s-1", most=10)] == ["first.txt"]
    assert filled.words.count(["osterby"], story="s-1") == 1
    assert len(filled.words.find(["osterby"], most=1)) == 1


def test_a_search_goes_on_where_a_page_of_it_ended(filled):
    """The same order, without gap or repetition; nothing beyond the end."""
    whole = [one.page for one in filled.words.find(["osterby"], most=10)]
    assert [filled.words.find(["osterby"], most=1, offset=place)[0].page for place in range(2)] == whole
    assert filled.words.find(["osterby"], most=10, offset=2) == []


def test_of_very_common_words_the_latest_articles_are_ranked(filled, monkeypatch):
    """The first one came in before; all are counted, and in one story all are ranked."""
    monkeypatch.setattr("onrecord.store.search.MOST_RANKED", 1)
    assert [one.page for one in filled.words.find(["osterby"], most=10)] == ["second.txt"]
    assert filled.words.count(["osterby"]) == 2 and filled.words.count(["osterby"], most=1) == 1
    assert [one.page for one in filled.words.find(["osterby"], story="s-1", most=10)] == ["first.txt"]


def test_only_the_newest_version_is_found(filled):
    """What an outlet took back is no longer on its page."""
    page = filled.pages.add(make_page("first.txt", "Herons nest."))
    filled.articles.add_version(1, make_article("first", "Herons nest."), page=page, stage=1, at=later(1))
    assert filled.words.find(["quiet week"], most=10) == []
    assert [one.article for one in filled.words.find(["herons"], most=10)] == [1]


@given(st.lists(st.text(st.characters())))
def test_no_words_break_the_search(words):
    """Whatever is typed."""
    with open_store(write=True) as store:
        add_article(store, "first", FIRST_TEXT)
        assert len(store.words.find(words, most=5)) == store.words.count(words)


def test_the_search_can_stay_with_an_outlet_and_between_days(filled):
    """Words of its name; any day on which the page may have appeared. A page of no story has no settled day."""
    filled.stories.set_days([(1, date(2023, 3, 14), date(2023, 3, 15))])

    def pages(words=(), **among):
        found = filled.words.find(words, among=Among(**among), most=10)
        assert filled.words.count(words, among=Among(**among)) == len(found)
        return sorted(one.page for one in found)

    assert pages(["osterby"], outlet=["northline"]) == ["first.txt", "second.txt"]
    assert pages(outlet=["northline"]) == ["first.txt", "second.txt"]
    assert pages(["osterby"], outlet=["gazette"]) == [] == pages(["northline"])
    assert pages(["osterby"], since=date(2023, 3, 15)) == ["first.txt"] == pages(["osterby"], until=date(2023, 3, 14))
    assert pages(["osterby"], since=date(2023, 3, 16)) == [] == pages(["osterby"], until=date(2023, 3, 13))
