"""Visits told together: "his visits to the three countries" are one to each of the three named before."""

from onrecord.nouns.meeting import MeetingKind
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_trigger import Trigger

_COUNTRIES = frozenset({"countries", "nations", "states", "capitals"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_THE = frozenset({"the", "these", "those", "all"})
_WILL = frozenset({"will", "'ll", "’ll", "shall"})
_AT = frozenset({"in", "to"})
# Farther back the countries of a tour are not named. Sentences.
_MOST_BACK = 8


def countries_meant(scene: MeetingScene, trigger: Trigger) -> tuple[tuple[int, bool], ...]:
    """The states that "visits to the three countries" means, as entities in the order named, and whether the state was
    named as one still to come ("it will be so in Velmark, the next stop").

    They are the states that stand after "in" or "to" before it; empty unless there are exactly so many.
    """
    if not trigger.plural or trigger.kind is not MeetingKind.VISIT:
        return ()
    number = next((count for child in _goals(scene, trigger) if (count := _count(scene, child))), None)
    if number is None:
        return ()
    words = scene.words
    first = words.sentences[max(0, words.sentence[trigger.at] - _MOST_BACK)][0]
    found: dict[str, tuple[int, bool]] = {}
    for at in range(first, trigger.first):
        entity = scene.name_at(at)
        if entity is None or not scene.is_state(entity) or scene.name_tokens(at)[0] != at:
            continue
        side = scene.side_of(entity)
        if side is not None and _stands_at(scene, at):
            found.setdefault(side, (entity, _is_ahead(scene, at)))
    return tuple(found.values()) if len(found) == number else ()


def _is_ahead(scene: MeetingScene, at: int) -> bool:
    """True where the verb over a name is in the future."""
    verb = scene.parse.verb_over(at)
    chain = scene.parse.verbs_up(verb) if verb is not None else ()
    return any(scene.parse.helpers(each) & _WILL for each in chain)


def _goals(scene: MeetingScene, trigger: Trigger) -> list[int]:
    return [child for child in scene.parse.kids(trigger.at, "nmod", "obl") if scene.parse.case(child) == "to"]


def _count(scene: MeetingScene, head: int) -> int | None:
    """3 for "the three countries"."""
    words = scene.words
    if words.lower[head] not in _COUNTRIES:
        return None
    before = [words.lower[part] for part in scene.parse.phrase(head) if part < head]
    counts = [_COUNTS[word] for word in before if word in _COUNTS]
    return counts[0] if counts and set(before) & _THE else None


def _stands_at(scene: MeetingScene, at: int) -> bool:
    """True after "in" or "to", "in Velmark and Karrenia" for both."""
    words, parse = scene.words, scene.parse
    for token in scene.name_tokens(at):
        if parse.case(token) in _AT or (token == at and words.lower[at - 1 : at] in (("in",), ("to",))):
            return True
        head = words.tokens[token].head
        if parse.rel(token) == "conj" and head >= 0 and parse.case(head) in _AT:
            return True
    return False
