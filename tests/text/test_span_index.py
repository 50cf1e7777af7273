"""Spans found by where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.span import Span
from onrecord.text.span_index import SpanIndex

SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 3000), st.integers(1, 1200))


@given(st.lists(SPANS, max_size=20), SPANS)
def test_finds_what_looking_at_every_span_would_find_in_the_order_given(spans: list[Span], wanted: Span) -> None:
    numbered = [(span, number) for number, span in enumerate(spans)]
    assert SpanIndex(numbered).overlapping(wanted) == [item for item in numbered if item[0].overlaps(wanted)]


def test_finds_what_was_added_later() -> None:
    index: SpanIndex[str] = SpanIndex()
    assert index.overlapping(Span(0, 9)) == []
    index.add(Span(8, 1100), "long")
    assert index.overlapping(Span(0, 9)) == index.overlapping(Span(1099, 1200)) == [(Span(8, 1100), "long")]
    assert index.overlapping(Span(1100, 1200)) == []
