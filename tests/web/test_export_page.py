"""The files that a story can be taken along as."""

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from onrecord.exports.formats import FORMATS, export_record
from onrecord.web.app import make_app
from tests.exports.samples import sample
from tests.web.room_samples import STORY, sample_store

TITLE = "Talks on the Strait of Sarn"


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with TestClient(make_app(sample_store(tmp_path_factory.mktemp("room"))), base_url="http://127.0.0.1") as client:
        yield client


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_each_format_is_a_download_of_what_the_command_writes(client, format):
    """One file, or the tables as one zip file, always the same bytes; the page of the story leads to it."""
    address = f"/stories/{STORY}/export/{format.name}"
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="')
    wanted = export_record(sample(), format.name, title=TITLE)
    if format.is_folder:
        archive = zipfile.ZipFile(io.BytesIO(answer.content))
        assert {name: archive.read(name) for name in archive.namelist()} == wanted.files
    else:
        assert answer.content == wanted.content
        assert answer.headers["content-type"].startswith(format.media_type)
    assert answer.content == client.get(address).content
    assert f'href="{address}"' in client.get(f"/stories/{STORY}").text


def test_what_is_no_format_is_told(client):
    """404 with the names of those that there are; a story that is not there likewise."""
    answer = client.get(f"/stories/{STORY}/export/pdf")
    assert answer.status_code == 404 and "is no format; there are csv, parquet" in answer.text
    assert client.get("/stories/s-none/export/csv").status_code == 404
