"""`onrecord decisions`: what was decided by hand, and how it stands; `onrecord undo` takes one back."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.decide import print_outcome, whoever
from onrecord.cli.output import DONE, plain_errors, print_view, say, write_data
from onrecord.cli.parameters import AsJson, Jobs, Quiet, StoreFile
from onrecord.cli.progress import progress_bar

if TYPE_CHECKING:
    from onrecord.run.decisions import DecisionLine


def decisions_command(
    store: StoreFile,
    story: Annotated[
        str | None,
        typer.Argument(metavar="STORY", help="Only those that bear on this story: its id, or words of its title."),
    ] = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """List what was decided by hand: in force, without its words, without effect, or withdrawn.

    With --json each line is a whole decision, for keeping or for another store: `onrecord decide STORE --from FILE`.
    """
    from onrecord.run.decisions import list_decisions
    from onrecord.store.store import open_store

    with plain_errors():
        with open_store(store) as opened:
            lines = list_decisions(opened, opened.stories.find(story).id if story is not None else None)
        if json:
            import msgspec

            write_data(b"".join(msgspec.json.encode(line) + b"\n" for line in lines), "-")
        else:
            print_lines(lines)
    if not quiet:
        say("1 decision" if len(lines) == 1 else f"{len(lines)} decisions")
    raise typer.Exit(DONE)


def undo_command(
    store: StoreFile,
    decision: Annotated[
        str, typer.Argument(metavar="DECISION", help="The id that `decisions` prints, or the beginning of it.")
    ],
    reason: Annotated[str, typer.Option("--reason", "-r", metavar="WHY", help="Why; it is kept and shown.")] = "",
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who withdraws it; the name of the user if not given.")
    ] = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Withdraw a decision: the record is again as if it had never been taken. It stays in the list, with the reason."""
    from onrecord.nouns.decision import Withdrawal
    from onrecord.run.decide import withdraw
    from onrecord.run.pool import worker_count
    from onrecord.store.store import open_store

    with plain_errors():
        withdrawal = Withdrawal(at=datetime.now(UTC), by=whoever(by), reason=reason or "no reason given")
        with open_store(store, write=True, make=False) as opened, progress_bar(quiet=quiet) as progress:
            outcome = withdraw(opened, decision, withdrawal, progress=progress, jobs=worker_count(jobs))
        print_outcome(outcome, quiet=quiet, done="withdrawn")
    raise typer.Exit(DONE)


def print_lines(lines: "Sequence[DecisionLine]") -> None:
    """Each decision, with why, by whom, and how it stands."""
    from onrecord.views.decisions_view import decision_lines, group_of

    parts = (
        part
        for line in lines
        for part in decision_lines(
            line.what, line.state, (line.reason, line.by, line.at, line.id),
            items=line.items, missing=line.missing, withdrawn=line.withdrawn,
        )
    )  # fmt: skip
    if lines:
        print_view(group_of(parts))
