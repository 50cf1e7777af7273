"""`onrecord explain`: the path from an item of a record back to the words of the pages."""

from typing import Annotated

import typer

from onrecord.cli.output import plain_errors, print_view, write_data
from onrecord.cli.parameters import AsJson, RecordFile, ShowAll
from onrecord.cli.record_file import open_record


def explain_command(
    record: RecordFile,
    item: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="An id that `show` prints, its beginning, a name, a page, or words that were said."
        ),
    ],
    show_all: ShowAll = False,
    json: AsJson = False,
) -> None:
    """Tell how an item came to be: its words in context, the rules that touched them, and the scores.

    ID may be an utterance, an entity, a family, an article or an entry of the timeline.
    """
    with plain_errors():
        from onrecord.views.explain import explain_view, find_item

        found = open_record(record)
        wanted = find_item(found, item)
        if json:
            from onrecord.views.record_json import encode_json

            write_data(encode_json(wanted), "-")
            return
        print_view(explain_view(found, wanted, show_all=show_all))
