"""A progress bar on standard error, only while somebody watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.run.engine import Progress

# What the person watching is told about each stage.
DOING = {
    "pages": "opening pages",
    "articles": "cleaning articles",
    "stories": "finding stories",
    "lineage": "finding copies",
    "families": "grouping sources",
    "dates": "settling dates",
    "readings": "reading",
    "record": "joining the record",
}


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator["Progress"]:
    """A function to hand to the engine. Silent when `quiet`, or when standard error is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)

        def advance(stage: str, done: int, total: int | None) -> None:
            bar.update(task, description=f"{DOING.get(stage, stage):<18}", completed=done, total=total)

        yield advance
