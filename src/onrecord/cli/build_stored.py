"""`onrecord build --store`: the records of stories that a store holds."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord.cli.output import close, print_view, say
from onrecord.cli.progress import progress_bar

if TYPE_CHECKING:
    from onrecord.errors import PageError
    from onrecord.views.record_types import RecordJson


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedStories:
    """What to build: the stories as the user names them (none: all), of which store, and how."""

    store: str
    stories: list[str]
    dry_run: bool
    jobs: int
    quiet: bool


def build_one(wanted: WantedStories) -> "tuple[RecordJson | None, tuple[PageError, ...]]":
    """The record of the one story that is wanted, kept in the store unless it is a dry run."""
    from onrecord.run.stored_story import build_story
    from onrecord.store.store import open_store

    (name,) = wanted.stories
    write = not wanted.dry_run
    with open_store(wanted.store, write=write, make=False) as store, progress_bar(quiet=wanted.quiet) as progress:
        story = store.stories.find(name)
        built = build_story(store, story.id, at=datetime.now(UTC), write=write, progress=progress, jobs=wanted.jobs)
    return built.record, built.errors


def build_stories(wanted: WantedStories) -> int:
    """Build all stories that are wanted and have changed since their last record; list those, tell what failed."""
    from onrecord.run.stored_story import build_story
    from onrecord.run.story_line import story_json
    from onrecord.store.store import open_store
    from onrecord.views.stories_view import stories_view

    write = not wanted.dry_run
    errors: list[PageError] = []
    new: list[str] = []
    with open_store(wanted.store, write=write, make=False) as store, progress_bar(quiet=wanted.quiet) as progress:
        stories = [store.stories.find(name) for name in wanted.stories] or store.stories.all()
        for story in stories:
            built = build_story(store, story.id, at=datetime.now(UTC), write=write, progress=progress, jobs=wanted.jobs)
            errors += built.errors
            if built.is_new:
                new.append(story.id)
            if built.record is not None:
                tell_lost(built.record)
        shown = [story_json(store.stories.get(story)) for story in new]
    if shown:
        print_view(stories_view(shown))
    done = f"records {'built' if write else 'to build'}: {len(new)}; unchanged: {len(stories) - len(new)}"
    return close(done, errors, quiet=wanted.quiet)


def tell_lost(record: "RecordJson") -> None:
    """Tell of the decisions of a reader that are not in force in the record."""
    from onrecord.nouns.decision import DecisionState
    from onrecord.views.decisions_view import gone_words

    for decided in record.by_hand:
        if decided.state != DecisionState.IN_FORCE:
            say(gone_words(decided))
