"""The decisions that stand, with the places where the words of their things stand in the pages as they are now."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from onrecord.nouns.article import Article
from onrecord.nouns.decision import Decision, FamilyFix, Ruling, SpeakerFix, Thing
from onrecord.nouns.evidence import Evidence
from onrecord.text.anchors import find_places

Kind = TypeVar("Kind", bound=Ruling)

# Two stretches of words are one item's if they share this much of the shorter one: a span may grow or shrink by a word
# or two when a stage changes.
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

    def holders(self, thing: Thing, items: Mapping[str, Iterable[Evidence]]) -> list[str]:
        """The keys of those `items` whose evidence is words of `thing`: most of its places first, then in order."""
        places = self.places(thing)
        if not places:
            return []
        held = {key: count_held(places, evidence) for key, evidence in items.items()}
        return sorted((key for key in held if held[key]), key=lambda key: -held[key])


NO_RULINGS = Rulings()


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
