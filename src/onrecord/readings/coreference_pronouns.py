"""Whom a pronoun means: "he" and "she" a person, "it" and "they" a body or group, "who" the noun before it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_features import Features, is_body, name_features, rank_features
from onrecord.readings.coreference_ranker import Candidate, Speaker, Stand
from onrecord.readings.coreference_scene import NOUNISH, Scene
from onrecord.text.names import Gender, gender_of_title, head_kind, is_role_head, singular

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_PRONOUNS = MALE | FEMALE | THING | PLURAL | FIRST_PERSON | RELATIVE

# How many sentences back somebody may have been named, a group have spoken, a plural noun stand.
_MAX_BACK_SENTENCES = 12
_MAX_BACK_GROUP = 4
_MAX_BACK_NOUN = 1
# "Also" stands so many words behind the pronoun at most: "it has also said".
_ALSO_WORDS = 3
_MAX_NOUNS = 6  # plural nouns that are looked at


def person_meant(scene: Scene, at: int, gender: Gender, *, owner: bool = False) -> Speaker | None:
    """The one that "he" or "she" at token `at` stands for, None if nobody fits: by name, or somebody who has just
    spoken unnamed ("one of the victims … She said").

    owner  "his" of "Lind will appeal, his lawyer said": the words are mostly about its bearer
    """
    people = dict.fromkeys(name.entity for name in scene.names_before(at, _MAX_BACK_SENTENCES))
    candidates = _people(scene, at, people, gender) + _unnamed(scene, at, plural=False, gender=gender)
    if not candidates:  # a long speech: "he" goes on speaking; or somebody named only after it
        spoke = dict.fromkeys(
            spoke.speaker.entity for spoke in reversed(scene.spoken) if spoke.speaker.entity is not None
        )
        candidates = _people(scene, at, spoke, gender)[:1]
    if not candidates:
        begin = bisect_right(scene.placed, at, key=lambda name: name.first)
        after = takewhile(lambda name: scene.sentences_back(name.first, at) <= 1, scene.placed[begin:])
        candidates = _people(scene, at, dict.fromkeys(name.entity for name in after), gender)
    if owner:
        candidates = [replace(one, features=_as_owner(one.features)) for one in candidates]
    chosen = scene.chosen(Stand.PERSON, candidates, at)
    if chosen is not None and chosen.speaker is not None and chosen.speaker.entity is not None and not owner:
        scene.genders.setdefault(chosen.speaker.entity, gender)
    return chosen.speaker if chosen is not None else None


def _as_owner(features: Mapping[str, float]) -> Features:
    return {"owner told of" if name == "told of" else name: value for name, value in features.items()}


def _people(scene: Scene, at: int, entities: Iterable[int], gender: Gender) -> list[Candidate]:
    stands = []
    for entity in entities:
        known = scene.known[entity]
        if known.kind is not EntityKind.PERSON or (known.gender or scene.genders.get(entity)) not in {None, gender}:
            continue  # nobody is "she" first and "he" then
        features = name_features(scene, at, entity)
        features["sure gender"] = float(known.gender is gender)
        if known.gender is None:
            features[f"unsure {gender.value}"] = 1.0
        features["full name"] = float(" " in known.name)
        features["titled"] = float(bool(known.titles))
        features["a word alone"] = float(" " not in known.name and not known.titles and known.gender is None)
        stands.append((entity, features))
    return _ranked(scene, at, stands)


def _ranked(scene: Scene, at: int, stands: Sequence[tuple[int, Features]]) -> list[Candidate]:
    rank_features([(scene.last_named(entity, at), features) for entity, features in stands])
    return [
        Candidate(scene.entity(entity), scene.known[entity].kind is not EntityKind.PERSON, features)
        for entity, features in stands
    ]


def _unnamed(scene: Scene, at: int, *, plural: bool, gender: Gender | None = None) -> list[Candidate]:
    """Those who have spoken lately without being named, the latest first."""
    found: dict[str, Candidate] = {}
    for back, spoke in enumerate(reversed(scene.spoken)):
        away = scene.sentences_back(at, spoke.first)
        name = spoke.speaker.name
        if away > _MAX_BACK_GROUP:
            break
        if spoke.speaker.entity is not None or name is None or spoke.plural is not plural or spoke.first >= at:
            continue
        told = {gender_of_title(word) for word in name.split()} - {None}
        if name in found or (gender is not None and told and gender not in told):
            continue
        features: Features = {
            "unnamed": 1.0,
            f"unnamed back={away}": 1.0,
            f"unnamed spoke={min(back, 3)}": 1.0,
            "unnamed noun": float(any(is_role_head(word) for word in name.split())),
            "unnamed pronoun": float(name.lower() in _PRONOUNS),
            "unnamed words": min(len(name.split()), 6) / 6,
            "unnamed joined": float(" and " in name),
            "unnamed told": float(not spoke.inner and not scene.is_inner(at)),
            "unnamed both quoted": float(scene.quoted[at] and scene.quoted[spoke.first]),
        }
        found[name] = Candidate(spoke.speaker, plural, features)
    return list(found.values())


def body_meant(scene: Scene, at: int) -> Speaker | None:
    """The body or state that "it" at token `at` stands for, None if none has been named near."""
    going_on = _goes_on(scene, at)
    if going_on is not None:
        return going_on
    unnamed = [one for one in _unnamed(scene, at, plural=True) if not one.features["unnamed joined"]]
    chosen = scene.chosen(Stand.THING, _bodies(scene, at) + unnamed, at)
    return chosen.speaker if chosen is not None else None


def _is_it(scene: Scene, entity: int) -> bool:
    """True for a body or a state, listed or not: a place that speaks is a state."""
    return is_body(scene, entity) or (scene.known[entity].kind is EntityKind.PLACE and entity in scene.spoke_ever)


def _goes_on(scene: Scene, at: int) -> Speaker | None:
    """Who demands in "Norway demands that … . It also wants …": the body that spoke last, in the sentence before."""
    words = scene.words
    first, last = words.sentences[words.sentence[at]]
    if at != first or "also" not in words.lower[at + 1 : min(at + 1 + _ALSO_WORDS, last)] or not scene.spoken:
        return None
    spoke = scene.spoken[-1]
    is_told = spoke.speaker.entity is not None and _is_it(scene, spoke.speaker.entity) and not spoke.inner
    return spoke.speaker if is_told and scene.sentences_back(at, spoke.first) == 1 else None


def _bodies(scene: Scene, at: int) -> list[Candidate]:
    near = dict.fromkeys(name.entity for name in scene.names_before(at, _MAX_BACK_GROUP))
    stands = []
    for entity in near:
        if _is_it(scene, entity):
            features = name_features(scene, at, entity)
            features[f"kind={scene.known[entity].kind.value}"] = 1.0
            stands.append((entity, features))
    return _ranked(scene, at, stands)


def group_meant(scene: Scene, at: int) -> Speaker | None:
    """The group or body that "they" at token `at` stands for: one that spoke, a body, a plural noun before."""
    candidates = _bodies(scene, at) + _unnamed(scene, at, plural=True) + _plural_nouns(scene, at)
    chosen = scene.chosen(Stand.PLURAL, candidates, at)
    return chosen.speaker if chosen is not None else None


def _plural_nouns(scene: Scene, at: int) -> list[Candidate]:
    words = scene.words
    begin, _ = words.sentences[max(0, words.sentence[at] - _MAX_BACK_NOUN)]
    found: list[Candidate] = []
    for index in range(at - 1, begin - 1, -1):
        token = words.tokens[index]
        if token.upos != "NOUN" or singular(words.words[index]) == words.lower[index]:
            continue
        part = token.deprel.split(":")[0]
        if part != "nsubj" and not is_role_head(words.words[index]):
            continue  # "about the sanctions"
        back = scene.sentences_back(at, index)
        features: Features = {
            "noun": 1.0,
            f"noun {part} back={back}": 1.0,
            f"noun nearer={min(len(found), 3)}": 1.0,
            "noun role": float(is_role_head(words.words[index])),
            "noun body": float(head_kind(singular(words.words[index])) == "organisation"),
            "noun quoted": float(scene.quoted[index]),
        }
        found.append(Candidate(scene.as_text(scene.chunk_start(index), index + 1), True, features))
        if len(found) == _MAX_NOUNS:
            break
    return found


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
