"""Which body or series a meeting belongs to: "the Straits Council", "the board of the Harbour Authority"."""

from collections.abc import Collection

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.meeting import SITTINGS, MeetingKind
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_trigger import Trigger
from onrecord.text.names import is_listed_body, state_hint

_OF_BODIES = frozenset({MeetingKind.VOTE, MeetingKind.COUNCIL, MeetingKind.SUMMIT, MeetingKind.CONFERENCE})
_MEMBERS = frozenset({"members", "senators", "deputies", "lawmakers", "legislators", "mps", "parliamentarians"})
_HOUSES_OF_LAW = frozenset({"parliament", "chamber", "senate", "assembly", "legislature"})
_BEFORE_BODY = frozenset({"in", "before", "at", "by"})
_FRAMES = frozenset({"framework", "auspices", "format", "umbrella"})
_PLAIN_WORDS = frozenset({"the", "a", "peace", "first", "second", "historic", "annual", "special", "joint"})
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.FORUM})

# A body's name, and its entity in the article where it has one.
Body = tuple[str, int | None]


def find_forum(scene: MeetingScene, trigger: Trigger) -> Body | None:
    """(name, entity) of the body or series that the meeting belongs to; None if it names none."""
    parse = scene.parse
    if trigger.is_verb:
        subject = scene.agent(trigger.at) if scene.agent(trigger.at) is not None else parse.subject(trigger.at)
        alone = subject is not None and len(parse.listed(subject)) == 1
        body = _body_at(scene, subject) if alone and subject is not None else None
        if trigger.kind not in _OF_BODIES or (body is not None and is_forum(scene, body[1])):
            return body
        # "vetoed a council resolution", "addressed the council": the body is in the object
        objects = parse.kids(trigger.at, "obj", "iobj", "nsubj:pass")
        inside = (_body_in(scene, sorted({*scene.name_tokens(each), *parse.phrase(each)})) for each in objects)
        told = next((found for found in inside if found is not None and is_forum(scene, found[1])), None)
        sitting = (each for each in objects if scene.words.lower[each] in meeting_words().voting_bodies)
        told = told or next((found for each in sitting if (found := _body_at(scene, each)) is not None), body)
        printed = _printed_body(scene, subject) if told is None and subject is not None and alone else None
        return told or printed or _parliament(scene, trigger)
    own = scene.name_at(trigger.at)
    named = own is not None and not scene.is_person(own) and not _is_plain(scene.entities[own].name)
    if own is not None and named:
        return scene.entities[own].name, own
    before = [token for token in parse.phrase(trigger.at) if token < trigger.at]
    found = _body_in(scene, before)
    if found is not None and _sits(scene, found):
        return found
    for owner in parse.kids(trigger.at, "nmod:poss") if trigger.kind in _OF_BODIES else ():
        body = _body_at(scene, owner)
        if body is not None and (trigger.kind is MeetingKind.SUMMIT or _sits(scene, body)):
            return body  # "the Straits League's summit"
    for anchor in trigger.anchors:
        for child in parse.kids(anchor, "nmod", "obl", "appos", "orphan"):
            case = parse.case(child)
            if case in {"of", "at", "by", "under"}:
                body = _body_at(scene, child)
                if body is not None and (case != "at" or is_forum(scene, body[1])):
                    return body
            if scene.words.lower[child] in _FRAMES:
                for inner in parse.kids(child, "nmod"):
                    body = _body_in(scene, scene.name_tokens(inner))
                    if body is not None:
                        return body
    return _body_of_clause(scene, trigger) or _body_behind(scene, trigger) or _parliament(scene, trigger)


