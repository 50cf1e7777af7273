"""`onrecord add`: pages into a store, as much work as there is news in them."""

import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.output import close, plain_errors, print_view, summary, write_data
from onrecord.cli.parameters import AsJson, DryRun, Inputs, Jobs, NewStoreFile, Quiet
from onrecord.cli.progress import progress_bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.errors import PageError
    from onrecord.run.add import AddResult
    from onrecord.run.incoming import Incoming


def add_command(
    store: NewStoreFile,
    paths: Inputs,
    story: Annotated[
        str | None,
        typer.Option("--story", metavar="NAME", help="Put all these pages into one story: its id, or a name."),
    ] = None,
    json: AsJson = False,
    dry_run: DryRun = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Add pages to a store, which is made if there is none, and tell which stories they changed.

    Pages find their stories by themselves; live pages, comments and round-ups belong to none.
    Only what is new costs work: a page that the store has is known by its hash and passed over.
    A page that has changed becomes a new version of its article, and what changed in it is shown.
    A page that is nearly the text of one that came before is named with that one.
    A command that was stopped goes on where it was when it is given again.
    """
    from onrecord.run.pool import worker_count

    with plain_errors():
        if dry_run:
            raise typer.Exit(_look(store, paths, quiet=quiet))
        from onrecord.run.add import add
        from onrecord.store.store import open_store

        with open_store(store, write=True) as opened, progress_bar(quiet=quiet) as progress:
            result = add(
                opened,
                paths,
                story=story,
                at=datetime.now(UTC),
                stdin=sys.stdin.buffer,
                progress=progress,
                jobs=worker_count(jobs),
            )
        _print(result, as_json=json)
        status = _tell(result.pages, result.errors, quiet=quiet)
    raise typer.Exit(status)


def _look(store: str, paths: list[str], *, quiet: bool) -> int:
    from onrecord.run.incoming import look_at
    from onrecord.store.store import open_store

    with progress_bar(quiet=quiet) as progress:
        if Path(store).exists():
            with open_store(store) as opened:
                pages, errors = look_at(opened, paths, stdin=sys.stdin.buffer, progress=progress)
        else:
            pages, errors = look_at(None, paths, stdin=sys.stdin.buffer, progress=progress)
    write_data("".join(f"{page.fate.value:<10} {page.page}\n" for page in pages).encode("utf-8", "replace"), "-")
    return _tell(pages, errors, quiet=quiet, verb="would be added")


def _print(result: "AddResult", *, as_json: bool) -> None:
    if as_json:
        import msgspec

        write_data(msgspec.json.encode(result) + b"\n", "-")
        return
    from onrecord.run.incoming import Fate
    from onrecord.run.story_line import story_json
    from onrecord.views.stories_view import EditedPage, touched_view

    edited = [
        EditedPage(page=page.page, nth=page.nth, title_before=page.title_before, differences=page.differences)
        for page in result.pages
        if page.fate is Fate.EDITED
    ]
    touched = [(story_json(changed.story), changed.arrived, changed.edited) for changed in result.stories]
    if touched or edited or result.asides or result.copies:
        print_view(touched_view(touched, edited, result.asides, result.copies))


def _tell(pages: "Sequence[Incoming]", errors: "Sequence[PageError]", *, quiet: bool, verb: str = "added") -> int:
    if not pages and not errors:
        return summary(0, (), quiet=quiet)
    counts = Counter(page.fate.value for page in pages)
    told = f"{counts['new']} {verb}" + "".join(
        f", {counts[fate]} {fate}" for fate in ("edited", "unchanged") if counts[fate]
    )
    return close(told, errors, quiet=quiet)
