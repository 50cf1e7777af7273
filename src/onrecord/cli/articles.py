"""`onrecord articles`: the pages cleaned, with what was taken out and why."""

import sys
from typing import Annotated

import typer

from onrecord.cli.output import plain_errors, print_view, summary, write_data
from onrecord.cli.parameters import AsJson, Inputs, Jobs, Quiet
from onrecord.cli.progress import progress_bar


def articles_command(
    paths: Inputs,
    json: AsJson = False,
    text: Annotated[
        bool, typer.Option("--text", help="Show the text that was kept instead of what was left out.")
    ] = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Clean each page: title, date with its reasons, credits, and what was removed and why."""
    from onrecord.run.engine import read_articles
    from onrecord.run.pool import worker_count

    with plain_errors():
        with progress_bar(quiet=quiet) as progress:
            articles, errors = read_articles(paths, stdin=sys.stdin.buffer, progress=progress, jobs=worker_count(jobs))
        if json:
            import msgspec

            from onrecord.views.record_json import article_json

            write_data(b"".join(msgspec.json.encode(article_json(article)) + b"\n" for article in articles), "-")
        else:
            from onrecord.views.pages_view import article_view

            for article in articles:
                print_view(article_view(article, with_text=text))
        status = summary(len(articles), errors, quiet=quiet)
    raise typer.Exit(status)
