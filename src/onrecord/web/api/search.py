"""Full-text search."""

import re

from onrecord.store.search import FOUND, FOUND_END
from onrecord.views.found_view import FoundJson, take_marks
from onrecord.web.api.answers import Listed
from onrecord.web.api.parameters import Asked
from onrecord.web.room import Room

# A phrase in quotation marks, with a minus before it where it is to be left out, or a word.
_TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')


def search(room: Room, asked: Asked) -> Listed:
    """The articles that have all the words."""
    words = terms(asked["q"])
    with room.reading() as store:
        hits = store.words.find(words, story=asked["story"], most=asked["limit"], offset=asked["offset"])
        total = store.words.count(words, story=asked["story"])
    return Listed(
        [
            FoundJson(
                article=hit.article_id,
                page=hit.page,
                title=hit.title,
                story=hit.story,
                story_title=hit.story_title,
                snippet=snippet,
                marked=marked,
            )
            for hit in hits
            for snippet, marked in [take_marks(hit.snippet, FOUND, FOUND_END)]
        ],
        total,
    )


def terms(text: str) -> list[str]:
    """What was written into one field, as the words and phrases that `WordTable.find` takes."""
    return [word or minus + phrase for minus, phrase, word in _TERM.findall(text)]
