"""Opening the record that a command was given, from a file or from standard input."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.views.record_types import RecordJson


def open_record(path: Path) -> "RecordJson":
    """The record at `path`, or on standard input for "-". Raises RecordError."""
    from onrecord.views.record_json import decode_record, read_record

    if str(path) == "-":
        return decode_record(sys.stdin.buffer.read(), name="standard input")
    return read_record(path)
