"""The examples of docs/exports.md, run in their order: each command, and the Python that reads what it wrote."""

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.exports.formats import FORMATS
from onrecord.store.store import open_store
from onrecord.views.record_json import encode_json
from tests.exports.samples import planned
from tests.web.room_samples import sample_store

PAGE = Path(__file__).parent.parent.parent / "docs" / "exports.md"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def test_every_example_runs_and_every_format_has_one(tmp_path, monkeypatch, capsys):
    """On the sample record as `story.json`, and on a store with one story as `news.onrecord`."""
    monkeypatch.chdir(tmp_path)
    Path("story.json").write_bytes(encode_json(planned()))
    _store_of_the_sample(tmp_path)
    shown = set()
    for language, block in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if language == "python":
            exec(compile(block, str(PAGE), "exec"), {})
            assert capsys.readouterr().out
        for line in block.splitlines():
            if line.startswith("onrecord export "):
                words = shlex.split(line)[1:]
                result = CliRunner().invoke(app, words, prog_name="onrecord")
                assert result.exit_code == 0, (line, result.output)
                assert Path(words[words.index("-o") + 1]).exists()
                shown.add(words[words.index("--to") + 1])
    assert shown == {format.name for format in FORMATS}


def _store_of_the_sample(folder):
    Path(sample_store(folder)).rename(folder / "news.onrecord")
    with open_store(str(folder / "news.onrecord"), write=True) as store, store.writing():
        (story,) = store.stories.all()
        store.stories.retitle(story.id, "Strait talks")
