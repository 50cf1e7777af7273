"""Writing files whole or not at all, and the summary of failures."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from onrecord.cli.output import refuse_unwritable, summary, write_data
from onrecord.errors import PageError


def test_a_file_is_replaced_whole(tmp_path):
    """The new content stands there, nothing is left beside it."""
    target = tmp_path / "r.json"
    target.write_text("old")
    write_data(b"new", str(target))
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_the_mode_of_a_replaced_file_is_kept(tmp_path):
    """A file shared with a group stays so."""
    target = tmp_path / "r.json"
    target.write_text("old")
    target.chmod(0o640)
    write_data(b"new", str(target))
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_keeps_pointing(tmp_path):
    """What it points to is replaced, not the link."""
    target, link = tmp_path / "r.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    write_data(b"new", str(link))
    assert link.is_symlink() and target.read_bytes() == b"new"


def test_a_target_that_can_never_be_written_is_refused_before_the_work(tmp_path, capsys):
    """A folder, or a file in a folder that is not there: wrong use, status 2."""
    for target in (tmp_path, tmp_path / "none" / "r.json"):
        with pytest.raises(typer.Exit) as caught:
            refuse_unwritable(str(target))
        assert caught.value.exit_code == 2
    assert "is a folder" in capsys.readouterr().err


def test_the_summary_counts_and_names_failures(capsys):
    """Each failure with its reason, and the status that follows."""
    assert summary(5, [PageError("a.txt", "is empty")], quiet=False) == 1
    told = capsys.readouterr().err
    assert "5 pages read, 1 failed" in told and "a.txt: is empty" in told


def test_many_failures_are_counted_not_listed(capsys):
    """Ten are named."""
    summary(0, [PageError(f"{n}.txt", "is empty") for n in range(25)], quiet=False)
    told = capsys.readouterr().err
    assert "… and 15 more" in told and "24.txt" not in told


def test_success_is_quiet_when_asked(capsys):
    """Nothing to tell."""
    assert summary(5, [], quiet=True) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [["pages", "PAGE", "--json"], ["articles", "PAGE"]])
def test_a_full_disk_is_told_without_a_traceback(tmp_path, words):
    """Standard output onto a disk with no room left: one sentence, status 1."""
    page = tmp_path / "page.txt"
    page.write_text("Velmark wants its ships back.\n\nThe two countries meet on Tuesday.\n", encoding="utf-8")
    command = [sys.executable, "-m", "onrecord", *(str(page) if word == "PAGE" else word for word in words)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "standard output: cannot be written" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device")
def test_a_device_is_written_in_place(tmp_path):
    """`--json /dev/stdout` works, pipe or not."""
    page = tmp_path / "page.txt"
    page.write_text("Velmark wants its ships back.\n\nThe two countries meet on Tuesday.\n", encoding="utf-8")
    command = [sys.executable, "-m", "onrecord", "read", str(page), "-q", "--jsonl", "/dev/stdout"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith('{"page"')
