"""Who copied from whom, as a graph: articles, the families they fall into, the outlets they name, and their links."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.exports.naming import article_name
from onrecord.views.record_types import RecordJson
from onrecord.views.wording import interval_words, one_line

# What XML 1.0 has no way to write, not even as a number.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Attribute:
    """`type` is "string", "int" or "double", words that GraphML and GEXF (with "integer") share."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Node:
    """`values` has the attributes that the node has; the others do not apply to it."""

    id: str
    label: str
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    source: str
    target: str
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class LineageGraph:
    """Directed. Edges lead from the copy to what it was taken from, and from an article to its family."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


NODE_ATTRIBUTES = (
    Attribute("kind", "string"),
    Attribute("family", "string"),
    Attribute("outlet", "string"),
    Attribute("page", "string"),
    Attribute("published", "string"),
    Attribute("articles", "int"),
)
EDGE_ATTRIBUTES = (
    Attribute("kind", "string"),
    Attribute("share", "double"),
    Attribute("confidence", "double"),
    Attribute("passages", "int"),
)


def lineage_graph(record: RecordJson) -> LineageGraph:
    """The graph of `record`. `share` on an edge is the part of the copy's own reporting that stands in the source."""
    return LineageGraph(tuple(_nodes(record)), tuple(_edges(record)))


def xml_text(words: str) -> str:
    """`words` with U+FFFD for each character that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", words)


def _nodes(record: RecordJson) -> Iterator[Node]:
    for article in record.articles:
        values = {
            "kind": "article",
            "family": article.family,
            "outlet": article.outlet,
            "page": article.page,
            "published": interval_words(article.published.earliest, article.published.latest),
        }
        yield _node(article.id, article_name(article), values)
    for family in record.families:
        yield _node(family.id, family.origin, {"kind": "family", "articles": len(family.articles)})
    for source in record.named_sources:
        named: dict[str, Value | None] = {"family": source.family, "articles": len(source.articles)}
        yield _node(source.id, source.name, {"kind": "named source", **named})


def _node(id: str, label: str, values: Mapping[str, Value | None]) -> Node:
    return Node(id, one_line(label), {name: value for name, value in values.items() if value is not None})


def _edges(record: RecordJson) -> Iterator[Edge]:
    for link in record.lineage:
        values: dict[str, Value] = {"kind": link.kind, "share": link.share, "confidence": link.confidence}
        yield Edge(link.copy, link.source, values | {"passages": len(link.passages)})
    for family in record.families:
        for article in family.articles:
            yield Edge(article, family.id, {"kind": "member"})
    for source in record.named_sources:
        for article in source.articles:
            yield Edge(article, source.id, {"kind": "names"})
