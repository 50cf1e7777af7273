"""One article's reading, from its text to statements, times, mentions and quantities."""

from typing import Protocol

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.article import Article
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span
from onrecord.readings.assertions import find_assertions
from onrecord.readings.attributions import settle_frames
from onrecord.readings.calqued_cues import add_calqued_cues
from onrecord.readings.cast import find_cast
from onrecord.readings.coreference_pronouns import FEMALE, MALE, PLURAL, THING
from onrecord.readings.meeting_descriptions import find_descriptions
from onrecord.readings.meetings import find_meetings
from onrecord.readings.quantities import find_quantities
from onrecord.readings.signed_quotations import add_signed_quotations
from onrecord.readings.stances import find_stances
from onrecord.readings.statements import find_statements
from onrecord.readings.times import find_times


class Analyser(Protocol):
    """What a reading needs of the model: reader/reader.py, or ten lines in a test."""

    def analyse(self, text: str) -> Analysis: ...


# Pronouns that may stand for somebody who takes part in a meeting.
_THIRD_PERSON = MALE | FEMALE | THING | PLURAL


def read_article(article: Article, reader: Analyser) -> Reading:
    """What `article` says, found from its own text and publication interval alone.

    1. tokens, names, frames   the model, with what it cannot know (calqued_cues.py, signed_quotations.py), set right
                               (attributions.py)
    2. times, quantities       the grammar, with the model's tags
    3. names joined, speakers  cast.py
    4. statements              statements.py
    5. stances                 stances.py
    6. figures and dates       assertions.py
    7. meetings                meetings.py
    """
    text = article.text
    analysis = settle_frames(text, add_signed_quotations(text, add_calqued_cues(text, reader.analyse(text))))
    times = find_times(text, analysis, article.published)
    sources = [frame.source for frame in analysis.frames if frame.source is not None]
    pronouns = [
        span
        for token in analysis.tokens
        if token.upos == "PRON" and (span := Span(token.start, token.end)).of(text).lower() in _THIRD_PERSON
    ]
    cast = find_cast(text, analysis, sources, [*pronouns, *find_descriptions(text, analysis)])
    statements = find_statements(article.id, text, analysis, cast.speakers)
    quantities = find_quantities(text, times)
    return Reading(
        article=article.id,
        statements=statements,
        times=times,
        mentions=cast.mentions,
        entities=cast.entities,
        quantities=quantities,
        stances=find_stances(text, analysis, statements, cast.mentions, cast.entities),
        assertions=find_assertions(text, analysis, article.published, quantities, times, statements),
        meetings=find_meetings(text, analysis, statements, times, cast, article.published),
    )
