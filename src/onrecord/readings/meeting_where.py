"""Where a meeting is held, which body's it is, and what it is about."""

from collections.abc import Collection, Sequence

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.meeting import MeetingKind
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_trigger import Trigger
from onrecord.text.names import is_union, state_hint

_AT = frozenset({"in", "at", "near", "outside"})
_TO = frozenset({"to", "in", "at"})
# What leads to what a meeting is about.
ABOUT = frozenset({"on", "over", "about", "concerning", "regarding"})
_OF_BODIES = frozenset({MeetingKind.VOTE, MeetingKind.COUNCIL})
_BEFORE_BODY = frozenset({"in", "before", "at", "by"})
_FRAMES = frozenset({"framework", "auspices", "format", "umbrella"})
_NO_PERSON = frozenset({EntityKind.ORGANISATION, EntityKind.OTHER})
_PLAIN_WORDS = frozenset({"the", "a", "peace", "first", "second", "historic", "annual", "special", "joint"})
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.FORUM})
# Farther behind its meeting than this a place or time belongs to something else. Tokens.
_REACH_TOKENS = 14
# Behind one of these something else is told.
_NEW_CLAUSE = frozenset(
    {"whatever", "while", "because", "if", "although", "though", "where", "who", "whose", "whether"}
)
_REACH_BEFORE_TOKENS = 8
_MAX_TOPIC_TOKENS = 12


def find_forum(scene: MeetingScene, trigger: Trigger) -> tuple[str, int] | None:
    """(name, entity) of the body or series that the meeting belongs to; None if it names none."""
    parse = scene.parse
    if trigger.is_verb:
        subject = scene.agent(trigger.at) if scene.agent(trigger.at) is not None else parse.subject(trigger.at)
        alone = subject is not None and len(parse.listed(subject)) == 1
        body = _body_at(scene, subject) if alone and subject is not None else None
        if trigger.kind not in _OF_BODIES or (body is not None and _is_forum(scene, body[1])):
            return body
        # "vetoed a council resolution", "addressed the council": the body is in the object
        objects = parse.kids(trigger.at, "obj", "nsubj:pass")
        inside = (_body_in(scene, sorted({*scene.name_tokens(each), *parse.phrase(each)})) for each in objects)
        return next((found for found in inside if found is not None and _is_forum(scene, found[1])), body)
    own = scene.name_at(trigger.at)
    named = own is not None and not scene.is_person(own) and not _is_plain(scene.entities[own].name)
    if own is not None and named:
        return scene.entities[own].name, own
    before = [token for token in parse.phrase(trigger.at) if token < trigger.at]
    found = _body_in(scene, before)
    if found is not None and _sits(scene, found):
        return found
    for anchor in trigger.anchors:
        for child in parse.kids(anchor, "nmod", "obl", "appos", "orphan"):
            case = parse.case(child)
            if case in {"of", "at", "by", "under"}:
                body = _body_at(scene, child)
                if body is not None and (case != "at" or _is_forum(scene, body[1])):
                    return body
            if scene.words.lower[child] in _FRAMES:
                for inner in parse.kids(child, "nmod"):
                    body = _body_in(scene, scene.name_tokens(inner))
                    if body is not None:
                        return body
    return _body_of_clause(scene, trigger) or _body_behind(scene, trigger)


def _body_of_clause(scene: MeetingScene, trigger: Trigger) -> tuple[str, int] | None:
    """The body that holds its meeting ("the council will hold a session"), or before which a hearing or vote is."""
    parse, words = scene.parse, scene.words
    top = trigger.anchors[-1]
    verb = words.tokens[top].head
    if verb < 0 or not parse.is_verb(verb) or words.sentence[verb] != words.sentence[top]:
        return None
    subject = parse.subject(verb)
    if parse.rel(top) == "obj" and subject is not None and words.lower[verb] in meeting_words().support:
        body = _body_at(scene, subject)
        if body is not None and len(parse.listed(subject)) == 1 and _sits(scene, body):
            return body
    if trigger.kind in (MeetingKind.HEARING, MeetingKind.VOTE):
        for child in [*parse.kids(top, "nmod"), *parse.kids(verb, "obl")]:
            body = _body_at(scene, child) if parse.case(child) in _BEFORE_BODY else None
            if body is not None:
                return body
    return None


def _is_forum(scene: MeetingScene, entity: int) -> bool:
    """True for what meets, not for a house to meet in: "at the Straits Council", not "at the Hotel Belvoir"."""
    words = set(scene.entities[entity].name.lower().split())
    return scene.entities[entity].kind is EntityKind.FORUM or bool(words & meeting_words().voting_bodies)


def _sits(scene: MeetingScene, body: tuple[str, int]) -> bool:
    """True for a body that has meetings of its own; "rebel talks" are with the rebels, "NATO talks" are NATO's."""
    name, entity = body
    hint = state_hint(name)
    return name.isupper() or _is_forum(scene, entity) or (hint is not None and is_union(hint.state))


def _is_plain(name: str) -> bool:
    """True for a name that is only the word for a meeting ("the Summit Meeting")."""
    return all(word in meeting_words().nouns or word in _PLAIN_WORDS for word in name.lower().split())


