"""News pages that mean harm: whatever stands in them, every page of the room shows it as words."""

from dataclasses import replace
from urllib.parse import quote

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from starlette.testclient import TestClient

from onrecord.nouns.lineage import NamedSource
from onrecord.nouns.span import Span
from onrecord.store.store import open_store
from onrecord.views.record_json import record_json
from onrecord.web.app import make_app
from tests.samples import at, make_article, sample_record
from tests.web.room_samples import AT, STORY, sample_store

NASTY = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)> {{7*7}} {% raw %} "
    "javascript:alert(4) </title></style></textarea> &lt;b&gt; \u202eevil\u2066 \u200f\u061c \x1b[31m\x07"
)
GIANT = "Sarn" * 5_000


def _record(words):
    """The sample record with `words` wherever a page or what was read of it may have put them."""
    sample = sample_record()
    text = f"{words}\n\n{sample.articles[0].text}"
    first = replace(
        make_article("first", text),
        title=words,
        outlet=words,
        byline=(words,),
        credits=(words,),
        dateline=words,
        url="javascript:alert(1)",
    )
    found = at(first, words)
    utterance = sample.utterances[0]
    return replace(
        sample,
        articles=(first, *sample.articles[1:]),
        named_sources=(NamedSource(id="src-1", name=words, family=None, mentions=((first.id, Span(0, 3)),)),),
        families=tuple(replace(family, origin=words) for family in sample.families),
        entities=tuple(
            replace(
                entity,
                name=words,
                side=words,
                aliases=(words,),
                mentions=(found,),
                roles=tuple(replace(role, title=words, evidence=(found,)) for role in entity.roles),
            )
            for entity in sample.entities
        ),
        utterances=(
            replace(
                utterance,
                best=words,
                speaker_name=words,
                reports=tuple(
                    replace(report, words=found, more=(), cue=found, source=found, via=words, to=words, why=(words,))
                    for report in utterance.reports
                ),
                drift=tuple(replace(drift, text=words, against=words) for drift in utterance.drift),
            ),
        ),
        meetings=tuple(replace(meeting, place=words) for meeting in sample.meetings),
        positions=tuple(
            replace(position, party=words, issue=words, text=words, condition=words) for position in sample.positions
        ),
        claims=tuple(replace(claim, subject=words) for claim in sample.claims),
        disagreements=tuple(
            replace(one, what=words, sides=tuple(replace(side, value=words) for side in one.sides))
            for one in sample.disagreements
        ),
        timeline=tuple(replace(entry, what=words) for entry in sample.timeline),
        brief=tuple(replace(sentence, text=words) for sentence in sample.brief),
    )


def _client(folder, words):
    path = sample_store(folder, _record(words))
    with open_store(path, write=True) as store:
        store.stories.retitle(STORY, words)
        store.records.add(STORY, msgspec.json.encode(record_json(sample_record())), input_digest="before", at=AT)
        store.records.add(STORY, msgspec.json.encode(record_json(_record(words))), input_digest="after", at=AT)
    return TestClient(make_app(path), base_url="http://localhost", raise_server_exceptions=False)


def _addresses(words):
    """Every page that shows words of a page."""
    record = record_json(_record(words))
    items = [*record.utterances, *record.meetings, *record.positions, *record.claims, *record.disagreements]
    items += [*record.families, *record.timeline]
    return [
        "/",
        f"/stories/{STORY}",
        *(f"/stories/{STORY}/items/{item.id}" for item in items),
        *(f"/stories/{STORY}/names/{entity.id}" for entity in record.entities),
        *(f"/articles/{article.id}" for article in record.articles),
        "/articles/art-first?from=0&to=30",
        "/articles/art-first/passage?from=0&to=30",
        "/search?q=water",
        "/search?q=alert&speaker=alert&outlet=alert",
        "/changes?since=2020-01-01",
        f"/changes?since=2020-01-01&story={STORY}",
    ]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with _client(tmp_path_factory.mktemp("hostile"), NASTY) as client:
        yield client


@pytest.mark.parametrize("address", _addresses(NASTY))
def test_scripts_and_signs_are_words(client, address):
    """No element, attribute or address comes of them; nothing turns the rest of the page round."""
    page = client.get(address)
    assert page.status_code == 200
    tree = html.fromstring(page.content.decode("utf-8"))
    assert {script.get("src", "").split("?")[0] for script in tree.iter("script")} <= {"/static/room.js"}
    assert not list(tree.iter("img", "iframe", "object", "embed", "base", "style"))
    for element in tree.iter("*"):
        assert not [name for name in element.attrib if name.startswith("on") or name in ("style", "srcdoc")]
        for name in ("href", "src", "action", "formaction", "xlink:href"):
            link = element.get(name, "/")
            assert link.startswith(("/", "#", "?")) and not link.startswith("//"), link
    assert not set("\x07\x1b\x00") & set(page.text)
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_the_words_are_still_there(client):
    """Shown, not dropped: an editor must see what the page says."""
    text = html.fromstring(client.get(f"/stories/{STORY}").text).text_content()
    assert "<script>alert(1)</script>" in text and "{{7*7}}" in text


@pytest.mark.parametrize("words", [GIANT, "a\u0000b", "\ud800 alone", "\ufffe\uffff", "é" * 300, "\u0301" * 400])
def test_odd_words_do_not_break_a_page(tmp_path, words):
    """A word of twenty thousand letters, NUL, halves of characters, marks upon marks."""
    safe = words.encode("utf-8", "replace").decode("utf-8")  # JSON holds no half of a character
    with _client(tmp_path, safe) as client:
        for address in _addresses(safe):
            page = client.get(address)
            assert page.status_code == 200, address
            assert len(page.content) < 2_000_000


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    address=st.sampled_from(
        [
            "/stories/{}",
            "/articles/{}",
            "/articles/art-first?from={}&to={}",
            "/search?q={}",
            "/search?page={}",
            "/changes?since={}",
            "/?page={}",
            "/stories/s-sarn/items/{}",
            "/static/{}",
            "/search?since={}&story={}",
            "/{}",
        ]
    ),
    asked=st.text(max_size=30),
)
def test_no_question_is_an_error_of_the_server(client, address, asked):
    """Whatever is asked for: a page, or that there is none."""
    word = quote(asked.encode("utf-8", "surrogatepass"), safe="")
    answer = client.get(address.replace("{}", word), follow_redirects=False)
    assert answer.status_code in (200, 303, 307, 308, 400, 404), (address, asked, answer.status_code)
