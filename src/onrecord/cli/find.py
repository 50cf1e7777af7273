"""`onrecord find`: words in the pages of a store."""

from typing import Annotated

import typer

from onrecord.cli.output import FAILED, plain_errors, print_view, say, write_data
from onrecord.cli.parameters import AsJson, Quiet, StoreFile


def find_command(
    store: StoreFile,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS…",
            help="All must be there. A phrase in quotation marks; strai* for beginnings; -- -boats leaves out.",
        ),
    ],
    story: Annotated[str | None, typer.Option("--story", metavar="NAME", help="Only in this story.")] = None,
    most: Annotated[int, typer.Option("--most", "-m", min=1, metavar="N", help="Show so many, the best first.")] = 20,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Find the articles that have all the words, the best first, with the place where they stand.

    Case, accents and English endings do not matter: "talks" finds "Talk" and "talking".
    The newest version of each page is searched; exit status 1 if nothing is found.
    """
    from onrecord.run.found_line import found_json
    from onrecord.store.store import open_store
    from onrecord.views.found_view import found_view

    with plain_errors():
        with open_store(store) as opened, opened.reading():
            within = opened.stories.find(story).id if story is not None else None
            hits = opened.words.find(words, story=within, most=most)
            all_in_all = opened.words.count(words, story=within)
        shown = [found_json(hit) for hit in hits]
        if json:
            import msgspec

            write_data(b"".join(msgspec.json.encode(one) + b"\n" for one in shown), "-")
        elif shown:
            print_view(found_view(shown))
    if not shown:
        say("nothing found")
        raise typer.Exit(FAILED)
    if not quiet:
        say(f"{all_in_all} found" + (f", {len(shown)} shown (--most)" if len(shown) < all_in_all else ""))
