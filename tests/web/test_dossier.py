"""The dossier: one file, each citation on its words in it, nothing from elsewhere, nothing that runs."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from onrecord.views.record_json import record_json
from onrecord.web.dossier import anchor, cited_paragraphs, dossier
from tests.samples import make_article, sample_record

RECORD = record_json(sample_record())
PAGE = dossier(RECORD, title="Talks on the strait")
TREE = html.fromstring(PAGE)


def test_every_link_within_leads_somewhere_and_no_place_has_two_names():
    """Citations, names, contents."""
    ids = TREE.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = [link[1:] for link in TREE.xpath("//a/@href") if link.startswith("#")]
    assert links and set(links) <= set(ids)


def test_a_citation_leads_to_its_words():
    """The first piece of marked text after the anchor begins with the words of the evidence."""
    osterby = RECORD.utterances[0].reports[0]
    place = TREE.get_element_by_id(anchor(osterby.article, osterby.start))
    after = place.getnext()
    assert after.tag == "mark" and osterby.text.startswith(after.text)
    assert TREE.xpath(f"//a[@class='cite' and @href='#{anchor(osterby.article, osterby.start)}']")


def test_the_texts_are_there_whole():
    """Paragraph by paragraph."""
    shown = [section.text_content() for section in TREE.xpath("//div[@class='words']")]
    assert ["".join(text.split()) for text in shown] == ["".join(a.text.split()) for a in RECORD.articles]


def test_nothing_is_loaded_and_nothing_runs():
    """No script, no source but the file itself; a policy says so to the browser too."""
    assert not TREE.xpath("//script | //link | //img | //iframe | //object | //*[@src] | //form")
    assert not [name for element in TREE.iter() for name in element.attrib if name.startswith("on") or name == "style"]
    assert not re.search(r"url\((?!#)|@import", PAGE)
    (policy,) = TREE.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example"])
def test_an_address_that_is_no_web_address_is_no_link(url):
    """A page says of itself what it likes."""
    record = replace(RECORD, articles=[replace(article, url=url) for article in RECORD.articles])
    assert url not in html.fromstring(dossier(record, title="x")).xpath("//a/@href")
    record = replace(RECORD, articles=[replace(article, url="https://a.example/") for article in RECORD.articles])
    assert "https://a.example/" in html.fromstring(dossier(record, title="x")).xpath("//a/@href")


def test_hostile_words_are_words():
    """In titles, names and texts; the style element holds only ours."""
    nasty = "</style><script>alert(1)</script>\u202e<img src=x onerror=alert(1)>"
    record = replace(
        RECORD,
        articles=[replace(article, title=nasty, byline=[nasty], outlet=nasty) for article in RECORD.articles],
        entities=[replace(entity, name=nasty, aliases=[nasty]) for entity in RECORD.entities],
        brief=[replace(sentence, text=nasty) for sentence in RECORD.brief],
    )
    tree = html.fromstring(dossier(record, title=nasty))
    assert not tree.xpath("//script | //img")
    assert re.search(r"<script>", tree.xpath("string(//h1)"))


@given(st.data())
def test_pieces_join_to_the_text_and_every_span_gets_its_anchor(data):
    """However spans overlap, or lie beyond the text."""
    article = replace(RECORD.articles[0], text=data.draw(st.text(st.sampled_from("ab \n"), max_size=30)))
    place = st.integers(-2, 35)
    spans = sorted(data.draw(st.sets(st.tuples(place, place), max_size=6)))
    shown = cited_paragraphs(article, spans)
    assert "\n\n".join("".join(piece.text for piece in pieces) for pieces in shown) == article.text
    anchors = [name for pieces in shown for piece in pieces for name in piece.anchors]
    assert len(anchors) == len(set(anchors))
    inside = {start for start, end in spans if 0 <= start < end <= len(article.text)}
    breaks = {place for found in re.finditer(r"\n\n", article.text) for place in range(found.start(), found.end())}
    assert {anchor(article.id, start) for start in inside - breaks} <= set(anchors)


def test_an_article_without_an_outlet_goes_by_its_page():
    """Once, not twice."""
    record = replace(RECORD, articles=[replace(article, outlet=None) for article in RECORD.articles])
    facts = html.fromstring(dossier(record, title="x")).xpath("//section[@class='text']/p[@class='facts']")
    assert all(fact.text_content().count(".txt") == 1 for fact in facts)
    assert make_article("first", "x").page == "first.txt"
