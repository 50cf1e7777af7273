"""`onrecord dossier` as a person meets it."""

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.views.record_json import encode_json, record_json
from tests.samples import sample_record
from tests.web.room_samples import STORY, sample_store


@pytest.fixture
def onrecord():
    """Run a command; the result has `exit_code`, `stdout` and `stderr`."""

    def run(*words: object, stdin: bytes | None = None):
        return CliRunner().invoke(app, [str(word) for word in words], prog_name="onrecord", input=stdin)

    return run


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "sarn.json"
    path.write_bytes(encode_json(record_json(sample_record())))
    return path


def test_a_record_becomes_one_file(onrecord, record, tmp_path):
    """HTML, told on standard error with its weight; the heading is a title of its pages, or what is given."""
    target = tmp_path / "sarn.html"
    result = onrecord("dossier", record, "-o", target)
    assert (result.exit_code, result.stdout) == (0, "") and "kB" in result.stderr
    assert "<title>Title of first</title>" in target.read_text(encoding="utf-8")
    assert "<title>Sarn</title>" in onrecord("dossier", "-", "--title", "Sarn", stdin=record.read_bytes()).stdout


def test_a_story_of_a_store_has_its_title(onrecord, tmp_path):
    """By words of it, as in build."""
    store = sample_store(tmp_path)
    text = onrecord("dossier", "strait of sarn", "--store", store, "--md").stdout
    assert text.startswith("# Talks on the Strait of Sarn\n")
    assert onrecord("dossier", STORY, "--store", store, "--md").stdout == text
    missing = onrecord("dossier", "nothing", "--store", store)
    assert missing.exit_code == 1 and "no story is called" in missing.stderr


def test_what_cannot_be_is_told_before_the_work(onrecord, record, tmp_path, monkeypatch):
    """Two forms at once, PDF without a file, a folder that is not there, no browser."""
    assert onrecord("dossier", record, "--md", "--pdf").exit_code == 2
    assert onrecord("dossier", record, "--pdf").exit_code == 2
    assert onrecord("dossier", record, "-o", tmp_path / "none" / "a.html").exit_code == 2
    monkeypatch.setenv("PATH", str(tmp_path))
    result = onrecord("dossier", record, "--pdf", "-o", tmp_path / "a.pdf")
    assert result.exit_code == 1 and "no browser was found" in result.stderr and "chromium" in result.stderr
    assert not (tmp_path / "a.pdf").exists()
