"""The JSON API: each address, paging, ETags, and errors that a program can read."""

import gzip
from dataclasses import replace

import msgspec
import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from onrecord.errors import StoreError
from onrecord.nouns.lineage import NamedSource
from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.span import Span
from onrecord.store.store import open_store
from onrecord.views.record_json import record_json
from onrecord.web.api.endpoints import ADDRESSED, ENDPOINTS, PARTS, VERSION_1
from onrecord.web.api.openapi import openapi_document
from onrecord.web.app import make_app
from onrecord.web.room import Room
from tests.samples import sample_record
from tests.web.room_samples import AT, STORY, sample_store

KNA = NamedSource(id="src-kna", name="KNA", family=None, mentions=(("art-second", Span(0, 7)),))
FULL = replace(sample_record(), named_sources=(KNA,))  # an item in every part
RECORD = msgspec.json.decode(msgspec.json.encode(record_json(FULL)))
ASKED = {"search": {"q": "water"}, "list_changes": {"since": "2020-01-01"}}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return sample_store(tmp_path_factory.mktemp("api"), FULL)


@pytest.fixture(scope="module")
def client(store):
    with TestClient(make_app(store), base_url="http://localhost", follow_redirects=False) as client:
        yield client


def _addresses():
    """Each endpoint with an address that has an answer."""
    for endpoint in ENDPOINTS:
        part = endpoint.path.split("/")[3] if endpoint.path.count("/") > 2 else ""
        item = RECORD[part][0]["id"] if endpoint.path.endswith("{item}") else ""
        path = endpoint.path.format(story=STORY, item=item, article=RECORD["articles"][0]["id"])
        yield pytest.param(endpoint, f"{VERSION_1}{path}", id=endpoint.name)


