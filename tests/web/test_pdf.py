"""PDF by the browser of the machine: what it prints is handed on, what it does not is told."""

import stat

import pytest

from onrecord.errors import PrintError
from onrecord.web.pdf import find_browser, pdf_of


def _program(folder, body):
    """A stand-in for a browser: a shell script that gets the same options."""
    path = folder / "chromium"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_what_the_browser_prints_is_handed_on(tmp_path):
    """It is given the page as a file and the name to print to."""
    copy = 'for a in "$@"; do case "$a" in --print-to-pdf=*) to="${a#*=}";; file://*) page="${a#file://}";; esac; done'
    browser = _program(tmp_path, f'{copy}; (printf "%%PDF-1.4 "; cat "$page") > "$to"')
    assert pdf_of("<p>Sarn \ud800</p>", browser=browser) == b"%PDF-1.4 <p>Sarn ?</p>"


@pytest.mark.parametrize(("body", "why"), [("echo no display >&2", "no display"), ("exit 1", "printed nothing")])
def test_a_browser_that_prints_nothing_is_told(tmp_path, body, why):
    """With the last thing it said."""
    with pytest.raises(PrintError, match=why):
        pdf_of("x", browser=_program(tmp_path, body))


def test_a_browser_that_cannot_be_run_is_told(tmp_path):
    """It was there a moment ago."""
    with pytest.raises(PrintError, match="cannot be run"):
        pdf_of("x", browser=str(tmp_path / "gone"))


def test_the_browser_is_looked_for_on_the_path(tmp_path, monkeypatch):
    """By the names it goes by."""
    browser = _program(tmp_path, "")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser() == browser
