"""Spans of one text found by where they stand: a look-up costs the same in a long text as in a short one."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from onrecord.nouns.span import Span

Item = TypeVar("Item")
# Spans are kept by the stretches of text that they reach into; a sentence or two fill one.
_STRETCH_CHARS = 500


class SpanIndex(Generic[Item]):
    """Spans, in any order and overlapping as they like, each with what it stands for."""

    def __init__(self, items: Iterable[tuple[Span, Item]] = ()) -> None:
        self._items: list[tuple[Span, Item]] = []
        self._near: dict[int, list[int]] = {}
        for span, item in items:
            self.add(span, item)

    def add(self, span: Span, item: Item) -> None:
        for stretch in _stretches(span):
            self._near.setdefault(stretch, []).append(len(self._items))
        self._items.append((span, item))

    def overlapping(self, span: Span) -> list[tuple[Span, Item]]:
        """Those that share a character with `span`, in the order in which they were added."""
        near = {place for stretch in _stretches(span) for place in self._near.get(stretch, ())}
        return [self._items[place] for place in sorted(near) if self._items[place][0].overlaps(span)]


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH_CHARS, (span.end - 1) // _STRETCH_CHARS + 1)
