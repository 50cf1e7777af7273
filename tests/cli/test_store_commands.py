"""`add`, `stories` and `build --store` as a person or a script meets them."""

import json
from pathlib import Path

import pytest

from tests.run.story_pages import MUSEUM, STRAIT, write_pages


def test_adding_tells_what_it_did(onrecord, tmp_path):
    """The stories on standard output, the counts on standard error."""
    write_pages(tmp_path / "pages", STRAIT)
    path = tmp_path / "news.onrecord"
    result = onrecord("add", path, tmp_path / "pages", "--story", "Strait")
    assert (result.exit_code, result.stderr) == (0, "3 added\n")
    assert "3 pages · 2 independent sources · 14–15 Mar 2023 · no record yet · 3 new" in result.stdout
    again = onrecord("add", path, tmp_path / "pages", "--story", "Strait")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "0 added, 3 unchanged\n")


def test_an_edited_page_is_shown_with_its_difference(onrecord, store, tmp_path):
    """Old sentence and new one; as JSON too."""
    text = STRAIT["northline.txt"]
    write_pages(tmp_path / "pages", {"northline.txt": text.replace("Two cargo", "Three cargo")})
    result = onrecord("add", store, tmp_path / "pages", "--story", "Strait")
    assert result.stderr == "0 added, 1 edited, 2 unchanged\n"
    assert "version 2" in " ".join(result.stdout.split())  # a long path before it may break the line
    assert "− Two cargo ships" in result.stdout and "+ Three cargo ships" in result.stdout
    write_pages(tmp_path / "pages", {"northline.txt": text})
    result = json.loads(onrecord("add", store, tmp_path / "pages", "--story", "Strait", "--json", "-q").stdout)
    (edited,) = [page for page in result["pages"] if page["fate"] == "edited"]
    assert edited["differences"][0]["after"][0].startswith("Two cargo")


def test_failures_are_status_1_and_the_rest_is_added(onrecord, store, tmp_path):
    """As in build."""
    (tmp_path / "empty.txt").write_bytes(b"")
    write_pages(tmp_path / "pages", MUSEUM)
    result = onrecord("add", store, tmp_path / "pages", tmp_path / "empty.txt", "--story", "Museum")
    assert result.exit_code == 1
    assert "1 added, 3 unchanged, 1 failed:" in result.stderr and "empty.txt: is empty" in result.stderr


def test_a_dry_run_makes_no_store(onrecord, tmp_path):
    """It tells what is new."""
    write_pages(tmp_path / "pages", MUSEUM)
    path = tmp_path / "news.onrecord"
    result = onrecord("add", path, tmp_path / "pages", "--story", "Museum", "--dry-run")
    assert (result.exit_code, result.stderr) == (0, "1 would be added\n")
    assert result.stdout.startswith("new") and "herons.txt" in result.stdout
    assert not path.exists()


def test_a_page_from_standard_input(onrecord, store):
    """Known again when it comes again; another one is another page."""
    for text, told in (
        (MUSEUM["herons.txt"], "1 added"),
        (MUSEUM["herons.txt"], "0 added, 1 unchanged"),
        (STRAIT["courier.txt"], "1 added"),
    ):
        assert onrecord("add", store, "-", "--story", "Piped", stdin=text).stderr == f"{told}\n"


def test_stories_are_listed(onrecord, store):
    """For people, and as JSON lines."""
    result = onrecord("stories", store)
    assert (result.exit_code, result.stderr) == (0, "1 story\n")
    assert "Strait" in result.stdout and "3 pages" in result.stdout
    (story,) = map(json.loads, onrecord("stories", store, "--json").stdout.splitlines())
    assert (story["title"], story["pages"], story["sources"], story["latest"]) == ("Strait", 3, 2, "2023-03-15")
    assert story["built"] is None


def test_building_from_a_store_is_building_from_its_pages(onrecord, store, tmp_path):
    """The same bytes, and the same view."""
    pages = [tmp_path / "pages" / name for name in STRAIT]
    direct = onrecord("build", *sorted(pages), "--json", "-", "-q").stdout
    assert onrecord("build", "--store", store, "strait", "--json", "-", "-q").stdout == direct
    assert onrecord("build", "--store", store, "strait").stdout == onrecord("build", *sorted(pages)).stdout


