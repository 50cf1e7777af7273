"""Corrections in the browser: the forms of each item, what they do to the record, and how they are undone."""

import re
import shutil

import pytest
from starlette.testclient import TestClient

from onrecord.run.add import add
from onrecord.run.stored_story import build_story
from onrecord.store.store import open_store
from onrecord.web.app import make_app
from onrecord.web.corrections import wanted_ruling
from onrecord.web.dossier import dossier
from tests.run.story_pages import STRAIT, add_to, later, write_pages

LOCAL = "http://127.0.0.1"
WHY = {"reason": "I was there", "by": "Ed"}
DANCE = "It takes two to dance"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A store with one story, built; never written to."""
    folder = tmp_path_factory.mktemp("corrections")
    path = str(folder / "built.onrecord")
    add_to(path, write_pages(folder / "pages", STRAIT))
    with open_store(path, write=True) as store:
        build_story(store, store.stories.all()[0].id, at=later(1))
    return path


class Reader:
    """A browser in a room over a store with one story."""

    def __init__(self, path: str, client: TestClient) -> None:
        self.path = path
        self.client = client
        with open_store(path) as store:
            self.story = store.stories.all()[0].id

    @property
    def record(self):
        with open_store(self.path, write=True) as store:
            return build_story(store, self.story, at=later(2)).record

    def get(self, rest: str, status: int = 200) -> str:
        answer = self.client.get(f"/stories/{self.story}{rest}")
        assert answer.status_code == status, answer.text
        return answer.text

    def token(self, page: str) -> str:
        found = re.search(r'name="form_token" value="([^"]+)"', page)
        return found[1]

    def send(self, item: str, kind: str, **fields):
        """Fill in a form on the page of the corrections of `item` and send it."""
        token = self.token(self.get(f"/correct/{item}"))
        data = {"form_token": token, "kind": kind, "item": item, **WHY, **fields}
        return self.client.post(f"/stories/{self.story}/decisions", data=data)

    def undo(self, decision: str):
        token = self.token(self.get("/decisions"))
        data = {"form_token": token, **WHY, "reason": "wrong after all"}
        return self.client.post(f"/stories/{self.story}/decisions/{decision}/undo", data=data)


@pytest.fixture
def reader(built, tmp_path):
    path = str(tmp_path / "news.onrecord")
    shutil.copy(built, path)
    with TestClient(make_app(path), base_url=LOCAL, follow_redirects=False) as client:
        yield Reader(path, client)


def dance(record):
    return next(one for one in record.utterances if DANCE in one.best)


def page(record, name):
    return next(article for article in record.articles if article.page.endswith(name))


def test_a_correction_holds_after_a_rebuild_and_until_it_is_undone(reader, tmp_path):
    """It is in the list, on the pages of what it bears on, and gone from both when it is withdrawn."""
    before = reader.record
    item = dance(before)
    assert f"/correct/{item.id}" in reader.get(f"/items/{item.id}")
    answer = reader.send(item.id, "date", **{"from": "2023-03-11", "to": "2023-03-12"})
    assert answer.status_code == 303
    address, decision = answer.headers["location"].split("#")
    listed = reader.client.get(address).text
    assert f'id="{decision}"' in listed and "in force" in listed and "I was there" in listed
    assert "Decided by hand (1)" in reader.get("")
    assert "I was there" in reader.get(f"/items/{item.id}")
    with open_store(reader.path, write=True) as store:
        more = write_pages(tmp_path / "more", {"late.txt": STRAIT["sentinel.txt"].replace("begin", "start")})
        add(store, more, story="Strait", at=later(5))
        record = build_story(store, reader.story, at=later(6)).record
    assert len(record.articles) == 4
    assert dance(record).said.earliest.isoformat() == "2023-03-11"
    assert reader.undo(decision).headers["location"] == answer.headers["location"]
    assert dance(reader.record).said == item.said
    assert "Withdrawn: <bdi>wrong after all" in reader.get("/decisions")


def test_a_record_that_is_sent_says_what_was_decided(reader):
    """In the dossier as on the story's page, with the words that the decision is about."""
    reader.send(dance(reader.record).id, "accept")
    for shown in (reader.get(""), dossier(reader.record, title="Strait")):
        section = shown.split('id="decided"')[1].split("</section>")[0]
        assert "I was there" in section and 'class="cite"' in section


