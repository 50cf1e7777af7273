"""Stories: members, finding one by name, and what became of them."""

from datetime import date

import pytest

from onrecord.errors import StoreError
from onrecord.nouns.lineage import Family
from tests.store.samples import NOON, add_article, later


@pytest.fixture
def strait(store):
    """A store with the story "Talks over the strait" of two articles."""
    store.stories.make("s-1", "Talks over the strait", by_hand=False, at=NOON)
    for name in ("first", "second"):
        store.stories.place(add_article(store, name), "s-1", by_hand=False, at=NOON)
    return store


def test_a_story_is_listed_with_its_size_sources_and_days(strait):
    """The days are the widest that its pages allow."""
    strait.stories.set_days([(1, date(2023, 3, 14), date(2023, 3, 14)), (2, date(2023, 3, 15), None)])
    strait.lineage.put("s-1", (), (Family(id="f", origin="MP", articles=("a", "b")),), input_digest="x")
    (story,) = strait.stories.all()
    assert (story.title, story.pages, story.families) == ("Talks over the strait", 2, 1)
    assert (story.earliest, story.latest) == (date(2023, 3, 14), date(2023, 3, 14))
    assert story.built is None and not story.is_current
    strait.stories.set_follows("s-1", ["s-0"])
    assert strait.stories.get("s-1").follows == ("s-0",)


def test_a_story_is_current_until_a_page_comes_or_goes(strait):
    """The record of yesterday has not taken in the page of today."""
    strait.records.add("s-1", b"{}", input_digest="x", at=later(1))
    assert strait.stories.get("s-1").is_current
    strait.stories.make("s-2", "Other", by_hand=True, at=NOON)
    strait.stories.place(2, "s-2", by_hand=True, at=later(2))
    assert not strait.stories.get("s-1").is_current


def test_an_article_is_in_one_story_and_its_moves_are_recorded(strait):
    """Out of one, into the other."""
    strait.stories.make("s-2", "Other", by_hand=True, at=later(1))
    strait.stories.place(2, "s-2", by_hand=True, at=later(1))
    strait.stories.place(2, "s-2", by_hand=True, at=later(2))
    assert (strait.stories.members("s-1"), strait.stories.members("s-2")) == ([1], [2])
    kinds = [(event.kind, event.article, event.other) for event in strait.stories.events("s-1")]
    assert kinds == [("made", None, None), ("arrival", 1, None), ("arrival", 2, None), ("left", 2, "s-2")]
    assert [event.kind for event in strait.stories.events("s-2")] == ["made", "arrival"]


def test_a_merged_story_is_known_but_not_listed(strait):
    """Its articles are in the other, through any number of merges."""
    strait.stories.make("s-2", "Other", by_hand=False, at=NOON)
    strait.stories.make("s-3", "Third", by_hand=False, at=NOON)
    for hours, story, into in ((1, "s-1", "s-2"), (2, "s-2", "s-3")):
        for number in strait.stories.members(story):
            strait.stories.place(number, into, by_hand=False, at=later(hours))
        strait.stories.mark_merged(story, into, at=later(hours))
    assert [story.id for story in strait.stories.all()] == ["s-3"]
    assert strait.stories.members("s-3") == [1, 2]
    assert strait.stories.merged_into("s-3") == ["s-1", "s-2"]
    assert [strait.stories.went_into(story) for story in ("s-1", "s-2", "s-3", "s-none")] == ["s-3", "s-3", None, None]
    assert strait.stories.exists("s-1")
    assert strait.stories.events("s-1")[-1].kind == "merged"


def test_a_merged_story_that_gets_an_article_again_lives_again(strait):
    """It is listed, and is no part of the other."""
    strait.stories.make("s-2", "Other", by_hand=False, at=NOON)
    for number in (1, 2):
        strait.stories.place(number, "s-2", by_hand=False, at=later(1))
    strait.stories.mark_merged("s-1", "s-2", at=later(1))
    strait.stories.place(2, "s-1", by_hand=False, at=later(2), is_late=True)
    assert strait.stories.merged_into("s-2") == []
    assert strait.stories.members("s-1") == [2]
    assert strait.stories.events("s-1")[-1].kind == "late"


