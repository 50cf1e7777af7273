"""Building from a store: the same record as from the pages, at the cost of what changed."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.lineage import find_lineage
from onrecord.lineage.credited import find_credits
from onrecord.lineage.families import make_families
from onrecord.run import engine, stored_story
from onrecord.run.engine import build
from onrecord.run.page_worker import run_on_page
from onrecord.run.stored_story import build_story, join
from onrecord.store.store import open_store
from onrecord.views.record_json import encode_json, record_json
from tests.run.story_pages import MUSEUM, STRAIT, add_to, later, write_pages

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "strait"


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "news.onrecord")


def build_only_story(path: str, *, hours: int = 9, write: bool = True):
    """The build of the only story of the store."""
    with open_store(path, write=write) as store:
        (story,) = store.stories.all()
        return build_story(store, story.id, at=later(hours), write=write)


def direct(pages) -> bytes:
    """What `onrecord build PAGES --json` writes."""
    return encode_json(record_json(build(pages).record))


def test_a_record_from_the_store_is_the_record_from_the_pages(path):
    """Of the whole example, added in two portions with a build in between."""
    pages = sorted(str(file) for file in EXAMPLE.iterdir() if file.name != "README.md")
    add_to(path, pages[:3])
    build_only_story(path)
    add_to(path, pages[3:], hours=1)
    assert encode_json(build_only_story(path).record) == direct(pages)


@pytest.mark.parametrize("seed", range(4))
def test_order_and_portions_make_no_other_record(path, tmp_path, seed):
    """It is that of the pages in the order in which they were added."""
    pages = write_pages(tmp_path / "pages", STRAIT | MUSEUM)
    chance = random.Random(seed)
    chance.shuffle(pages)
    for hours, page in enumerate(pages):
        if hours == 0 or chance.random() < 0.5:
            portion = []
        portion.append(page)
        add_to(path, portion, hours=hours)
    assert encode_json(build_only_story(path).record) == direct(pages)


def test_only_pairs_with_a_new_or_edited_article_are_compared(path, monkeypatch):
    """The links and families are those of all pages at once."""
    pages = sorted(str(file) for file in EXAMPLE.iterdir() if file.name != "README.md")
    compared = []
    original = find_lineage.compare_articles

    def noting(one, other, **options):
        if not options:
            compared.append({one.id, other.id})
        return original(one, other, **options)

    monkeypatch.setattr(find_lineage, "compare_articles", noting)
    add_to(path, pages[1:])
    assert compared
    compared.clear()
    add_to(path, pages[:1], hours=1)
    with open_store(path) as store:
        (story,) = store.stories.all()
        articles = [version.article for version in store.articles.get(store.stories.members(story.id))]
        joined = join(store, story.id, articles)
    assert compared and all(articles[-1].id in pair for pair in compared)
    links = find_lineage.find_lineage(articles, find_credits(articles))
    assert joined.links == links
    assert joined.families == make_families(articles, links, find_credits(articles))


def test_an_edited_page_stands_where_it_stood(path, tmp_path):
    """The record is that of the pages as they are now."""
    pages = write_pages(tmp_path / "pages", STRAIT)
    add_to(path, pages)
    write_pages(tmp_path / "pages", {"northline.txt": STRAIT["northline.txt"].replace("Two cargo", "Three cargo")})
    add_to(path, pages, hours=1)
    assert encode_json(build_only_story(path).record) == direct(pages)


def test_an_unchanged_story_is_not_built_again(path, tmp_path, monkeypatch):
    """The last record is given; one that was kept is the one that was built."""
    pages = write_pages(tmp_path / "pages", STRAIT)
    add_to(path, pages)
    first = build_only_story(path)
    monkeypatch.setattr(stored_story, "run_stages", None)
    again = build_only_story(path, hours=10)
    assert (first.is_new, again.is_new) == (True, False)
    assert again.record == first.record


@pytest.mark.parametrize("name", ["articles", "readings", "record"])
def test_a_stage_whose_version_changed_is_done_again(path, tmp_path, monkeypatch, name):
    """And those after it; nothing before it."""
    add_to(path, write_pages(tmp_path / "pages", STRAIT))
    build_only_story(path)
    raised = {stage.name: replace(stage, version=stage.version + (stage.name == name)) for stage in engine.STAGES}
    worked = []

    def counting(stage, item, tools):
        worked.append(stage.name)
        return run_on_page(stage, item, tools)

    monkeypatch.setattr(engine, "run_on_page", counting)
    monkeypatch.setattr(stored_story, "_CLEANING", raised["articles"])
    monkeypatch.setattr(stored_story, "_AFTER", tuple(raised[stage.name] for stage in stored_story._AFTER))
    monkeypatch.setattr(stored_story, "stage_table", lambda: engine_table(raised))
    build_only_story(path, hours=10)
    assert worked == ([name] * 3 if name != "record" else [])
    worked.clear()
    build_only_story(path, hours=11)
    assert worked == []


def engine_table(stages):
    return [(stage.name, stage.version) for stage in stages.values()]


def test_another_model_reads_again(path, tmp_path, monkeypatch):
    """What the old one read is not taken for the new one's."""
    add_to(path, write_pages(tmp_path / "pages", STRAIT))
    build_only_story(path)
    worked = []

    def counting(stage, item, tools):
        worked.append(stage.name)
        return run_on_page(stage, item, tools)

    monkeypatch.setattr(engine, "run_on_page", counting)
    monkeypatch.setattr("onrecord.reader.model.model_digest", lambda: "another")
    build_only_story(path, hours=10)
    assert worked == ["readings"] * 3


def test_a_dry_build_writes_nothing(path, tmp_path):
    """The record is made all the same, from a store that is only read."""
    add_to(path, write_pages(tmp_path / "pages", STRAIT))
    assert build_only_story(path, write=False).record is not None
    with open_store(path) as store:
        (story,) = store.stories.all()
        assert story.built is None


def test_a_page_that_cannot_be_read_is_told_at_every_build(path, tmp_path, monkeypatch):
    """The record is made of the others, the failure is not tried again."""
    from onrecord.errors import PageError

    pages = write_pages(tmp_path / "pages", STRAIT)
    tried = []

    def failing(stage, item, tools):
        if stage.name == "readings" and item.page.endswith("courier.txt"):
            tried.append(item.page)
            return PageError(item.page, "killed the process that read it")
        return run_on_page(stage, item, tools)

    monkeypatch.setattr(engine, "run_on_page", failing)
    assert len(add_to(path, pages).errors) == 1
    for hours in (10, 11):
        built = build_only_story(path, hours=hours)
        assert [error.page for error in built.errors] == [pages[1]]
        assert len(built.record.articles) == 2
    assert len(tried) == 1
