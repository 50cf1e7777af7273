"""Writing files whole or not at all, and the summary of failures."""

import stat

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
