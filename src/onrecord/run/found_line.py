"""An article found by its words, in the form in which the command and the API list it."""

from onrecord.store.search import FOUND, FOUND_END, Found
from onrecord.views.found_view import FoundJson, take_marks


def found_json(hit: Found) -> FoundJson:
    """The public form of one hit."""
    snippet, marked = take_marks(hit.snippet, FOUND, FOUND_END)
    return FoundJson(
        article=hit.article_id,
        page=hit.page,
        title=hit.title,
        story=hit.story,
        story_title=hit.story_title,
        snippet=snippet,
        marked=marked,
    )
