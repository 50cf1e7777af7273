"""What a store remembers of the page-by-page stages: the engine asks it before it makes anything anew."""

from types import TracebackType
from typing import Any

from onrecord.errors import PageError, StoreError
from onrecord.nouns.article import Article
from onrecord.nouns.reading import Reading
from onrecord.run.stages import Stage
from onrecord.store.coding import digest
from onrecord.store.readings import MadeBy
from onrecord.store.store import Store

# Readings written in one go: what a kill costs is at most so many, some seconds of work.
BATCH = 16


class StoreMemory:
    """Readings and failures of a store, as a run.engine.Memory. Use it in a `with`: at its end all is written.

    write  False for a dry run: it recalls and keeps nothing
    """

    def __init__(self, store: Store, *, write: bool = True) -> None:
        self._store = store
        self._write = write
        self._waiting: list[tuple[Stage, Any, Any]] = []

    def recall(self, stage: Stage, item: Any) -> Any | None:
        """The reading of `item`, or the PageError that `stage` gave on it."""
        key, maker = digest(item), made_by(stage)
        if isinstance(item, Article) and stage.writes is Reading:
            reading = self._store.readings.get(item.id, key, maker)
            if reading is not None:
                return reading
        return self._store.failures.get(key, stage.name, maker)

    def keep(self, stage: Stage, item: Any, result: Any) -> None:
        if not self._write:
            return
        self._waiting.append((stage, item, result))
        if len(self._waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits. It stands then, whatever happens next."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        with self._store.writing():
            for stage, item, result in waiting:
                if isinstance(result, PageError):
                    self._store.failures.put(result, digest(item), stage.name, made_by(stage))
                elif isinstance(result, Reading):
                    self._store.readings.put(result, digest(item), made_by(stage))

    def __enter__(self) -> "StoreMemory":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, StoreError):  # a store that has just refused would refuse again
            self.flush()


def made_by(stage: Stage) -> MadeBy:
    """The version of `stage`, and of the model where it needs the reader."""
    if "reader" not in stage.needs:
        return MadeBy(stage.version)
    from onrecord.reader.model import model_digest  # loads onnxruntime

    return MadeBy(stage.version, model_digest())
