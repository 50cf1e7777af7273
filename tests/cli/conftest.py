"""What tests of the commands on a store share: a way to run a command, and a store with one story."""

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from tests.run.story_pages import STRAIT, write_pages


@pytest.fixture(scope="module")
def onrecord():
    """Run a command; the result has `exit_code`, `stdout` and `stderr`."""

    def run(*words: object, stdin: str | None = None):
        return CliRunner().invoke(app, [str(word) for word in words], prog_name="onrecord", input=stdin)

    return run


@pytest.fixture
def store(onrecord, tmp_path):
    """A store with the story "Strait"."""
    path = tmp_path / "news.onrecord"
    write_pages(tmp_path / "pages", STRAIT)
    assert onrecord("add", path, tmp_path / "pages", "--story", "Strait", "-q").exit_code == 0
    return path
