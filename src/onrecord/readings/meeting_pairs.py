"""Who "they" are where they meet: the two of the meeting told just before, else the two persons named last."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.meeting import MeetingKind, Participant
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_meant import are_both
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_told import Told
from onrecord.readings.meeting_trigger import Trigger

_THEY = frozenset({"they", "them", "their", "both"})
# Kinds for which it takes two.
_OF_TWO = frozenset(
    {MeetingKind.TALKS, MeetingKind.CALL, MeetingKind.SUMMIT, MeetingKind.DINNER, MeetingKind.CONFERENCE}
)
# Farther back than this the meeting told before does not say who "they" are. Sentences.
_MOST_BACK = 3
_MOST_BACK_OF_THREE = 10  # three that met are rarer than two
_STATES = frozenset({"countries", "nations", "states", "governments"})


def name_pair(
    scene: MeetingScene, trigger: Trigger, parties: Sequence[Participant], told: Sequence[Told]
) -> tuple[Participant, ...]:
    """`parties`, where they are told as "they" or "the two leaders" alone, by the meeting told before.

    Left as they are where somebody else is named beside them, or where the meeting before was not of two.
    """
    head = _pair_head(scene, trigger) if trigger.kind in _OF_TWO else None
    if head is None:
        return tuple(parties)
    tokens = scene.parse.phrase(head)
    span = scene.words.span_of(tokens[0], tokens[-1] + 1)
    if any(not span.contains(party.span) for party in parties):
        return tuple(parties)
    states = scene.words.lower[head] in _STATES
    if "three" in {scene.words.lower[token] for token in tokens}:
        three = _before(scene, trigger, told, 3, back=_MOST_BACK_OF_THREE, states=states)
        return tuple(replace(party, span=span) for party in three) if three else tuple(parties)
    before = _before(scene, trigger, told, 2, back=_MOST_BACK, states=states)
    if before:
        return tuple(replace(party, span=span) for party in before)
    if len(parties) >= 2 or scene.words.lower[head] not in _THEY:
        return tuple(parties)
    with_speaker = _two_with_speaker(scene, head, told)
    if with_speaker:
        return tuple(replace(party, span=span) for party in with_speaker)
    pair = scene.last_two(head, persons=True, sentences_back=_MOST_BACK)
    return tuple(Participant(name=scene.entities[entity].name, entity=entity, span=span) for entity in pair)


def _pair_head(scene: MeetingScene, trigger: Trigger) -> int | None:
    """The "they", "their" or "the two leaders" that alone tells who meets; None where no such word does."""
    parse, words = scene.parse, scene.words
    owners = parse.kids(trigger.at, "nmod:poss") if not trigger.is_verb else []
    verb = trigger.at if trigger.is_verb else words.tokens[trigger.anchors[-1]].head
    holds = verb >= 0 and (trigger.is_verb or words.lower[verb] in meeting_words().support)
    subject = parse.subject(verb) if holds and parse.is_verb(verb) else None
    for head in [*owners, *([subject] if subject is not None else [])]:
        phrase = parse.phrase(head)
        if words.lower[head] in _THEY or are_both(scene, head, phrase) or _is_the_three(scene, phrase):
            return head
    return None


def _is_the_three(scene: MeetingScene, phrase: Sequence[int]) -> bool:
    """True for "the three leaders"."""
    return [scene.words.lower[part] for part in phrase[:2]] == ["the", "three"]


def _two_with_speaker(scene: MeetingScene, head: int, told: Sequence[Told]) -> tuple[Participant, ...]:
    """The two of the latest meeting that whoever says "they" had with one other: "Orlik said they agreed to meet"."""
    parse = scene.parse
    verb = parse.verb_over(head)
    saying = list(parse.verbs_up(verb))[1:] if verb is not None else []
    speakers = {scene.name_at(subject) for each in saying if (subject := parse.subject(each)) not in (None, head)}
    for each in reversed(told):
        entities = {party.entity for party in each.parties}
        if len(each.parties) == 2 and entities & (speakers - {None}):
            return tuple(each.parties)
    return ()


def _before(
    scene: MeetingScene, trigger: Trigger, told: Sequence[Told], count: int, *, back: int, states: bool
) -> tuple[Participant, ...]:
    """The parties of the meeting told last, no more than `back` sentences before; empty if they are not `count`."""
    sentence = scene.words.sentence
    near = [each for each in told if 0 <= sentence[trigger.at] - sentence[each.triggers[-1].at] <= back]
    if count > 2:
        near = [each for each in near if len(each.parties) == count]  # a meeting of two between does not change who
    last = max(near, key=lambda each: each.triggers[-1].at, default=None)
    if last is None or len(last.parties) != count:
        return ()
    persons = [party.entity is not None and scene.is_person(party.entity) for party in last.parties]
    return tuple(last.parties) if all(persons) != states else ()
