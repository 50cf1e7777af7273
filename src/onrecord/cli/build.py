"""`onrecord build`: a folder of pages in, a record out."""

import sys
from typing import Annotated

import typer

from onrecord.cli.output import FAILED, plain_errors, print_view, refuse_unwritable, say, summary, write_data
from onrecord.cli.parameters import Inputs, Jobs, Quiet, ShowAll
from onrecord.cli.progress import progress_bar


def build_command(
    paths: Inputs,
    json: Annotated[
        str | None, typer.Option("--json", metavar="FILE", help="Write the record as JSON; - for standard output.")
    ] = None,
    show_all: ShowAll = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Do all the work, write no file.")] = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Turn the pages of one story into its record.

    Without --json the record is printed for reading.
    With --json FILE it is written there whole or not at all; `onrecord show FILE` prints it again.
    """
    refuse_unwritable(json)
    from onrecord.run.engine import build
    from onrecord.run.pool import worker_count

    with plain_errors():
        with progress_bar(quiet=quiet) as progress:
            result = build(paths, stdin=sys.stdin.buffer, progress=progress, jobs=worker_count(jobs))
        if result.record is None:
            summary(0, result.errors, quiet=quiet)
            raise typer.Exit(FAILED)
        from onrecord.views.record_json import encode_json, record_json
        from onrecord.views.terminal import record_view

        public = record_json(result.record)
        if json is None:
            print_view(record_view(public, show_all=show_all))
        elif json == "-" or not dry_run:
            write_data(encode_json(public), json)
        status = summary(len(public.articles), result.errors, quiet=quiet)
        if json not in (None, "-") and not quiet:
            say(f"would write {json}" if dry_run else f"record written to {json}; `onrecord show {json}` prints it")
    raise typer.Exit(status)
