"""Labelled lines for the terminal: a narrow column of labels, the values beside it."""

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.views.wording import one_line

LABEL_COLUMNS = 11


def fact(label: str, value: str, *, style: str = "") -> RenderableType:
    """One labelled value; further lines of a long value stand under its first."""
    table = Table.grid(padding=(0, 1))
    table.add_column(style="cyan", width=LABEL_COLUMNS, no_wrap=True)
    table.add_column(style=style, overflow="fold")
    table.add_row(label, Text(one_line(value)))
    return Padding(table, (0, 0, 0, 2))
