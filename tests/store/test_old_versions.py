"""Stores of older versions: real files, brought to the present one with all that was in them.

version-N.onrecord.gz was written by the last Onrecord with N migrations: three pages about a strait, one of them
edited, one about a museum, put into two stories by hand, both with a record.
"""

import gzip
from pathlib import Path

import pytest

from onrecord.run.add import add
from onrecord.run.stored_story import build_story
from onrecord.store.migrations import MIGRATIONS
from onrecord.store.said import SaidQuery
from onrecord.store.search import Among
from onrecord.store.store import open_store
from tests.run.story_pages import later, write_pages

OLD = Path(__file__).parent / "old"
MORE = {
    "evening.txt": (
        "Talks on the strait go on\n\nMarch 16, 2023\n\n"
        "Velmark and Karrenia went on with their talks on the strait of Sarn on Thursday, Mira Osterby said.\n\n"
        "The delegations met for a third day while cargo ships waited at the mouth of the strait.\n"
    )
}


@pytest.fixture(params=range(1, len(MIGRATIONS)))
def old(request, tmp_path):
    """A copy of the store of each older version."""
    path = tmp_path / "old.onrecord"
    path.write_bytes(gzip.decompress((OLD / f"version-{request.param}.onrecord.gz").read_bytes()))
    return str(path)


def test_an_old_store_keeps_all_that_was_in_it(old):
    """Articles with their versions, stories, families, words; it is brought up by merely being read."""
    with open_store(old) as store:
        stories = {story.title: story for story in store.stories.all()}
        assert {title: (story.pages, story.families) for title, story in stories.items()} == {
            "Strait": (3, 2),
            "Museum": (1, 1),
        }
        assert all(story.built == later(3) for story in stories.values())
        assert [version.nth for version in store.articles.versions(1)] == [1, 2]
        assert store.words.count(["three cargo ships"]) == 1
        assert store.words.count([], among=Among(outlet=["herons"])) == 1  # a page without an outlet goes by its name


def test_the_utterances_of_an_old_store_are_found(old):
    """Those of records that still have the public form; the first version had another one."""
    with open_store(old) as store:
        records = [store.records.newest(story.id).public for story in store.stories.all()]
        found = store.said.find(SaidQuery(words=["dance"]), most=9).shown
    is_public = all(record.startswith(b'{"format"') for record in records)
    assert [one.story_title for one in found] == ["Strait"] * is_public


def test_an_old_store_goes_on(old, tmp_path):
    """New pages find the stories that are there, and these can be built."""
    with open_store(old, write=True) as store:
        result = add(store, write_pages(tmp_path / "more", MORE), at=later(4))
        assert [(touched.story.title, touched.story.pages) for touched in result.stories] == [("Strait", 4)]
        built = build_story(store, result.stories[0].story.id, at=later(5))
        assert len(built.record.articles) == 4 and built.errors == ()
