"""Articles in, stories out, all at once; `state.py` does the same as they arrive."""

from collections.abc import Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.story import Aside, Story
from onrecord.stories.state import StoryState


def find_stories(articles: Sequence[Article]) -> tuple[tuple[Story, ...], tuple[Aside, ...]]:
    """The stories that `articles` tell, by first article, and the articles of no story, by id.

    Every article is in exactly one story or set aside; one that shares its events with no other is a story of its own.
    """
    state = StoryState()
    state.add(articles)
    return state.stories(), state.asides()
