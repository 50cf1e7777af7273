"""The formats as a whole: what every one of them must do."""

import pytest
from hypothesis import given, settings

from onrecord.cli.export import FOLDERS, FormatName
from onrecord.errors import ExportError
from onrecord.exports.formats import FORMATS, export_record
from tests.exports.samples import any_record, hostile, planned


def test_the_command_names_the_formats_that_there_are():
    """The list in the help is written out so that it costs no import."""
    assert [format.name for format in FORMATS] == list(FormatName)
    assert [format.name for format in FORMATS if format.is_folder] == list(FOLDERS)


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_the_same_record_gives_the_same_bytes(format):
    """No clock, no order of a set."""
    first = export_record(planned(), format.name, title="Talks")
    assert first == export_record(planned(), format.name, title="Talks")
    assert format.is_folder or len(first.files) == 1
    assert all(first.files.values())


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_hostile_pages_stop_no_format(format):
    """Scripts, formulas, control and bidi characters, an address that is none."""
    assert export_record(hostile(), format.name, title="=1+1").files


@settings(max_examples=12, deadline=None)
@given(any_record())
def test_any_record_can_be_written(record):
    """In every format but those that say why not."""
    for format in FORMATS:
        try:
            assert export_record(record, format.name).files
        except ExportError as error:
            assert "no meeting to come" in str(error)


def test_an_unknown_format_is_told_with_those_that_there_are():
    """Not a KeyError."""
    with pytest.raises(ExportError, match="'pdf' is no format; there are csv, parquet, web-annotation"):
        export_record(planned(), "pdf")
