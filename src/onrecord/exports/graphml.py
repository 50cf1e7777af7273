"""GraphML (graphml.graphdrawing.org): the lineage as yEd, Cytoscape, igraph and networkx read it."""

from collections.abc import Mapping

from lxml import etree

from onrecord.exports.exported import Exported
from onrecord.exports.lineage_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute, Value, lineage_graph, xml_text
from onrecord.views.record_types import RecordJson

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_LABEL = Attribute("label", "string")


def to_graphml(record: RecordJson, title: str | None = None) -> Exported:
    """One directed graph; attributes that do not apply to a node or edge are absent there."""
    graph = lineage_graph(record)
    root = etree.Element(f"{{{NAMESPACE}}}graphml", nsmap={None: NAMESPACE})
    for prefix, target, attributes in (("n", "node", (_LABEL, *NODE_ATTRIBUTES)), ("e", "edge", EDGE_ATTRIBUTES)):
        for attribute in attributes:
            key = etree.SubElement(root, f"{{{NAMESPACE}}}key", id=f"{prefix}-{attribute.name}")
            key.set("for", target)
            key.set("attr.name", attribute.name)
            key.set("attr.type", attribute.type)
    drawn = etree.SubElement(root, f"{{{NAMESPACE}}}graph", id="lineage", edgedefault="directed")
    for node in graph.nodes:
        element = etree.SubElement(drawn, f"{{{NAMESPACE}}}node", id=xml_text(node.id))
        _write(element, "n", {_LABEL.name: node.label, **node.values})
    for nth, edge in enumerate(graph.edges):
        element = etree.SubElement(drawn, f"{{{NAMESPACE}}}edge", id=f"e{nth}")
        element.set("source", xml_text(edge.source))
        element.set("target", xml_text(edge.target))
        _write(element, "e", edge.values)
    return Exported(
        files={"lineage.graphml": etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)}
    )


def _write(element: etree._Element, prefix: str, values: Mapping[str, Value]) -> None:
    for name, value in values.items():
        etree.SubElement(element, f"{{{NAMESPACE}}}data", key=f"{prefix}-{name}").text = xml_text(str(value))
