"""Whom a description means: "the minister", "his Ruvanian counterpart", "the commission", "her lawyer"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.nouns.entity import EntityKind
from onrecord.readings.coreference_features import Features, is_body, name_features, rank_features
from onrecord.readings.coreference_pronouns import person_meant, relative_antecedent
from onrecord.readings.coreference_ranker import Candidate, Speaker, Stand
from onrecord.readings.coreference_scene import Scene
from onrecord.text.names import Gender, fold, head_kind, is_listed, is_role_head, role_circles, singular, state_hint

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
_PREMIERS = (frozenset({"premier"}), frozenset({"prime", "minister"}))
_HEADS = frozenset({"head", "chief"})
# Titles that the head of a state or government has, and the top diplomat of one, each by the words that it must hold.
_OFFICES = {
    "state": tuple(frozenset({word}) for word in "president king queen emir emperor monarch sultan leader".split()),
    "government": tuple(frozenset({word}) for word in "premier chancellor prime leader".split()),
    "diplomat": (
        frozenset({"foreign", "minister"}),
        frozenset({"foreign", "secretary"}),
        frozenset({"secretary", "state"}),
    ),
}
_COUNTRY = frozenset({"country", "nation", "state", "government"})
_MAX_BACK_SENTENCES = 12
_MOST_NAMED = 6  # bodies named most often, which may be meant from far off
_MAX_UNNAMED = 30  # earlier speakers who are looked at
_MAX_WORDS = 3
_TO_ANTECEDENT = 3  # heads from "whose" over its noun and the verb to what it takes up


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A description: where it stands, its head noun in the singular, the words before it, the states among them.

    office: words of the titles that "head of state" or "top diplomat" may mean, of which its bearer must have one
    """

    first: int
    last: int
    head: int
    noun: str
    words: frozenset[str]
    states: frozenset[str]
    kind: str
    office: tuple[frozenset[str], ...]


def described(scene: Scene, first: int, last: int, head: int) -> Candidate | None:
    """Whom a phrase in the singular with its noun at token `head` means; None if it speaks for itself.

    The people and bodies near it or fitting it stand against the reading that it means nobody named.
    """
    words = scene.words
    noun = singular(words.words[head])
    if noun == "counterpart":
        found = _counterpart(scene, first, last)
        return Candidate(scene.entity(found), False, {}) if found is not None else None
    office = _office_of(scene, first, head, last)
    content = frozenset(
        _ROLE_ADJECTIVES.get(words.lower[at], singular(words.words[at]))
        for at in range(first, max(head + 1, last if head == first and not office else 0))
        if words.lower[at] not in _SMALL and words.words[at][:1].isalnum()
    )
    states = frozenset(hint.state for at in range(first, last) if (hint := state_hint(words.words[at])) is not None)
    phrase = _Phrase(first, last, head, noun, content, states, _kind_of(noun), office)
    told = _whose_office_tells(scene, phrase)
    if told is not None:
        return Candidate(scene.entity(told), False, {})
    candidates = [*_named(scene, phrase), *_said_before(scene, phrase)]
    if not candidates:
        return None
    stand = Stand.ROLE if phrase.kind == "role" else Stand.BODY
    chosen = scene.chosen(stand, [*candidates, _itself(scene, phrase)], first)
    return chosen if chosen is not None and chosen.speaker is not None else None


def _office_of(scene: Scene, first: int, head: int, last: int) -> tuple[frozenset[str], ...]:
    """The titles that the head of a state or of a government has, and a top diplomat; none for others."""
    words = scene.words
    if words.lower[head] == "diplomat" and {"top", "chief"} & set(words.lower[first:head]):
        return _OFFICES["diplomat"]
    if words.lower[head] == "premier" and head <= first + 1 and last == head + 1:
        return _PREMIERS
    if words.lower[head] not in _HEADS or words.lower[head + 1 : head + 2] != ("of",) or last < head + 3:
        return ()
    return _OFFICES.get(words.lower[head + 2], ())


