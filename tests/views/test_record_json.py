"""The public JSON of a record: the contract of the record format, every key, and the way back."""

import json
from pathlib import Path

import pytest

from onrecord.errors import RecordError
from onrecord.views.record_json import decode_record, encode_json, read_record, record_json, wrong_evidence
from tests.samples import sample_record

# The keys that the record format promises, by kind of item.
PROMISED = {
    "articles": "id page url outlet title byline contributors dateline credits language published machine_translated "
    "truncated text source_map removed family",
    "families": "id origin articles",
    "lineage": "copy source kind share confidence passages",
    "entities": "id name kind side roles aliases mentions",
    "utterances": "id speaker speaker_name act said best sources reports drift",
    "timeline": "earliest latest what ref evidence",
}
TOP = (
    "format made_by articles families lineage entities utterances meetings positions claims disagreements "
    "timeline brief named_sources"
)


@pytest.fixture(scope="module")
def public() -> dict:
    return json.loads(encode_json(record_json(sample_record())))


def test_top_level_keys_stand_in_the_order_of_the_format(public):
    """All fourteen keys, always, in the documented order."""
    assert list(public) == TOP.split()
    assert public["format"] == "onrecord/1"
    assert list(public["made_by"]) == ["version", "model"]


@pytest.mark.parametrize("kind", PROMISED)
def test_every_promised_key_is_present(public, kind):
    """An item has each promised key even where it holds nothing."""
    for item in public[kind]:
        assert list(item)[: len(PROMISED[kind].split())] == PROMISED[kind].split()


def test_nested_keys_are_present(public):
    """Published, reports, roles, drift and removed pieces have their promised keys too."""
    article, utterance = public["articles"][0], public["utterances"][0]
    assert list(article["published"]) == ["earliest", "latest", "time", "evidence", "why", "inferred"]
    assert {"likely", "evidence"} <= article["machine_translated"].keys()
    assert list(article["removed"][0]) == ["text", "why"]
    assert article["source_map"] == [[0, len(article["text"]), 12]]
    assert {"article", "start", "end", "text", "kind", "cue", "via", "to"} <= utterance["reports"][0].keys()
    assert list(utterance["said"]) == ["earliest", "latest"]
    drift = ["article", "kind", "text", "against", "families", "against_families"]
    assert list(utterance["drift"][0]) == drift
    assert list(public["entities"][0]["roles"][0]) == ["title", "evidence"]


def test_values_are_what_the_format_says(public):
    """Dates are ISO days, the cue is its words, translation signs make `likely` true."""
    assert public["articles"][0]["published"]["earliest"] == "2023-03-14"
    assert public["utterances"][0]["reports"][0]["cue"] == "told"
    assert [a["machine_translated"]["likely"] for a in public["articles"]] == [False, True]
    assert [a["family"] for a in public["articles"]] == ["fam-1", "fam-2"]


def test_evidence_stands_where_it_says(public):
    """`text == article.text[start:end]`, and a shifted piece is found out."""
    record = decode_record(json.dumps(public).encode(), name="sample")
    assert list(wrong_evidence(record)) == []
    public = json.loads(json.dumps(public))
    public["entities"][0]["mentions"][0]["start"] += 1
    shifted = decode_record(json.dumps(public).encode(), name="sample")
    assert len(list(wrong_evidence(shifted))) == 1


def test_written_and_read_back_is_the_same(tmp_path: Path):
    """read_record(encode_json(record)) == record."""
    record = record_json(sample_record())
    path = tmp_path / "record.json"
    path.write_bytes(encode_json(record))
    assert read_record(path) == record


def test_unknown_keys_are_ignored(public):
    """A later version may add keys; this one still reads the record."""
    more = {**public, "weather": "fair", "articles": [{**a, "mood": 1} for a in public["articles"]]}
    assert decode_record(json.dumps(more).encode(), name="x").articles[0].id == "art-first"


def test_a_record_without_our_additions_is_read(public):
    """Only the promised keys of a report need to be there."""
    public = json.loads(json.dumps(public))
    promised = {"article", "start", "end", "text", "kind", "cue", "via", "to"}
    for utterance in public["utterances"]:
        utterance["reports"] = [{k: v for k, v in r.items() if k in promised} for r in utterance["reports"]]
    assert decode_record(json.dumps(public).encode(), name="x").utterances[0].reports[0].rules == []


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is not JSON"),
        (b"\xff\xfe\x00", "is not JSON"),
        (b"[1, 2]", "no record"),
        (b"{}", "no record"),
        (b'{"format": "onrecord/9"}', "onrecord/9"),
        (b'{"format": "onrecord/1"}', "damaged record"),
    ],
)
def test_what_is_no_record_is_told_plainly(raw, told):
    """The message names the file and what is wrong with it."""
    with pytest.raises(RecordError, match=told) as caught:
        decode_record(raw, name="x.json")
    assert "x.json" in str(caught.value)


def test_a_missing_file_and_a_folder_are_told_plainly(tmp_path: Path):
    """No traceback for the two commonest slips."""
    with pytest.raises(RecordError, match="no such file"):
        read_record(tmp_path / "none.json")
    with pytest.raises(RecordError, match="is a folder"):
        read_record(tmp_path)
