"""Where a meeting is held, and what it is about."""

from collections.abc import Collection, Sequence

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.meeting import MeetingKind, Participant
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.meeting_forum import is_forum
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_trigger import Trigger
from onrecord.text.names import state_hint

_AT = frozenset({"in", "at", "near", "outside"})
# Prepositions of what came before or after something else.
_BESIDE = frozenset({"after", "following", "before", "since", "ahead"})
_TO = frozenset({"to", "in", "at"})
_SETTING_OUT = frozenset({"left", "leave", "leaves", "leaving", "departed", "departs", "headed", "heads", "heading"})
_PLACES = frozenset(
    "resort town city village port capital island suburb district province castle palace harbour harbor valley".split()
)
# What leads to what a meeting is about.
ABOUT = frozenset({"on", "over", "about", "concerning", "regarding"})
_NO_PERSON = frozenset({EntityKind.ORGANISATION, EntityKind.OTHER})
# Farther behind its meeting than this a place or time belongs to something else. Tokens.
_REACH_TOKENS = 14
# Behind one of these something else is told.
_NEW_CLAUSE = frozenset(
    {"whatever", "while", "because", "if", "although", "though", "where", "who", "whose", "whether"}
)
_REACH_BEFORE_TOKENS = 8
_MAX_TOPIC_TOKENS = 12


def find_place(scene: MeetingScene, trigger: Trigger, others: Collection[int]) -> tuple[str, int] | None:
    """(name, entity) of the town, state or house where it is held.

    others  tokens of the other triggers of the text: what hangs on them is theirs
    None for a call.
    1. what it visits, what hangs on it  2. the first "in X" behind it  3. what hangs on its verb  4. a name before it.
    """
    parse, words = scene.parse, scene.words
    if trigger.kind is MeetingKind.CALL:
        return None
    brought = trigger.is_verb and words.lower[trigger.at] in meeting_words().bringing  # "to bring both to Lindholm"
    prepositions = _TO if trigger.kind is MeetingKind.VISIT or brought else _AT
    if trigger.kind is MeetingKind.VISIT:
        goals = parse.kids(trigger.at, "obj") if trigger.is_verb else []
        goals += [each for goal in goals for each in parse.kids(goal, "nmod")]  # "visited the town of Lindholm"
        for anchor in trigger.anchors:
            goals += [each for each in parse.kids(anchor, "nmod", "obl") if parse.case(each) == "to"]
        for goal in goals:
            found = _place_at(scene, goal) or _unknown_place_at(scene, goal)
            if found is not None:
                return found
    if trigger.journey and scene.name_at(trigger.at) is not None:
        return _place_at(scene, trigger.at) or _unknown_place_at(scene, trigger.at)  # "she was in Lindholm"
    on_the_way = journey_over(scene, trigger)
    if on_the_way is not None and scene.is_whereabouts(on_the_way):
        return _place_at(scene, on_the_way) or _unknown_place_at(scene, on_the_way)  # "will be in Lindholm for talks"
    for goal in parse.kids(on_the_way, "obl", "nmod") if on_the_way is not None else ():
        leaves = on_the_way is not None and words.lower[on_the_way] in _SETTING_OUT
        found = _place_at(scene, goal) if parse.case(goal) in (_TO | {"for"} if leaves else _TO) else None
        if found is not None:
            return found
    sentence = words.sentence[trigger.at]
    if trigger.kind is MeetingKind.VOTE:
        verb = trigger.at if trigger.is_verb else parse.verb_over(trigger.at)
        there = [child for child in parse.kids(verb, "obl") if parse.case(child) in _AT] if verb is not None else []
        body = parse.subject(verb) if verb is not None else None
        bodies = [*parse.kids(trigger.at, "nsubj"), *([body] if body is not None else [])]
        there += [child for each in bodies for child in parse.kids(each, "nmod") if parse.case(child) in _AT]
        return next((found for child in there if (found := _place_at(scene, child)) is not None), None)
    limit = min(trigger.last + _REACH_TOKENS, words.sentences[sentence][1])
    over = parse.verb_over(trigger.at)
    fronted = not trigger.is_verb and over is not None and over > trigger.last  # "After the talks, the council …"
    for at in range(trigger.last, limit):
        if at in others or words.words[at] in {";", "—", "–"} or (fronted and words.words[at] == ","):
            break
        if words.lower[at] in _NEW_CLAUSE:
            break
        if words.lower[at] in prepositions:
            for token in range(at + 1, min(at + 7, limit)):
                found = _place_at(scene, token)
                if found is not None and not _is_in_clause(scene, trigger, token) and _is_at(scene, trigger, at, token):
                    return found
                of_place = words.words[token] == "of" and words.lower[token - 1] in _PLACES  # "in the resort of"
                if words.words[token] in {",", ".", "of"} and not of_place:
                    break
    verb = parse.verb_over(trigger.at) if not trigger.is_verb else trigger.at
    # "His visit is described in Lindholm as …": only who goes or pays it is at its place.
    goes = trigger.is_verb or trigger.kind is not MeetingKind.VISIT
    goes = goes or (verb is not None and words.lower[verb] in meeting_words().support)
    goes = goes and not (fronted and set(parse.case(trigger.anchors[-1]).split(" ")) & _BESIDE)
    if verb is not None and words.sentence[verb] == sentence and goes:
        for child in parse.kids(verb, "obl", "nmod"):
            if parse.case(child) in prepositions and not parse.is_under(child, others):
                found = _place_at(scene, child)
                if found is not None:
                    return found
    found = _place_of_clause(scene, trigger) or _place_of_name(scene, trigger)
    if found is not None:
        return found
    found = _place_before(scene, trigger, others) if trigger.kind is not MeetingKind.VISIT else None
    if found is not None:
        return found
    for token in parse.phrase(trigger.at):
        town = _town_at(scene, token) if token < trigger.at else None
        if town is not None:
            return town
    visited = parse.kids(trigger.at, "obj") if trigger.is_verb and trigger.kind is MeetingKind.VISIT else []
    return next((house for goal in visited if (house := _house_at(scene, goal)) is not None), None)


