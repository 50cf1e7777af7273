"""Adding pages: only what is new costs work, what is edited is a version, and nothing is ever half added."""

import shutil
from pathlib import Path

import pytest

from onrecord.run import engine, take_in
from onrecord.run.add import add
from onrecord.run.incoming import Fate, look_at
from onrecord.run.page_worker import run_on_page
from onrecord.run.stored_story import build_story
from onrecord.store.store import open_store
from tests.run.story_pages import MUSEUM, STRAIT, add_to, later, write_pages

EDIT = ("Two cargo ships", "Three cargo ships")


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "news.onrecord")


@pytest.fixture
def pages(tmp_path):
    return write_pages(tmp_path / "pages", STRAIT)


@pytest.fixture
def worked(monkeypatch):
    """(stage, page) for each piece of page-by-page work that is really done."""
    done = []

    def counting(stage, item, tools):
        done.append((stage.name, Path(getattr(item, "name", None) or item.page).name))
        return run_on_page(stage, item, tools)

    monkeypatch.setattr(engine, "run_on_page", counting)
    monkeypatch.setattr(take_in, "run_on_page", counting)
    return done


def edit(path: str) -> None:
    file = Path(path)
    file.write_text(file.read_text(encoding="utf-8").replace(*EDIT), encoding="utf-8")


def test_new_pages_are_kept_in_their_story_with_its_families(path, pages):
    """Two of the three are one text: two independent sources."""
    result = add_to(path, pages)
    assert [page.fate for page in result.pages] == [Fate.NEW] * 3 and result.errors == ()
    (touched,) = result.stories
    assert (touched.story.title, touched.story.pages, touched.story.families) == ("Strait", 3, 2)
    assert (touched.arrived, touched.edited) == (3, 0)
    assert str(touched.story.earliest) == "2023-03-14"


def test_what_the_store_has_costs_nothing(path, pages, worked):
    """Known by hash: in the same place, in a moved folder, under another working directory."""
    add_to(path, pages)
    worked.clear()
    moved = shutil.copytree(Path(pages[0]).parent, Path(path).parent / "moved")
    for inputs in (pages, [str(moved)]):
        result = add_to(path, inputs, hours=1)
        assert [page.fate for page in result.pages] == [Fate.UNCHANGED] * 3
        assert result.stories == ()
    assert worked == []


def test_a_page_known_from_elsewhere_is_known(path, pages, monkeypatch):
    """Given by another path to the same file."""
    add_to(path, pages)
    monkeypatch.chdir(Path(pages[0]).parent)
    result = add_to(path, [Path(pages[0]).name], hours=1)
    assert [page.fate for page in result.pages] == [Fate.UNCHANGED]


def test_only_what_is_new_is_worked_on(path, pages, worked):
    """The third page costs one cleaning and one reading."""
    add_to(path, pages[:2])
    worked.clear()
    add_to(path, pages, hours=1)
    assert worked == [("articles", "sentinel.txt"), ("readings", "sentinel.txt")]


def test_an_edited_page_is_a_version_with_its_difference(path, pages, worked):
    """And only that page is worked on."""
    add_to(path, pages)
    worked.clear()
    edit(pages[0])
    result = add_to(path, pages, hours=1)
    (edited,) = [page for page in result.pages if page.fate is Fate.EDITED]
    assert (Path(edited.page).name, edited.nth, edited.title_before) == ("northline.txt", 2, None)
    (difference,) = edited.differences
    assert [sentence.split(" cargo")[0] for sentence in (*difference.before, *difference.after)] == ["Two", "Three"]
    assert worked == [("articles", "northline.txt"), ("readings", "northline.txt")]
    (touched,) = result.stories
    assert (touched.arrived, touched.edited, touched.story.pages) == (0, 1, 3)


def test_reading_may_be_left_to_the_build(path, pages, worked):
    """The pages are in their story all the same."""
    with open_store(path, write=True) as store:
        (touched,) = add(store, pages, at=later(0), read=False).stories
        assert {stage for stage, _ in worked} == {"articles"}
        assert len(build_story(store, touched.story.id, at=later(1)).record.articles) == touched.story.pages


def test_copies_are_told(path, pages):
    """Of what comes in, each with the first page that has the text."""
    with open_store(path, write=True) as store:
        result = add(store, pages, at=later(0))
        assert [(Path(page).name, Path(of).name) for page, of in result.copies] == [("sentinel.txt", "northline.txt")]
        assert add(store, pages, at=later(1)).copies == ()


def test_another_article_at_the_same_address_is_no_edit(path, pages):
    """A file that was overwritten with other news: both stay, under different names."""
    add_to(path, pages)
    Path(pages[0]).write_text(MUSEUM["herons.txt"], encoding="utf-8")
    result = add_to(path, [pages[0]], hours=1)
    assert [(page.fate, Path(page.page).name) for page in result.pages] == [(Fate.NEW, "northline.txt (2)")]
    assert result.stories[0].story.pages == 4
    assert [page.fate for page in add_to(path, [pages[0]], hours=2).pages] == [Fate.UNCHANGED]


