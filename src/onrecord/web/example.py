"""The example that opens where no store is given: pages about an invented strait, read into a store of the moment."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from onrecord.run.add import add
from onrecord.run.engine import Progress, no_progress
from onrecord.run.stored_story import build_story
from onrecord.store.store import open_store

STORY = "The Strait of Sarn (an invented story)"
_IN_WHEEL = Path(__file__).parent / "example"
# In a checkout the pages stand where readers of the documents find them; pyproject.toml takes them into the wheel.
_IN_CHECKOUT = Path(__file__).parents[3] / "examples" / "strait"


def example_pages() -> Path:
    """The folder with the pages of the example."""
    return _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT


@contextmanager
def example_store(*, progress: Progress = no_progress, jobs: int = 1) -> Iterator[str]:
    """The path of a store with the example read and its record built; it is gone at the end."""
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = str(Path(folder) / "example.onrecord")
        at = datetime.now(UTC)
        with open_store(path, write=True) as store:
            add(store, [str(example_pages())], story=STORY, at=at, progress=progress, jobs=jobs)
            for story in store.stories.all():
                build_story(store, story.id, at=at, progress=progress, jobs=jobs)
        yield path
