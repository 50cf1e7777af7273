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
StoreFile = Annotated[str, typer.Argument(metavar="STORE", help="A store that `onrecord add` made.")]
NewStoreFile = Annotated[
    str, typer.Argument(metavar="STORE", help="The file of the store; made if there is none. By custom NAME.onrecord.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Do all the work, write no file.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors are still told.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Pages read at a time; as many as cores if not given."),
]
ShowAll = Annotated[bool, typer.Option("--all", "-a", help="Cut nothing off.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
