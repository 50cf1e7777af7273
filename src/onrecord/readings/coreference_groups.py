"""Whom a plural description means: "the researchers", "the two ministers", "both sides", a headline's "Scientists"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_ranker import Speaker
from onrecord.readings.coreference_scene import PREPOSITIONS, Known, Placed, Scene
from onrecord.text.names import is_role_head, role_circles, singular

EACH = frozenset({"each", "neither", "either"})  # of two, before a noun in the singular
_TAKES_UP = frozenset({"the", "these", "those", "both", "two"}) | EACH
_TWO = frozenset({"two", "both"}) | EACH
# Unnamed sources: "two diplomats" are no two who were named.
_SOURCES = frozenset("diplomats officials sources aides people persons witnesses insiders advisers".split())
# Nouns for two of a kind, and the kinds of names that they stand for; those that mean two without saying so.
_OF_PEOPLE = frozenset("couple pair duo men women brothers sisters defendants leaders candidates".split())
_OF_BODIES = frozenset("companies firms airlines carriers manufacturers groups agencies parties sides banks".split())
_OF_STATES = frozenset("countries nations states sides parties neighbours neighbors governments allies rivals".split())
_ARE_TWO = frozenset("couple pair duo defendants sides parties companies".split())
# How many tokens may stand between two names that "and" joins: "Anna Lind of Ruvania and her guest Tarvo Berg".
_MAX_BETWEEN = 8
# How many sentences back two of a kind may have been named together.
_MAX_BACK_PAIR = 8
_MAIN_TIMES = 3  # how often both states must be named that an article is about


def group_described(scene: Scene, first: int, last: int, head: int) -> Speaker | None:
    """The group that the plural noun at token `head` takes up, under its fuller name; None if the text shows none.

    1. the latest that spoke under that noun or a kindred one
    2. two of that kind who were named together: "the two ministers"
    3. the latest phrase with that noun that says where they are from, in a headline the first: "experts from Port Amal"
    """
    words = scene.words
    headline = words.sentence[first] == 0 and first == head
    takes_up = words.lower[first] in _TAKES_UP and head - first <= 2
    if words.lower[first] == "two" and words.lower[head] in _SOURCES:
        return None
    if not (takes_up or headline):
        return None
    role = singular(words.words[head])
    kin = {role}.union(*(circle for circle in role_circles() if role in circle))
    if takes_up:
        if last - first <= 2:
            spoke = _spoke_as(scene, kin)
            if spoke is not None:
                return spoke
        two = words.lower[head] in _ARE_TWO or bool(_TWO & set(words.lower[first:head]))
        noun = words.lower[head] if words.lower[first] not in EACH else plural_of(words.lower[head])
        pair = pair_named(scene, first, noun, kin) if two else None
        if pair is not None:
            return pair
    return _from_where(scene, first, kin, after=headline)


def _spoke_as(scene: Scene, kin: set[str]) -> Speaker | None:
    for spoke in reversed(scene.spoken):
        name = spoke.speaker.name
        if not spoke.plural or spoke.speaker.entity is not None or name is None or len(name.split()) < 3:
            continue
        if kin & {singular(word) for word in name.split() if singular(word) != word.lower()}:
            return spoke.speaker
    return None


def pair_named(scene: Scene, before: int, noun: str, kin: set[str]) -> Speaker | None:
    """The last two names of a kind that "and" joins before token `before`, or the only two people with that role."""
    people = noun in _OF_PEOPLE or is_role_head(noun)
    for left, right in reversed(list(_joined(scene, before))):
        if scene.sentences_back(before, left.first) > _MAX_BACK_PAIR:
            break
        one, other = scene.known[left.entity], scene.known[right.entity]
        if people:
            fits = one.kind is other.kind is EntityKind.PERSON and all(
                _may_be(known, noun, kin) for known in (one, other)
            )
        else:
            fits = (noun in _OF_BODIES and one.kind is other.kind is EntityKind.ORGANISATION) or (
                noun in _OF_STATES and _acts(scene, left.entity) and _acts(scene, right.entity)
            )
        if fits:
            return Speaker(None, f"{one.name} and {other.name}")
    if noun in _OF_STATES:
        return _main_states(scene, before)
    if not is_role_head(noun):
        return None
    bearers = dict.fromkeys(name.entity for name in scene.placed if name.first < before)
    two = [entity for entity in bearers if any(kin & title for title in scene.known[entity].titles)]
    return Speaker(None, " and ".join(scene.known[entity].name for entity in two)) if len(two) == 2 else None


def _main_states(scene: Scene, before: int) -> Speaker | None:
    """The two states that the article is about: named far more often than any third, and both before token `before`."""
    named = [entity for entity, names in scene.names_of.items() if _acts(scene, entity) and names[0].first < before]
    named.sort(key=lambda entity: (-scene.known[entity].times, scene.names_of[entity][0].first))
    times = [scene.known[entity].times for entity in named] + [0, 0, 0]
    if times[1] < _MAIN_TIMES or times[2] * 2 > times[1]:
        return None
    one, other = sorted(named[:2], key=lambda entity: scene.names_of[entity][0].first)
    return Speaker(None, f"{scene.known[one].name} and {scene.known[other].name}")


def _acts(scene: Scene, entity: int) -> bool:
    """True for a state: one on the list, or a place that has spoken."""
    known = scene.known[entity]
    return known.kind is EntityKind.PLACE and (bool(known.side) or entity in scene.spoke_ever)


def plural_of(noun: str) -> str:
    """The plural of a regular noun: "side" → "sides", "party" → "parties"."""
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


def _may_be(known: Known, noun: str, kin: set[str]) -> bool:
    """True if a person's titles fit the noun, or say nothing against it."""
    return noun in _OF_PEOPLE or not known.titles or any(kin & title for title in known.titles)


def _joined(scene: Scene, before: int) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of names in one sentence with "and" and no verb between them, in text order."""
    words = scene.words
    earlier: Sequence[Placed] = [name for name in scene.placed if name.last <= before]
    for left, right in pairwise(earlier):
        between = range(left.last, right.first)
        if (
            left.entity != right.entity
            and len(between) <= _MAX_BETWEEN
            and words.sentence[left.first] == words.sentence[right.first]
            and "and" in words.lower[left.last : right.first]
            and not any(words.tokens[at].upos in {"VERB", "AUX"} for at in between)
        ):
            yield left, right


def _from_where(scene: Scene, first: int, kin: set[str], *, after: bool) -> Speaker | None:
    """The plural noun phrase of kindred words that goes on with "from", "at", "of" or "in" and a name."""
    words = scene.words
    places = range(first + 1, len(words)) if after else range(first - 1, -1, -1)
    for at in places:
        noun = words.lower[at]
        if words.tokens[at].upos != "NOUN" or singular(noun) == noun or singular(noun) not in kin:
            continue
        if at + 1 >= len(words) or words.lower[at + 1] not in PREPOSITIONS:
            continue
        name = next(
            (scene.by_token[index] for index in range(at + 2, min(at + 5, len(words))) if index in scene.by_token), None
        )
        if name is not None and words.sentence[name.first] == words.sentence[at]:
            return scene.as_text(scene.chunk_start(at), name.last)
    return None
