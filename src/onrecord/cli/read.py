"""`onrecord read`: what each page says by itself, a JSON line a page."""

import sys
from typing import Annotated

import typer

from onrecord.cli.output import plain_errors, refuse_unwritable, summary, write_data
from onrecord.cli.parameters import Inputs, Jobs, Quiet
from onrecord.cli.progress import progress_bar


def read_command(
    paths: Inputs,
    jsonl: Annotated[
        str, typer.Option("--jsonl", metavar="FILE", help="Write the JSON lines there; - for standard output.")
    ] = "-",
    plain: Annotated[
        bool,
        typer.Option("--plain", help="Take each input as the article's own text: no cleaning, offsets are the file's."),
    ] = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Read each page alone: its statements, times, names and quantities, as JSON lines."""
    refuse_unwritable(jsonl)
    from onrecord.run.engine import read, read_plain
    from onrecord.run.pool import worker_count

    with plain_errors():
        with progress_bar(quiet=quiet) as progress:
            read_all = read_plain if plain else read
            result = read_all(paths, stdin=sys.stdin.buffer, progress=progress, jobs=worker_count(jobs))
        import msgspec

        from onrecord.views.reading_json import reading_json

        lines = (
            msgspec.json.encode(reading_json(article, reading)) + b"\n"
            for article, reading in zip(result.articles, result.readings, strict=True)
        )
        if result.articles or jsonl == "-":
            write_data(b"".join(lines), jsonl)
        status = summary(len(result.articles), result.errors, quiet=quiet)
    raise typer.Exit(status)