def _body_behind(scene: MeetingScene, trigger: Trigger) -> tuple[str, int] | None:
    """The body named by "of the …" right behind the meeting, its time and its place, where the parse lost it."""
    words = scene.words
    for at in range(trigger.last, min(len(words) - 1, trigger.last + 8)):
        if words.words[at] in {",", ".", ";", "and"} or scene.words.lower[at] in {"between", "with"}:
            return None
        if words.lower[at] == "of":
            for token in range(at + 1, min(len(words), at + 4)):
                if scene.name_at(token) is not None:
                    return _body_in(scene, scene.name_tokens(token))
            return None
    return None


def _body_at(scene: MeetingScene, head: int) -> tuple[str, int] | None:
    """The body that a noun names, or means by the last word of a name: "the council" of the one council named."""
    named = _body_in(scene, scene.name_tokens(head))
    word = scene.words.lower[head]
    if named is not None or scene.name_at(head) is not None or word not in meeting_words().voting_bodies:
        return named
    meant = [
        (entity.name, number)
        for number, entity in enumerate(scene.entities)
        if entity.kind in _BODIES and entity.name.lower().split()[-1] == word
    ]
    return meant[0] if len(meant) == 1 else None


def _body_in(scene: MeetingScene, tokens: Collection[int]) -> tuple[str, int] | None:
    for token in tokens:
        entity = scene.name_at(token)
        if entity is None:
            continue
        known = scene.entities[entity]
        hint = state_hint(known.name)
        if hint is not None and not is_union(hint.state):
            continue
        if known.kind in _BODIES and not _is_plain(known.name):
            return known.name, entity
    return None


def find_place(scene: MeetingScene, trigger: Trigger, others: Collection[int]) -> tuple[str, int] | None:
    """(name, entity) of the town, state or house where it is held.

    others  tokens of the other triggers of the text: what hangs on them is theirs
    None for a call.
    1. what it visits, what hangs on it  2. the first "in X" behind it  3. what hangs on its verb  4. a name before it.
    """
    parse, words = scene.parse, scene.words
    if trigger.kind is MeetingKind.CALL:
        return None
    prepositions = _TO if trigger.kind is MeetingKind.VISIT else _AT
    if trigger.kind is MeetingKind.VISIT:
        goals = parse.kids(trigger.at, "obj") if trigger.is_verb else []
        for anchor in trigger.anchors:
            goals += [each for each in parse.kids(anchor, "nmod", "obl") if parse.case(each) == "to"]
        for goal in goals:
            found = _place_at(scene, goal) or _unknown_place_at(scene, goal)
            if found is not None:
                return found
    on_the_way = _journey_over(scene, trigger)
    for goal in parse.kids(on_the_way, "obl", "nmod") if on_the_way is not None else ():
        found = _place_at(scene, goal) if parse.case(goal) in _TO else None
        if found is not None:
            return found
    sentence = words.sentence[trigger.at]
    if trigger.kind is MeetingKind.VOTE:
        verb = trigger.at if trigger.is_verb else parse.verb_over(trigger.at)
        there = [child for child in parse.kids(verb, "obl") if parse.case(child) in _AT] if verb is not None else []
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
            for token in range(at + 1, min(at + 5, limit)):
                found = _place_at(scene, token)
                if found is not None and not _is_in_clause(scene, trigger, token):
                    return found
                if words.words[token] in {",", ".", "of"}:
                    break
    verb = parse.verb_over(trigger.at) if not trigger.is_verb else trigger.at
    if verb is not None and words.sentence[verb] == sentence:
        for child in parse.kids(verb, "obl", "nmod"):
            under = [other for other in others if child in parse.below(other)]
            if parse.case(child) in prepositions and not under:
                found = _place_at(scene, child)
                if found is not None:
                    return found
    found = _place_before(scene, trigger, others) if trigger.kind is not MeetingKind.VISIT else None
    if found is not None:
        return found
    for token in parse.phrase(trigger.at):
        if token < trigger.at:
            entity = scene.name_at(token)
            known = scene.entities[entity] if entity is not None else None
            if (
                entity is not None
                and known is not None
                and known.kind is EntityKind.PLACE
                and not scene.is_state(entity)
            ):
                return known.name, entity
    visited = parse.kids(trigger.at, "obj") if trigger.is_verb and trigger.kind is MeetingKind.VISIT else []
    return next((house for goal in visited if (house := _house_at(scene, goal)) is not None), None)


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


def _journey_over(scene: MeetingScene, trigger: Trigger) -> int | None:
    """The verb of the way to the meeting: "flew to Lindholm to see", "arrived in Lindholm for talks with"."""
    words = scene.words
    head = words.tokens[trigger.anchors[-1]].head
    under = scene.parse.rel(trigger.anchors[-1]) in {"xcomp", "advcl", "obl", "obj"}
    return head if head >= 0 and under and words.lower[head] in meeting_words().journey else None


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
    loose = after_in and known.kind in _NO_PERSON and word[1:].islower() and not _is_forum(scene, entity)
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