def _place_of_name(scene: MeetingScene, trigger: Trigger) -> tuple[str, int] | None:
    """The town by which talks or what is signed are called: "the Lindholm accord", "the negotiations of Lindholm"."""
    parse = scene.parse
    heads = [trigger.at]
    if trigger.is_verb:
        signs = scene.words.lower[trigger.at] in meeting_words().signing
        heads = parse.kids(trigger.at, "obj", "nsubj:pass") if signs else []
    for head in heads:
        called = [child for child in parse.kids(head, "nmod") if parse.case(child) == "of" and child == head + 2]
        for child in [*(each for each in parse.phrase(head) if each < head and trigger.is_verb), *called]:
            town = _town_at(scene, child)
            if town is not None:
                return town
    return None


def _town_at(scene: MeetingScene, token: int) -> tuple[str, int] | None:
    """The place that a token names, a state left out."""
    entity = scene.name_at(token)
    if entity is None or scene.entities[entity].kind is not EntityKind.PLACE or scene.is_state(entity):
        return None
    return scene.entities[entity].name, entity


def _place_of_clause(scene: MeetingScene, trigger: Trigger) -> tuple[str, int] | None:
    """The place that a clause with "where" is told of: "in Lindholm on Monday, where she was received by"."""
    parse, words = scene.parse, scene.words
    verb = trigger.at if trigger.is_verb else parse.verb_over(trigger.at)
    for clause in parse.verbs_up(verb) if verb is not None else ():
        where = next((mark for mark in parse.kids(clause, "advmod", "mark") if words.lower[mark] == "where"), None)
        if where is None or where > trigger.at:
            continue
        head = words.tokens[clause].head
        near = [head, *parse.kids(head, "obl", "nmod", "obj", "conj")] if head >= 0 else []
        first = words.sentences[words.sentence[where]][0]
        for at in [*near, *range(where - 1, max(first, where - _REACH_BEFORE_TOKENS) - 1, -1)]:
            place = _place_at(scene, at) if at < where else None
            if place is not None:
                return place
    return None


def _place_before(scene: MeetingScene, trigger: Trigger, others: Collection[int]) -> tuple[str, int] | None:
    """The last "in X" shortly before the meeting, in its clause: "told reporters in X on Monday after talks"."""
    words = scene.words
    first = max(words.sentences[words.sentence[trigger.at]][0], trigger.first - _REACH_BEFORE_TOKENS)
    for at in range(trigger.first - 1, first - 1, -1):
        if at in others or words.words[at] in {",", ";", ":", "—", "–", "”", "and", "that", "which", "who"}:
            return None
        if words.lower[at] in _AT:
            return next((place for t in range(at + 1, at + 3) if (place := _place_at(scene, t)) is not None), None)
    return None


def _is_at(scene: MeetingScene, trigger: Trigger, preposition: int, place: int) -> bool:
    """False for what others do elsewhere about a visit: "his visit is described in Lindholm as put off"."""
    if trigger.kind is not MeetingKind.VISIT or trigger.is_verb or scene.words.lower[preposition] == "to":
        return True
    tokens = scene.name_tokens(place)
    heads = {scene.words.tokens[token].head for token in tokens} - set(tokens)
    support = meeting_words().support
    return any(head in trigger.anchors or (head >= 0 and scene.words.lower[head] in support) for head in heads)


def _is_in_clause(scene: MeetingScene, trigger: Trigger, at: int) -> bool:
    """True if a clause under the meeting holds the token: "talks over sending a team to the games in X"."""
    parse, head = scene.parse, scene.words.tokens[at].head
    for _ in range(8):
        if head < 0 or head in trigger.anchors or head < trigger.first:
            return False
        if scene.words.tokens[head].upos == "VERB":
            own = parse.verb_over(trigger.at) if not trigger.is_verb else trigger.at
            return head != own and scene.words.tokens[head].deprel != "acl:relcl"
        head = scene.words.tokens[head].head
    return False