def test_two_versions_of_one_address_in_one_run(path, tmp_path):
    """A file of JSON lines with the same web address twice: the second is a version of the first."""
    import json

    lines = tmp_path / "dump.jsonl"
    texts = (STRAIT["northline.txt"], STRAIT["northline.txt"].replace(*EDIT))
    rows = [json.dumps({"url": "http://northline.example/1", "text": text}) for text in texts]
    lines.write_text("\n".join(rows), encoding="utf-8")
    result = add_to(path, [str(lines)])
    assert [page.fate for page in result.pages] == [Fate.NEW, Fate.EDITED]
    with open_store(path) as store:
        assert [version.name for version in store.articles.versions(1)] == [f"{lines}#1"] * 2
        assert [version.article.page for version in store.articles.versions(1)] == [f"{lines}#1"] * 2


def test_the_order_of_a_dump_does_not_matter(path, tmp_path):
    """Items without an address of their own are known by what they are, not by where they stand."""
    import json

    lines = tmp_path / "dump.jsonl"
    rows = [json.dumps({"text": text}) for text in (*STRAIT.values(), *MUSEUM.values())]
    lines.write_text("\n".join(rows), encoding="utf-8")
    add_to(path, [str(lines)])
    lines.write_text("\n".join(reversed(rows)), encoding="utf-8")
    assert {page.fate for page in add_to(path, [str(lines)], hours=1).pages} == {Fate.UNCHANGED}


def test_failures_are_counted_and_not_tried_again(path, pages, tmp_path, worked):
    """Each time the page is named it is told, at no cost."""
    bad = tmp_path / "links.txt"
    bad.write_text("Home | News\n* * *\n", encoding="utf-8")
    result = add_to(path, [*pages, str(bad), str(tmp_path / "none.txt")])
    assert sorted(Path(error.page).name for error in result.errors) == ["links.txt", "none.txt"]
    worked.clear()
    again = add_to(path, [*pages, str(bad)], hours=1)
    assert [Path(error.page).name for error in again.errors] == ["links.txt"]
    assert worked == []


def test_pages_named_again_move_to_the_story_named_now(path, pages):
    """A wrong story is mended by hand."""
    add_to(path, pages)
    result = add_to(path, [pages[1]], story="Dances", hours=1)
    assert {(touched.story.title, touched.story.pages) for touched in result.stories} == {("Dances", 1), ("Strait", 2)}
    result = add_to(path, [pages[1]], story="Strait", hours=2)
    assert [touched.story.pages for touched in result.stories] == [3]
    with open_store(path) as store:
        assert [story.title for story in store.stories.all()] == ["Strait"]


def test_a_dry_run_tells_and_writes_nothing(path, pages):
    """Also where there is no store yet."""
    found, errors = look_at(None, pages, stdin=None, progress=engine.no_progress)
    assert [page.fate for page in found] == [Fate.NEW] * 3 and errors == []
    add_to(path, pages[:2])
    edit(pages[0])
    with open_store(path) as store:
        found, _ = look_at(store, pages, stdin=None, progress=engine.no_progress)
        assert [page.fate for page in found] == [Fate.EDITED, Fate.UNCHANGED, Fate.NEW]
        assert store.articles.count() == 2


@pytest.mark.parametrize("point", ["onrecord.run.add.join", "onrecord.run.add._write", "onrecord.run.add.read_stories"])
def test_what_was_stopped_goes_on(path, pages, monkeypatch, worked, point):
    """At each step: nothing half is seen, and the next call ends as if the first had not been stopped."""

    def stop(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(point, stop)
        with pytest.raises(KeyboardInterrupt):
            add_to(path, pages)
    with open_store(path) as store:
        assert [story.pages for story in store.stories.all()] == ([] if "read_stories" not in point else [3])
    result = add_to(path, pages, hours=1)
    assert [page.fate for page in result.pages] == [Fate.UNCHANGED] * 3
    with open_store(path) as store:
        assert [(story.pages, story.families) for story in store.stories.all()] == [(3, 2)]
    assert [stage for stage, _ in worked].count("articles") == 3


def test_two_at_once_lose_nothing(path, pages, tmp_path, monkeypatch):
    """Another process adds to the same story while this one is comparing it."""
    import onrecord.run.add as adding

    others = write_pages(tmp_path / "others", MUSEUM)
    real_join, once = adding.join, []

    def join_while_another_adds(store, story, articles, **how):
        if not once:
            once.append(True)
            add_to(path, others)
        return real_join(store, story, articles, **how)

    monkeypatch.setattr(adding, "join", join_while_another_adds)
    with open_store(path, write=True) as store:
        (touched,) = add(store, pages, story="Strait", at=later(1)).stories
    assert (touched.story.pages, touched.story.families) == (4, 3)