def _kind_of(noun: str) -> str:
    """What sort of noun it is, as far as the lists of words tell."""
    if is_role_head(noun) or noun in _ANY_ROLE or any(noun in circle for circle in role_circles()):
        return "role"
    if noun in _COUNTRY:
        return "country"
    for section in ("anybody", "outlet"):
        if is_listed(section, noun):
            return section
    return head_kind(noun) or "open"


def _named(scene: Scene, phrase: _Phrase) -> list[Candidate]:
    at = phrase.first
    entities = dict.fromkeys(name.entity for name in scene.names_before(at, _MAX_BACK_SENTENCES))
    entities.update(dict.fromkeys(_fitting(scene, phrase)))
    headline = scene.words.sentence[at] == 0  # may mean somebody whom only the text names
    stands: list[tuple[int, Features]] = []
    for entity in entities:
        person = scene.known[entity].kind is EntityKind.PERSON
        if not person and not is_body(scene, entity):
            continue
        fit = _fit(scene, phrase, entity)
        named_after = scene.names_of[entity][0].first > at
        if (
            fit is None
            or (named_after and not headline)
            or any(phrase.first <= name.first < phrase.last for name in scene.names_of[entity])
        ):
            continue
        stands.append((entity, name_features(scene, at, entity) | fit))
    rank_features([(scene.last_named(entity, at), features) for entity, features in stands])
    _compare_fits([features for _, features in stands])
    return [
        Candidate(scene.entity(entity), scene.known[entity].kind is not EntityKind.PERSON, features)
        for entity, features in stands
    ]


def _compare_fits(people: Sequence[Features]) -> None:
    """Mark those whose titles fit best, and one who alone fits at all."""
    fits = [max((level for level in range(4) if f"fit={level}" in features), default=0) for features in people]
    best = max(fits, default=0)
    for features, fit in zip(people, fits, strict=True):
        if fit and fit == best:
            features["fits best"] = 1.0
            features["fits alone"] = float(sum(map(bool, fits)) == 1)


def _fitting(scene: Scene, phrase: _Phrase) -> Iterable[int]:
    """Entities that may be meant from far off: with that title, that word in the name, or named most often."""
    yield from scene.titled.get(phrase.noun, ())
    yield from scene.bodies_with.get(fold(phrase.noun), ())
    yield from scene.most_named[:_MOST_NAMED]


def _fit(scene: Scene, phrase: _Phrase, entity: int) -> Features | None:
    """How the description's words fit the entity; None for one of another state, and for a person of whom nothing
    tells that noun.
    """
    known = scene.known[entity]
    if phrase.states and known.side not in {None, *phrase.states}:
        return None
    called = scene.called.get(entity, frozenset())
    parts = [fold(word) for word in known.name.split()]
    rest = {word for word in phrase.words if word != phrase.noun and state_hint(word.capitalize()) is None}
    features: Features = {}
    if known.kind is EntityKind.PERSON:
        fit = max((_role_fit(phrase.noun, phrase.words, title) for title in known.titles), default=0)
        if phrase.office:
            fit = 3 if any(needed <= title for needed in phrase.office for title in known.titles) else 0
        if fit == 0 and (phrase.office or phrase.noun not in called):
            return None
        features[f"fit={fit}"] = 1.0
        rest -= rest if phrase.office else frozenset[str]().union(*known.titles)
    else:
        folded = fold(phrase.noun)
        if folded in parts:
            place = "end" if parts[-1] == folded else "start" if parts[0] == folded else "inside"
            features[f"holds {place}"] = 1.0
        features[f"{phrase.kind} {known.kind.value}"] = 1.0
        if any(is_listed("paper", part) for part in parts):
            features["paper"] = 1.0
    rest = {word for word in rest if fold(word) not in parts and word not in called}
    if scene.words.sentence[phrase.first] == 0:
        features |= {f"headline {name}": value for name, value in features.items()} | {"in headline": 1.0}
    features["called"] = float(phrase.noun in called)
    features[f"unexplained={min(len(rest), _MAX_WORDS)}"] = 1.0
    if phrase.states:
        features["side unknown" if known.side is None else "side same"] = 1.0
    return features


