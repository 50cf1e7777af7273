"""CSV: a folder of tables that a spreadsheet opens, and in which no cell can be a formula.

As RFC 4180 has it, in UTF-8 with a byte order mark, without which spreadsheets read it as something else. A cell that a
spreadsheet would take for a formula begins with an apostrophe, which `unguarded` takes off again.
"""

import csv
import io
import re
from datetime import date

from onrecord.exports.exported import Exported
from onrecord.exports.table import Cell, Table
from onrecord.exports.tables import record_tables
from onrecord.views.record_types import RecordJson

# What begins a formula in one spreadsheet or another: the four signs, in full width too, and the white space that is
# cut off before they are looked for (OWASP, "CSV Injection"). Apostrophes before them are ours, or look so.
_FORMULA = re.compile(r"'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")

NAMES_BETWEEN = "; "


def to_csv(record: RecordJson, title: str | None = None) -> Exported:
    """A file a table, each with a line of column names, even where the record has no such items."""
    return Exported(files={f"{table.name}.csv": _csv(table) for table in record_tables(record)})


def guarded(text: str) -> str:
    """`text` with an apostrophe before it if a spreadsheet might take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """What `guarded` was given: unguarded(guarded(text)) == text for every text."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _csv(table: Table) -> bytes:
    drawn = io.StringIO(newline="")
    writer = csv.writer(drawn, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_printed(cell) for cell in row] for row in table.rows)
    return drawn.getvalue().encode("utf-8-sig")


def _printed(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, list):
        return guarded(NAMES_BETWEEN.join(cell))
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell.isoformat() if isinstance(cell, date) else str(cell)
