"""The brief on the terminal: half a page to read first, each sentence with the item it leads to."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.views.record_types import BriefJson
from onrecord.views.wording import one_line


def brief_view(brief: Sequence[BriefJson]) -> Iterator[RenderableType]:
    """One sentence a line; nothing where there is none."""
    if not brief:
        return
    yield Text("\nBRIEF", style="bold")
    for sentence in brief:
        line = Text(one_line(sentence.text))
        if sentence.ref:
            line.append(f"  {sentence.ref}", style="dim")
        yield Padding(line, (0, 0, 0, 2))
