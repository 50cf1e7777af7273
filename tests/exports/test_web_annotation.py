"""Web Annotation, read as RDF by rdflib and held against the terms of the W3C vocabulary."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from rdflib import RDF, Namespace

from onrecord.exports.web_annotation import CONTEXT, to_web_annotation
from tests.exports.rdf import keys, read_json_ld
from tests.exports.samples import any_record, decided, hostile, sample, texts

OA = Namespace("http://www.w3.org/ns/oa#")
AS = Namespace("http://www.w3.org/ns/activitystreams#")
DC = "http://purl.org/dc/elements/1.1/"

# What the context that the annotations name (anno.jsonld, 2017) makes of the terms that we use.
LINK, WORD = {"@type": "@id"}, {"@type": "@vocab"}
TERMS = {
    "id": "@id",
    "type": "@type",
    **{name: OA[name] for name in ("Annotation", "TextualBody", "SpecificResource")},
    **{name: OA[name] for name in ("TextQuoteSelector", "TextPositionSelector")},
    **{
        name: OA[name]
        for name in ("describing", "identifying", "classifying", "commenting", "editing", "tagging", "linking")
    },
    **{name: OA[name] for name in ("exact", "prefix", "suffix", "start", "end")},
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Software": AS.Application,
    "AnnotationCollection": AS.OrderedCollection,
    "AnnotationPage": AS.OrderedCollectionPage,
    "body": {"@id": OA.hasBody, **LINK},
    "target": {"@id": OA.hasTarget, **LINK},
    "source": {"@id": OA.hasSource, **LINK},
    "selector": {"@id": OA.hasSelector, **LINK},
    "scope": {"@id": OA.hasScope, **LINK},
    "motivation": {"@id": OA.motivatedBy, **WORD},
    "purpose": {"@id": OA.hasPurpose, **WORD},
    "generator": {"@id": AS.generator, **LINK},
    "items": {"@id": AS["items"], "@container": "@list", **LINK},
    "partOf": {"@id": AS.partOf, **LINK},
    "first": {"@id": AS.first, **LINK},
    "total": AS.totalItems,
    "startIndex": AS.startIndex,
    "value": RDF.value,
    "format": DC + "format",
    "language": DC + "language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
}
ignore_rdflib = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


def annotations(record):
    return json.loads(to_web_annotation(record).content)["first"]["items"]


@ignore_rdflib
def test_every_annotation_is_one_in_rdf_with_body_target_and_motivation():
    """As the vocabulary wants it: one target, bodies, a motivation that it knows; the collection counts them."""
    made = to_web_annotation(sample(), "Talks").content
    graph = read_json_ld(made, TERMS)
    found = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(found) == len(annotations(sample())) > 10
    known = {OA.describing, OA.identifying, OA.classifying, OA.commenting}
    for annotation in found:
        assert graph.value(annotation, OA.hasTarget) is not None
        assert set(graph.objects(annotation, OA.motivatedBy)) <= known
        assert len(set(graph.objects(annotation, OA.hasBody))) == 3
    (collection,) = graph.subjects(RDF.type, AS.OrderedCollection)
    assert int(graph.value(collection, AS.totalItems)) == len(found)


def test_a_correction_is_an_annotation_of_its_own():
    """It says who decided and why, on the words that were decided on."""
    edits = [annotation for annotation in annotations(decided()) if annotation["motivation"] == "editing"]
    (edit,) = edits
    assert edit["body"][0]["value"].endswith("(heard on tape; Ed)")


def test_no_key_is_outside_the_context():
    """A key that the context does not know is dropped by whoever reads the file."""
    made = json.loads(to_web_annotation(hostile()).content)
    assert made["@context"] == CONTEXT
    assert keys(made) <= {*TERMS, "@context"}


@settings(max_examples=30, deadline=None)
@given(any_record())
def test_both_selectors_select_the_same_words(record):
    """Quote and position agree with the text of the article, and so does the context of the quote."""
    known = texts(record)
    for annotation in annotations(record):
        text = known[annotation["target"]["source"]["id"].removeprefix("urn:onrecord:")]
        quote, position = annotation["target"]["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])


def test_an_address_of_an_article_is_the_scope_and_no_script():
    """`javascript:` is no address."""
    assert "scope" not in annotations(hostile())[0]["target"]
    record = sample()
    record.articles[0] = replace(record.articles[0], url="https://a.example/1")
    assert {a["target"].get("scope") for a in annotations(record)} == {"https://a.example/1", None}


def test_ids_are_unique():
    """No two annotations share one."""
    ids = [annotation["id"] for annotation in annotations(sample())]
    assert len(set(ids)) == len(ids)
