"""Whether two reports can have one speaker: one entity, two spellings of a name, a person and the body behind them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from onrecord.nouns.entity import EntityKind
from onrecord.nouns.record import RecordEntity
from onrecord.record.word_stems import find_words, is_content_word, stem
from onrecord.text.name_match import name_words, surname_likeness
from onrecord.text.names import is_role_head, state_hint


class Fit(IntEnum):
    """How well two speakers fit, from not at all to the same."""

    CLASH = 0  # two persons, or bodies of two sides: never one utterance
    UNKNOWN = 1  # one report names nobody
    SIDE = 2  # a person and the body or state they speak for, or two bodies of one side
    LIKE = 3  # two unnamed descriptions or spellings that may well be one
    SAME = 4


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a report says has spoken.

    entity  record entity id, None if the speaker is no joined entity
    name    best name, None if the report names nobody
    kind    of the entity; None for an unnamed speaker ("two officials")
    side    state or body spoken for, as an exact name ("Russia"), None if unknown
    relays  speaks for others by office: a spokesman, a press service, a ministry
    bodies  entity ids of the bodies, states and principals the person acts for, by the words of the pages
    barred  entity id of one who is known not to be the speaker, None if there is none
    """

    entity: str | None
    name: str | None
    kind: EntityKind | None
    side: str | None
    relays: bool = False
    bodies: frozenset[str] = frozenset()
    barred: str | None = None


NOBODY = Speaker(None, None, None, None)
# Words in a name or a title that say: this one speaks for, or only carries, another.
_MOUTHPIECE = re.compile(
    r"\b(?:spokes\w+|press (?:secretary|officer|service|office)|statement|read-?out|communiqu[eé]|transcript|report|"
    r"department|ministry|office|embassy|agency|newspaper|daily|media|television|tv|radio|aide)\b",
    re.IGNORECASE,
)
_SAYS = r"(?:said|says|stated|states|told|tells|tweeted|wrote|writes|claims|claimed|announced)"
# What a name that was cut badly ends in ("US officials on").
_TRAILING = re.compile(
    r"(?:\s+(?:on|in|at|of|the|an?|and|or|to|for|by|from|with|as|who|late|early)|[\s,;:–—-])+$", re.IGNORECASE
)
# Surnames this much alike are one name; see text/name_match.py for the scale.
_SPELLING_MIN = 0.6


def make_speaker(
    entity_id: str | None,
    name: str | None,
    entities: Mapping[str, RecordEntity],
    affiliations: Mapping[str, frozenset[str]] | None = None,
) -> Speaker:
    """The speaker `name` of a report, with what the joined entity `entity_id` adds (None: not an entity).

    affiliations  entity id → those it acts for (affiliations.py)
    """
    entity = entities.get(entity_id) if entity_id is not None else None
    name = _TRAILING.sub("", name) if says_who(name) and name is not None else None
    if entity is None:
        return Speaker(None, name, None, _side_of_words(name), is_mouthpiece_title(name)) if name else NOBODY
    relays = any(is_mouthpiece_title(title) for title in (entity.name, *(role.title for role in entity.roles)))
    side = _side_of_words(entity.name) if entity.kind is not EntityKind.PERSON else None
    return Speaker(
        entity.id,
        name or entity.name,
        entity.kind,
        side or _side_of_words(entity.side) or entity.side,
        relays,
        (affiliations or {}).get(entity.id, frozenset()),
    )


