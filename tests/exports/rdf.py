"""JSON-LD read by rdflib, with contexts that are given instead of fetched."""

import json

import rdflib


def read_json_ld(content: bytes, context: dict) -> rdflib.Graph:
    """The statements in `content`, its context replaced."""
    document = json.loads(content)
    document["@context"] = context
    graph = rdflib.Graph()
    graph.parse(data=json.dumps(document), format="json-ld")
    return graph


def keys(value) -> set[str]:
    """All keys anywhere in `value`."""
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()