def test_a_form_sent_twice_undoes_once(reader):
    """The second finds it done."""
    item = dance(reader.record)
    decision = reader.send(item.id, "accept").headers["location"].split("#")[1]
    token = reader.token(reader.get("/decisions"))
    for _ in range(2):
        address = f"/stories/{reader.story}/decisions/{decision}/undo"
        assert reader.client.post(address, data={"form_token": token, **WHY}).status_code == 303
    with open_store(reader.path) as store:
        assert [one.withdrawn is not None for one in store.decisions.all()] == [True]


def test_nothing_is_decided_without_a_form_of_ours(reader):
    """The guard stands before every change."""
    reader.get("/decisions")
    data = {"kind": "reject", "item": dance(reader.record).id, **WHY}
    assert reader.client.post(f"/stories/{reader.story}/decisions", data=data).status_code == 403
    assert reader.client.post(f"/stories/{reader.story}/decisions/dec-1/undo", data=WHY).status_code == 403
    with open_store(reader.path) as store:
        assert store.decisions.all() == []


def test_what_speaks_against_it_is_shown_above_the_form(reader):
    """With what was filled in; nothing is kept."""
    item = dance(reader.record)
    assert reader.send(item.id, "accept").status_code == 303
    answer = reader.send(item.id, "reject", reason="no such <b>words</b>")
    assert answer.status_code == 409
    assert 'role="alert"' in answer.text and "contradicts the decision" in answer.text
    assert 'value="no such &lt;b&gt;words&lt;/b&gt;"' in answer.text
    nameless = reader.send(item.id, "date", **{"from": "2023-03-11"}, by="  ")
    assert nameless.status_code == 409 and "needs the name" in nameless.text


def test_each_item_has_the_forms_that_fit(reader):
    """An utterance, a name, a meeting, a page, a source."""
    record = reader.record
    courier = page(record, "courier.txt")
    for item, kinds in (
        (dance(record).id, {"speaker", "date", "join", "reject", "accept"}),
        (record.utterances[0].id, {"speaker", "date", "join", "part", "reject", "accept"}),
        (record.meetings[0].id, {"date", "reject", "accept"}),
        (record.entities[0].id, {"merge", "split", "reject", "accept"}),
        (courier.id, {"date", "family", "move", "accept"}),
        (record.families[0].id, set()),
    ):
        found = set(re.findall(r'name="kind" value="(\w+)"', reader.get(f"/correct/{item}")))
        assert found == kinds, item
    assert 'value="independent"' not in reader.get(f"/correct/{courier.id}")
    assert 'value="independent"' in reader.get(f"/correct/{page(record, 'sentinel.txt').id}")


@pytest.mark.parametrize(
    ("sent", "items", "names", "pages"),
    [
        ({"kind": ["merge"], "item": ["a"], "other": ["b"]}, ["a", "b"], [], []),
        ({"kind": ["split"], "item": ["a"], "name": ["n", "m"], "page": ["p"]}, ["a"], ["n", "m"], ["p"]),
        ({"kind": ["date"], "item": ["a"], "from": ["2023-03-14"]}, ["a", "2023-03-14..2023-03-14"], [], []),
        ({"kind": ["speaker"], "item": ["a"]}, ["a", "nobody"], [], []),
        ({"kind": ["family"], "item": ["a"], "other": ["independent"]}, ["a", "independent"], [], []),
        ({"kind": ["reject"], "item": ["a"], "other": ["b"]}, ["a"], [], []),
    ],
)
def test_a_form_asks_for_what_the_command_line_asks_for(sent, items, names, pages):
    """Items in their order, and what goes."""
    wanted = wanted_ruling(sent)
    assert (wanted.kind, wanted.items, wanted.names, wanted.pages) == (sent["kind"][0], items, names, pages)


def test_the_words_of_a_decision_can_do_no_harm(reader):
    """They are escaped wherever they are shown."""
    item = dance(reader.record)
    reader.send(item.id, "speaker", speaker="<script>alert(1)</script>", reason="<img src=x>", by="\u202eEd")
    for shown in (reader.get("/decisions"), reader.get(""), reader.get(f"/items/{dance(reader.record).id}")):
        assert "<script>alert" not in shown and "<img" not in shown


def test_what_is_not_there_is_said(reader):
    """An item, a kind, a decision."""
    reader.get("/correct/utt-nothing", status=404)
    item = dance(reader.record).id
    assert reader.send(item, "marry").status_code == 400
    data = {"form_token": reader.token(reader.get(f"/correct/{item}")), **WHY}
    assert reader.client.post(f"/stories/{reader.story}/decisions/dec-nothing/undo", data=data).status_code == 404
