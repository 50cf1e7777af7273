"""The reading room as a user starts it: `onrecord serve` in a process of its own, on a free port."""

import contextlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from onrecord.run.add import add
from onrecord.run.stored_story import build_story
from onrecord.store.store import open_store
from onrecord.views.record_json import decode_record
from onrecord.views.record_types import RecordJson

ROOT = Path(__file__).parents[2]
# Added on a day of its own, so that what the pages say of the day does not change from one run to the next.
AT = datetime(2023, 3, 20, 12, tzinfo=UTC)


@contextmanager
def example_store() -> Iterator[str]:
    """The path of a store with the example read, its pages named as in a checkout; gone at the end."""
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = str(Path(folder) / "example.onrecord")
        with contextlib.chdir(ROOT), open_store(path, write=True) as store:
            (touched,) = add(store, ["examples/strait"], at=AT).stories
            build_story(store, touched.story.id, at=AT)
        yield path


@dataclass(frozen=True)
class Served:
    """`address` without a slash at the end; `story` the id of the one story, `record` its newest record."""

    address: str
    store: str
    story: str
    record: RecordJson


@contextmanager
def served(store: str) -> Iterator[Served]:
    """A server on `store`, which has one story; stopped at the end."""
    server = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "serve", store, "--port", "0"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        line = server.stderr.readline()
        found = re.search(r"http://\S+[^/\s]", line)
        assert found, line + server.stderr.read()
        story, record = _newest(store)
        yield Served(found[0], store, story, record)
    finally:
        server.terminate()
        server.communicate(timeout=30)


def _newest(path: str) -> tuple[str, RecordJson]:
    with open_store(path) as store:
        (story,) = store.stories.all()
        built = store.records.newest(story.id)
    assert built is not None
    return story.id, decode_record(built.public, name=path)
