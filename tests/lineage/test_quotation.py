"""A quotation taken with credit links the taker to the outlet that had it."""

from benchmarks.spins import quote_text
from onrecord.nouns.lineage import LineageKind
from tests.lineage.across import links_of
from tests.lineage.spins import STORIES, article_of, read_report

WIRE = {story: article_of("wire", read_report(f"{story}.wire"), outlet="Halden Wire") for story in STORIES}


def test_a_credited_quotation_is_a_partial_copy():
    """With the quotation as its passage."""
    for story in STORIES:
        text = quote_text(WIRE[story].text, read_report(f"{story}.own"), "the Halden Wire")
        (link,) = links_of([WIRE[story], article_of("buoy", text, outlet="The Buoy")])
        assert (link.copy, link.source, link.kind) == ("buoy", "wire", LineageKind.PARTIAL)
        assert link.passages


def test_the_same_quotation_without_credit_links_nobody():
    """Both may have been there."""
    text = quote_text(WIRE["envoy"].text, read_report("envoy.own"), "reporters")
    assert links_of([WIRE["envoy"], article_of("buoy", text, outlet="The Buoy")]) == ()


def test_a_credit_beside_other_words_links_nobody():
    """Naming the agency for one thing says nothing of another."""
    text = f"{read_report('envoy.own')}\n\nThe trains ran on time, Halden Wire reported."
    assert links_of([WIRE["envoy"], article_of("buoy", text, outlet="The Buoy")]) == ()
