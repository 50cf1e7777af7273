"""Any article survives the way to JSON and back."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.evidence import evidence_at
from onrecord.views.record_json import article_json, decode_record, encode_json, record_json, wrong_evidence
from onrecord.views.record_types import ArticleJson
from tests.strategies import articles, records, spans


@given(articles())
def test_an_article_written_and_read_back_is_the_same(article):
    """Whatever characters its text has."""
    public = article_json(article, family="fam")
    assert msgspec.json.decode(encode_json(public), type=ArticleJson) == public


@given(articles(), st.data())
def test_evidence_points_at_its_words(article, data):
    """Offsets are code points, in Python and in JSON alike."""
    words = evidence_at(article, data.draw(spans(article.text)))
    text = msgspec.json.decode(encode_json(article_json(article)))["text"]
    assert text[words.start : words.end] == words.text


@given(records())
def test_a_ledger_written_and_read_back_is_the_same(record):
    """Meetings, positions, claims and disagreements on any words: nothing lost, all evidence in its place."""
    public = record_json(record)
    assert decode_record(encode_json(public), name="drawn") == public
    assert list(wrong_evidence(public)) == []
