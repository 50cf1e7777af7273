"""Whatever the user names ends as pages or as errors that say what happened, to what, and what to do."""

import gzip
import hashlib
import os
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord.errors import PageError
from onrecord.nouns.page import Page, PageKind
from onrecord.pages.from_bytes import pages_from_bytes
from onrecord.pages.read_pages import read_pages

TALKS = "Envoys of Vell and Orlenne met on Monday.\r\n"


def names(results):
    return [result.page if isinstance(result, PageError) else result.name for result in results]


def test_a_text_file_comes_as_it_is(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TALKS.encode())
    (page,) = read_pages([str(path)])
    assert page == Page(
        name=str(path), kind=PageKind.TEXT, content=TALKS, sha256=hashlib.sha256(TALKS.encode()).hexdigest()
    )


def test_folders_are_read_in_order_and_in_depth(tmp_path):
    """Sorted by name, sub-folders in their place, hidden files and notes on the folder left out."""
    for name in ("b.txt", "a/z.html", "c.txt.gz", ".hidden.txt", ".git/x.txt", "README.md", "gold.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(b"Talks.") if name.endswith(".gz") else b"<p>Talks.</p>")
    results = list(read_pages([f"{tmp_path}/"]))
    assert names(results) == [f"{tmp_path}/{name}" for name in ("a/z.html", "b.txt", "c.txt.gz")]
    assert [result.kind for result in results] == [PageKind.HTML, PageKind.TEXT, PageKind.TEXT]


def test_what_browsers_save_beside_a_page_is_no_page(tmp_path):
    (tmp_path / "talks.html").write_text("<p>Talks.</p>")
    (tmp_path / "talks_files").mkdir()
    (tmp_path / "talks_files" / "ad.html").write_text("<p>Buy!</p>")
    (tmp_path / "talks_2").mkdir()
    (tmp_path / "talks_2" / "more.txt").write_text("More talks.")
    assert names(read_pages([str(tmp_path)])) == [f"{tmp_path}/talks.html", f"{tmp_path}/talks_2/more.txt"]


def test_links_in_a_circle_end(tmp_path):
    (tmp_path / "a.txt").write_text("Talks.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(read_pages([str(tmp_path)])) == [f"{tmp_path}/a.txt"]


def test_a_file_named_twice_is_read_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Talks.")
    assert names(read_pages([str(path), str(tmp_path), f"{tmp_path}/./a.txt"])) == [str(path)]


def test_errors_do_not_stop_the_rest(tmp_path):
    (tmp_path / "1_empty.txt").write_bytes(b" \n\t")
    (tmp_path / "2_image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "3_good.txt").write_text("Talks.")
    (tmp_path / "4_cut.txt.gz").write_bytes(gzip.compress(b"Talks went on and on." * 50)[:40])
    (tmp_path / "5_feed.xml").write_text('<?xml version="1.0"?><rss></rss>')
    results = list(read_pages(["nowhere.txt", str(tmp_path)]))
    assert [str(result).rpartition("/")[2] for result in results if isinstance(result, PageError)] == [
        "nowhere.txt: does not exist; check the path",
        "1_empty.txt: is empty; give a page with text",
        "2_image.txt: is a PNG image, not text; give the page as text, HTML or JSON",
        str(results[4]).rpartition("/")[2],
        "5_feed.xml: is a feed, not a page; give the pages it points to",
    ]
    assert "is a damaged gzip archive" in str(results[4])
    assert results[3].content == "Talks."


def test_an_empty_folder_is_an_error(tmp_path):
    (error,) = read_pages([str(tmp_path)])
    assert error.reason == "is a folder without pages"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Talks.")
    path.chmod(0)
    (error,) = read_pages([str(path)])
    assert error.reason == "may not be read"


def test_what_is_too_large_is_not_opened(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (error,) = read_pages([str(path)])
    assert error.reason == "is too large (50 MB or more)"


def test_a_small_archive_of_a_huge_file_is_refused(tmp_path):
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(gzip.compress(b"talks " * 9_000_000, compresslevel=1))
    (error,) = read_pages([str(path)])
    assert error.reason == "is too large (50 MB or more)"


@pytest.mark.parametrize("given_name", ["\x00", "a" * 5000])
def test_impossible_names_are_errors(given_name):
    (error,) = read_pages([given_name])
    assert isinstance(error, PageError)


def test_standard_input():
    (page,) = read_pages(["-", "-"], stdin=BytesIO(TALKS.encode("utf-16")))
    assert (page.name, page.content) == ("-", TALKS)
    assert names(read_pages(["-"], stdin=BytesIO(b'{"text": "A"}\n{"text": "B"}'))) == ["-#1", "-#2"]
    (error,) = read_pages(["-"])
    assert error.reason == "there is no standard input"


def test_json_lines_are_read_line_by_line(tmp_path):
    """The second page can be had before the third line is looked at."""
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\nbroken\n')
    results = read_pages([str(path)])
    assert next(results).content == "One."
    assert next(results).content == "Two."
    assert "line 3 is broken JSON" in str(next(results))


def test_json_lines_that_a_windows_shell_wrote(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_bytes('{"text": "Größe"}\r\n{"text": "Zwei"}\r\n'.encode("utf-16"))
    assert [page.content for page in read_pages([str(path)])] == ["Größe", "Zwei"]


def test_names_are_unique(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "One."}')
    (tmp_path / "a.jsonl#1").write_text("Two.")
    found = names(read_pages([str(tmp_path)]))
    assert len(set(found)) == len(found) == 2


@example(b"\xa0", "a.txt")
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a.json", "a.jsonl", "-", "a.txt.gz"]))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_bytes_give_pages_or_errors(data, name):
    """Nothing is raised, nothing is silent, and every page has words."""
    results = list(pages_from_bytes(name, data))
    assert results
    for result in results:
        assert isinstance(result, (Page, PageError))
        if isinstance(result, Page):
            assert result.content.strip()
            assert len(result.sha256) == 64
