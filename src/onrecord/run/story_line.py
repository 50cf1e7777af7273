"""A story of a store in the form in which commands and the API list it."""

from onrecord.store.stories import StoredStory
from onrecord.views.stories_view import StoryJson


def story_json(story: StoredStory) -> StoryJson:
    """The public form of one story."""
    return StoryJson(
        id=story.id,
        title=story.title,
        pages=story.pages,
        sources=story.families,
        earliest=story.earliest,
        latest=story.latest,
        by_hand=story.by_hand,
        follows=list(story.follows),
        built=story.built,
        is_current=story.is_current,
    )
