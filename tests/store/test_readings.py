"""Readings and failures, valid for one input, stage version and model."""

from dataclasses import replace

import pytest

from onrecord.errors import PageError
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.store.readings import MadeBy

MAKER = MadeBy(1, "abc")
READING = Reading(
    article="a-1",
    statements=(
        Statement(
            id="st-1",
            content=(Span(0, 5),),
            cue=Span(6, 10),
            source=None,
            to=None,
            via=None,
            kind=Kind.DIRECT,
            act=Act.STATE,
            entity=None,
            speaker_name=None,
            confidence=0.1 + 0.2,
        ),
    ),
    times=(),
    mentions=(),
    entities=(),
    quantities=(),
)


def test_a_reading_comes_back_as_it_went_in(store):
    """To the last digit."""
    store.readings.put(READING, "input", MAKER)
    assert store.readings.latest("a-1") == READING
    assert store.readings.latest("a-2") is None
    assert store.readings.get("a-1", "input", MAKER) == READING


@pytest.mark.parametrize(
    ("input_digest", "maker"), [("other", MAKER), ("input", MadeBy(2, "abc")), ("input", MadeBy(1, "def"))]
)
def test_another_input_stage_or_model_has_no_reading(store, input_digest, maker):
    """What they would make is not known."""
    store.readings.put(READING, "input", MAKER)
    assert store.readings.get("a-1", input_digest, maker) is None


def test_a_new_reading_takes_the_place_of_the_old(store):
    """One an article."""
    store.readings.put(READING, "input", MAKER)
    store.readings.put(replace(READING, statements=()), "input", MadeBy(2, "abc"))
    assert store.readings.count() == 1
    assert store.readings.get("a-1", "input", MadeBy(2, "abc")).statements == ()


def test_a_failure_is_kept_until_the_stage_changes(store):
    """Then it is tried again."""
    store.failures.put(PageError("a.txt", "is empty", "fill it"), "input", "articles", MadeBy(1))
    assert str(store.failures.get("input", "articles", MadeBy(1))) == "a.txt: is empty; fill it"
    assert store.failures.get("input", "articles", MadeBy(2)) is None
    assert store.failures.get("input", "readings", MadeBy(1)) is None
