"""`onrecord pages`: what came in, before anything is done with it."""

import sys

import typer

from onrecord.cli.output import plain_errors, summary, write_data
from onrecord.cli.parameters import AsJson, Inputs, Quiet


def pages_command(paths: Inputs, json: AsJson = False, quiet: Quiet = False) -> None:
    """List the pages behind the inputs: name, kind, length, hash."""
    from onrecord.run.engine import open_pages

    with plain_errors():
        pages, errors = open_pages(paths, stdin=sys.stdin.buffer)
        if json:
            import msgspec

            from onrecord.views.pages_view import page_json

            write_data(b"".join(msgspec.json.encode(page_json(page)) + b"\n" for page in pages), "-")
        elif pages:
            from onrecord.views.pages_view import pages_text

            write_data(pages_text(pages).encode("utf-8", "replace"), "-")
        status = summary(len(pages), errors, quiet=quiet, verb="opened")
    raise typer.Exit(status)
