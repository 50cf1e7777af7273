"""The pages: what a reader finds on each, and that no text of a page can do harm there."""

import re
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import msgspec
import pytest
from starlette.testclient import TestClient

from onrecord.nouns.page import Page, PageKind
from onrecord.store.store import open_store
from onrecord.views.record_json import record_json
from onrecord.web.app import make_app
from tests.samples import sample_record
from tests.web.room_samples import AT, STORY, sample_store

LOCAL = "http://127.0.0.1"


def open_room(folder, record=None):
    """A client of a room over the record."""
    return TestClient(make_app(sample_store(folder, record)), base_url=LOCAL)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with open_room(tmp_path_factory.mktemp("room")) as client:
        yield client


class Elements(HTMLParser):
    """All start tags with their attributes, and the text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())

    def links(self):
        return [attrs["href"] for tag, attrs in self.tags if "href" in attrs]


def story(client):
    return Elements(client.get(f"/stories/{STORY}").text)


def test_a_story_shows_every_section(client):
    """Each item of the record is there, under its own anchor."""
    page = story(client)
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert {"brief", "disputed", "meetings", "timeline", "said", "positions", "figures", "sources", "names"} <= set(ids)
    assert {"utt-water", "m-talks", "pos-water", "clm-talks", "dis-talks", "dis-name", "fam-1"} <= set(ids)
    assert len(ids) == len(set(ids))
    assert "Mira Osterby" in page.text and "We will not trade open water for a quiet week" in page.text


def test_every_link_of_every_page_leads_somewhere(client):
    """Followed from the first page on until there are no new ones: 200 each, and each fragment is on its page."""
    ahead, seen = ["/"], {}
    while ahead:
        address = ahead.pop()
        path = address.split("#")[0]
        if path not in seen:
            answer = client.get(path)
            assert answer.status_code == 200, address
            seen[path] = Elements(answer.text) if "html" in answer.headers["content-type"] else None
            if seen[path] is not None:
                ahead += [link if link.startswith("/") else path + link for link in seen[path].links()]
        if "#" in address:
            assert address.split("#")[1] in [attrs.get("id") for _, attrs in seen[path].tags], address
    assert len(seen) > 15


def test_a_citation_leads_to_its_words(client):
    """Marked in the article, in full; the fragment leads to the mark."""
    page = story(client)
    link = next(link for link in page.links() if link.endswith("#passage"))
    article = client.get(link).text
    marked = re.search(r'<mark class="sought" id="passage">(.*?)</mark>', article, re.DOTALL)
    assert marked


def test_a_passage_can_be_had_alone(client):
    """For reading beside the text: its title, source, and words marked."""
    passage = client.get("/articles/art-first/passage?from=49&to=96")
    assert passage.status_code == 200
    assert '<mark class="sought" id="passage">We will not trade open water for a quiet week,”</mark>' in passage.text
    assert "<html" not in passage.text


@pytest.mark.parametrize(
    "query", ["", "?from=5", "?from=9&to=3", "?from=-1&to=3", "?from=a&to=b", "?from=1&to=" + "9" * 30]
)
def test_a_passage_that_is_none_is_not_found(client, query):
    """404; on the article's own page nothing is marked."""
    assert client.get(f"/articles/art-first/passage{query}").status_code == 404
    assert "sought" not in client.get(f"/articles/art-first{query}").text


def test_an_article_tells_what_it_is_and_what_was_removed(client):
    """Its words with names and statements marked, the reasons for its date, where else its passages stand."""
    page = Elements(client.get("/articles/art-second").text)
    assert "Home | News" in page.text and "status line" in page.text
    assert "this page is in part from it, 25 % of the page" in page.text
    classes = {attrs.get("class") for _, attrs in page.tags}
    assert {"said", "name"} <= classes


def test_a_drift_is_set_against_what_was_said(client):
    """The words that differ are marked in both, and only these."""
    page = client.get(f"/stories/{STORY}/items/utt-water").text
    assert "reports it otherwise: <strong>negation</strong>" in page
    assert re.search(r'<mark class="differs">Velmark would</mark> trade open water', page)


def test_a_person_has_roles_words_and_meetings(client):
    """What the record has of a name, in one place."""
    page = Elements(client.get(f"/stories/{STORY}/names/ent-osterby").text)
    assert "Deputy Foreign Minister" in page.text
    assert "We will not trade open water for a quiet week" in page.text
    assert "Where the reports differ" in page.text