def _said_before(scene: Scene, phrase: _Phrase) -> list[Candidate]:
    """Earlier unnamed speakers under that noun who were told of more fully: "a federal judge in Mirel … The judge"."""
    found: dict[str, Candidate] = {}
    for spoke in scene.spoken[-_MAX_UNNAMED:]:
        name = spoke.speaker.name
        if spoke.speaker.entity is not None or name is None or spoke.first >= phrase.first:
            continue
        said = name.lower().split()
        if phrase.noun not in said or len(said) <= phrase.last - phrase.first:
            continue
        back = min(scene.sentences_back(phrase.first, spoke.first), 6)
        rest = {word for word in phrase.words if word not in said}
        found[name] = Candidate(
            spoke.speaker,
            spoke.plural,
            {
                "unnamed": 1.0,
                f"unnamed back={back}": 1.0,
                f"unnamed unexplained={min(len(rest), 2)}": 1.0,
                "unnamed head": float(said[-1] == phrase.noun or said.index(phrase.noun) <= len(phrase.words)),
            },
        )
    return list(found.values())


def _itself(scene: Scene, phrase: _Phrase) -> Candidate:
    """The reading that the phrase means nobody named, with what speaks for that."""
    words = scene.words
    lower = words.lower[phrase.first]
    opening = lower if lower in {"the", "this", "that"} else "owned" if lower in _SMALL else "bare"
    return Candidate(
        None,
        False,
        {
            "itself": 1.0,
            f"itself {phrase.kind}": 1.0,
            f"itself {opening}": 1.0,
            f"itself words={min(len(phrase.words), _MAX_WORDS)}": 1.0,
            "itself goes on": float(phrase.last > phrase.head + 1),
            "itself state": float(bool(phrase.states)),
            "itself headline": float(words.sentence[phrase.first] == 0),
            "itself capital": float(phrase.head > phrase.first and words.is_capital(phrase.head)),
        },
    )


def _role_fit(role: str, described: frozenset[str], title: frozenset[str]) -> int:
    """0: a title cannot be meant; 3: it holds all words of the description, 2: its head word, 1: a kindred word."""
    if described <= title:
        return 3
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


def _whose_office_tells(scene: Scene, phrase: _Phrase) -> int | None:
    """The person meant by "the minister" in "Lind's office said the minister had …": Lind, unless known by other titles
    alone."""
    if phrase.kind != "role" or phrase.last - phrase.first != 2 or scene.words.lower[phrase.first] != "the":
        return None
    sources = scene.around.get(phrase.first, ())
    owners = {name.entity for source in sources for name in scene.named_at.get(source, ()) if scene.owns(name)}
    owners -= scene.speaks_around(phrase.first)
    people = [entity for entity in sorted(owners) if scene.known[entity].kind is EntityKind.PERSON]
    if len(people) != 1:
        return None
    titles = [title for title in scene.known[people[0]].titles if "counterpart" not in title]  # that tells no office
    return people[0] if not titles or any(phrase.noun in title for title in titles) else None


def owner_meant(scene: Scene, first: int) -> Speaker | None:
    """The person behind "his" in "his lawyer", or whoever "whose" takes up in "Lind, whose lawyer"."""
    lower = scene.words.lower[first]
    if lower == "whose":
        found = _taken_up(scene, first)
        return scene.entity(found) if found is not None else None
    if lower not in {"his", "her"}:
        return None
    return person_meant(scene, first, Gender.MALE if lower == "his" else Gender.FEMALE, owner=True)


def _taken_up(scene: Scene, whose: int) -> int | None:
    """The entity that "whose" refers to: by the parse, also through an apposition; else the name just before it."""
    tokens = scene.words.tokens
    at = whose
    for _ in range(_TO_ANTECEDENT):
        at = tokens[at].head
        if not 0 <= at < len(tokens):
            break
        if at < whose:
            joined = [
                each for each in range(at, whose) if tokens[each].head == at and tokens[each].deprel.startswith("conj")
            ]
            at = joined[-1] if joined else at  # "a call between Holm and Lind, whose office"
            name = scene.by_token.get(at)
            return name.entity if name is not None else scene.titles.get(at)
    found = relative_antecedent(scene, whose)
    name = scene.by_token.get(found[0]) if found is not None else None
    return name.entity if name is not None else None
