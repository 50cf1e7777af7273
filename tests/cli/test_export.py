"""`onrecord export` as a person or a script meets it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.exports.formats import FORMATS
from onrecord.store.store import open_store
from onrecord.views.record_json import encode_json
from tests.exports.samples import planned
from tests.web.room_samples import AT, STORY, sample_store


@pytest.fixture
def export():
    """Run `onrecord export`; the result has `exit_code`, `stdout` and `stderr`."""

    def run(*words: object, stdin: bytes | None = None):
        return CliRunner().invoke(app, ["export", *map(str, words)], prog_name="onrecord", input=stdin)

    return run


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.json"
    path.write_bytes(encode_json(planned()))
    return path


@pytest.mark.parametrize("format", [format.name for format in FORMATS if not format.is_folder])
def test_a_file_or_standard_output(export, record, tmp_path, format):
    """The same bytes either way; the talk goes to standard error."""
    target = tmp_path / "out"
    written = export(record, "--to", format, "-o", target)
    printed = export(record, "--to", format)
    assert (written.exit_code, printed.exit_code, written.stdout) == (0, 0, "")
    assert target.read_bytes() == printed.stdout_bytes
    assert written.stderr == f"{format} written to {target}\n"


def test_tables_go_into_a_folder(export, record, tmp_path):
    """Made if there is none; what else is in it stays."""
    folder = tmp_path / "tables"
    assert export(record, "--to", "csv", "-o", folder).stderr == f"16 tables in {folder}\n"
    (folder / "mine.txt").write_text("mine")
    assert export(record, "--to", "parquet", "-o", folder).exit_code == 0
    assert {path.suffix for path in folder.iterdir()} == {".csv", ".parquet", ".txt"}


def test_a_folder_needs_a_name(export, record):
    """Wrong use, told before anything is read."""
    result = export("nosuch.json", "--to", "csv")
    assert result.exit_code == 2
    assert "say with -o which folder" in result.stderr


def test_a_dry_run_writes_nothing(export, record, tmp_path):
    """Neither file nor folder."""
    assert "would write" in export(record, "--to", "csv", "-o", tmp_path / "t", "--dry-run").stderr
    assert "would write" in export(record, "--to", "gexf", "-o", tmp_path / "g", "-n").stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["record.json"]


def test_from_standard_input(export, record):
    """`build --json - | export -`."""
    result = export("-", "--to", "timelinejs", stdin=record.read_bytes())
    assert json.loads(result.stdout)["events"]


def test_from_a_store_the_story_gives_its_name(export, tmp_path):
    """The newest record; a store with one story needs no name; another name is told."""
    store = sample_store(tmp_path, None)
    by_itself, by_name = export(store, "--to", "timelinejs"), export(store, "strait of sarn", "--to", "timelinejs")
    assert by_itself.stdout == by_name.stdout
    assert json.loads(by_name.stdout)["title"]["text"]["headline"] == "Talks on the Strait of Sarn"
    assert "no story is called 'boats'" in export(store, "boats", "--to", "ftm").stderr


def test_a_story_without_a_record_is_told_with_what_to_do(export, tmp_path):
    """And so is a store with several stories where none is named."""
    store = sample_store(tmp_path)
    with open_store(store, write=True) as opened, opened.writing():
        opened.stories.make("s-other", "Ferries", by_hand=True, at=AT)
        opened.stories.place(opened.stories.members(STORY)[0], "s-other", by_hand=True, at=AT)
    assert "holds 2 stories; name one" in export(store, "--to", "ftm").stderr
    result = export(store, "Ferries", "--to", "ftm")
    assert result.exit_code == 1
    assert "has no record yet; `onrecord build --store" in result.stderr


def test_a_story_of_a_file_is_wrong_use(export, record):
    """Only stores have stories."""
    result = export(record, "talks", "--to", "ics")
    assert result.exit_code == 2 and "is no store" in result.stderr


def test_what_is_no_record_is_told(export, tmp_path):
    """The file, and what is wrong with it."""
    (tmp_path / "x.json").write_text("{}")
    result = export(tmp_path / "x.json", "--to", "ics")
    assert result.exit_code == 1 and "x.json: is JSON, but no record" in result.stderr
    assert "no such file" in export(Path("nosuch.json"), "--to", "ics").stderr
