"""Search: articles by their words, utterances by words, speaker, act, day and outlet."""

import re

from onrecord.run.found_line import found_json
from onrecord.store.said import SaidQuery
from onrecord.store.search import FOUND, FOUND_END
from onrecord.views.found_view import take_marks
from onrecord.web.api.answers import Listed
from onrecord.web.api.parameters import Asked
from onrecord.web.api.types import FoundUtteranceJson
from onrecord.web.room import Room

# A phrase in quotation marks, with a minus before it where it is to be left out, or a word.
_TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')
# In a store of 20,000 articles "s*" takes a third of a second, "str*" a hundredth: shorter ones are taken for words.
LEAST_BEGINNING_CHARS = 3


def search(room: Room, asked: Asked) -> Listed:
    """The articles that have all the words."""
    words = terms(asked["q"])
    with room.reading() as store:
        hits = store.words.find(words, story=asked["story"], most=asked["limit"], offset=asked["offset"])
        total = store.words.count(words, story=asked["story"])
    return Listed([found_json(hit) for hit in hits], total)


def search_utterances(room: Room, asked: Asked) -> Listed:
    """The utterances of the newest records that fit all that is asked."""
    query = SaidQuery(
        words=terms(asked["q"] or ""),
        speaker=terms(asked["speaker"] or ""),
        act=asked["act"] or "",
        since=asked["since"],
        until=asked["until"],
        outlet=terms(asked["outlet"] or ""),
        story=asked["story"],
    )
    with room.reading() as store:
        found = store.said.find(query, first=asked["offset"], most=asked["limit"])
    return Listed(
        [
            FoundUtteranceJson(
                id=one.item,
                story=one.story,
                story_title=one.story_title,
                speaker_name=one.speaker,
                act=one.act,
                earliest=one.earliest,
                latest=one.latest,
                best=words,
                marked=marked,
                sources=one.sources,
            )
            for one in found.shown
            for words, marked in [take_marks(one.words, FOUND, FOUND_END)]
        ],
        found.total,
    )


def terms(text: str) -> list[str]:
    """What was written into one field, as the words and phrases that `WordTable.find` takes."""
    found = (word or minus + phrase for minus, phrase, word in _TERM.findall(text))
    return [term.rstrip("*") if sum(map(str.isalnum, term)) < LEAST_BEGINNING_CHARS else term for term in found]
