"""Stances that rest on words which a report turned into their contrary: no position of the speaker's."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Utterance

# Of the kinds of drift only this one makes a no of a yes.
_TURNED = "negation"


def without_turned(readings: Sequence[Reading], utterances: Sequence[Utterance]) -> tuple[Reading, ...]:
    """`readings` without the stances that stand in reports of which an utterance says that they turn its words: other
    pages bear those out better, and the disagreement tells of both.
    """
    turned = {
        (words.article, words.start, words.end)
        for utterance in utterances
        for article in sorted({drift.article for drift in utterance.drift if drift.kind == _TURNED})
        for report in utterance.reports
        if report.words.article == article
        for words in (report.words, *report.more)
    }
    if not turned:
        return tuple(readings)
    return tuple(_without(reading, turned) for reading in readings)


def _without(reading: Reading, turned: set[tuple[str, int, int]]) -> Reading:
    here = [(start, end) for name, start, end in turned if name == reading.article]
    if not here:
        return reading
    kept = (one for one in reading.stances if not any(a < one.content.end and one.content.start < b for a, b in here))
    return replace(reading, stances=tuple(kept))
