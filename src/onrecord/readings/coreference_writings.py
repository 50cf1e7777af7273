"""Who speaks in a writing: "the lawyers' letter", "a decree signed by the king", "the statement" after a statement."""

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_descriptions import described
from onrecord.readings.coreference_scene import Placed, Scene
from onrecord.text.agencies import find_agencies
from onrecord.text.names import head_kind, is_listed, singular, state_hint

# How many sentences back the one may have spoken whose words "the statement" takes up, where nothing else tells.
_MAX_BACK_LAST = 2
# How many tokens back a writing may be introduced ("issued a decree"), to be taken up as "the decree".
_MAX_BACK_TOKENS = 600
# Writings that carry on what was just told, and those that do so right away; of others ("the motion" long after) the
# last speaker need not be the author.
_SPOKEN = frozenset("statement letter announcement release message post tweet remark comment speech address".split())
_ISSUED = frozenset("report ruling decision verdict judgment order opinion decree".split())
# Writings that take one another up: "filed a lawsuit … the motion".
_KINDRED = tuple(
    frozenset(line.split())
    for line in (
        "lawsuit suit motion complaint petition filing",
        "ruling decision verdict judgment judgement opinion sentence",
        "decree order proclamation",
        "statement release announcement communique communiqué",
    )
)
_BY = frozenset({"by", "from", "of"})
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.FORUM})
_MAKERS = frozenset({"by", "from"})
_MAX_TITLE_WORDS = 6
_MAX_TAIL_WORDS = 4  # between a writing and its "by": "decree signed today by"


def is_writing(scene: Scene, head: int) -> bool:
    """True if the noun at token `head` is something that is written or said, so that its author speaks in it."""
    word = scene.words.words[head]
    if head in scene.by_token or (head > 0 and scene.words.is_capital(head) and scene.words.is_capital(head - 1)):
        return False  # "the Geological Survey"
    return is_listed("writing", word) or is_listed("writing", singular(word)) or is_listed("study", singular(word))


def author_of(scene: Scene, first: int, last: int, head: int) -> int | None:
    """The entity whose writing speaks in the phrase first..last with the writing at its head.

    1. its owner or the body before it: "Lind's letter", "the OSB press release"
    2. who made it: "the decree signed by Lind", "by the president"
    3. what sort of body the word before it says: "a government order"
    4. for "the decree": who made, owned or issued the last decree before; for a statement, who spoke last
    A study names its authors itself or nobody does.
    """
    words = scene.words
    named = _maker(scene, min(first, scene.chunk_start(head)), head, last)
    if named is None:
        named = _body_before(scene, first, head)
    if named is not None:
        return named
    if words.lower[first] not in {"the", "this", "that"} or head - first > 2:
        return None
    found = _introduced(scene, first, singular(words.words[head]))
    if found is not None:
        hint = state_hint(words.words[head - 1])
        return found if hint is None or scene.known[found].side in {None, hint.state} else None
    noun = singular(words.words[head])
    if head - first == 1 and head == last - 1 and noun in _SPOKEN | _ISSUED:
        reach = _MAX_BACK_LAST if noun in _SPOKEN else 1
        for spoke in reversed(scene.spoken):
            if scene.sentences_back(first, spoke.first) > reach:
                return None
            if spoke.inner:
                continue
            if spoke.speaker.name is not None and not any(find_agencies(spoke.speaker.name)):
                return spoke.speaker.entity
    return None