def test_a_page_has_what_screen_readers_need(client):
    """A language, one main heading, no level left out, landmarks, a name for each field, a way past the head."""
    for address in ("/", f"/stories/{STORY}", f"/stories/{STORY}/items/utt-water", "/articles/art-first"):
        page = Elements(client.get(address).text)
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1
        assert all(after <= before + 1 or before == 0 for before, after in zip([0, *levels], levels, strict=False))
        tags = [tag for tag, _ in page.tags]
        assert {"main", "header", "nav", "footer"} <= set(tags)
        labelled = {attrs["for"] for tag, attrs in page.tags if tag == "label" and "for" in attrs}
        assert all(a["id"] in labelled or a["type"] == "checkbox" for tag, a in page.tags if tag == "input")
        assert ("html", {"lang": "en"}) in page.tags


HOSTILE = "<script>alert(1)</script>“\u202egnp.exe\u202c” <img src=x onerror=alert(1)>  " + "w" * 4000


def test_no_text_of_a_page_becomes_markup(tmp_path):
    """Scripts, bidi controls, addresses that run code, giant words: all of it is text, on every page."""
    record = sample_record()
    first = replace(record.articles[0], title=HOSTILE, outlet=HOSTILE, byline=(HOSTILE,), url=f"javascript:{HOSTILE}")
    osterby = replace(record.entities[0], name=HOSTILE, aliases=(HOSTILE,))
    said = replace(record.utterances[0], speaker_name=HOSTILE, best=HOSTILE)
    hostile = replace(
        record,
        articles=(first, *record.articles[1:]),
        entities=(osterby, *record.entities[1:]),
        utterances=(said,),
        brief=(replace(record.brief[0], text=HOSTILE),),
        timeline=(replace(record.timeline[0], what=HOSTILE),),
        positions=tuple(replace(position, text=HOSTILE, issue=HOSTILE, party=HOSTILE) for position in record.positions),
        disagreements=tuple(replace(one, what=HOSTILE) for one in record.disagreements),
    )
    with open_room(tmp_path, hostile) as client:
        for address in (
            "/",
            f"/stories/{STORY}",
            f"/stories/{STORY}/items/utt-water",
            "/articles/art-first",
            f"/stories/{STORY}/names/ent-osterby",
            "/articles/art-first/passage?from=0&to=9",
        ):
            answer = client.get(address)
            assert answer.status_code == 200
            page = Elements(answer.text)
            assert all(attrs.get("src", "/").startswith("/") for _, attrs in page.tags)
            assert not any(name.startswith("on") or name == "style" for _, attrs in page.tags for name in attrs)
            assert not any(link.lower().startswith("javascript") for link in page.links())
            assert [tag for tag, _ in page.tags if tag in ("script", "img")] in (["script"], [])


def test_changes_are_told_by_item(tmp_path):
    """A story of which there was no record before that day is new; from the day after its record on nothing changed."""
    with open_room(tmp_path) as client:
        page = Elements(client.get("/changes?since=2023-03-01").text)
        assert "A new story" in page.text and "Utterances 1 new" in page.text
        assert f"/stories/{STORY}/items/utt-water" in page.links()
        assert "Nothing changed since then." in Elements(client.get("/changes?since=2023-03-18").text).text
        assert client.get("/changes?since=nonsense&page=-1").status_code == 200
        assert client.get("/changes?since=2023-03-01&story=s-none").status_code == 404


def test_a_story_without_a_record_says_how_to_build_one(tmp_path):
    """The command, with the id of the story."""
    path = sample_store(tmp_path)
    with open_store(path, write=True) as store:
        store.stories.make("s-new", "Museum", by_hand=True, at=AT)
        page = store.pages.add(Page(name="m.txt", kind=PageKind.TEXT, content="x", sha256="0"))
        article = replace(sample_record().articles[0], id="art-m", page="m.txt")
        number = store.articles.add(article, page=page, address="m.txt", file_name="", stage=1, at=AT)
        store.stories.place(number, "s-new", by_hand=True, at=AT)
    with TestClient(make_app(path), base_url=LOCAL) as client:
        assert "onrecord build --store STORE s-new" in client.get("/stories/s-new").text
        assert client.get("/stories/s-new/items/x").status_code == 404
        assert "does not have this version" in client.get("/articles/art-m").text


