"""The engine on the whole example: a sound record, the same in every way of running it."""

from pathlib import Path

import pytest

from onrecord.run import engine
from onrecord.run.engine import build, open_pages, read, read_articles, read_plain
from onrecord.views.record_json import encode_json, record_json, wrong_evidence
from tests.views.test_record_json import PROMISED, TOP

STRAIT = str(Path(__file__).parent.parent.parent / "examples" / "strait")


@pytest.fixture(scope="module")
def strait():
    """The record of the example, built once."""
    result = build([STRAIT])
    assert result.errors == ()
    return result.record


def test_all_eight_pages_are_in_the_record(strait):
    """The README beside them is no page."""
    assert len(strait.articles) == 8
    assert [Path(article.page).name[:2] for article in strait.articles] == [f"{n:02d}" for n in range(1, 9)]


def test_every_item_of_the_record_has_its_promised_keys(strait):
    """The JSON of a real record keeps the contract."""
    import json

    public = json.loads(encode_json(record_json(strait)))
    assert list(public) == TOP.split()
    for kind, keys in PROMISED.items():
        assert public[kind], kind
        assert all(set(keys.split()) <= item.keys() for item in public[kind])


def test_every_piece_of_evidence_is_exact(strait):
    """No word of the record is elsewhere than it says."""
    assert list(wrong_evidence(record_json(strait))) == []


def test_the_source_map_leads_back_to_the_page(strait):
    """Each mapped stretch of the article stands in the page's text, character for character."""
    for article in strait.articles:
        for piece in article.source_map:
            there = article.page_text[piece.page_start : piece.page_start + piece.end - piece.start]
            assert there == article.text[piece.start : piece.end]


def test_copies_of_one_agency_are_one_source(strait):
    """Pages 01 and 02 stand in one family; the state agency's report does not."""
    family = {Path(article.page).name[:2]: strait.family_of[article.id] for article in strait.articles}
    assert family["01"] == family["02"]
    assert family["06"] != family["01"]


def test_no_utterance_counts_more_sources_than_families(strait):
    """`sources` counts families among its reports, or the outlets that these name, which may be one for several."""
    for utterance in strait.utterances:
        families = {strait.family_of[report.words.article] for report in utterance.reports}
        assert 1 <= utterance.sources <= len(families)


def test_a_page_that_names_another_as_its_source_counts_for_that_one(strait):
    """Page 4 has Veshnik's words from the agency of page 6: with page 6 it is one source."""
    (named,) = strait.named_sources
    articles = {article.id: article.page[-10:] for article in strait.articles}
    assert [articles[article] for article, _ in named.mentions] == ["dpulse.txt"]
    assert named.family == next(f.id for f in strait.families if "06_kna.txt" in {articles[a] for a in f.articles})
    both = [
        u for u in strait.utterances if {"dpulse.txt", "06_kna.txt"} == {articles[r.words.article] for r in u.reports}
    ]
    assert any(utterance.sources == 1 for utterance in both)


def test_a_pool_gives_the_same_record(strait, monkeypatch):
    """Two processes or none: the same bytes."""
    monkeypatch.setattr(engine, "POOL_MIN_PAGES", 2)
    again = build([STRAIT], jobs=2).record
    assert encode_json(record_json(again)) == encode_json(record_json(strait))


def test_threads_give_the_same_record(strait):
    """Too few pages for a pool are read by two threads."""
    again = build([STRAIT], jobs=2).record
    assert encode_json(record_json(again)) == encode_json(record_json(strait))


def test_progress_is_told_for_every_stage():
    """Each stage of page scope counts up to its total."""
    told = []
    read_articles([STRAIT], progress=lambda stage, done, total: told.append((stage, done, total)))
    assert ("pages", 8, None) in told and ("articles", 8, 8) in told


def test_reading_alone_gives_a_reading_an_article():
    """In input order, each with its article's id."""
    result = read([f"{STRAIT}/06_kna.txt", f"{STRAIT}/nosuch.txt"])
    assert [reading.article for reading in result.readings] == [article.id for article in result.articles]
    assert len(result.errors) == 1


def test_plain_reading_takes_the_text_as_it_is():
    """Nothing is cleaned away."""
    path = Path(STRAIT) / "06_kna.txt"
    result = read_plain([str(path)])
    assert result.articles[0].text == path.read_text(encoding="utf-8")


def test_opening_nothing_is_no_error_of_ours():
    """An empty list of inputs gives no pages."""
    assert open_pages([]) == ([], [])
    assert build([]).record is None