def _maker(scene: Scene, first: int, head: int, last: int) -> int | None:
    """The entity that a writing at token `head` names as its owner (from token `first` on) or maker (up to `last`)."""
    words = scene.words
    owners = scene.names_in(first, head)
    for name in reversed(owners):
        beside = all(words.tokens[at].upos == "NOUN" for at in range(name.last, head))  # "OSB press release"
        if scene.owns(name) or (beside and scene.known[name.entity].kind in _BODIES):
            return name.entity
    for at in range(head + 1, min(last, head + 1 + _MAX_TAIL_WORDS)):
        if words.lower[at] not in _BY:
            continue
        after = at + 1 + (at + 1 < len(words) and words.lower[at + 1] == "the")
        maker = _name_led_up_to(scene, after)
        if maker is not None:
            makes = words.lower[at] in _MAKERS or scene.known[maker.entity].kind is not EntityKind.PLACE
            return maker.entity if makes and not scene.owns(maker) else None
        made = _entity_described(scene, at + 1, after) if after > at + 1 else None
        if made is not None and (words.lower[at] in _MAKERS or scene.known[made].kind in _BODIES):
            return made
        return None
    return None


def _name_led_up_to(scene: Scene, first: int) -> Placed | None:
    """The name that starts at token `first`, or behind a title there: "by the press secretary Anna Lind"."""
    words = scene.words
    for at in range(first, min(first + _MAX_TITLE_WORDS, len(words))):
        if at in scene.by_token:
            name = scene.by_token[at]
            titled = at == first or (at - 1 in scene.titles and scene.known[name.entity].kind is EntityKind.PERSON)
            return name if name.first == at and titled else None
        if words.tokens[at].upos not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None


def _entity_described(scene: Scene, first: int, head: int) -> int | None:
    """The entity that a singular noun at token `head`, with its article from `first` on, is found to mean."""
    if head >= len(scene.words) or scene.words.tokens[head].upos not in {"NOUN", "PROPN"}:
        return None
    if head in scene.titles:
        return scene.titles[head]
    meant = described(scene, first, head + 1, head)
    return meant.speaker.entity if meant is not None and meant.speaker is not None else None


def _body_before(scene: Scene, first: int, head: int) -> int | None:
    """The body that a common noun before a writing means: "a government order", "company figures"."""
    words = scene.words
    for at in range(first, head):
        noun = singular(words.words[at])
        body = head_kind(noun) == "organisation" or is_listed("anybody", noun)
        if body and words.words[at].islower() and words.tokens[at].upos == "NOUN" and words.words[at] == noun:
            entity = _entity_described(scene, at, at)
            return entity if entity is not None and scene.known[entity].kind is not EntityKind.PERSON else None
    return None


def _introduced(scene: Scene, before: int, noun: str) -> int | None:
    """Who made or issued the last writing called `noun` before token `before`."""
    words = scene.words
    kin = next((circle for circle in _KINDRED if noun in circle), frozenset({noun}))
    for at in range(before - 1, max(-1, before - _MAX_BACK_TOKENS), -1):
        if words.tokens[at].upos != "NOUN" or singular(words.words[at]) not in kin:
            continue
        made = _maker(scene, scene.chunk_start(at), at, at + 1 + _MAX_TAIL_WORDS)
        if made is None and at in scene.channels:
            spoke = scene.spoke_at.get(scene.channels[at])
            made = spoke.entity if spoke is not None else None
        if made is None and words.tokens[at].deprel.split(":")[0] in {"obj", "obl"}:
            made = _subject(scene, words.tokens[at].head)
        if made is not None:
            return made
    return None


def _subject(scene: Scene, verb: int) -> int | None:
    """The entity that is the subject of the verb at token `verb`, or that a pronoun there was found to mean."""
    for at in range(verb - 1, max(-1, verb - 30), -1):
        token = scene.words.tokens[at]
        if token.head != verb or not token.deprel.startswith("nsubj"):
            continue
        name = scene.by_token.get(at) or _title_of(scene, at)
        if name is not None:
            return name.entity
        return next((spoke.speaker.entity for spoke in scene.spoken if spoke.first == at), None)
    return None


def _title_of(scene: Scene, at: int) -> Placed | None:
    """The name that a title or apposition at token `at` leads up to."""
    entity = scene.titles.get(at)
    return Placed(at, at + 1, entity) if entity is not None else None