@pytest.mark.parametrize(("endpoint", "address"), list(_addresses()))
def test_every_address_answers_as_the_document_says(client, endpoint, address):
    """The answer is valid against its schema, every list here has items, and no key is undescribed."""
    answer = client.get(address, params=ASKED.get(endpoint.name))
    assert answer.status_code == 200, answer.text
    document = openapi_document()
    schema = document["paths"][endpoint.path or "/"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator({**_closed(schema), "components": _closed(document["components"])}).validate(answer.json())
    if endpoint.is_list:
        assert answer.json()["total"] == len(answer.json()["items"]) > 0 and answer.json()["next"] is None


def _closed(schema):
    """The schema with no key allowed that it does not name."""
    if isinstance(schema, list):
        return [_closed(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(inner) for key, inner in schema.items()}
    return {**closed, "additionalProperties": False} if isinstance(schema.get("properties"), dict) else closed


def test_the_record_is_the_public_json_byte_by_byte(client):
    """What was built, not what was read back."""
    assert client.get(f"/api/v1/stories/{STORY}/record").content == msgspec.json.encode(record_json(FULL))


def test_each_part_is_that_of_the_record(client):
    """All keys of a record that are lists have an address; items with ids have one each."""
    assert set(PARTS) == {key for key, value in RECORD.items() if isinstance(value, list)}
    for part in PARTS:
        assert client.get(f"/api/v1/stories/{STORY}/{part}").json()["items"] == RECORD[part]
    for part in ADDRESSED:
        for item in RECORD[part]:
            assert client.get(f"/api/v1/stories/{STORY}/{part}/{item['id']}").json() == item


def test_an_article_is_that_of_its_record_whichever_way_it_is_asked_for(client):
    """Family and days are settled by the other pages."""
    for article in RECORD["articles"]:
        assert client.get(f"/api/v1/articles/{article['id']}").json() == article


def test_pages_link_to_the_next_until_there_is_none(client):
    """In the body and as a Link header; other parameters are kept."""
    address, seen = f"/api/v1/stories/{STORY}/entities?limit=1", []
    while address:
        answer = client.get(address)
        seen += answer.json()["items"]
        address = answer.json()["next"]
        assert answer.headers.get("link") == (f'<{address}>; rel="next"' if address else None)
        assert address is None or "limit=1" in address
    assert seen == RECORD["entities"] and len(seen) > 1
    beyond = client.get(f"/api/v1/stories/{STORY}/entities?offset=99").json()
    assert beyond == {"items": [], "total": len(seen), "next": None}


def test_search_finds_words_and_phrases(client):
    """With the place marked, and less where a word is to be left out."""
    found = client.get("/api/v1/search", params={"q": '"open water" osterby'}).json()
    assert found["total"] == 2
    first = found["items"][0]
    assert {first["snippet"][start:end].lower() for start, end in first["marked"]} <= {"open water", "osterby"}
    assert client.get("/api/v1/search", params={"q": 'water -"quiet week"'}).json()["total"] == 1
    assert client.get("/api/v1/search", params={"q": "water", "story": "s-none"}).json()["total"] == 0
    assert client.get("/api/v1/search", params={"q": "water", "limit": 1, "offset": 1}).json()["items"][0] != first


def test_utterances_are_found_by_who_said_what_when_and_where(client):
    """Each by itself and all together; their ids lead on."""
    (found,) = client.get("/api/v1/utterances", params={"q": "open water"}).json()["items"]
    assert [found["best"][start:end] for start, end in found["marked"]] == ["open", "water"]
    for asked in (
        {"speaker": "osterby"},
        {"act": "refuse"},
        {"since": "2023-03-14"},
        {"until": "2023-03-14"},
        {"outlet": "northline"},
    ):
        assert [one["id"] for one in client.get("/api/v1/utterances", params=asked).json()["items"]] == [found["id"]]
    for asked in ({"speaker": "veshnik"}, {"act": "offer"}, {"since": "2023-03-15"}, {"story": "s-none"}):
        assert client.get("/api/v1/utterances", params={"q": "water", **asked}).json()["total"] == 0
    item = client.get(f"/api/v1/stories/{found['story']}/utterances/{found['id']}").json()
    assert item["best"].startswith("We will not trade")


def test_what_a_client_has_is_not_sent_again(client):
    """304 on a strong ETag, packed or not, in a list, or for "*"; HEAD says the same without a body."""
    address = f"/api/v1/stories/{STORY}/record"
    plain = client.get(address, headers={"accept-encoding": "identity"})
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert packed.content == plain.content  # the client unpacks
    tags = {plain.headers["etag"], packed.headers["etag"]}
    assert len(tags) == 2 and not any(tag.startswith("W/") for tag in tags)
    for known in (*tags, f'"other", {plain.headers["etag"]}', "*"):
        again = client.get(address, headers={"if-none-match": known})
        assert (again.status_code, again.content) == (304, b"") and again.headers["etag"] in tags
    assert client.get(address, headers={"if-none-match": '"other"'}).status_code == 200
    head = client.head(address, headers={"accept-encoding": "identity"})
    assert head.status_code == 200 and head.headers["content-length"] == str(len(plain.content))
    assert head.headers["etag"] == plain.headers["etag"]


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/api/v1/stories/s-none", 404, "no such story"),
        (f"/api/v1/stories/{STORY}/utterances/u-none", 404, "no such item"),
        ("/api/v1/articles/a-none", 404, "no such article"),
        ("/api/v1/none", 404, "nothing here"),
        ("/api/", 404, "nothing here"),
        ("/api/v1/stories/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404, "nothing here"),
        ("/api/v1/stories/..%5c..%5cetc", 404, "no such story"),
        ("/api/v1/stories?limit=0", 400, "limit: is no number from 1 to 200"),
        ("/api/v1/stories?limit=201", 400, "limit"),
        ("/api/v1/stories?limit=1&limit=2", 400, "limit: is given twice"),
        ("/api/v1/stories?offset=-1", 400, "offset"),
        ("/api/v1/stories?offset=%C2%B2", 400, "offset"),
        ("/api/v1/stories?pages=2", 400, "there are: limit, offset"),
        ("/api/v1/stories/x/record?limit=2", 400, "there are: none"),
        ("/api/v1/search", 400, "q: is needed"),
        ("/api/v1/search?q=%00%22*", 400, "q: has no word"),
        ("/api/v1/utterances?act=sing", 400, "act: is no act; there are: state"),
        ("/api/v1/utterances?since=2023", 400, "since: is no date"),
        ("/api/v1/search?q=" + "a" * 501, 400, "q: is longer than 500"),
        ("/api/v1/changes?since=yesterday", 400, "since: is no date"),
        ("/api/v1/changes?since=0001-01-01T00:00%2B14:00", 400, "since: is no date"),
    ],
)
def test_what_cannot_be_answered_is_a_problem(client, address, status, told):
    """problem+json with the reason; no traceback, no path."""
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert told in answer.json()["detail"] and answer.json()["status"] == status


def test_only_reading_is_offered(client):
    """405 says what is; a form token is asked for first."""
    assert client.post("/api/v1/stories").status_code == 403
    assert client.options("/api/v1/stories").status_code == 405


@pytest.mark.parametrize(
    "asked", ['"', '""', "-", "-water", '-"open water"', "NEAR(a b)", "a AND", "title:x", "*", "a* OR", "\ud800a"]
)
def test_no_search_is_an_error_of_the_server(client, asked):
    """Signs of the query language of SQLite are words like others."""
    answer = client.get("/api/v1/search", params={"q": asked.encode("utf-8", "surrogatepass")})
    assert answer.status_code in (200, 400)


def test_a_merged_story_leads_to_the_one_it_went_into(tmp_path):
    """For good, with the rest of the address."""
    path = sample_store(tmp_path)
    with open_store(path, write=True) as store, store.writing():
        for id in ("s-older", "s-oldest"):
            store.stories.make(id, id, by_hand=False, at=AT)
        store.stories.mark_merged("s-oldest", "s-older", at=AT)
        store.stories.mark_merged("s-older", STORY, at=AT)
    with TestClient(make_app(path), base_url="http://localhost", follow_redirects=False) as client:
        answer = client.get("/api/v1/stories/s-oldest/utterances?limit=1")
        assert answer.status_code == 308
        assert answer.headers["location"] == f"/api/v1/stories/{STORY}/utterances?limit=1"


def test_a_story_without_a_record_says_so(tmp_path):
    """404 for what is of the record; the story itself is there, and its article as its page gives it."""
    path = str(tmp_path / "unbuilt.onrecord")
    sample = sample_store(tmp_path)
    with open_store(sample) as store:
        version = store.articles.get([1])[0]
    page = Page(name="a", kind=PageKind.TEXT, content=version.article.page_text, sha256="0" * 64)
    with open_store(path, write=True) as store, store.writing():
        key = store.pages.add(page)
        number = store.articles.add(version.article, page=key, address="a", file_name="", stage=1, at=AT)
        store.stories.make(STORY, "A story", by_hand=True, at=AT)
        store.stories.place(number, STORY, by_hand=True, at=AT)
    with TestClient(make_app(path), base_url="http://localhost") as client:
        assert client.get(f"/api/v1/stories/{STORY}").json()["built"] is None
        for part in ("record", "utterances", "utterances/u-1"):
            answer = client.get(f"/api/v1/stories/{STORY}/{part}")
            assert answer.status_code == 404 and "no record" in answer.json()["detail"]
        assert client.get(f"/api/v1/articles/{version.article.id}").json()["family"] is None


def test_a_store_that_fails_is_told_without_its_path(store, client, monkeypatch):
    """503; the log has the rest."""

    def fail(self):
        raise StoreError(f"{store}: it is damaged")

    monkeypatch.setattr(Room, "reading", fail)
    answer = client.get("/api/v1/stories")
    assert answer.status_code == 503 and store not in answer.text
    page = client.get("/")
    assert page.status_code == 503 and store not in page.text


def test_packed_answers_are_gzip(client):
    """Not merely called so."""
    with client.stream("GET", f"/api/v1/stories/{STORY}/record", headers={"accept-encoding": "gzip"}) as answer:
        raw = b"".join(answer.iter_raw())
    assert msgspec.json.decode(gzip.decompress(raw)) == RECORD
