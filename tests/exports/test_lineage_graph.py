"""GraphML and GEXF, read back by networkx."""

import io

import networkx
import pytest

from onrecord.exports.gexf import to_gexf
from onrecord.exports.graphml import to_graphml
from tests.exports.samples import hostile, sample


def read_graphml(record):
    return networkx.read_graphml(io.BytesIO(to_graphml(record).content))


def read_gexf(record):
    return networkx.read_gexf(io.BytesIO(to_gexf(record, "Talks").content), version="1.3")


@pytest.mark.parametrize("read", [read_graphml, read_gexf])
def test_articles_families_and_what_was_taken_from_where(read):
    """Directed: from the copy to its source with kind and share, from an article to its family."""
    graph = read(sample())
    assert graph.is_directed()
    assert {name for name, values in graph.nodes(data=True) if values["kind"] == "family"} == {"fam-1", "fam-2"}
    assert graph.nodes["art-first"]["label"] == "Title of first"
    assert graph.nodes["art-first"]["published"] == "14 Mar 2023"
    taken = graph.edges["art-second", "art-first"]
    assert (taken["kind"], taken["share"], taken["passages"]) == ("partial", 0.25, 1)
    assert graph.edges["art-first", "fam-1"]["kind"] == "member"


def test_gephi_takes_the_share_for_the_weight():
    """A membership weighs one."""
    graph = read_gexf(sample())
    assert graph.edges["art-second", "art-first"]["weight"] == 0.25
    assert graph.edges["art-first", "fam-1"]["weight"] == 1


@pytest.mark.parametrize("read", [read_graphml, read_gexf])
def test_titles_with_what_xml_cannot_hold(read):
    """Control characters become the replacement character, markup stays words."""
    label = read(hostile()).nodes["art-first"]["label"]
    assert "<script>" in label and "\x00" not in label
