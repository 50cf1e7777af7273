"""What changed between two builds of one story, in terms of the items of its record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a record as far as comparing needs it.

    kind      "page", "utterance", "meeting", "position", "claim", "disagreement"
    title     what it says, on one line
    state     (name of a field, its value in words), in a fixed order; only what a reader would call a change
    evidence  (article id, first character, one past the last) of its words
    """

    kind: str
    id: str
    title: str
    state: tuple[tuple[str, str], ...]
    evidence: frozenset[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an item before and after, in words; "" where it said nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """An item of both builds whose state differs."""

    before: Item
    after: Item
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """new: only in the later build; withdrawn: only in the earlier one. Each in the order of its record."""

    new: tuple[Item, ...]
    changed: tuple[ItemChange, ...]
    withdrawn: tuple[Item, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.withdrawn)
