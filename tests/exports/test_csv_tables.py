"""CSV, read back by the csv module of Python."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.exports.csv_tables import guarded, to_csv, unguarded
from tests.exports.samples import any_record, decided, hostile, sample, texts

FORMULA_SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


def tables(record):
    """Rows by table, as dicts of what stood in the cells before they were guarded."""
    found = {}
    for name, content in to_csv(record).files.items():
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        found[name.removesuffix(".csv")] = [{key: unguarded(cell) for key, cell in row.items()} for row in rows]
    return found


def test_a_row_an_item_with_the_words_it_rests_on():
    """Utterances, values of claims and sides of disagreements, each with its place in an article."""
    found = tables(sample())
    (utterance,) = found["utterances"]
    assert utterance["speaker_name"] == "Mira Osterby"
    assert (utterance["article"], utterance["words"]) == (
        "art-first",
        "We will not trade open water for a quiet week",
    )
    assert [row["value"] for row in found["claims"]] == ["1", "2"]
    assert [row["side"] for row in found["disagreements"]] == ["a quiet week", "on Tuesday", "Osterby", "Osterbi"]
    assert found["articles"][0]["byline"] == "Lena Hartwig"
    assert found["articles"][0]["published_earliest"] == "2023-03-14"
    assert [row["machine_translated"] for row in found["articles"]] == ["false", "true"]


def test_what_a_reader_decided_is_a_table_of_its_own():
    """With the reason, who decided, and the words it is about."""
    (decision,) = tables(decided())["decisions"]
    assert (decision["reason"], decision["by"], decision["items"]) == ("heard on tape", "Ed", "utt-water")
    assert decision["words"] == "We will not trade open water for a quiet week"


def test_tables_without_items_are_there_with_their_columns():
    """So that a script that reads them needs no exception."""
    content = to_csv(sample()).files["named_sources.csv"].decode("utf-8-sig")
    assert content == "id,name,family,articles,article,start,end,words\r\n"


@settings(max_examples=30, deadline=None)
@given(any_record())
def test_words_stand_where_their_row_says(record):
    """In every table with evidence, for any characters."""
    known = texts(record)
    for rows in tables(record).values():
        for row in rows:
            if row.get("start"):
                assert known[row["article"]][int(row["start"]) : int(row["end"])] == row["words"]


@settings(max_examples=30, deadline=None)
@given(any_record())
def test_the_table_of_evidence_has_every_place(record):
    """As many rows for the meetings' sentences as the record has."""
    rows = tables(record)["evidence"]
    assert {row["kind"] for row in rows} >= {"entity", "utterance", "position", "claim", "disagreement", "timeline"}
    told = [row for row in rows if (row["kind"], row["part"]) == ("meeting", "told")]
    assert len(told) == sum(len(meeting.evidence) for meeting in record.meetings)


def test_no_cell_can_be_a_formula():
    """Whatever a page calls itself, and in the headings neither."""
    for content in to_csv(hostile()).files.values():
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
            assert not any(cell.startswith(tuple(FORMULA_SIGNS)) for cell in row)


@given(st.text() | st.text("'=+-@ab\t\n\uff1d"))
def test_guarding_can_be_undone(text):
    """Also for texts that begin with an apostrophe of their own."""
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple(FORMULA_SIGNS))


@pytest.mark.parametrize("text", ["'Tis", "''", "a=b", " =1+1", "3-4", ""])
def test_what_is_no_formula_stays_as_it_is(text):
    """An apostrophe that nothing needs would be a change of the words."""
    assert guarded(text) == text