@lru_cache(maxsize=65536)
def fit_speakers(left: Speaker, right: Speaker) -> Fit:
    """How far one speech act can have both as its speaker."""
    if left.name is None or right.name is None:
        barred = {left.barred, right.barred} & {left.entity, right.entity} - {None}
        return Fit.CLASH if barred else Fit.UNKNOWN
    if left.entity is not None and left.entity == right.entity:
        return Fit.SAME
    if left.entity in right.bodies or right.entity in left.bodies:
        return Fit.SIDE
    both_persons = left.kind is EntityKind.PERSON and right.kind is EntityKind.PERSON
    if both_persons:
        if _like_surnames(left.name, right.name):
            return Fit.LIKE
        one_side = (left.side is not None and left.side == right.side) or bool(left.bodies & right.bodies)
        return Fit.SIDE if one_side and (left.relays or right.relays) else Fit.CLASH
    if left.side is not None and right.side is not None and left.side != right.side:
        return Fit.CLASH
    if _like_descriptions(left.name, right.name):
        return Fit.LIKE
    if left.side is not None and left.side == right.side:
        return Fit.SIDE
    if _is_named_after(left, right) or _is_named_after(right, left):
        return Fit.SIDE
    # An unnamed source may be anybody of whom nothing else is known; two named bodies may not.
    return Fit.CLASH if left.entity is not None and right.entity is not None else Fit.UNKNOWN


def says_who(name: str | None) -> bool:
    """True if a speaker's name holds a word that tells somebody: not "the", "it", "a"."""
    return name is not None and any(is_content_word(word) for _, _, word in find_words(name))


def names_itself(quotation: str, speaker: Speaker) -> bool:
    """True if the quotation tells what its supposed speaker said ("'Kim just stated …'"): then somebody else speaks."""
    if speaker.kind is not EntityKind.PERSON or not speaker.name:
        return False
    surname = re.escape(re.split(r"[\s-]", speaker.name)[-1])
    return re.search(rf"\b{surname}\b\W+(?:\w+\W+){{0,3}}?{_SAYS}\b", quotation, re.IGNORECASE) is not None


def is_mouthpiece_title(words: str) -> bool:
    """True if a name or title is that of a spokesman, a press office, a document or an outlet."""
    return _MOUTHPIECE.search(words) is not None


def _side_of_words(name: str | None) -> str | None:
    """The one state that the words of `name` point at ("US officials", "the Kremlin"), None if none or several."""
    if not name:
        return None
    words = [word for _, _, word in find_words(name)]
    found = set()
    at = 0
    while at < len(words):
        for length in (4, 3, 2, 1):
            hint = state_hint(" ".join(words[at : at + length])) if at + length <= len(words) else None
            if hint is not None:
                found.add(hint.state)
                at += length
                break
        else:
            at += 1
    return found.pop() if len(found) == 1 else None


def _like_surnames(left: str, right: str) -> bool:
    """Two names of persons that may be one: like surnames, and no other given name against it."""
    a, b = name_words(left), name_words(right)
    if not a or not b or surname_likeness(a[-1], b[-1]) < _SPELLING_MIN:
        return False
    return len(a) == 1 or len(b) == 1 or a[0][0] == b[0][0] or not {*a[:-1]}.isdisjoint(b[:-1])


def _like_descriptions(left: str, right: str) -> bool:
    """Two descriptions with one head and no word against it ("US officials", "senior US officials").

    A single word ("the spokesman") describes too many.
    """
    a = frozenset(stem(word) for word in _content_words(left))
    b = frozenset(stem(word) for word in _content_words(right))
    return min(len(a), len(b)) >= 2 and (a <= b or b <= a)


def _is_named_after(body: Speaker, other: Speaker) -> bool:
    """The other's description names the body ("a State Department spokesman", "the State Department")."""
    if body.kind is EntityKind.PERSON or body.name is None or other.name is None:
        return False
    words = " ".join(_content_words(body.name)).lower()
    return bool(words) and words in other.name.lower() and _names_a_role(other.name)


# A story has few speakers and many pairs of them.
@lru_cache(maxsize=8192)
def _content_words(name: str) -> tuple[str, ...]:
    return tuple(word for _, _, word in find_words(name) if is_content_word(word))


def _names_a_role(name: str) -> bool:
    return any(is_role_head(word) for _, _, word in find_words(name))
