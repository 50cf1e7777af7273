"""`onrecord changes`: what is new, changed or withdrawn in the records of a store."""

from datetime import UTC, date, datetime, time
from typing import Annotated

import typer

from onrecord.cli.output import DONE, WRONG_USE, fail, plain_errors, print_view, say, write_data
from onrecord.cli.parameters import AsJson, Quiet, ShowAll, StoreFile


def changes_command(
    store: StoreFile,
    since: Annotated[
        str,
        typer.Option(
            "--since", metavar="DATE", help="A day (2026-11-20, from its start) or a moment (2026-11-20T18:00)."
        ),
    ],
    show_all: ShowAll = False,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Tell what is new, changed or withdrawn in the records of a store since a day: items, not pages.

    The newest record of each story is set against the last one that was built before that day.
    What was added since the last build is not in any record yet: `onrecord build --store STORE` takes it in.
    """
    moment = _moment(since)
    from onrecord.run.changes import changes_since
    from onrecord.store.store import open_store

    with plain_errors():
        with open_store(store) as opened, opened.reading():
            found = changes_since(opened, moment)
            behind = sum(not story.is_current for story in opened.stories.all())
        if json:
            import msgspec

            lines = (
                {
                    "story": one.story.id,
                    "title": one.story.title,
                    "is_new": one.is_new,
                    "new": one.changes.new,
                    "changed": one.changes.changed,
                    "withdrawn": one.changes.withdrawn,
                }
                for one in found
            )
            write_data(b"".join(msgspec.json.encode(line, order="deterministic") + b"\n" for line in lines), "-")
        elif found:
            from onrecord.views.stories_view import changed_stories_view

            shown = [(one.story.title, one.story.id, one.is_new, one.changes) for one in found]
            print_view(changed_stories_view(shown, show_all=show_all))
    if not quiet:
        told = "1 story" if len(found) == 1 else f"{len(found)} stories"
        say(f"{told} changed" if found else "nothing changed")
        if behind:
            say(f"stories whose record lacks pages: {behind}; `onrecord build --store {store}` builds them anew")
    raise typer.Exit(DONE)


def _moment(since: str) -> datetime:
    """The moment in UTC; days and times without a zone are local."""
    try:
        moment = datetime.combine(date.fromisoformat(since), time.min)
    except ValueError:
        try:
            moment = datetime.fromisoformat(since)
        except ValueError:
            fail(f"--since {since}: is no date; write 2026-11-20 or 2026-11-20T18:00", status=WRONG_USE)
    return moment.astimezone(UTC)
