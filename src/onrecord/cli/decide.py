"""`onrecord decide`: put a record right by hand, for good."""

import getpass
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.build_stored import tell_lost
from onrecord.cli.output import DONE, WRONG_USE, fail, plain_errors, print_view, say
from onrecord.cli.parameters import DryRun, Jobs, Quiet, StoreFile
from onrecord.cli.progress import progress_bar

if TYPE_CHECKING:
    from onrecord.run.decide import Outcome

# Kind → (what it takes, what it says); in the order of the help.
FORMS = {
    "merge": ("NAME NAME…", "the names are of one bearer"),
    "split": ("NAME --name OTHER | --page PAGE", "a name, or all mentions on a page, are of another bearer"),
    "join": ("UTTERANCE UTTERANCE…", "the utterances are one"),
    "part": ("UTTERANCE --page PAGE", "the report on that page is of another utterance"),
    "reject": ("ITEM", "it is none: an utterance, a position, a meeting, a figure, a name …"),
    "accept": ("ITEM", "looked at and found right"),
    "date": ("ITEM DAY | DAY..DAY", "a page appeared, words were said, a meeting is held then"),
    "speaker": ("UTTERANCE NAME | nobody", "who said it"),
    "family": ("PAGE PAGE | independent", "the first page is of the other's family, or a source of its own"),
    "move": ("PAGE STORY | none", "the page belongs to another story, or to none"),
}
_FORMS = "\n".join(f"  {f'{kind} {takes}':<40} {says}" for kind, (takes, says) in FORMS.items())


def decide_command(
    store: StoreFile,
    story: Annotated[
        str | None,
        typer.Argument(metavar="STORY", help="The story: its id, the beginning of it, or words of its title."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="merge, split, join, part, reject, accept, date, speaker, family, move."),
    ] = None,
    items: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ITEM…", help="What it is about: ids that `show` prints, their beginnings, names, pages, or words."
        ),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", "-r", metavar="WHY", help="Why; it is kept and shown.")] = "",
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who decides; the name of the user if not given.")
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option("--name", metavar="NAME", help="With split: a name that is of another bearer.")
    ] = None,
    page: Annotated[
        list[str] | None,
        typer.Option("--page", metavar="PAGE", help="With split and part: a page that speaks of another."),
    ] = None,
    file: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Take over the decisions that `decisions --json` wrote; - for standard input.",
        ),
    ] = None,
    dry_run: DryRun = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Put the record of a story right, for good: the decision is kept in the store and stands at every later build.

    \b
    merge NAME NAME…                        the names are of one bearer
    split NAME --name OTHER | --page PAGE   a name, or all mentions on a page, are of another bearer
    join UTTERANCE UTTERANCE…               the utterances are one
    part UTTERANCE --page PAGE              the report on that page is of another utterance
    reject ITEM                             it is none: an utterance, a position, a meeting, a figure, a name …
    accept ITEM                             looked at and found right
    date ITEM DAY | DAY..DAY                a page appeared, words were said, a meeting is held then
    speaker UTTERANCE NAME | nobody         who said it
    family PAGE PAGE | independent          the first page is of the other's family, or a source of its own
    move PAGE STORY | none                  the page belongs to another story, or to none

    What it changes in the record is shown; with --dry-run it is only shown.
    A decision holds words, not ids: it is found again when ids change, and told when its words are gone.
    `onrecord decisions` lists them, `onrecord undo` takes one back.
    """
    if file is None and (story is None or kind is None or not items):
        fail(
            f"say what to decide: onrecord decide STORE STORY KIND ITEM… --reason WHY, with one of\n{_FORMS}",
            status=WRONG_USE,
        )
    if file is None and kind not in FORMS:
        fail(f"{kind!r} is no kind of decision; give one of\n{_FORMS}", status=WRONG_USE)
    from onrecord.run.pool import worker_count

    with plain_errors():
        if file is not None:
            raise typer.Exit(_take_over(store, story, file, jobs=worker_count(jobs), quiet=quiet))
        from onrecord.run.decide import decide, make_decision
        from onrecord.run.stored_story import build_story
        from onrecord.run.wanted_rulings import WantedRuling, make_ruling
        from onrecord.store.store import open_store

        at = datetime.now(UTC)
        wanted = WantedRuling(kind=str(kind), items=items or [], names=name or [], pages=page or [])
        write = not dry_run
        with open_store(store, write=write, make=False) as opened, progress_bar(quiet=quiet) as progress:
            home = opened.stories.find(str(story))
            built = build_story(opened, home.id, at=at, write=write, progress=progress, jobs=worker_count(jobs))
            if built.record is None:
                fail(f"no page of the story {home.id} can be read")
            ruling = make_ruling(opened, built.record, wanted)
            decision = make_decision(ruling, story=home.id, reason=reason, by=whoever(by), at=at)
            outcome = decide(opened, home.id, decision, write=write, progress=progress, jobs=worker_count(jobs))
        print_outcome(outcome, quiet=quiet, done="would be decided" if dry_run else "decided")
    raise typer.Exit(DONE)


def whoever(by: str | None) -> str:
    """The name given, else that of the user; "" where the machine knows none."""
    if by is not None:
        return by
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def print_outcome(outcome: "Outcome", *, quiet: bool, done: str) -> None:
    """What changed in the record, then the decision."""
    from onrecord.views.decision_words import ruling_words
    from onrecord.views.record_changes import changes_view

    print_view(changes_view(outcome.changes))
    if outcome.record is not None:
        tell_lost(outcome.record)
    if not quiet:
        say(f"{done}: {ruling_words(outcome.decision.ruling)} ({outcome.decision.id})")


def _take_over(store: str, story: str | None, file: str, *, jobs: int, quiet: bool) -> int:
    from onrecord.errors import DecisionError
    from onrecord.run.decisions import read_decisions, take_over
    from onrecord.store.store import open_store

    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise DecisionError(f"{file}: cannot be read ({error.strerror or error})") from None
    decisions = read_decisions(raw, name="standard input" if file == "-" else file)
    with open_store(store, write=True, make=False) as opened, progress_bar(quiet=quiet) as progress:
        home = opened.stories.find(story).id if story is not None else None
        lines = take_over(opened, decisions, story=home, at=datetime.now(UTC), progress=progress, jobs=jobs)
    from onrecord.cli.decisions import print_lines

    print_lines(lines)
    if not quiet:
        say(f"{len(lines)} taken over, {len(decisions) - len(lines)} known already")
    return DONE