def _parliament(scene: MeetingScene, trigger: Trigger) -> Body | None:
    """ "parliament", where lawmakers sit, vote or are told something, and no name says which: "Deputies are to decide",
    "she told MPs"."""
    if trigger.kind not in SITTINGS:
        return None
    parse, words = scene.parse, scene.words
    verb = trigger.at if trigger.is_verb else parse.verb_over(trigger.at)
    if verb is None:
        return None
    subject = parse.subject(verb)
    heads = [*parse.kids(trigger.at, "nsubj"), *([subject] if subject is not None else [])]
    heads += [] if trigger.kind is MeetingKind.CONFERENCE else parse.kids(verb, "obj", "iobj", "obl", "obl:agent")
    for head in heads:
        name = scene.name_at(head)
        named = name is not None and words.lower[head] in scene.entities[name].name.lower().split()[:-1]
        named = named or (name is not None and scene.entities[name].name.lower().endswith(" " + words.lower[head]))
        if words.lower[head] in meeting_words().lawmakers and not named:
            own = _printed_body(scene, head)
            return own if own is not None and words.lower[head] in _HOUSES_OF_LAW else ("parliament", None)
    return None


def _printed_body(scene: MeetingScene, head: int) -> Body | None:
    """A body that is no name of the article, as printed: "Norwegian parliament", "House of Representatives"."""
    words, parse = scene.words, scene.parse
    if words.lower[head] not in meeting_words().voting_bodies or scene.name_at(head) is not None:
        return None
    if words.lower[head] in _MEMBERS:
        return None  # "seven members voted in favour"
    tokens = set(parse.phrase(head))
    for child in parse.kids(head, "nmod", "nmod:poss"):
        if parse.case(child) == "of" or parse.rel(child) == "nmod:poss":
            tokens |= {*parse.phrase(child), *parse.kids(child, "case")}
    run = [at for at in range(min(tokens), max(tokens) + 1) if words.words[at] not in {"the", "The"}]
    if set(run) - tokens - {head} or len(run) < 2:
        return None
    return words.phrase(run[0], run[-1] + 1), None


def _body_of_clause(scene: MeetingScene, trigger: Trigger) -> tuple[str, int] | None:
    """The body that holds its meeting ("the council will hold a session"), or before which a hearing or vote is."""
    parse, words = scene.parse, scene.words
    top = trigger.anchors[-1]
    verb = words.tokens[top].head
    if words.lower[trigger.at] in meeting_words().polls:
        return None  # where seats are won nobody votes
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


def is_forum(scene: MeetingScene, entity: int) -> bool:
    """True for what meets, not for a house to meet in: "at the Straits Council", not "at the Hotel Belvoir"."""
    words = set(scene.entities[entity].name.lower().split())
    return scene.entities[entity].kind is EntityKind.FORUM or bool(words & meeting_words().voting_bodies)


def _sits(scene: MeetingScene, body: tuple[str, int]) -> bool:
    """True for a body that has meetings of its own; "rebel talks" are with the rebels, "NATO talks" are NATO's."""
    name, entity = body
    hint = state_hint(name)
    return name.isupper() or is_forum(scene, entity) or (hint is not None and is_listed_body(hint.state))


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
                if words.lower[token] == "from":
                    return None  # "a meeting of engineers from Norair": whose people meet, no body that sits
                if scene.name_at(token) is not None:
                    return _body_in(scene, scene.name_tokens(token))
            return None
    return None


def _owner_of(scene: MeetingScene, head: int) -> tuple[str, int] | None:
    """The body that has it: "the board of the Harbour Authority"."""
    owners = (child for child in scene.parse.kids(head, "nmod") if scene.parse.case(child) == "of")
    found = (_body_in(scene, scene.name_tokens(child)) for child in owners)
    return next((body for body in found if body is not None), None)


def _body_at(scene: MeetingScene, head: int) -> tuple[str, int] | None:
    """The body that a noun names, or means by the last word of a name: "the council" of the one council named."""
    named = _body_in(scene, scene.name_tokens(head))
    word = scene.words.lower[head]
    if named is not None or scene.name_at(head) is not None or word not in meeting_words().voting_bodies:
        return named
    same = (at for at, lower in enumerate(scene.words.lower) if lower == word)
    owners = [_owner_of(scene, at) for at in (head, *same)]
    if any(owners):
        return next(owner for owner in owners if owner is not None)  # the first board told is "the board"
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
        if hint is not None and not is_listed_body(hint.state):
            continue
        sits = known.kind in _BODIES or bool(set(known.name.lower().split()[1:]) & meeting_words().voting_bodies)
        if sits and not _is_plain(known.name):
            return known.name, entity
    return None
