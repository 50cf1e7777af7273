"""Utterances found by words, speaker, act, day and outlet."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from onrecord.store import said as said_module
from onrecord.store.said import SaidQuery
from onrecord.views.record_json import record_json
from tests.samples import sample_record
from tests.store.samples import NOON, later


def public(*changes):
    """A record with one utterance for each of `changes` of the sample one."""
    record = record_json(sample_record())
    (one,) = record.utterances
    made = [replace(one, id=f"u-{number}", **change) for number, change in enumerate(changes)]
    return msgspec.json.encode(replace(record, utterances=made))


@pytest.fixture
def filled(store):
    """Two stories; the record of the first was built twice."""
    day = replace(record_json(sample_record()).utterances[0].said, earliest=date(2023, 3, 9), latest=date(2023, 3, 10))
    store.stories.make("s-1", "Talks", by_hand=True, at=NOON)
    store.stories.make("s-2", "Grain", by_hand=True, at=NOON)
    store.records.add("s-1", public({"best": "an earlier wording"}), input_digest="x", at=later(1))
    store.records.add(
        "s-1",
        public({}, {"best": "We shall open the ports", "act": "offer", "speaker_name": "Lázár Veshnik", "said": day}),
        input_digest="y",
        at=later(2),
    )
    store.records.add("s-2", public({"best": "Open the grain market", "speaker_name": None}), input_digest="z", at=NOON)
    return store


def items(store, **query):
    return [(one.story, one.item) for one in store.said.find(SaidQuery(**query), most=9).shown]


def test_words_are_found_with_their_endings(filled):
    """The best wording is searched, and where the words stand is marked; the record before is not searched."""
    assert items(filled, words=["opening", "port"]) == [("s-1", "u-1")]
    found = filled.said.find(SaidQuery(words=["ports"]), most=9).shown[0]
    assert found.words == "We shall open the \ue000ports\ue001"
    assert (found.speaker, found.act, found.sources, found.story_title) == ("Lázár Veshnik", "offer", 2, "Talks")
    assert items(filled, words=["earlier"]) == []
    assert sorted(items(filled, words=["open"])) == [("s-1", "u-0"), ("s-1", "u-1"), ("s-2", "u-0")]


def test_each_field_narrows(filled):
    """Speaker, act, day, outlet and story, alone or together; accents do not matter."""
    assert items(filled, speaker=["lazar"]) == [("s-1", "u-1")]
    assert items(filled, act="offer") == [("s-1", "u-1")]
    assert items(filled, until=date(2023, 3, 9)) == [("s-1", "u-1")]
    assert items(filled, until=date(2023, 3, 8)) == []
    assert len(items(filled, since=date(2023, 3, 11))) == 2
    assert items(filled, outlet=["northline"], words=["grain"]) == [("s-2", "u-0")]
    assert items(filled, outlet=["gazette"]) == []
    assert items(filled, story="s-2", words=["open"]) == [("s-2", "u-0")]
    assert items(filled, speaker=["osterby"], act="offer") == []


def test_without_words_the_latest_come_first(filled):
    """All utterances, where nothing is asked for."""
    assert [one[1] for one in items(filled)][-1] == "u-1"
    assert len(items(filled)) == 3
    assert filled.said.acts() == ["offer", "refuse"]


def test_common_words_are_ranked_up_to_a_number(filled, monkeypatch):
    """What lies beyond is told, not shown."""
    monkeypatch.setattr(said_module, "MOST_RANKED", 2)
    found = filled.said.find(SaidQuery(words=["open"]), most=9)
    assert (len(found.shown), found.total, found.is_whole) == (2, 2, False)
    assert filled.said.find(SaidQuery(words=["open"]), first=2, most=9).shown == []


def test_signs_are_words_of_a_query_and_no_operators(filled):
    """Whatever stands in a field."""
    for odd in ('"', "AND", "words:", "(", "*", "\ud800", "\0", "-"):
        assert isinstance(items(filled, words=[odd], speaker=[odd], outlet=[odd]), list)


def test_the_utterances_of_a_merged_story_are_found_no_more(filled):
    """Its pages went into another story, whose record has them."""
    filled.stories.mark_merged("s-2", "s-1", at=later(3))
    assert items(filled, words=["grain"]) == []


def test_a_record_of_another_form_has_no_utterances(filled):
    """An older Onrecord wrote it."""
    filled.records.add("s-2", b'{"format": "onrecord/0"}', input_digest="w", at=later(4))
    assert items(filled, story="s-2") == []
