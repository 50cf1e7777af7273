"""Whom a description means: "the minister", "his Ruvanian counterpart", "the commission", "her lawyer"."""

from bisect import bisect_left

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_pronouns import person_meant
from onrecord.readings.coreference_scene import Scene
from onrecord.text.names import Gender, fold, is_listed, is_role_head, role_circles, singular, state_hint

_SMALL = frozenset(
    {
        "the",
        "this",
        "that",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "of",
        "then",
        "former",
        "late",
        "same",
        "also",
        "for",
    }
)
# Words that any person with a title may be called by.
_ANY_ROLE = frozenset({"official", "man", "woman"})
# Adjectives that stand for the role they are made from.
_ROLE_ADJECTIVES = {"presidential": "president", "ministerial": "minister", "congressional": "congress"}
# Points for the body that "the company" means: per sentence of distance, for the subject's part, for having spoken, and
# for each time it is named (at most six). Set by hand on the training half of the Wikinews statements.
_BODY_PER_SENTENCE = -0.7
_BODY_FAR = 8  # sentences; farther is no worse
_BODY_SUBJECT = 1.0
_BODY_SPOKE = 1.5
_BODY_NAMED = 0.3


def person_described(scene: Scene, first: int, last: int, head: int) -> int | None:
    """The person that a phrase with the role word at token `head` means: by title and side, the latest named before it.

    A headline's "Ruvanian minister" may mean somebody whom only the text names: with nobody before, those after count,
    and of a headline's words only the role and the side must fit.
    """
    words = scene.words
    role = singular(words.words[head])
    if role == "counterpart":
        return _counterpart(scene, first, last)
    if not (is_role_head(words.words[head]) or role in _ANY_ROLE or any(role in circle for circle in role_circles())):
        return None
    described = frozenset(
        _ROLE_ADJECTIVES.get(words.lower[at], singular(words.words[at]))
        for at in range(first, last)
        if words.lower[at] not in _SMALL and words.words[at][:1].isalnum()
    )
    side = next((hint.state for at in range(first, last) if (hint := state_hint(words.words[at])) is not None), None)
    headline = words.sentence[first] == 0 and words.lower[first] not in _SMALL
    best: tuple[int, int, int] | None = None
    for name in scene.placed:
        known = scene.known[name.entity]
        if known.kind is not EntityKind.PERSON or first <= name.first < last:
            continue
        after = name.first > first
        wanted = frozenset({role}) if headline and after else described
        fit = max((_role_fit(role, wanted, title) for title in known.titles), default=0)
        if fit == 0 or (side is not None and known.side not in {None, side}):
            continue
        if after and not headline and (fit < 2 or known.side != side):
            continue
        nearness = name.first if name.first < first else -name.first
        score = (10 * (name.first < first) + fit + (side is not None and known.side == side), nearness, name.entity)
        if best is None or score[:2] > best[:2]:
            best = score
    return best[2] if best is not None else None


def _role_fit(role: str, described: frozenset[str], title: frozenset[str]) -> int:
    """0: a title cannot be meant; 3: it holds all words of the description, 2: its head word, 1: a kindred word."""
    if described <= title:
        return 3
    if any(word != role and word not in title and state_hint(word.capitalize()) is None for word in described):
        return 0
    if role in title:
        return 2
    return int(role in _ANY_ROLE or any(role in circle and circle & title for circle in role_circles()))


def _counterpart(scene: Scene, first: int, last: int) -> int | None:
    """The person of the named side who shares a title word with the one named last."""
    words = scene.words
    sides = [hint.state for at in range(first, last) if (hint := state_hint(words.words[at])) is not None]
    people = [
        name.entity
        for name in scene.placed
        if name.first < first and scene.known[name.entity].kind is EntityKind.PERSON
    ]
    if not sides or not people:
        return None
    anchor = scene.known[people[-1]]
    for entity in reversed(people):
        known = scene.known[entity]
        kin = not anchor.titles or any(left & right for left in anchor.titles for right in known.titles)
        if known.side == sides[0] and kin:
            return entity
    return None


def body_described(scene: Scene, first: int, last: int, head: int) -> int | None:
    """The body that "the commission" means (its name ends in or starts with that word), or "the company" (any body)."""
    words = scene.words
    noun = words.lower[head]
    if last - first > 2 or (last - first == 2 and words.lower[first] not in _SMALL):
        return None
    scores: dict[int, float] = {}
    folded, anybody = fold(noun), is_listed("anybody", noun)
    for entity, parts in scene.bodies.items():
        holds = folded in {parts[0], parts[-1]} or ((folded in parts and "of" in parts) and noun != "government")
        if not holds and (not anybody or any(is_listed("paper", part) for part in parts)):
            continue
        names = scene.names_of[entity]
        for at in range(bisect_left(names, first, key=lambda name: name.first) - 1, -1, -1):
            name = names[at]
            if not holds and scene.quoted[name.first]:
                continue
            back, subject = scene.sentences_back(first, name.first), scene.deprel(name).startswith("nsubj")
            score = _BODY_PER_SENTENCE * min(back, _BODY_FAR) + name.first * 1e-6
            score += _BODY_SUBJECT * subject + 5.0 * holds
            scores[entity] = max(scores.get(entity, -99.0), score)
            if subject and back >= _BODY_FAR:
                break  # what stands before it cannot score more
    spoke = {speaker.entity for speaker in scene.spoke_at.values()} if scores else set()
    for entity in scores:
        scores[entity] += _BODY_NAMED * min(scene.known[entity].times, 6) + _BODY_SPOKE * (entity in spoke)
    return max(sorted(scores), key=lambda entity: scores[entity]) if scores else None


def owner_meant(scene: Scene, first: int) -> int | None:
    """The person behind "his" in "his lawyer"."""
    lower = scene.words.lower[first]
    if lower not in {"his", "her"}:
        return None
    return person_meant(scene, first, Gender.MALE if lower == "his" else Gender.FEMALE)
