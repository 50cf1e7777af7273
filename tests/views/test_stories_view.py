"""Stories and edited pages as a person reads them."""

import io
from datetime import UTC, date, datetime

from rich.console import Console

from onrecord.nouns.changes import Changes, Item
from onrecord.text.difference import Difference
from onrecord.views.stories_view import (
    MOST_EDITED,
    EditedPage,
    StoryJson,
    changed_stories_view,
    stories_view,
    touched_view,
)

STORY = StoryJson(
    id="s-1",
    title="Talks over the strait",
    pages=3,
    sources=1,
    earliest=date(2023, 3, 14),
    latest=date(2023, 3, 15),
    by_hand=False,
    follows=["s-0"],
    built=datetime(2023, 3, 15, 9, tzinfo=UTC),
    is_current=False,
)


def drawn(view) -> str:
    console = Console(file=io.StringIO(), width=100, highlight=False, markup=False)
    console.print(view)
    return "\n".join(line.rstrip() for line in console.file.getvalue().split("\n"))


def test_a_story_that_has_grown_since_its_record_says_so():
    """Size, sources, days, and how the record stands."""
    text = drawn(stories_view([STORY]))
    assert "Talks over the strait  s-1" in text
    assert "3 pages · 1 independent source · 14–15 Mar 2023 · record of 2023-03-15" in text
    assert "older than its pages · follows s-0" in " ".join(text.split())


def test_pages_of_no_story_are_told_with_the_reason():
    """So that nobody looks for them in vain."""
    assert "in no story: live.html: a live page" in drawn(touched_view([], [], [("live.html", "a live page")]))


def test_copies_are_named_with_what_they_are_copies_of():
    """The first ten."""
    text = drawn(touched_view([], [], copies=[(f"b{n}.txt", "a.txt") for n in range(12)]))
    assert "copy: b0.txt: nearly the text of a.txt" in text
    assert "… and 2 more copies" in text


def test_changes_stand_under_their_story():
    """One after the other."""
    item = Item(kind="page", id="a-1", title="Herons", state=(), evidence=frozenset())
    changes = Changes(new=(item,), changed=(), withdrawn=())
    text = drawn(changed_stories_view([("Museum", "s-1", True, changes), ("Strait", "s-2", False, changes)]))
    assert "Museum  s-1  new story" in text and "Strait  s-2\n" in text and "+ Herons  a-1" in text


def test_what_came_to_a_story_and_what_was_edited_is_told():
    """New pages, edited pages, and the sentences that went and came."""
    edited = EditedPage(
        page="a.txt", nth=2, title_before="Talks", differences=(Difference(("Two ships.",), ("Three ships.",)),)
    )
    text = drawn(touched_view([(STORY, 2, 1)], [edited]))
    assert "· 2 new · 1 edited" in text
    assert "a.txt, version 2\n  − title: Talks\n  − Two ships.\n  + Three ships.\n" in text


def test_an_edit_outside_of_the_article_is_told_as_such():
    """A page may change only in its menu."""
    text = drawn(touched_view([], [EditedPage(page="a.txt", nth=3, title_before=None, differences=())]))
    assert "only what is no part of the article has changed" in text


def test_many_edits_are_cut_off():
    """And counted."""
    edits = [EditedPage(page=f"{n}.txt", nth=2, title_before="T", differences=()) for n in range(MOST_EDITED + 3)]
    assert "… and 3 more edited" in drawn(touched_view([], edits))
