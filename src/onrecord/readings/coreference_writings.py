"""Who speaks in a writing: "the lawyers' letter", "a decree signed by the king", "the statement" after a statement."""

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_scene import Placed, Scene
from onrecord.text.agencies import find_agencies
from onrecord.text.names import is_listed, singular, state_hint

# How many sentences back the one may have spoken whose words "the statement" takes up, where nothing else tells.
_MAX_BACK_LAST = 2
# How many tokens back a writing may be introduced ("issued a decree"), to be taken up as "the decree".
_MAX_BACK_TOKENS = 600
# Writings that carry on what was just told; of others ("the motion") the last speaker need not be the author.
_SPOKEN = frozenset("statement letter announcement release message post tweet remark comment speech address".split())
_BY = frozenset({"by", "from", "of"})
_MAKERS = frozenset({"by", "from"})
_MAX_TAIL_WORDS = 4  # between a writing and its "by": "decree signed today by"


def is_writing(scene: Scene, head: int) -> bool:
    """True if the noun at token `head` is something that is written or said, so that its author speaks in it."""
    word = scene.words.words[head]
    if head in scene.by_token or (head > 0 and scene.words.is_capital(head) and scene.words.is_capital(head - 1)):
        return False  # "the Geological Survey"
    return is_listed("writing", word) or is_listed("writing", singular(word)) or is_listed("study", singular(word))


def author_of(scene: Scene, first: int, last: int, head: int) -> int | None:
    """The entity whose writing speaks in the phrase first..last with the writing at its head.

    1. its owner or the body before it: "Lind's letter", "the OSB report"
    2. who made it: "the decree signed by Lind"
    3. for "the decree": who made, owned or issued the last decree before; for a statement, who spoke last
    A study names its authors itself or nobody does.
    """
    words = scene.words
    named = _maker(scene, min(first, scene.chunk_start(head)), head, last)
    if named is not None:
        return named
    if words.lower[first] not in {"the", "this", "that"} or head - first > 2:
        return None
    found = _introduced(scene, first, singular(words.words[head]))
    if found is not None:
        hint = state_hint(words.words[head - 1])
        return found if hint is None or scene.known[found].side in {None, hint.state} else None
    if head - first == 1 and singular(words.words[head]) in _SPOKEN:
        for spoke in reversed(scene.spoken):
            if scene.sentences_back(first, spoke.first) > _MAX_BACK_LAST:
                return None
            if spoke.speaker.name is not None and not any(find_agencies(spoke.speaker.name)):
                return spoke.speaker.entity
    return None


def _maker(scene: Scene, first: int, head: int, last: int) -> int | None:
    """The entity that a writing at token `head` names as its owner (from token `first` on) or maker (up to `last`)."""
    words = scene.words
    owners = scene.names_in(first, head)
    for name in reversed(owners):
        if scene.owns(name) or (name.last == head and scene.known[name.entity].kind is EntityKind.ORGANISATION):
            return name.entity
    for at in range(head + 1, min(last, head + 1 + _MAX_TAIL_WORDS)):
        if words.lower[at] not in _BY:
            continue
        after = at + 1 + (at + 1 < len(words) and words.lower[at + 1] == "the")
        maker = scene.by_token.get(after)
        if maker is not None and maker.first == after:
            makes = words.lower[at] in _MAKERS or scene.known[maker.entity].kind is not EntityKind.PLACE
            return maker.entity if makes and not scene.owns(maker) else None
        return None
    return None


def _introduced(scene: Scene, before: int, noun: str) -> int | None:
    """Who made or issued the last writing called `noun` before token `before`."""
    words = scene.words
    for at in range(before - 1, max(-1, before - _MAX_BACK_TOKENS), -1):
        if words.lower[at][:3] != noun[:3] or singular(words.words[at]) != noun:
            continue
        made = _maker(scene, scene.chunk_start(at), at, at + 1 + _MAX_TAIL_WORDS)
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
