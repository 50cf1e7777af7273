"""The decisions that stand, with the places where the words of their things stand in the pages as they are now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from onrecord.nouns.article import Article
from onrecord.nouns.decision import Decision, FamilyFix, Ruling, SpeakerFix, Thing
from onrecord.nouns.evidence import Evidence
from onrecord.text.anchors import find_places

Kind = TypeVar("Kind", bound=Ruling)
Key = TypeVar("Key")

# Two stretches of words may be one item's if they share this much of the shorter one, and are if they share this much
# of both together: a span may grow or shrink when a stage changes.
SAME_MIN_SHARE = 0.5


class Rulings:
    """`decisions` in the order taken, and where their things are. Without any, nothing is looked up."""

    def __init__(self, articles: Sequence[Article] = (), decisions: Sequence[Decision] = ()) -> None:
        self.decisions = tuple(decisions)
        self._places: dict[Thing, tuple[Evidence, ...]] = {}
        for decision in self.decisions:
            for thing in _all_things(decision.ruling):
                if thing not in self._places:
                    self._places[thing] = find_places(thing, articles)

    def of(self, kind: type[Kind]) -> list[Kind]:
        """The rulings of one kind, in order."""
        return [decision.ruling for decision in self.decisions if isinstance(decision.ruling, kind)]

    def places(self, thing: Thing) -> tuple[Evidence, ...]:
        """Where the words of `thing` stand; empty if they are gone."""
        return self._places[thing]

    def holders(self, thing: Thing, items: Mapping[Key, Iterable[Evidence]]) -> list[Key]:
        """The keys of those `items` that rest on the words of `thing`, best first, then in the order of `items`.

        At each of its places these are the items whose words are mostly the same; where there are none, the nearest of
        those that share at least a half with it: an item inside another one is not taken for that one.
        """
        at: dict[str, list[tuple[Key, Evidence]]] = defaultdict(list)
        if self.places(thing):
            for key, evidence in items.items():
                for words in evidence:
                    at[words.article].append((key, words))
        likeness: dict[Key, float] = dict.fromkeys(items, 0.0)
        for place in self.places(thing):
            near: dict[Key, float] = {}
            for key, words in at[place.article]:
                if is_same(place, words):
                    near[key] = max(near.get(key, 0.0), common_share(place, words))
            best = max(near.values(), default=0.0)
            for key, share in near.items():
                if share >= min(best, SAME_MIN_SHARE):
                    likeness[key] += share
        return sorted((key for key in items if likeness[key]), key=lambda key: -likeness[key])


NO_RULINGS = Rulings()


def common_share(left: Evidence, right: Evidence) -> float:
    """What the two have in common, as a share of what both cover together."""
    if left.article != right.article:
        return 0.0
    shared = min(left.end, right.end) - max(left.start, right.start)
    return max(0, shared) / (max(left.end, right.end) - min(left.start, right.start))


def likeness_of(places: Sequence[Evidence], evidence: Sequence[Evidence]) -> float:
    """How much of `places` the words of `evidence` are: the best share at each, added up."""
    return sum(max((common_share(place, words) for words in evidence), default=0.0) for place in places)


def count_held(places: Sequence[Evidence], evidence: Iterable[Evidence]) -> int:
    """How many of `places` are, for the greater part, words of `evidence`, or the other way round."""
    known = list(evidence)
    return sum(any(is_same(place, words) for words in known) for place in places)


def is_same(left: Evidence, right: Evidence) -> bool:
    """True if the two share at least SAME_MIN_SHARE of the shorter one."""
    if left.article != right.article:
        return False
    shared = min(left.end, right.end) - max(left.start, right.start)
    return shared > 0 and shared >= SAME_MIN_SHARE * min(left.end - left.start, right.end - right.start)


def _all_things(ruling: Ruling) -> tuple[Thing, ...]:
    """Those it cannot do without, then those it can."""
    if isinstance(ruling, SpeakerFix) and ruling.speaker is not None:
        return (*ruling.things, ruling.speaker)
    return (*ruling.things, *ruling.others) if isinstance(ruling, FamilyFix) else ruling.things