def test_building_all_builds_what_changed(onrecord, store, tmp_path):
    """And lists it."""
    write_pages(tmp_path / "museum", MUSEUM)
    onrecord("build", "--store", store, "-q")
    onrecord("add", store, tmp_path / "museum", "--story", "Museum", "-q")
    result = onrecord("build", "--store", store, "--dry-run")
    assert result.stderr == "records to build: 1; unchanged: 1\n"
    result = onrecord("build", "--store", store)
    assert (result.exit_code, result.stderr) == (0, "records built: 1; unchanged: 1\n")
    assert "Museum" in result.stdout and "Strait" not in result.stdout
    assert onrecord("build", "--store", store).stderr == "records built: 0; unchanged: 2\n"


@pytest.mark.parametrize(
    "words", ["build", "build --store STORE --json x.json", "build --store STORE a b --json -", "add STORE"]
)
def test_wrong_use_is_status_2(onrecord, store, tmp_path, words):
    """No pages and no store; one file for several records; no pages to add."""
    filled = [{"STORE": store, "PAGES": tmp_path / "pages"}.get(word, word) for word in words.split()]
    result = onrecord(*filled)
    assert result.exit_code == 2 and result.stdout == ""


@pytest.mark.parametrize("words", ["stories FILE", "build --store FILE", "add FILE PAGES --story x", "stories NONE"])
def test_what_is_no_store_is_status_1_and_told(onrecord, store, tmp_path, words):
    """One sentence, no traceback, nothing made or changed."""
    file = tmp_path / "pages" / "courier.txt"
    filled = {"FILE": file, "PAGES": tmp_path / "pages", "NONE": tmp_path / "none.onrecord"}
    result = onrecord(*(filled.get(word, word) for word in words.split()))
    assert (result.exit_code, result.stdout) == (1, "")
    assert ("is no store" in result.stderr or "no such store" in result.stderr) and "Traceback" not in result.stderr
    assert file.read_text(encoding="utf-8") == STRAIT["courier.txt"]
    assert not Path(filled["NONE"]).exists()


def test_an_unknown_story_is_told(onrecord, store):
    """With where to look."""
    result = onrecord("build", "--store", store, "museum")
    assert result.exit_code == 1 and "no story is called 'museum'; `onrecord stories" in result.stderr


def test_pages_find_their_stories(onrecord, tmp_path):
    """Two events, two stories, without a name given."""
    write_pages(tmp_path / "pages", STRAIT | MUSEUM)
    path = tmp_path / "news.onrecord"
    result = onrecord("add", path, tmp_path / "pages")
    assert result.exit_code == 0
    stories = sorted(
        (json.loads(line)["pages"], json.loads(line)["by_hand"])
        for line in onrecord("stories", path, "--json").stdout.splitlines()
    )
    assert stories == [(1, False), (3, False)]
    assert "Herons nest on the museum roof" in result.stdout


def test_words_are_found_with_their_place(onrecord, store):
    """For people, and as JSON lines with the words marked."""
    result = onrecord("find", store, "quiet week", "osterby")
    assert (result.exit_code, result.stderr) == (0, "2 found\n")
    shown = " ".join(result.stdout.split())
    assert "trade open water for a quiet week" in shown and "northline.txt · Strait" in shown
    cut = onrecord("find", store, "quiet week", "--most", "1", "--json", "--story", "strait")
    assert cut.stderr == "2 found, 1 shown (--most)\n"
    found = json.loads(cut.stdout)
    assert [found["snippet"][start:end] for start, end in found["marked"]] == ["quiet week"]


def test_nothing_found_is_status_1(onrecord, store):
    """As with grep."""
    result = onrecord("find", store, "zeppelin")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "nothing found\n")


def test_changes_are_told_by_item(onrecord, store, tmp_path):
    """A first record is new; stories that are older than their pages are named."""
    onrecord("build", "--store", store, "-q")
    result = onrecord("changes", store, "--since", "2023-03-01")
    assert (result.exit_code, result.stderr) == (0, "1 story changed\n")
    assert "new story" in result.stdout and "quiet week" in result.stdout
    (line,) = onrecord("changes", store, "--since", "2023-03-01T12:00", "--json", "-q").stdout.splitlines()
    changes = json.loads(line)
    assert changes["title"] == "Strait" and changes["is_new"]
    assert {item["kind"] for item in changes["new"]} >= {"page", "utterance"}
    write_pages(tmp_path / "museum", MUSEUM)
    onrecord("add", store, tmp_path / "museum", "--story", "Museum", "-q")
    result = onrecord("changes", store, "--since", "2999-01-01")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("nothing changed\nstories whose record lacks pages: 1; `onrecord build --store")


def test_a_senseless_day_is_wrong_use(onrecord, store):
    """With how to write one."""
    result = onrecord("changes", store, "--since", "yesterday")
    assert result.exit_code == 2 and "write 2026-11-20" in result.stderr