@pytest.mark.parametrize("wanted", ["s-1", "s-", "Talks over the strait", "TALKS OVER THE STRAIT", "strait"])
def test_a_story_is_found_by_id_or_title_or_part_of_them(strait, wanted):
    """As a person would call it."""
    assert strait.stories.find(wanted).id == "s-1"


def test_a_name_that_fits_none_or_several_is_told(strait):
    """With what to do."""
    strait.stories.make("s-2", "The strait, again", by_hand=True, at=NOON)
    strait.stories.place(add_article(strait, "third"), "s-2", by_hand=True, at=NOON)
    with pytest.raises(StoreError, match="no story is called 'museum'"):
        strait.stories.find("museum")
    with pytest.raises(StoreError, match="fits 2 stories: s-"):
        strait.stories.find("strait")


def test_an_edited_page_unsettles_the_lineage_of_its_story(strait):
    """It was found in the old words."""
    strait.lineage.put("s-1", (), (), input_digest="x")
    assert strait.stories.unsettled() == []
    (version,) = strait.articles.get([1])
    strait.articles.add_version(1, version.article, page=version.page, stage=1, at=later(1))
    assert strait.stories.unsettled() == ["s-1"]
    assert strait.lineage.get("s-1", input_digest="x") is None


def test_stories_are_listed_page_by_page(strait):
    """In the order of the whole list."""
    for number in range(2, 6):
        strait.stories.make(f"s-{number}", f"Story {number}", by_hand=True, at=NOON)
        article = add_article(strait, f"page-{number}")
        strait.stories.place(article, f"s-{number}", by_hand=True, at=NOON)
        strait.stories.set_days([(article, date(2023, 3, number), date(2023, 3, number))])
    whole = [story.id for story in strait.stories.all()]
    pages = [story.id for first in (0, 2, 4) for story in strait.stories.listed(first=first, most=2)]
    assert pages == whole == ["s-5", "s-4", "s-3", "s-2", "s-1"]
    assert strait.stories.count() == 5


def test_stories_built_since_a_moment_come_with_the_newest_record_first(strait):
    """A story whose pages are gone is left out."""
    for name in ("s-2", "s-3"):
        strait.stories.make(name, name, by_hand=True, at=NOON)
    strait.stories.place(add_article(strait, "third"), "s-2", by_hand=True, at=NOON)
    assert strait.stories.last_built() is None
    for hours, story in ((1, "s-1"), (2, "s-2"), (3, "s-3")):
        strait.records.add(story, b"{}", input_digest="x", at=later(hours))
    assert [story.id for story in strait.stories.built_since(later(1), first=0, most=9)] == ["s-2", "s-1"]
    assert [story.id for story in strait.stories.built_since(later(2), first=0, most=9)] == ["s-2"]
    assert [story.id for story in strait.stories.built_since(later(1), first=1, most=1)] == ["s-1"]
    assert strait.stories.last_built() == later(3)


def test_a_merged_story_leads_to_the_last_of_those_it_went_into(strait):
    """Step by step; a story that is there leads nowhere else."""
    for name in ("s-2", "s-3"):
        strait.stories.make(name, f"Title of {name}", by_hand=True, at=NOON)
    strait.stories.mark_merged("s-3", "s-2", at=NOON)
    strait.stories.mark_merged("s-2", "s-1", at=NOON)
    assert (strait.stories.led_to("s-3"), strait.stories.led_to("s-2")) == ("s-1", "s-1")
    assert strait.stories.led_to("s-1") is None and strait.stories.led_to("s-none") is None
    assert strait.stories.title_of("s-3") == "Title of s-3" and strait.stories.title_of("s-none") is None