def guests(scene: MeetingScene, place: tuple[str, int], parties: Sequence[Participant]) -> tuple[Participant, ...]:
    """Of those told with a visit the ones who pay it: not whoever is at home there, unless nobody else is told."""
    hint = state_hint(place[0])
    if hint is None:
        return tuple(parties)
    own = [party for party in parties if party.entity is not None and scene.side_of(party.entity) == hint.state]
    return tuple(party for party in parties if party not in own) or tuple(parties)


def is_homeward(scene: MeetingScene, trigger: Trigger, place: tuple[str, int], parties: Sequence[Participant]) -> bool:
    """True for the way back to one's own state or its capital, which is no visit."""
    behind = scene.words.lower[trigger.last : trigger.last + 1]
    if trigger.kind is not MeetingKind.VISIT:
        return False
    hint = state_hint(place[0])
    sides = {scene.side_of(party.entity) for party in parties if party.entity is not None}
    return behind in (("back",), ("home",)) or (hint is not None and sides == {hint.state})


def journey_over(scene: MeetingScene, trigger: Trigger) -> int | None:
    """The verb of the way to the meeting: "flew to Lindholm to see", "arrived in Lindholm for talks with"."""
    words = scene.words
    head = words.tokens[trigger.anchors[-1]].head
    under = scene.parse.rel(trigger.anchors[-1]) in {"xcomp", "advcl", "obl", "obj"}
    under = (
        under and not set(scene.parse.case(trigger.anchors[-1]).split(" ")) & _BESIDE
    )  # "after the talks he flew to"
    ways = meeting_words().journey | meeting_words().going
    there = head >= 0 and (words.lower[head] in ways or scene.is_whereabouts(head))
    return head if under and there else None


def _unknown_place_at(scene: MeetingScene, at: int) -> tuple[str, int] | None:
    """What is visited, under one capitalised word that the article gives no title or given name: whoever it was tagged
    as, a visit "to Velmark" is to a place."""
    entity = scene.name_at(at)
    if entity is None or len(scene.name_tokens(at)) > 1 or not scene.words.words[at][1:].islower():
        return None
    return (scene.entities[entity].name, entity) if not scene.is_known_person(entity) else None


def _house_at(scene: MeetingScene, at: int) -> tuple[str, int] | None:
    """The body or house that is visited, where it is no place by its kind: "visited the Marble House"."""
    entity = scene.name_at(at)
    if entity is None or scene.entities[entity].kind not in _NO_PERSON:
        return None
    return scene.entities[entity].name, entity


def _place_at(scene: MeetingScene, at: int) -> tuple[str, int] | None:
    """The place named at a token, unless the name only qualifies another noun ("the Velmark mission").

    After "in", one capitalised word that is no body's and no person's name is a place, whatever it was tagged as.
    """
    entity = scene.name_at(at)
    if entity is None:
        return None
    known = scene.entities[entity]
    word = scene.words.words[at]
    after_in = at > 0 and scene.words.lower[at - 1] == "in" and len(scene.name_tokens(at)) == 1
    loose = after_in and known.kind in _NO_PERSON and word[1:].islower() and not is_forum(scene, entity)
    if known.kind is not EntityKind.PLACE and not loose:
        return None
    tokens = scene.name_tokens(at)
    heads = {scene.words.tokens[token].head for token in tokens} - set(tokens)
    rels = {scene.parse.rel(token) for token in tokens if scene.words.tokens[token].head in heads}
    behind = scene.words.tokens[tokens[-1] + 1].upos if tokens[-1] + 1 < len(scene.words) else ""
    if (
        rels & {"compound", "amod", "nmod:poss"}
        and behind in {"NOUN", "PROPN", "ADJ", "PART"}
        and max(heads) > tokens[-1]
    ):
        return None
    return scene.entities[entity].name, entity


def find_topic(scene: MeetingScene, trigger: Trigger, times: Sequence[TimeExpression]) -> Span | None:
    """What it is about ("on arms control"), without the preposition; None if not said."""
    parse, words = scene.parse, scene.words
    for anchor in trigger.anchors:
        for child in parse.kids(anchor, "nmod", "obl", "acl"):
            marks = {words.lower[mark] for mark in parse.kids(child, "mark")}
            if parse.case(child) not in ABOUT and not marks & ABOUT:
                continue
            own = set(parse.kids(child, "case", "mark"))
            tokens = [token for token in parse.below(child) if token not in own]
            tokens = [token for token in tokens if words.tokens[token].upos != "PUNCT"]
            if not tokens or tokens[-1] - tokens[0] >= _MAX_TOPIC_TOKENS or tokens[0] <= trigger.at:
                continue
            span = words.span_of(tokens[0], tokens[-1] + 1)
            head = words.span_of(child, child + 1)
            if not any(head.overlaps(time.span) for time in times):  # "on Friday" is no topic
                return span
    return None
