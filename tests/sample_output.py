"""Sample output in documents, made by running the command that stands above it.

    <!-- output of: onrecord show strait.json | 1-20 -->
    ```
    …
    ```

`make golden` fills such blocks anew; the range of lines may be left out. `strait.json` is the record of the example,
`news.onrecord` a store with it as the story "Strait"; what one block writes to it the next ones find. No test compares
them: what they show moves with the weights and with every stage.
"""

import contextlib
import re
import shlex
import tempfile
from collections.abc import Callable
from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli.main import app

ROOT = Path(__file__).parent.parent
DOCUMENTS = (
    ROOT / "README.md",
    ROOT / "docs" / "how-a-statement-got-here.md",
    ROOT / "docs" / "exports.md",
    ROOT / "docs" / "corrections.md",
)
BLOCK = re.compile(
    r"<!-- output of: (?P<command>[^|\n]+?)(?: \| (?P<first>\d+)-(?P<last>\d+))? -->\n```\n(?P<old>.*?)```\n", re.DOTALL
)


def fill(text: str, run: Callable[[list[str]], str]) -> str:
    """`text` with each block's output made anew by `run`, which takes the words after `onrecord`."""

    def output(block: re.Match[str]) -> str:
        lines = run(shlex.split(block["command"])[1:]).strip("\n").split("\n")
        if block["first"]:
            lines = [*lines[int(block["first"]) - 1 : int(block["last"])], "…"]
        head = block[0][: block[0].index("```\n") + len("```\n")]
        return head + "\n".join(lines) + "\n```\n"

    return BLOCK.sub(output, text)


def fill_documents() -> list[Path]:
    """Fill all documents; the ones written."""
    # From the root, so that pages come in under the names that a reader of the documents would see.
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(ROOT):
        record = Path(folder) / "strait.json"
        _run(["build", "examples/strait", "--json", str(record)])

        store = Path(folder) / "news.onrecord"
        _run(["add", str(store), "examples/strait", "--story", "Strait", "--quiet"])
        paths = {"strait.json": str(record), "news.onrecord": str(store)}

        def run(words: list[str]) -> str:
            return _run([paths.get(word, word) for word in words])

        for document in DOCUMENTS:
            document.write_text(fill(document.read_text(encoding="utf-8"), run), encoding="utf-8")
    return list(DOCUMENTS)


def _run(words: list[str]) -> str:
    result = CliRunner().invoke(app, words, prog_name="onrecord", env={"COLUMNS": "96"})
    if result.exit_code != 0:
        raise RuntimeError(f"onrecord {' '.join(words)} ended with {result.exit_code}: {result.output}")
    return result.stdout
