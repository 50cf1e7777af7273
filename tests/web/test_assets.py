"""Static files: those of the package, and no other file of the machine."""

import pytest
from starlette.testclient import TestClient

from onrecord.web.app import make_app
from onrecord.web.drawing import static_link
from tests.web.room_samples import sample_store


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with TestClient(make_app(sample_store(tmp_path_factory.mktemp("assets"))), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize(
    ("name", "kind"), [("room.css", "text/css"), ("room.js", "text/javascript"), ("icon.svg", "image/svg+xml")]
)
def test_a_file_has_its_type_and_may_be_kept_for_good(client, name, kind):
    """Under the name that pages use; without the hash it must be asked for again."""
    answer = client.get(static_link(name))
    assert answer.status_code == 200 and answer.headers["content-type"].startswith(kind)
    assert "immutable" in answer.headers["cache-control"]
    assert client.get(f"/static/{name}").headers["cache-control"] == "private, no-cache"
    assert client.get(static_link(name), headers={"if-none-match": answer.headers["etag"]}).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/static/..%5c..%5capp.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/room.css%2f..%2f..%2fapp.py",
        "/static/none.css",
        "/articles/..%2f..%2fetc%2fpasswd",
        "/stories/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    ],
)
def test_no_address_leads_to_another_file(client, path):
    """However the dots and slashes are spelled."""
    answer = client.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text and "import" not in answer.text
