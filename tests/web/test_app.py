"""The reading room as a whole: what is there, what is not, and what a wrong store does."""

import pytest
from starlette.testclient import TestClient

from onrecord.errors import StoreError
from onrecord.web.app import make_app
from tests.web.room_samples import STORY, sample_store


@pytest.fixture
def client(tmp_path):
    with TestClient(make_app(sample_store(tmp_path)), base_url="http://localhost") as client:
        yield client


def test_the_first_page_leads_to_every_story(client):
    """Title and address of each."""
    page = client.get("/")
    assert page.status_code == 200
    assert f'href="/stories/{STORY}"' in page.text


def test_what_is_not_there_is_not_found_in_words(client):
    """404 with a way back, for stories, articles and any other address."""
    for address in ("/stories/s-none", "/articles/a-none", "/nothing"):
        page = client.get(address)
        assert page.status_code == 404
        assert 'href="/"' in page.text


def test_a_page_that_the_browser_has_is_not_sent_again(client):
    """304 on the same ETag."""
    etag = client.get("/").headers["etag"]
    assert client.get("/", headers={"if-none-match": etag}).status_code == 304


def test_a_store_that_is_none_is_told_before_the_server_stands(tmp_path):
    """StoreError, as for every command."""
    with pytest.raises(StoreError, match="there is no such store"):
        make_app(str(tmp_path / "none.onrecord"))
