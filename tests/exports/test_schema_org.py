"""schema.org, read as RDF by rdflib and held against its list of the vocabulary's terms."""

import json
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from rdflib import RDF, SDO, Literal

from onrecord.exports.schema_org import to_schema_org
from tests.exports.rdf import read_json_ld
from tests.exports.samples import any_record, hostile, sample, texts

VOCABULARY = {"@vocab": str(SDO)}
ignore_rdflib = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


def nodes(record, kind=None):
    graph = json.loads(to_schema_org(record).content)["@graph"]
    return [node for node in graph if kind is None or node["@type"] == kind]


@ignore_rdflib
@pytest.mark.parametrize("record", [sample(), hostile()], ids=["sample", "hostile"])
def test_every_type_and_property_is_one_of_schema_org(record):
    """rdflib carries the terms of the vocabulary."""
    graph = read_json_ld(to_schema_org(record).content, VOCABULARY)
    types = set(graph.objects(None, RDF.type))
    assert {SDO.NewsArticle, SDO.Quotation, SDO.Claim, SDO.Event, SDO.Person} <= types
    for term in types | set(graph.predicates()) - {RDF.type}:
        assert term in SDO, term


@ignore_rdflib
def test_an_utterance_leads_to_its_quotation_in_an_article_and_to_its_speaker():
    """Claim → appearance → Quotation → isPartOf → NewsArticle, in one graph."""
    graph = read_json_ld(to_schema_org(sample()).content, VOCABULARY)
    (claim,) = (graph.subjects(SDO.text, Literal("We will not trade open water for a quiet week"), unique=True),)
    claim = next(node for node in claim if (node, RDF.type, SDO.Claim) in graph)
    quotations = [q for q in graph.objects(claim, SDO.appearance) if (q, RDF.type, SDO.Quotation) in graph]
    (quotation,) = quotations
    article = graph.value(quotation, SDO.isPartOf)
    assert graph.value(article, SDO.headline) == Literal("Title of first")
    assert graph.value(graph.value(claim, SDO.author), SDO.name) == Literal("Mira Osterby")


def test_a_paraphrase_is_no_quotation():
    """The indirect report stands as words of the article."""
    quoted = {node["text"] for node in nodes(sample(), "Quotation")}
    assert "We will not trade open water for a quiet week" in quoted
    assert "Velmark would trade open water" not in quoted


def test_no_id_stands_twice():
    """Two nodes of one id would be one with two texts."""
    ids = [node["@id"] for node in nodes(sample())]
    assert len(set(ids)) == len(ids)


@settings(max_examples=30, deadline=None)
@given(any_record())
def test_passages_are_where_their_name_says(record):
    """The fragment is the place in the text of the article."""
    known = texts(record)
    for node in nodes(record):
        name, fragment, place = node["@id"].partition("#char=")
        if fragment:
            start, end = map(int, place.split(","))
            assert known[unquote(name.removeprefix("urn:onrecord:"))][start:end] == node["text"]


def test_an_article_of_unknown_day_has_no_date():
    """schema.org knows no interval, and a made-up day is worse than none."""
    for article, node in zip(sample().articles, nodes(sample(), "NewsArticle"), strict=True):
        assert node["datePublished"] == "2023-03-14"
        assert article.published.earliest == article.published.latest
    assert "url" not in nodes(hostile(), "NewsArticle")[0]
