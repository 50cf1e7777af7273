"""Arguments and options that several commands share, so that they mean the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="Text, HTML, JSON or JSONL files, folders of them, web addresses, or - for standard input.",
    ),
]
RecordFile = Annotated[
    Path, typer.Argument(metavar="RECORD", help="A record that `build --json` wrote; - for standard input.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors are still told.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes for many pages; as many as cores if not given."),
]
ShowAll = Annotated[bool, typer.Option("--all", "-a", help="Cut nothing off.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
