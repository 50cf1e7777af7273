"""Articles found by their words, for the eye: where the words stand, and in which story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.views.wording import one_line, shortened

_TITLE_CHARS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundJson:
    """A line of `onrecord find --json`.

    article  its id, as records have it; `marked` are the stretches of `snippet` that were looked for, as code points
    """

    article: str
    page: str
    title: str | None
    story: str | None
    story_title: str | None
    snippet: str
    marked: list[tuple[int, int]]


def take_marks(snippet: str, start: str, end: str) -> tuple[str, list[tuple[int, int]]]:
    """`snippet` without the marks `start` and `end` (a character each) around what was found, and where that stands."""
    text: list[str] = []
    marked: list[tuple[int, int]] = []
    opened = at = 0
    for piece in re.split(f"([{re.escape(start)}{re.escape(end)}])", snippet):
        if piece == start:
            opened = at
        elif piece == end:
            marked.append((opened, at))
        else:
            text.append(piece)
            at += len(piece)
    return "".join(text), marked


def found_view(found: Sequence[FoundJson]) -> RenderableType:
    """Title, page and story of each, and its snippet with the words marked."""
    return Group(*(part for one in found for part in _found(one)))


def _found(one: FoundJson) -> list[RenderableType]:
    line = Text("\n")
    line.append(shortened(one.title, _TITLE_CHARS) if one.title else "(no title)", style="bold")
    line.append(f"  {one.article}", style="dim")
    place = one_line(one.page)
    if one.story is not None:
        place += f" · {shortened(one.story_title or '', _TITLE_CHARS)}  {one.story}"
    words = Text()
    at = 0
    for start, end in one.marked:
        words.append(_blanks(one.snippet[at:start]))
        words.append(_blanks(one.snippet[start:end]), style="bold underline")
        at = end
    words.append(_blanks(one.snippet[at:]))
    return [line, Padding(Text(place, style="dim"), (0, 0, 0, 2)), Padding(words, (0, 0, 0, 2))]


def _blanks(words: str) -> str:
    """One line, with a blank kept at either end."""
    line = one_line(words)
    if not line:
        return " " if words else ""
    return " " * words[0].isspace() + line + " " * words[-1].isspace()
