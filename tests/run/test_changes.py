"""What changed in the records of a store since a moment."""

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import StoreError
from onrecord.nouns.changes import Changes, Item
from onrecord.run.changes import _moved, _without, changes_since
from onrecord.run.stored_story import build_story
from onrecord.store.store import open_store
from tests.run.story_pages import MUSEUM, STRAIT, add_to, later, write_pages

QUOTE = "“We will not trade open water for a quiet week,” Foreign Minister Mira Osterby told reporters."
OTHER = "“The pilots will stay in the harbour until spring,” Foreign Minister Mira Osterby told reporters."


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "news.onrecord")


def build_all(path, *, hours):
    with open_store(path, write=True) as store:
        for story in store.stories.all():
            build_story(store, story.id, at=later(hours))


def since(path, hours):
    with open_store(path) as store:
        return changes_since(store, later(hours))


def words(items):
    return " | ".join(f"{item.kind} {item.title}" for item in items)


@pytest.fixture
def grown(path, tmp_path):
    """A store whose strait story had two pages, of which one was edited and to which a third came; then the museum."""
    pages = write_pages(tmp_path / "pages", {name: STRAIT[name] for name in ("northline.txt", "courier.txt")})
    add_to(path, pages)
    build_all(path, hours=1)
    write_pages(tmp_path / "pages", {"northline.txt": STRAIT["northline.txt"].replace(QUOTE, OTHER)})
    evening = {"evening.txt": STRAIT["courier.txt"].replace("It takes two to dance", "A net has two ends")}
    add_to(path, [*pages, *write_pages(tmp_path / "more", evening)], hours=2)
    build_all(path, hours=3)
    add_to(path, write_pages(tmp_path / "museum", MUSEUM), story="Museum", hours=4)
    build_all(path, hours=5)
    return path


def test_new_and_withdrawn_items_are_told(grown):
    """What the edited page took back, and what it and the new page say; the page itself is no new one."""
    strait = next(one for one in since(grown, 2) if one.story.title == "Strait")
    assert not strait.is_new
    assert "quiet week" in words(strait.changes.withdrawn)
    assert "stay in the harbour" in words(strait.changes.new)
    assert [item.kind for item in (*strait.changes.new, *strait.changes.withdrawn)].count("page") == 1


def test_a_new_story_is_new_as_a_whole(grown):
    """And one that did not change since is not told."""
    (museum,) = since(grown, 4)
    assert (museum.story.title, museum.is_new, museum.changes.withdrawn) == ("Museum", True, ())
    assert "Herons nest" in words(museum.changes.new)


def test_nothing_changed_after_the_last_build(grown):
    """Nor by a build that makes the same record."""
    assert since(grown, 6) == ()


def test_a_story_that_went_into_another_brings_no_news(path, tmp_path):
    """Its items were known; neither story reports them."""
    pages = write_pages(tmp_path / "pages", STRAIT)
    add_to(path, pages[1:2], story="Dances")
    add_to(path, pages[::2], story="Strait", hours=1)
    build_all(path, hours=2)
    add_to(path, pages[1:2], story="Strait", hours=3)
    with open_store(path, write=True) as store:
        dances = next(event.other for event in store.stories.events(store.stories.find("Strait").id) if event.other)
        store.stories.mark_merged(dances, store.stories.find("Strait").id, at=later(3))
    build_all(path, hours=4)
    assert [words(one.changes.new) for one in since(path, 3)] in ([], [""])


def test_an_item_that_went_to_another_story_is_no_news(path, tmp_path):
    """One story lost it, another has it."""
    pages = write_pages(tmp_path / "pages", STRAIT | MUSEUM)
    add_to(path, pages, story="Everything")
    build_all(path, hours=1)
    add_to(path, pages[3:], story="Museum", hours=2)
    build_all(path, hours=3)
    told = [words((*one.changes.new, *one.changes.withdrawn)) for one in since(path, 2)]
    assert "herons" not in "".join(told).casefold() and "disturb" not in "".join(told)


def test_moved_items_are_those_that_one_lost_and_another_got():
    """By kind and id."""
    item = Item(kind="page", id="a-1", title="Herons", state=(), evidence=frozenset())
    other = replace(item, id="a-2")

    class Story:
        def __init__(self, changes):
            self.changes = changes

    lost = Changes(new=(), changed=(), withdrawn=(item, other))
    got = Changes(new=(item,), changed=(), withdrawn=())
    moved = _moved([Story(lost), Story(got)])
    assert moved == {("page", "a-1")}
    assert _without(lost, moved).withdrawn == (other,) and not _without(got, moved)


def test_a_record_that_cannot_be_read_is_told(path, tmp_path):
    """With its date."""
    add_to(path, write_pages(tmp_path / "pages", MUSEUM))
    with open_store(path, write=True) as store:
        (story,) = store.stories.all()
        store.records.add(story.id, b'{"articles": []}', input_digest="x", at=later(1))
    build_all(path, hours=3)
    with pytest.raises(StoreError, match=r"the record of 2023-03-14 13:00 was written by an older Onrecord"):
        since(path, 2)
    assert Path(path).exists()
