"""FollowTheMoney entities, held against its own list of schemata and properties (ftm_schemata.json)."""

import json

import pytest
from hypothesis import given, settings

from onrecord.exports.ftm import to_ftm
from onrecord.exports.language_codes import three_letters
from tests.exports.ftm_schemata import FACTS, USED
from tests.exports.samples import any_record, hostile, sample, texts

KNOWN = json.loads(FACTS.read_text(encoding="utf-8"))
SCHEMATA = KNOWN["schemata"]


def entities(record):
    return [json.loads(line) for line in to_ftm(record).content.splitlines()]


@pytest.mark.parametrize("record", [sample(), hostile()], ids=["sample", "hostile"])
def test_schemata_and_properties_are_known_and_links_lead_to_what_they_may(record):
    """All that is required is there, and an entity is only where its kind is taken."""
    found = entities(record)
    kinds = {entity["id"]: entity["schema"] for entity in found}
    assert len(kinds) == len(found)
    assert {"Article", "Person", "PublicBody", "Event", "Note", "Documentation", "UnknownLink"} <= set(kinds.values())
    for entity in found:
        schema = SCHEMATA[entity["schema"]]
        assert set(schema["required"]) <= set(entity["properties"]) | {"name"} & set(schema["properties"])
        for name, values in entity["properties"].items():
            assert values and all(isinstance(value, str) and value for value in values)
            wanted = schema["properties"][name]
            if wanted in USED:
                assert all(wanted in SCHEMATA[kinds[value]]["is_a"] for value in values)


@settings(max_examples=30, deadline=None)
@given(any_record())
def test_documentation_carries_words_and_place(record):
    """`summary` stands in the text of the document where `recordId` says."""
    known = texts(record)
    for entity in entities(record):
        if entity["schema"] == "Documentation":
            properties = entity["properties"]
            article, _, place = properties["recordId"][0].partition("#char=")
            start, end = map(int, place.split(","))
            assert known[article][start:end] == properties["summary"][0]
            assert properties["document"] == [article]


def test_a_state_that_acts_is_a_public_body_and_is_involved():
    """Velmark takes a position and sits at the table."""
    found = {entity["id"]: entity for entity in entities(sample())}
    assert found["ent-velmark"]["schema"] == "PublicBody"
    assert found["m-talks"]["properties"]["involved"] == ["ent-velmark"]
    assert found["m-talks"]["properties"]["namesMentioned"] == ["Velmark", "Karrenia"]
    assert found["pos-water"]["properties"]["entity"] == ["ent-velmark"]


def test_languages_are_those_it_knows():
    """Others are left out, as it would drop them."""
    assert three_letters("en-GB") == "eng"
    assert three_letters("xx") is None
    from onrecord.exports import language_codes

    assert set(language_codes._CODES.values()) <= set(KNOWN["languages"])
