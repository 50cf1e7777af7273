"""What speaks for a name being meant by a pronoun or description: where it stands, its part there, who spoke last."""

from bisect import bisect_left

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_scene import Placed, Scene

Features = dict[str, float]

_FAR = 6  # sentences, names: what lies farther back is as far
_LAST_NAMES = 6  # how many of somebody's names back the latest subject is sought
_LEAD = 3  # sentences that open an article
_LAST_SPOKE = 3
_OF_NAME = frozenset({"flat", "appos", "compound"})
_WRITER = frozenset({"i", "we"})
_NEAR_VERB = 6  # tokens before a verb in which its subject is sought
_LAST_TOLD = 8  # speakers back among whom those are sought who stand in nobody else's words


def name_features(scene: Scene, at: int, entity: int) -> Features:
    """What the text says for the entity being meant at token `at`, whatever stands there."""
    names = scene.names_of[entity]
    count = bisect_left(names, at, key=lambda name: name.first)
    known = scene.known[entity]
    features: Features = {"times": min(known.times, _FAR) / _FAR, "times before": min(count, _FAR) / _FAR}
    if scene.words.sentence[names[0].first] <= _LEAD:
        features["lead"] = 1.0
    if count == 0:
        ahead = min(-scene.sentences_back(at, names[0].first), _LEAD)
        return features | {"after": 1.0, f"after={ahead}": 1.0} | _spoke(scene, at, entity)
    last = names[count - 1]
    back = min(scene.told_back(at, last.first), _FAR)
    features[f"back={back}"] = 1.0
    features[f"{_part(scene, last)} back={min(back, 2)}"] = 1.0
    subject = next(
        (
            min(scene.told_back(at, name.first), _FAR)
            for name in reversed(names[max(0, count - _LAST_NAMES) : count])
            if scene.deprel(name).startswith("nsubj") or _is_met_by_the_writer(scene, name)
        ),
        None,
    )
    features[f"subject back={subject}"] = 1.0
    if scene.quoted[last.first]:
        features["quoted"] = 1.0
        if scene.quoted[at]:
            features["both quoted"] = 1.0
    if scene.paragraph[at] == scene.paragraph[last.first]:
        features["same paragraph"] = 1.0
    return features | _spoke(scene, at, entity)


def _part(scene: Scene, name: Placed) -> str:
    if scene.owns(name):
        return "owner"
    deprel = scene.deprel(name).split(":")[0]
    if _is_met_by_the_writer(scene, name):
        return "nsubj"
    return deprel if deprel in {"nsubj", "obj", "obl", "nmod", "appos", "conj"} else "other"


def _is_met_by_the_writer(scene: Scene, name: Placed) -> bool:
    """True for Lind in "I met Anna Lind": as the writer is no "she", the object is as good as a subject."""
    if scene.deprel(name).split(":")[0] not in {"obj", "iobj", "obl"}:
        return False
    tokens = scene.words.tokens
    head = name.first
    while name.first <= head < name.last or (head >= 0 and tokens[head].deprel.split(":")[0] in _OF_NAME):
        head = tokens[head].head
    verb = tokens[head].head if head >= 0 and tokens[head].upos not in {"VERB", "AUX"} else head
    first = max(0, verb - _NEAR_VERB)
    return any(
        tokens[at].head == verb and scene.words.lower[at] in _WRITER and not scene.quoted[at]
        for at in range(first, max(first, verb))
    )


def _spoke(scene: Scene, at: int, entity: int) -> Features:
    """How lately the entity spoke, and whether it speaks the very words around token `at` or is spoken of in them."""
    features: Features = {}
    latest = [spoke for spoke in scene.spoken[-_LAST_SPOKE:] if spoke.first < at]
    for back, spoke in enumerate(reversed(latest)):
        if spoke.speaker.entity == entity:
            features[f"spoke={back}"] = 1.0
            features[f"spoke sentences={min(scene.told_back(at, spoke.first), _LEAD)}"] = 1.0
            break
    if not scene.is_inner(at):
        tellers = [spoke for spoke in scene.spoken[-_LAST_TOLD:] if spoke.first < at and not spoke.inner]
        for back, spoke in enumerate(reversed(tellers[-_LAST_SPOKE:])):
            if spoke.speaker.entity == entity:
                features[f"told={back}"] = 1.0
                break
    if entity in scene.spoke_ever:
        features["spoke ever"] = 1.0
    if entity in scene.told.get(at, ()):
        features["told of"] = 1.0
    around = scene.speaks_around(at)
    side = scene.known[entity].side
    if side is not None and entity not in around and side in {scene.known[outer].side for outer in around}:
        features["side around"] = 1.0
    if entity in scene.named_around(at) - around:
        features["named around"] = 1.0
    if entity in around:
        features["quoted around" if scene.quoted[at] else "told around"] = 1.0
    return features


def rank_features(stands: list[tuple[int, Features]]) -> None:
    """Add to each of (token of its last name, features) how many candidates stand nearer."""
    for place, (_, features) in enumerate(sorted(stands, key=lambda stand: -stand[0])):
        features[f"nearer={min(place, _LEAD)}"] = 1.0


def is_body(scene: Scene, entity: int) -> bool:
    """True for a body or a state: what "it" can stand for and speak."""
    known = scene.known[entity]
    return known.kind is not EntityKind.PERSON and (known.kind is not EntityKind.PLACE or known.side is not None)
