"""What stands in a sentence that names an outlet counts for that outlet."""

from onrecord.nouns.lineage import NamedSource
from onrecord.nouns.span import Span
from onrecord.record.named_places import NamedPlaces

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
