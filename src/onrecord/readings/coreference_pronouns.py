"""Whom a pronoun means: "he" and "she" a person, "it" and "they" a body or group, "who" the noun before it."""

from bisect import bisect_right

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_scene import NOUNISH, Scene, Speaker
from onrecord.text.names import Gender

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})

# Points of evidence for the person that "he" or "she" means, set by hand, checked on the training half of the Wikinews
# statements (he .95, she .92 right): nearness, the subject's part, having spoken last, gender, being named often.
_PER_SENTENCE = -1.25
_SUBJECT = 1.5
_LAST_SPEAKER = 0.6
_SURE_GENDER = 1.0
_OWNER = -0.3
_QUOTED = -0.1
_NAMED_AGAIN = 0.15
_FULL_NAME = 0.5
_MAX_BACK_SENTENCES = 12
# How many sentences back a group or a body may lie and still be meant by "they" or "it".
_MAX_BACK_GROUP = 4
# How many tokens back a plural subject may stand for "they" where no group has spoken.
_MAX_BACK_TOKENS = 60


def person_meant(scene: Scene, at: int, gender: Gender) -> int | None:
    """The entity that "he" or "she" at token `at` stands for, None if nobody fits.

    Who is named in what the pronoun says is somebody else: "he said that Lind would come".
    """
    others = scene.told.get(at, frozenset())
    scores: dict[int, float] = {}
    for name in scene.names_before(at, _MAX_BACK_SENTENCES):
        if name.entity in others or not _is_of(scene, name.entity, gender):
            continue
        back = scene.sentences_back(at, name.first)
        score = _PER_SENTENCE * min(back, 6) + name.first * 1e-6
        score += (
            _SUBJECT * scene.deprel(name).startswith("nsubj")
            + _OWNER * scene.owns(name)
            + _QUOTED * scene.quoted[name.first]
        )
        scores[name.entity] = max(scores.get(name.entity, -99.0), score)
    if not scores:
        for spoke in reversed(scene.spoken):  # a long speech: "he" goes on speaking
            entity = spoke.speaker.entity
            if entity is not None and entity not in others and _is_of(scene, entity, gender):
                return entity
        for name in scene.placed[bisect_right(scene.placed, at, key=lambda name: name.first) :]:
            if scene.sentences_back(name.first, at) > 1:
                break
            if name.entity not in others and _is_of(scene, name.entity, gender):
                return name.entity
        return None
    last_speaker = next(
        (spoke.speaker.entity for spoke in reversed(scene.spoken) if spoke.speaker.entity is not None), None
    )
    for entity in scores:
        known = scene.known[entity]
        scores[entity] += _LAST_SPEAKER * (entity == last_speaker) + _SURE_GENDER * (known.gender is gender)
        scores[entity] += _NAMED_AGAIN * min(known.times, 6) + _FULL_NAME * (" " in known.name)
    return max(sorted(scores), key=lambda entity: scores[entity])


def _is_of(scene: Scene, entity: int, gender: Gender) -> bool:
    known = scene.known[entity]
    return known.kind is EntityKind.PERSON and known.gender in {None, gender}


def body_meant(scene: Scene, at: int) -> Speaker | None:
    """The body or state that "it" at token `at` stands for: the latest that spoke or stood as a subject."""
    best: tuple[int, Speaker] | None = None
    for spoke in reversed(scene.spoken):
        if scene.sentences_back(at, spoke.first) > _MAX_BACK_GROUP:
            break
        if spoke.plural and spoke.speaker.entity is not None and spoke.first < at:
            best = (spoke.first, spoke.speaker)
            break
    for name in scene.names_before(at, 1):
        known = scene.known[name.entity]
        if known.kind is EntityKind.PERSON or (known.kind is EntityKind.PLACE and known.side is None):
            continue
        if scene.deprel(name).startswith("nsubj") and (best is None or name.first > best[0]):
            best = (name.first, scene.entity(name.entity))
    return best[1] if best is not None else None


def group_meant(scene: Scene, at: int) -> Speaker | None:
    """The group or body that "they" at token `at` stands for: the latest that spoke, else a plural subject before."""
    for spoke in reversed(scene.spoken):
        if spoke.plural and spoke.speaker.name is not None and scene.sentences_back(at, spoke.first) <= _MAX_BACK_GROUP:
            return spoke.speaker
    words = scene.words
    for index in range(at - 1, max(-1, at - _MAX_BACK_TOKENS), -1):
        token = words.tokens[index]
        if token.upos == "NOUN" and token.deprel.startswith("nsubj") and words.lower[index].endswith("s"):
            return scene.as_text(scene.chunk_start(index), index + 1)
    return None


def relative_antecedent(scene: Scene, at: int) -> tuple[int, int] | None:
    """(first, one past last) token of the noun phrase that "who" at token `at` takes up; None if none is found."""
    words = scene.words
    before = at - 1
    while before > 0 and words.words[before] in {",", "–", "—", ")"}:
        before -= 1
    verb = words.tokens[at].head
    head = words.tokens[verb].head if 0 <= verb < len(words) and words.tokens[verb].deprel.startswith("acl") else -1
    for noun in (before if before in scene.by_token else -1, head if head < at else -1, before):
        if noun < 0:
            continue
        if noun in scene.by_token:
            name = scene.by_token[noun]
            return name.first, name.last
        if words.tokens[noun].upos in NOUNISH:
            return scene.chunk_start(noun), noun + 1
    return None
