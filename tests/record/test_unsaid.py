"""Statements by which nothing is said."""

from dataclasses import replace

import pytest

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.readings.clauses import NAMES_ONLY
from onrecord.record.unsaid import says_nothing


def judge(cue: str, content: str, *, speaker: str | None = "Harro Lind", **changes: object) -> bool:
    """Whether "CUE CONTENT" by `speaker` is left out."""
    text = f"{cue} {content}"
    statement = Statement(
        id="s",
        content=(Span(len(cue) + 1, len(text)),),
        cue=Span(0, len(cue)),
        source=None,
        to=None,
        via=None,
        kind=Kind.INDIRECT,
        act=Act.STATE,
        entity=None,
        speaker_name=speaker,
        confidence=0.9,
    )
    return says_nothing(text, replace(statement, **changes), content)


@pytest.mark.parametrize("cue", ["was unclear", "it is not clear", "isn't yet known"])
def test_what_is_not_known_was_not_said(cue: str):
    """The writer's doubt belongs to nobody, whoever stands near."""
    assert judge(cue, "whether the ferries had left")


def test_what_is_clear_to_nobody_in_particular_was_not_said():
    """But a minister makes it clear."""
    assert judge("clear that", "the ferries had left", speaker=None)
    assert not judge("made clear that", "the ferries had left")


@pytest.mark.parametrize(
    ("cue", "content"),
    [("outlined", "its terms"), ("did not elaborate on", "the agenda"), ("blogged", "the day's events")],
)
def test_what_was_only_spoken_of_was_not_said(cue: str, content: str):
    """A noun is a topic, unless the word for saying can have all of it as its object or the words are quoted."""
    assert judge(cue, content, rules=(NAMES_ONLY,))
    assert not judge("reported", content, rules=(NAMES_ONLY,))
    assert not judge(cue, content, rules=(NAMES_ONLY,), kind=Kind.MIXED)


def test_a_noun_under_a_word_that_reports_nothing_is_no_speech():
    """However sure the model is of it, and whatever it takes it for."""
    assert judge("ratcheted up", "his warnings to the fleet", rules=(NAMES_ONLY,), act=Act.WARN)
    assert not judge("condemned", "the raid on the fleet", rules=(NAMES_ONLY,), act=Act.CONDEMN)


@pytest.mark.parametrize("content", ["about whether they would stay", "on when the ferries leave", "whether they stay"])
def test_a_question_left_open_was_not_said(content: str):
    """ "Gave conflicting answers about whether …"."""
    assert judge("gave conflicting answers", content)


def test_nobody_demands_nothing():
    """Without a source there is hearsay, but no demand."""
    assert judge("has been asked", "to spell out its limits", speaker=None, act=Act.REQUEST)
    assert not judge("reportedly", "the ferries had left", speaker=None)


def test_what_was_done_needs_more_certainty_than_what_was_said():
    """A word that no training statement has as its cue, believed half-heartedly."""
    assert judge("stoked", "a quarrel with the council", confidence=0.4)
    assert not judge("stoked", "a quarrel with the council", confidence=0.8)
    assert not judge("said", "a quarrel with the council was near", confidence=0.4)
