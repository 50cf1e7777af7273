"""Each command as a person or a script meets it: what is printed where, and the exit status."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.views.record_json import encode_json, record_json
from tests.samples import sample_record

STRAIT = Path(__file__).parent.parent.parent / "examples" / "strait"
READING_KEYS = {
    *("page", "title", "language", "published", "text", "statements"),
    *("times", "mentions", "entities", "meetings", "quantities"),
}
PAGE = (
    "Velmark wants its ships back\n\nThe two countries meet on Tuesday to talk about the strait.\n\n"
    "“We will not pay for open water,” Foreign Minister Henrik Aldane told reporters in Osthaven on Monday.\n"
)


@pytest.fixture
def onrecord():
    """Run a command; the result has `exit_code`, `stdout` and `stderr`."""

    def run(*words: object, stdin: str | None = None):
        return CliRunner().invoke(app, [str(word) for word in words], prog_name="onrecord", input=stdin)

    return run


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.json"
    path.write_bytes(encode_json(record_json(sample_record())))
    return path


def test_version(onrecord):
    """One line, status 0."""
    result = onrecord("--version")
    assert (result.exit_code, result.stdout) == (0, "onrecord 0.1.0\n")


@pytest.mark.parametrize("words", ["--nope", "build", "build --nope x", "nosuch", "build x -j 0"])
def test_wrong_use_is_status_2(onrecord, words):
    """An unknown option or command, a missing argument, a senseless number."""
    result = onrecord(*words.split())
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "onrecord" in result.stderr


def test_a_wrong_path_is_status_1_and_named(onrecord):
    """Nothing could be read; the message says which path."""
    result = onrecord("build", "nosuch.txt")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "0 pages read, 1 failed" in result.stderr and "nosuch.txt" in result.stderr


def test_bad_pages_are_counted_and_the_rest_is_read(onrecord, page, tmp_path):
    """Empty and binary files fail by name; the good page makes a record; status 1."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    result = onrecord("build", tmp_path)
    assert result.exit_code == 1
    assert "1 page, 1 independent source" in result.stdout
    assert "1 page read, 2 failed" in result.stderr
    assert "empty.txt" in result.stderr and "picture.txt" in result.stderr


def test_an_empty_folder_is_status_1(onrecord, tmp_path):
    """Nothing to read is no success."""
    result = onrecord("build", tmp_path)
    assert result.exit_code == 1
    assert result.stderr


def test_build_prints_a_record_for_people(onrecord, page):
    """On standard output, with the talk on standard error."""
    result = onrecord("build", page)
    assert result.exit_code == 0
    assert "WHO SAID WHAT" in result.stdout and "Aldane" in result.stdout
    assert result.stderr == "1 page read\n"


def test_build_writes_json_to_a_file_or_to_standard_output(onrecord, page, tmp_path):
    """The same bytes either way; with a file nothing goes to standard output."""
    target = tmp_path / "r.json"
    written = onrecord("build", page, "--json", target)
    printed = onrecord("build", page, "--json", "-", "--quiet")
    assert (written.exit_code, written.stdout, printed.stderr) == (0, "", "")
    assert target.read_text(encoding="utf-8") == printed.stdout
    assert json.loads(printed.stdout)["format"] == "onrecord/1"


def test_a_dry_run_writes_nothing(onrecord, page, tmp_path):
    """The work is done, the file is not there."""
    target = tmp_path / "r.json"
    result = onrecord("build", page, "--json", target, "--dry-run")
    assert result.exit_code == 0
    assert not target.exists()
    assert "would write" in result.stderr


def test_a_failed_run_leaves_the_old_record_in_place(onrecord, tmp_path):
    """When nothing could be read, nothing is written."""
    target = tmp_path / "r.json"
    target.write_text("yesterday's")
    assert onrecord("build", tmp_path / "none.txt", "--json", target).exit_code == 1
    assert target.read_text() == "yesterday's"


def test_writing_onto_a_folder_is_refused_before_the_work(onrecord, page, tmp_path):
    """Wrong use."""
    result = onrecord("build", page, "--json", tmp_path)
    assert result.exit_code == 2 and "is a folder" in result.stderr


def test_a_page_from_standard_input(onrecord):
    """`-` reads it."""
    result = onrecord("build", "-", stdin=PAGE)
    assert result.exit_code == 0 and "Aldane" in result.stdout


def test_read_gives_a_line_a_page_with_exact_evidence(onrecord, page):
    """Every key of a reading, and words that stand where they say."""
    result = onrecord("read", page)
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    reading = json.loads(line)
    assert list(reading) == (
        [
            "page",
            "title",
            "language",
            "published",
            "text",
            "statements",
            "times",
            "mentions",
            "entities",
            "meetings",
            "quantities",
        ]
    )
    assert reading["statements"]
    for statement in reading["statements"]:
        for words in [*statement["content"], statement["cue"], statement["source"], statement["to"], statement["via"]]:
            assert words is None or reading["text"][words["start"] : words["end"]] == words["text"]


def test_read_plain_keeps_the_offsets_of_the_file(onrecord, page):
    """The text is the file's, character for character."""
    reading = json.loads(onrecord("read", "--plain", page).stdout)
    assert reading["text"] == PAGE


def test_pages_and_articles_list_what_came_in(onrecord, page):
    """For people, and as JSON lines."""
    assert "page.txt" in onrecord("pages", page).stdout
    assert json.loads(onrecord("pages", page, "--json").stdout)["kind"] == "text"
    assert "Velmark wants its ships back" in onrecord("articles", page).stdout
    assert "We will not pay" in onrecord("articles", page, "--text").stdout
    assert json.loads(onrecord("articles", page, "--json").stdout)["title"] == "Velmark wants its ships back"


def test_show_prints_a_record_again(onrecord, record):
    """From a file and from standard input; as JSON it is the same bytes."""
    assert "WHO SAID WHAT" in onrecord("show", record).stdout
    text = record.read_text(encoding="utf-8")
    assert "WHO SAID WHAT" in onrecord("show", "-", stdin=text).stdout
    assert onrecord("show", record, "--json").stdout == text


def test_explain_leads_back_to_the_words(onrecord, record):
    """By id; as JSON the item itself."""
    assert "Report 1 of 2" in onrecord("explain", record, "utt-water").stdout
    assert json.loads(onrecord("explain", record, "utt-water", "--json").stdout)["id"] == "utt-water"


@pytest.mark.parametrize("command", [["show"], ["explain", "x"]])
def test_a_file_that_is_no_record_is_told_plainly(onrecord, page, command):
    """Status 1, one sentence, no traceback."""
    result = onrecord(command[0], page, *command[1:])
    assert result.exit_code == 1
    assert "is not JSON" in result.stderr and "Traceback" not in result.stderr


def test_an_unknown_id_is_told_plainly(onrecord, record):
    """With an example of an id."""
    result = onrecord("explain", record, "utt-none")
    assert result.exit_code == 1 and "utt-none" in result.stderr


def test_a_reader_that_goes_away_is_no_error_message():
    """`onrecord pages … | head -1` prints no traceback."""
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "pages", STRAIT, "-q"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    process.wait()


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to a child on Windows")
def test_an_interruption_is_status_130_without_a_traceback():
    """Ctrl-C while pages are being opened."""
    code = (
        "import sys, time, onrecord.run.engine as engine\n"
        "def slow(*_, **__):\n"
        "    print('ready', flush=True)\n"
        "    time.sleep(60)\n"
        "engine.read_pages = slow\n"
        "sys.argv = ['onrecord', 'build', 'x']\n"
        "from onrecord.cli.main import run\n"
        "run()\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in told
