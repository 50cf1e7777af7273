"""Parquet, read back by pyarrow."""

import builtins
import io
from datetime import date

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given, settings

from onrecord.errors import ExportError
from onrecord.exports.csv_tables import to_csv
from onrecord.exports.parquet import to_parquet
from tests.exports.samples import any_record, hostile, sample, texts


def read(record):
    return {
        name.removesuffix(".parquet"): pyarrow.parquet.read_table(io.BytesIO(content))
        for name, content in to_parquet(record).files.items()
    }


def test_columns_keep_their_types():
    """Days, lists of names, shares, whole numbers; no value where there is none."""
    found = read(sample())
    first = found["articles"].to_pylist()[0]
    assert first["published_earliest"] == date(2023, 3, 14)
    assert first["byline"] == ["Lena Hartwig"]
    assert first["url"] is None
    assert found["lineage"].to_pylist()[0]["share"] == 0.25
    assert found["utterances"].schema.field("sources").type == pyarrow.int64()
    assert found["named_sources"].num_rows == 0
    assert found["named_sources"].schema.field("articles").type == pyarrow.list_(pyarrow.string())


def test_the_tables_are_those_of_csv():
    """The same names, whatever the pages say."""
    names = {name.removesuffix(".csv") for name in to_csv(sample()).files}
    assert set(read(hostile())) == names


@settings(max_examples=12, deadline=None)
@given(any_record())
def test_words_stand_where_their_row_says(record):
    """In every table with evidence."""
    known = texts(record)
    for table in read(record).values():
        if "words" in table.column_names and "start" in table.column_names:
            for row in table.select(["article", "start", "end", "words"]).to_pylist():
                if row["article"] is not None:
                    assert known[row["article"]][row["start"] : row["end"]] == row["words"]


def test_without_pyarrow_the_error_names_the_extra(monkeypatch):
    """And the format that does without."""
    imported = builtins.__import__

    def without(name, *rest):
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExportError, match=r"pip install 'onrecord\[parquet\]'.*--to csv"):
        to_parquet(sample())
