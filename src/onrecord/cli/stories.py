"""`onrecord stories`: what a store holds."""

import typer

from onrecord.cli.output import DONE, plain_errors, print_view, say, write_data
from onrecord.cli.parameters import AsJson, Quiet, StoreFile


def stories_command(store: StoreFile, json: AsJson = False, quiet: Quiet = False) -> None:
    """List the stories of a store, the latest first: pages, independent sources, days, and whether its record is built.

    `onrecord build --store STORE STORY` takes the id printed here, its beginning, or words of the title.
    """
    from onrecord.run.story_line import story_json
    from onrecord.store.store import open_store

    with plain_errors():
        with open_store(store) as opened:
            stories = [story_json(story) for story in opened.stories.all()]
            loose = len(opened.story_words.asides())
        if json:
            import msgspec

            write_data(b"".join(msgspec.json.encode(story) + b"\n" for story in stories), "-")
        elif stories:
            from onrecord.views.stories_view import stories_view

            print_view(stories_view(stories))
    if not quiet:
        told = "1 story" if len(stories) == 1 else f"{len(stories)} stories"
        say(told + (f"; pages about no one story: {loose}" if loose else ""))
    raise typer.Exit(DONE)
