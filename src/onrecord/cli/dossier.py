"""`onrecord dossier`: a story in one file to send."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.output import WRONG_USE, fail, plain_errors, refuse_unwritable, say, write_data
from onrecord.cli.parameters import Quiet
from onrecord.cli.record_file import open_record

if TYPE_CHECKING:
    from onrecord.views.record_types import RecordJson


def dossier_command(
    story: Annotated[
        str,
        typer.Argument(
            metavar="STORY",
            help="A record that `build --json` wrote, - for standard input; with --store, a story: its id, the "
            "beginning of one, or words of its title.",
        ),
    ],
    store: Annotated[
        str | None, typer.Option("--store", metavar="STORE", help="Take the story's newest record from this store.")
    ] = None,
    target: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - for standard output.")
    ] = "-",
    as_markdown: Annotated[bool, typer.Option("--md", help="Markdown with footnotes instead of HTML.")] = False,
    as_pdf: Annotated[
        bool, typer.Option("--pdf", help="PDF, printed by the Chromium or Chrome on this machine.")
    ] = False,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="The heading; the story's title if not given.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write a story as one file to send: every item leads to the words it rests on, which are in the file too.

    The HTML needs nothing else: no network, no script. It prints well from any browser.
    """
    if as_markdown and as_pdf:
        fail("--md and --pdf: give one of them", status=WRONG_USE)
    if as_pdf and target == "-":
        fail("--pdf: needs a file to write; give -o FILE", status=WRONG_USE)
    refuse_unwritable(target)
    with plain_errors():
        if as_pdf:
            from onrecord.web.pdf import find_browser

            browser = find_browser()
        record, told = _from_store(store, story) if store is not None else _from_file(story)
        heading = title if title is not None else told
        if as_markdown:
            from onrecord.views.markdown import record_markdown

            text = record_markdown(record, title=heading)
        else:
            from onrecord.web.dossier import dossier

            text = dossier(record, title=heading)
        if as_pdf:
            from onrecord.web.pdf import pdf_of

            data = pdf_of(text, browser=browser)
        else:
            data = text.encode("utf-8", "replace")
    write_data(data, target)
    if target != "-" and not quiet:
        say(f"{target}: {len(data) / 1000:.0f} kB")


def _from_file(name: str) -> "tuple[RecordJson, str]":
    """The record in a file, and a title of its pages."""
    from onrecord.run.story_title import story_title

    record = open_record(Path(name))
    return record, story_title(record.articles) if record.articles else name


def _from_store(store: str, story: str) -> "tuple[RecordJson, str]":
    """The newest record of a story of the store, and its title."""
    from onrecord.run.stored_story import decoded
    from onrecord.store.store import open_store

    with open_store(store) as opened, opened.reading():
        found = opened.stories.find(story)
        built = opened.records.newest(found.id)
    record = decoded(built) if built is not None else None
    if record is None:
        fail(f"{found.title}: has no record that can be read; `onrecord build --store {store} {found.id}` makes one")
    return record, found.title
