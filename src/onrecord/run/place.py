"""Which story each article belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.ids import make_id
from onrecord.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """moves: number of each article that changes its story → the story it comes into.

    by_hand: stories that a person named, id → title; made if they are not there
    """

    moves: dict[int, str]
    by_hand: dict[str, str]


def place_by_hand(store: Store, numbers: Sequence[int], name: str) -> Placement:
    """All of these articles in the story called `name` (an id, or a title), which is made if there is none."""
    found = next((s for s in store.stories.all() if name in (s.id, s.title)), None)
    story = found.id if found is not None else make_id("s", name)
    moves = {number: story for number in sorted(set(numbers)) if store.stories.story_of(number) != story}
    return Placement(moves=moves, by_hand={story: found.title if found is not None else name})
