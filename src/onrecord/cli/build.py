"""`onrecord build`: a folder of pages in, or a story of a store, and a record out."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.build_stored import WantedStories, build_one, build_stories, tell_lost
from onrecord.cli.output import (
    FAILED,
    WRONG_USE,
    fail,
    plain_errors,
    print_view,
    refuse_unwritable,
    say,
    summary,
    write_data,
)
from onrecord.cli.parameters import DryRun, Jobs, Quiet, ShowAll
from onrecord.cli.progress import progress_bar

if TYPE_CHECKING:
    from onrecord.nouns.record import Record
    from onrecord.views.record_types import RecordJson


def build_command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH…",
            help="Text, HTML, JSON or JSONL files, folders of them, web addresses, or - for standard input. "
            "With --store: stories, by id or by words of their title.",
        ),
    ] = None,
    store: Annotated[
        str | None,
        typer.Option(
            "--store", metavar="STORE", help="Build stories of this store: all that changed if none is named."
        ),
    ] = None,
    json: Annotated[
        str | None, typer.Option("--json", metavar="FILE", help="Write the record as JSON; - for standard output.")
    ] = None,
    show_all: ShowAll = False,
    dry_run: DryRun = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Turn the pages of one story into its record.

    Without --json the record is printed for reading.
    With --json FILE it is written there whole or not at all; `onrecord show FILE` prints it again.

    With --store the pages are those of a story in that store, and the record is kept in it as well.
    Nothing is read twice: pages that the store has read cost nothing, and an unchanged story is not built again.
    """
    refuse_unwritable(json)
    if store is None and not paths:
        fail("give the pages of a story, or --store STORE to build the stories of a store", status=WRONG_USE)
    if store is not None and json is not None and len(paths or ()) != 1:
        fail("--json writes one record: name one story of the store", status=WRONG_USE)
    from onrecord.run.pool import worker_count

    with plain_errors():
        if store is not None:
            wanted = WantedStories(
                store=store, stories=paths or [], dry_run=dry_run, jobs=worker_count(jobs), quiet=quiet
            )
            if len(wanted.stories) != 1:
                raise typer.Exit(build_stories(wanted))
            record, errors = build_one(wanted)
        else:
            from onrecord.run.engine import build

            with progress_bar(quiet=quiet) as progress:
                result = build(paths or [], stdin=sys.stdin.buffer, progress=progress, jobs=worker_count(jobs))
            record, errors = _public(result.record), result.errors
        if record is None:
            summary(0, errors, quiet=quiet)
            raise typer.Exit(FAILED)
        _print(record, json, show_all=show_all, dry_run=dry_run)
        tell_lost(record)
        status = summary(len(record.articles), errors, quiet=quiet)
        if json not in (None, "-") and not quiet:
            say(f"would write {json}" if dry_run else f"record written to {json}; `onrecord show {json}` prints it")
    raise typer.Exit(status)


def _public(record: "Record | None") -> "RecordJson | None":
    from onrecord.views.record_json import record_json

    return None if record is None else record_json(record)


def _print(public: "RecordJson", json: str | None, *, show_all: bool, dry_run: bool) -> None:
    from onrecord.views.record_json import encode_json

    if json is None:
        from onrecord.views.terminal import record_view

        print_view(record_view(public, show_all=show_all))
    elif json == "-" or not dry_run:
        write_data(encode_json(public), json)
