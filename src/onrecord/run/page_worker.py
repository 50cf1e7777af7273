"""What happens to one page or article, in this process or in a worker: the same function, so the same result."""

import traceback
from pathlib import Path
from typing import Any

from onrecord.errors import ModelError, PageError
from onrecord.nouns.article import Article
from onrecord.nouns.page import Page
from onrecord.run.stages import STAGES, Scope, Stage

PAGE_STAGES: dict[str, Stage] = {stage.name: stage for stage in STAGES if stage.scope is Scope.PAGE}


class Tools:
    """The reader, loaded once a process and only when a stage needs it."""

    def __init__(self) -> None:
        self._reader: Any = None

    def for_stage(self, stage: Stage) -> dict[str, Any]:
        if "reader" not in stage.needs:
            return {}
        return {"reader": self.reader()}

    def reader(self) -> Any:
        if self._reader is None:
            from onrecord.reader.reader import load_reader

            self._reader = load_reader()
        return self._reader


def name_of(item: Page | Article) -> str:
    """The name that the page of `item` came in under."""
    return item.name if isinstance(item, Page) else item.page


def run_on_page(stage: Stage, item: Page | Article, tools: Tools) -> Any:
    """What `stage` makes of `item`, or a PageError (returned, not raised) that says why it could make nothing.

    A page that makes a stage stumble is set aside like one that kills its process: the other pages are still worth
    reading. Missing weights are no fault of the page and are raised.
    """
    keywords = tools.for_stage(stage)
    try:
        return stage.run(item, **keywords)
    except PageError as error:
        return error
    except ModelError:
        raise
    except Exception as error:  # the boundary where a bug costs one page and not the run; the summary shows it
        return PageError(name_of(item), f"made the stage {stage.name!r} stumble: {_where(error)}", "please report it")


def _where(error: Exception) -> str:
    """The error with the file and line it came from, in a few words."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{place}"