def test_search_finds_utterances_and_pages(client):
    """Words marked, each with its way to the item or page; a speaker narrows it to utterances."""
    page = client.get("/search?q=open+water").text
    assert "<mark>open</mark> <mark>water</mark>" in page
    links = Elements(page).links()
    assert f"/stories/{STORY}/items/utt-water" in links and "/articles/art-first" in links
    narrowed = Elements(client.get("/search?q=water&speaker=osterby&act=refuse&since=2023-03-14&until=2023-03-14").text)
    assert f"/stories/{STORY}/items/utt-water" in narrowed.links()
    assert "/articles/art-first" not in narrowed.links()
    assert "0 found" in Elements(client.get("/search?q=water&outlet=gazette&act=refuse").text).text
    of_day = Elements(client.get("/search?outlet=northline&since=2023-03-14&until=2023-03-14").text).links()
    assert f"/stories/{STORY}/items/utt-water" in of_day and "/articles/art-first" in of_day
    assert "/articles/art-first" not in Elements(client.get("/search?q=water&since=2023-03-15").text).links()


@pytest.mark.parametrize(
    "query", ["", "?q=", "?page=0&q=water", "?q=%22&page=999", "?since=x&q=a", "?q=%ff%00", "?q=%3Cscript%3E"]
)
def test_search_bears_any_question(client, query):
    """200, and nothing of it becomes markup."""
    answer = client.get(f"/search{query}")
    assert answer.status_code == 200
    assert [tag for tag, _ in Elements(answer.text).tags if tag == "script"] == ["script"]


def test_what_the_newest_record_has_no_more_is_shown_as_it_stood(tmp_path):
    """An address that was once given out leads to the item for good, and says since when it is no longer there."""
    path = sample_store(tmp_path)
    less = replace(sample_record(), utterances=(), entities=sample_record().entities[1:])
    with open_store(path, write=True) as store:
        store.records.add(
            STORY, msgspec.json.encode(record_json(less)), input_digest="less", at=AT + timedelta(hours=1)
        )
    with TestClient(make_app(path), base_url=LOCAL) as client:
        for address in (f"/stories/{STORY}/items/utt-water", f"/stories/{STORY}/names/ent-osterby"):
            page = client.get(address)
            assert page.status_code == 200
            assert "as it stood in the record of 2023-03-16 12:00 UTC" in page.text
        assert client.get(f"/stories/{STORY}/items/utt-none").status_code == 404
        assert "as it stood" not in client.get(f"/stories/{STORY}/items/m-talks").text


def test_a_merged_story_leads_to_the_one_it_went_into(tmp_path):
    """Its address and those of its items."""
    path = sample_store(tmp_path)
    with open_store(path, write=True) as store:
        store.stories.make("s-old", "Strait", by_hand=True, at=AT)
        store.stories.make("s-middle", "Strait", by_hand=True, at=AT)
        store.stories.mark_merged("s-old", "s-middle", at=AT)
        store.stories.mark_merged("s-middle", STORY, at=AT)
    with TestClient(make_app(path), base_url=LOCAL, follow_redirects=False) as client:
        found = client.get("/stories/s-old/items/utt-water")
        assert (found.status_code, found.headers["location"]) == (307, f"/stories/{STORY}/items/utt-water")
        assert client.get("/stories/s-middle").headers["location"] == f"/stories/{STORY}"


def test_an_edited_article_shows_its_versions(tmp_path):
    """What stood there before and what stands there now, words marked; each version under its own address."""
    path = sample_store(tmp_path)
    first = sample_record().articles[0]
    text = first.text.replace("opened talks", "broke off talks")
    with open_store(path, write=True) as store:
        page = store.pages.add(Page(name="first.txt", kind=PageKind.TEXT, content=text, sha256="1"))
        edited = replace(first, id="art-edited", title="Talks are over", text=text)
        store.articles.add_version(1, edited, page=page, stage=1, at=AT + timedelta(hours=2))
    with TestClient(make_app(path), base_url=LOCAL) as client:
        page = client.get("/articles/art-edited").text
        assert '<del class="differs">opened</del>' in page and '<ins class="differs">broke off</ins>' in page
        assert "Title before" in page and 'href="/articles/art-first"' in page
        assert "does not have this version" in page
        assert "<strong>Version 1</strong>" in client.get("/articles/art-first").text
