"""`onrecord show`: print a record that was built before."""

from onrecord.cli.output import plain_errors, print_view, write_data
from onrecord.cli.parameters import AsJson, RecordFile, ShowAll
from onrecord.cli.record_file import open_record


def show_command(record: RecordFile, show_all: ShowAll = False, json: AsJson = False) -> None:
    """Print a record: its sources, who said what, the days and the names."""
    with plain_errors():
        found = open_record(record)
        if json:
            from onrecord.views.record_json import encode_json

            write_data(encode_json(found), "-")
            return
        from onrecord.views.terminal import record_view

        print_view(record_view(found, show_all=show_all))
