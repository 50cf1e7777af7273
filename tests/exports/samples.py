"""Records for the exports: the sample record, one with hostile pages, and one with any characters in its words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec
from hypothesis import strategies as st

from onrecord.nouns.meeting import MeetingStatus
from onrecord.views.record_json import record_json
from onrecord.views.record_types import DecidedJson, RecordJson
from tests.samples import sample_record

HOSTILE = "=cmd|' /C calc'!A0\x00\x1b]0;<script>alert(1)</script>&amp;\u202e\ufffe"


def sample() -> RecordJson:
    """Two articles, one utterance, a meeting under way."""
    return record_json(sample_record())


def decided() -> RecordJson:
    """The sample with a correction by a reader."""
    record = sample()
    decision = DecidedJson(
        id="d-1",
        kind="accept",
        what="“We will not trade open water for a quiet week” is right",
        reason="heard on tape",
        by="Ed",
        at=datetime(2023, 3, 16, 12, tzinfo=UTC),
        state="in force",
        items=["utt-water"],
        evidence=[record.utterances[0].reports[0].evidence],
        missing=[],
    )
    return replace(record, decisions=[decision])


def planned(**changed) -> RecordJson:
    """The sample with its meeting planned for 20 to 21 March 2023; `changed` are other fields of that meeting."""
    record = sample_record()
    (meeting,) = record.meetings
    fields = {"status": MeetingStatus.PLANNED, "earliest": date(2023, 3, 20), "latest": date(2023, 3, 21), **changed}
    return record_json(replace(record, meetings=(replace(meeting, **fields),)))


def hostile() -> RecordJson:
    """The sample where all that a page names itself is an attack on some reader of files."""
    record = sample_record()
    articles = tuple(
        replace(a, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)", byline=(HOSTILE,), page=HOSTILE)
        for a in record.articles
    )
    (meeting,) = record.meetings
    return record_json(
        replace(
            record,
            articles=articles,
            meetings=(replace(meeting, forum=HOSTILE, place=HOSTILE),),
            entities=tuple(replace(entity, name=HOSTILE, aliases=(HOSTILE,)) for entity in record.entities),
            timeline=tuple(replace(entry, what=HOSTILE) for entry in record.timeline),
        )
    )


def any_record() -> st.SearchStrategy[RecordJson]:
    """The sample with drawn characters before each article, all evidence beginning with them."""
    return st.text(min_size=1, max_size=8).map(beginning_with)


def beginning_with(drawn: str) -> RecordJson:
    """The sample where each article and everything cited from it begins with `drawn`."""
    public = msgspec.to_builtins(sample())
    for article in public["articles"]:
        article["text"] = drawn + article["text"]
    for found in _evidence(public):
        found["start"], found["end"] = 0, found["end"] + len(drawn)
        found["text"] = next(a["text"] for a in public["articles"] if a["id"] == found["article"])[: found["end"]]
    return msgspec.convert(public, RecordJson)


def _evidence(value):
    """Every piece of evidence anywhere in `value`, itself and not a copy."""
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield value
        for part in value.values():
            yield from _evidence(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _evidence(part)


def texts(record: RecordJson) -> dict[str, str]:
    """The text of each article by its id."""
    return {article.id: article.text for article in record.articles}
