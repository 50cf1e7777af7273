"""Stories and what was added to them, for the eye and as JSON. Takes plain values: views know nothing of stores."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.nouns.changes import Changes
from onrecord.text.difference import Difference
from onrecord.views.record_changes import changes_view
from onrecord.views.wording import count, interval_words, listed, one_line, shortened

_TITLE_CHARS = 90
_SENTENCE_CHARS = 240
# Edited pages shown with their difference before "… and 3 more edited".
MOST_EDITED = 10
# Copies named before "… and 3 more copies".
MOST_COPIES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryJson:
    """A line of `onrecord stories --json`. `built` is null until the first build; `is_current` says that the record
    has taken in every page of the story; `follows` are the ids of earlier stories of the same course of events.
    """

    id: str
    title: str
    pages: int
    sources: int
    earliest: date | None
    latest: date | None
    by_hand: bool
    follows: list[str]
    built: datetime | None
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedPage:
    """A page of which a new version came in: which one, its title before where that changed, and the sentences."""

    page: str
    nth: int | None
    title_before: str | None
    differences: tuple[Difference, ...]


def stories_view(stories: Sequence[StoryJson]) -> RenderableType:
    """Two lines a story: title with id; pages, independent sources, days, and how its record stands."""
    return Group(*(part for story in stories for part in _story(story)))


def _story(story: StoryJson, *, more: str = "") -> Iterator[RenderableType]:
    line = Text(shortened(story.title, _TITLE_CHARS), style="bold")
    line.append(f"  {story.id}", style="dim")
    yield line
    facts = [
        count(story.pages, "page"),
        count(story.sources, "independent source"),
        interval_words(story.earliest, story.latest),
        _standing(story),
        *([f"follows {listed(story.follows, most=3)}"] if story.follows else []),
    ]
    yield Padding(Text(" · ".join(facts) + more, style="dim"), (0, 0, 0, 2))


def _standing(story: StoryJson) -> str:
    if story.built is None:
        return "no record yet"
    return f"record of {story.built.astimezone():%Y-%m-%d %H:%M}{'' if story.is_current else ', older than its pages'}"


def touched_view(
    stories: Sequence[tuple[StoryJson, int, int]],
    edited: Sequence[EditedPage],
    asides: Sequence[tuple[str, str]] = (),
    copies: Sequence[tuple[str, str]] = (),
) -> RenderableType:
    """Each (story, pages new in it, pages edited), the (page, why) of those that belong to no story, the (page, page of
    which it is a copy), then the edited pages with what changed in them.
    """
    parts: list[RenderableType] = []
    for story, arrived, changed in stories:
        came = [f"{arrived} new" * bool(arrived), f"{changed} edited" * bool(changed)]
        parts += _story(story, more="".join(f" · {what}" for what in came if what))
    for name, why in asides:
        parts.append(Text(f"in no story: {one_line(name)}: {why}"))
    for name, source in copies[:MOST_COPIES]:
        parts.append(Text(f"copy: {one_line(name)}: nearly the text of {one_line(source)}"))
    if len(copies) > MOST_COPIES:
        parts.append(Text(f"… and {count(len(copies) - MOST_COPIES, 'more copy', 'more copies')}", style="dim"))
    for page in edited[:MOST_EDITED]:
        parts += edited_view(page)
    if len(edited) > MOST_EDITED:
        parts.append(Text(f"… and {len(edited) - MOST_EDITED} more edited", style="dim"))
    return Group(*parts)


def changed_stories_view(
    stories: Sequence[tuple[str, str, bool, Changes]], *, show_all: bool = False
) -> RenderableType:
    """(title, id, whether it is new, its changes) of each story, item by item."""
    parts: list[RenderableType] = []
    for title, story, is_new, changes in stories:
        line = Text("\n" if parts else "")
        line.append(shortened(title, _TITLE_CHARS), style="bold reverse")
        line.append(f"  {story}" + ("  new story" if is_new else ""), style="dim")
        parts += [line, Padding(changes_view(changes, show_all=show_all), (0, 0, 0, 2))]
    return Group(*parts)


def edited_view(page: EditedPage) -> Iterator[RenderableType]:
    """The page with its old sentences (−) and the new ones (+)."""
    version = f", version {page.nth}" if page.nth is not None else ""
    yield Text(f"\n{one_line(page.page)}{version}", style="bold")
    if page.title_before is not None:
        yield _signed("−", f"title: {page.title_before}", "red")
    for difference in page.differences:
        for sentence in difference.before:
            yield _signed("−", sentence, "red")
        for sentence in difference.after:
            yield _signed("+", sentence, "green")
    if not page.differences and page.title_before is None:
        yield Padding(Text("only what is no part of the article has changed", style="dim"), (0, 0, 0, 2))


def _signed(sign: str, words: str, style: str) -> RenderableType:
    return Padding(Text(f"{sign} {shortened(words, _SENTENCE_CHARS)}", style=style), (0, 0, 0, 2))
