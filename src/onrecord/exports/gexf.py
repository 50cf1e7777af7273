"""GEXF 1.3 (gexf.net): the lineage as Gephi reads it, the share as the weight of an edge."""

from collections.abc import Mapping, Sequence

from lxml import etree

from onrecord._version import __version__
from onrecord.exports.exported import Exported
from onrecord.exports.lineage_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute, Value, lineage_graph, xml_text
from onrecord.views.record_types import RecordJson

NAMESPACE = "http://gexf.net/1.3"
_TYPES = {"int": "integer"}


def to_gexf(record: RecordJson, title: str | None = None) -> Exported:
    """One static directed graph. Edges that say who belongs where have no weight of their own: it is 1."""
    graph = lineage_graph(record)
    root = etree.Element(f"{{{NAMESPACE}}}gexf", nsmap={None: NAMESPACE}, version="1.3")
    meta = _child(root, "meta")
    _child(meta, "creator").text = f"Onrecord {__version__}"
    _child(meta, "description").text = xml_text(title or "The lineage of the articles of a story")
    drawn = _child(root, "graph", defaultedgetype="directed", mode="static")
    _declare(drawn, "node", NODE_ATTRIBUTES)
    _declare(drawn, "edge", EDGE_ATTRIBUTES)
    nodes = _child(drawn, "nodes")
    for node in graph.nodes:
        element = _child(nodes, "node", id=xml_text(node.id), label=xml_text(node.label))
        _write(element, node.values, NODE_ATTRIBUTES)
    edges = _child(drawn, "edges")
    for nth, edge in enumerate(graph.edges):
        weight = str(edge.values.get("share", 1))
        ends = {"source": xml_text(edge.source), "target": xml_text(edge.target)}
        element = _child(edges, "edge", id=f"e{nth}", **ends, weight=weight)
        _write(element, edge.values, EDGE_ATTRIBUTES)
    return Exported(
        files={"lineage.gexf": etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)}
    )


def _child(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", **attributes)


def _declare(drawn: etree._Element, kind: str, attributes: Sequence[Attribute]) -> None:
    declared = _child(drawn, "attributes", **{"class": kind})
    for nth, attribute in enumerate(attributes):
        type = _TYPES.get(attribute.type, attribute.type)
        _child(declared, "attribute", id=str(nth), title=attribute.name, type=type)


def _write(element: etree._Element, values: Mapping[str, Value], attributes: Sequence[Attribute]) -> None:
    written = _child(element, "attvalues")
    for nth, attribute in enumerate(attributes):
        if attribute.name in values:
            _child(written, "attvalue", **{"for": str(nth), "value": xml_text(str(values[attribute.name]))})
