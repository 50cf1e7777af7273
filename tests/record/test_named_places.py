"""What stands in a sentence that names an outlet counts for that outlet."""

from dataclasses import replace

from onrecord.nouns.lineage import LineageKind, LineageLink, NamedSource
from onrecord.nouns.span import Span
from onrecord.record.named_places import Backing, NamedPlaces, sources_behind

POST = NamedSource(id="source-post", name="Meridian Post", family=None, mentions=(("a", Span(10, 40)),))
WIRE = NamedSource(id="source-wire", name="Halden Wire", family="family-1", mentions=(("b", Span(0, 5)),))
PLACES = NamedPlaces((POST, WIRE))


def test_words_in_the_sentence_count_for_the_outlet():
    """Any of the places of a statement: its words, its cue, its source."""
    assert PLACES.source_at("a", [Span(50, 60), Span(35, 45)]) == "source-post"
    assert PLACES.source_at("b", [Span(4, 9)]) == "family-1"


def test_words_elsewhere_count_for_the_page():
    assert PLACES.source_at("a", [Span(40, 60)]) is None
    assert PLACES.source_at("c", [Span(10, 40)]) is None


def test_pages_that_name_one_outlet_have_one_source():
    """Six relays of the Post are the Post; with its own page among them too."""
    relays = [Backing(f"a{n}", f"f{n}", "source-post") for n in range(6)]
    assert sources_behind(relays) == {"source-post"}
    named = [Backing("a1", "f1", "f9"), Backing("post", "f9", None)]
    assert sources_behind(named) == {"f9"}


def test_a_page_that_also_tells_it_by_itself_is_a_source():
    """Where it names the outlet for one place of several."""
    assert sources_behind([Backing("a", "f", "source-post"), Backing("a", "f", None)]) == {"f"}


def test_copies_that_leave_the_name_out_have_it_from_there_too():
    """One page of the family says so."""
    family = [Backing("a", "f", None), Backing("b", "f", "source-post"), Backing("c", "g", None)]
    assert sources_behind(family) == {"source-post", "g"}


def test_copied_paragraphs_count_for_the_family_they_are_from():
    """The rest of such an article is its own; a mere quotation in common is no copying."""
    link = LineageLink(
        copy="d",
        source="a",
        kind=LineageKind.PARTIAL,
        share=0.3,
        confidence=1.0,
        passages=((Span(0, 90), Span(5, 80)),),
    )
    places = NamedPlaces((), [link], {"a": "family-a", "d": "family-d"})
    assert places.source_at("d", [Span(10, 20)]) == "family-a"
    assert places.source_at("d", [Span(95, 99)]) is None
    assert places.source_at("a", [Span(10, 20)]) is None
    quotation = NamedPlaces((), [replace(link, share=0.05)], {"a": "family-a", "d": "family-d"})
    assert quotation.source_at("d", [Span(10, 20)]) is None
