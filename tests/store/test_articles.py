"""Articles, their versions, and how a page is known again."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from onrecord.store.articles import stamp
from onrecord.store.pages import page_digest
from tests.store.samples import FIRST_TEXT, NOON, SECOND_TEXT, add_article, later, make_article, make_page


def test_an_article_comes_back_as_it_went_in(store):
    """The noun, its number and where it came from."""
    number = add_article(store, "first")
    (version,) = store.articles.get([number])
    assert version.article == make_article("first", FIRST_TEXT)
    assert (version.number, version.nth, version.name, version.stage, version.seen) == (1, 1, "first.txt", 1, NOON)


def test_an_edited_page_is_a_new_version_of_the_same_article(store):
    """The newest counts, the old one is kept."""
    number = add_article(store, "first")
    page = store.pages.add(make_page("first.txt", SECOND_TEXT))
    assert store.articles.add_version(number, make_article("first", SECOND_TEXT), page=page, stage=1, at=later(1)) == 2
    assert [version.article.text for version in store.articles.versions(number)] == [FIRST_TEXT, SECOND_TEXT]
    assert store.articles.get([number])[0].article.text == SECOND_TEXT
    assert store.articles.at_address("/pages/first.txt").nth == 2
    assert store.articles.count() == 1


def test_any_version_is_found_by_its_id(store):
    """The older ones too: what was cited stays where it was."""
    number = add_article(store, "first")
    (version,) = store.articles.get([number])
    page = store.pages.add(make_page("first.txt", SECOND_TEXT))
    edited = replace(make_article("first", SECOND_TEXT), id="art-edited")
    store.articles.add_version(number, edited, page=page, stage=1, at=later(1))
    assert (store.articles.with_id(version.article.id).nth, store.articles.with_id("art-edited").nth) == (1, 2)
    assert store.articles.with_id("art-none") is None


def test_a_page_is_known_at_its_address_or_under_its_file_name(store):
    """But not where both differ: two papers may print the same words."""
    number = add_article(store, "first")
    key = page_digest(make_page())
    assert store.articles.with_page(key, address="/pages/first.txt", file_name="") == number
    assert store.articles.with_page(key, address="/elsewhere/first.txt", file_name="first.txt") == number
    assert store.articles.with_page(key, address="/elsewhere/other.txt", file_name="other.txt") is None
    assert store.articles.with_page(key, address="http://other.example/", file_name="") is None


def test_an_old_version_is_not_known_again(store):
    """A page that goes back to what it was has changed."""
    number = add_article(store, "first")
    page = store.pages.add(make_page("first.txt", SECOND_TEXT))
    store.articles.add_version(number, make_article("first", SECOND_TEXT), page=page, stage=1, at=later(1))
    old = page_digest(make_page("first.txt", FIRST_TEXT))
    assert store.articles.with_page(old, address="/pages/first.txt", file_name="first.txt") is None


def test_articles_come_in_the_order_asked_for(store):
    """However many."""
    numbers = [add_article(store, f"n{n}") for n in range(1200)]
    wanted = list(reversed(numbers))
    assert [version.number for version in store.articles.get(wanted)] == wanted
    assert store.articles.pages(wanted)[0] == (page_digest(make_page()), "n1199.txt")


def test_a_version_cleaned_anew_takes_the_place_of_the_old(store):
    """Same version, newer stage; the search sees the new words."""
    number = add_article(store, "first")
    store.articles.replace(store.articles.get([number])[0], make_article("first", "Herons nest."), stage=2)
    (version,) = store.articles.get([number])
    assert (version.nth, version.stage, version.article.text) == (1, 2, "Herons nest.")
    assert [found.article for found in store.words.find(["heron"], most=5)] == [number]


def test_names_are_looked_up(store):
    """So that no two articles bear the same."""
    add_article(store, "first")
    assert store.articles.has_name("first.txt") and not store.articles.has_name("second.txt")


def test_a_time_without_a_zone_is_refused():
    """Stamps sort as strings only in one zone."""
    with pytest.raises(ValueError, match="zone"):
        stamp(datetime(2023, 3, 14))


def test_articles_are_listed_the_last_one_first(store):
    """With title and id of the newest version, and the story and days it has there; a page at a time."""
    first, second = add_article(store, "first"), add_article(store, "second")
    store.stories.make("s-1", "Talks", by_hand=True, at=NOON)
    store.stories.place(first, "s-1", by_hand=True, at=NOON)
    store.stories.set_days([(first, date(2023, 3, 14), None)])
    page = store.pages.add(make_page("first.txt", "Herons nest."))
    store.articles.add_version(first, make_article("new", "Herons nest."), page=page, stage=1, at=later(1))
    latest, oldest = store.articles.listed(limit=5, offset=0)
    assert (latest.page, latest.story, latest.earliest) == ("second.txt", None, None)
    assert (oldest.article_id, oldest.title, oldest.story_title) == ("art-new", "Title of new", "Talks")
    assert (oldest.earliest, oldest.latest) == (date(2023, 3, 14), None)
    assert store.articles.listed(limit=1, offset=1) == [oldest] and second == 2
