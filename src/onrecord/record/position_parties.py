"""Whom a speaker speaks for: the state or body behind a spokesman, a minister, a president."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.readings.stance_words import UNNAMED
from onrecord.record.affiliations import find_affiliations
from onrecord.record.position_capitals import find_capitals
from onrecord.record.position_homes import find_homes
from onrecord.record.position_lands import Lands
from onrecord.record.speakers import is_mouthpiece_title
from onrecord.text.agencies import agency_called
from onrecord.text.names import head_kind, is_listed, is_office
from onrecord.text.state_words import states_in

# Whoever only studies or tells of a dispute, or once had an office, takes no position in it.
_BYSTANDERS = re.compile(
    r"\b(?:former|ex-|analyst|expert|professor|scholar|fellow|historian|author|writer|editor|journalist|correspondent|"
    r"reporter|columnist|researcher|economist|director(?![ -]general)|resident|student|institute|university|think)\b",
    re.IGNORECASE,
)
_TITLE_WORD = re.compile(r"[\w-]+")
_STUDYING = re.compile(
    r"\b(?:institut\w+|universit\w+|college|cent(?:re|er)|foundation|school|times|news|post|journal|magazine|"
    r"council on)\b",
    re.IGNORECASE,
)
# Governments that go by their house.
_HOUSES = {
    "White House": "United States",
    "Pentagon": "United States",
    "Kremlin": "Russia",
    "Downing Street": "United Kingdom",
}


_CAPITAL = re.compile(r"\b[A-Z][a-z]{3,}")
_BODY_KINDS = (EntityKind.ORGANISATION, EntityKind.FORUM)


@dataclass(frozen=True, slots=True)
class Side:
    """A party by its name, with the entity that bears it, if one does."""

    name: str
    entity: str | None


def known_parties(entities: Sequence[RecordEntity]) -> frozenset[str]:
    """Names of entities and sides that two pages speak of, or the one page if there is but one: whom only one page of
    several mentions is no party to the story.
    """
    pages: dict[str, set[str]] = {}
    for entity in entities:
        found = {mention.article for mention in entity.mentions}
        for name in {entity.name, *states_in(entity.name), *([entity.side] if entity.side else [])}:
            pages.setdefault(name, set()).update(found)
        if entity.side is not None:
            for state in states_in(entity.side):
                pages.setdefault(state, set()).update(found)
    least = min(2, len(set().union(*pages.values())) if pages else 0)
    return frozenset(name for name, found in pages.items() if len(found) >= least)


def _is_body(entity: RecordEntity) -> bool:
    """True for a body by its kind, or by the last word of a place's name: "Sarn River Commission"."""
    if entity.kind in _BODY_KINDS:
        return True
    last = entity.name.split()[-1]
    named = " " in entity.name and not is_listed("surname", last)
    return entity.kind is EntityKind.PLACE and named and head_kind(last) in ("organisation", "forum")


def is_unnamed(party: str) -> bool:
    """True for a body that goes by a common noun, "seafarers' union"."""
    return party.split()[-1] in UNNAMED


def _is_in_office(title: str) -> bool:
    return any(is_office(word) for word in _TITLE_WORD.findall(title))


class Sides:
    """The parties of a story. One party has one name, however its people are called."""

    def __init__(
        self,
        articles: Sequence[Article],
        entities: Sequence[RecordEntity],
        readings: Sequence[Reading] = (),
        entity_of: Mapping[tuple[str, int], str] | None = None,
    ) -> None:
        self._lands = Lands(articles, entities)
        self._entities: Mapping[str, RecordEntity] = {entity.id: entity for entity in entities}
        self._by_name: dict[str, str] = {}
        for entity in entities:
            self._by_name.setdefault(entity.name, entity.id)

        bodies = {e.name for e in entities if _is_body(e) and " " in e.name}
        self._bodies = sorted(bodies, key=lambda name: (-len(name), name))
        self._known = known_parties(entities)
        self._served = find_affiliations(articles, entities)
        people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
        beside = {person.id: state for person in people if (state := self._beside(person)) is not None}
        self._homes = find_homes(articles, entities, beside, self.named)
        acting_for = {**self._homes, **beside}
        self._capitals = find_capitals(articles, readings, entities, entity_of or {}, self.named, acting_for)

    def of(self, entity_id: str | None, state: str | None) -> Side | None:
        """The party that an entity is or speaks for; `state` is what the words beside it name. None for a bystander."""
        entity = self._entities.get(entity_id or "")
        if entity is None and state is not None and is_unnamed(state):
            return self._side(state)
        state = self.named(state) or state if state is not None else None
        if entity is None:
            return self._side(state) if state is not None else None
        name = self._party_name(entity, state)
        return None if name is None else self._side(name)

    def named(self, words: str) -> str | None:
        """The one state that some words name, listed or a land of this story."""
        states = {*states_in(words), *([land] if (land := self._lands.named(words)) is not None else [])}
        return states.pop() if len(states) == 1 else None

    def _beside(self, person: RecordEntity) -> str | None:
        """The state that the pages name beside a person: in a title, before it, or as an owner."""
        if person.side is not None:
            states = states_in(person.side)
            return states[0] if len(states) == 1 else None
        land = self._lands.behind(person.id)
        titled = (self.named(role.title) for role in person.roles)
        return land or next((state for state in titled if state is not None), None)

    def _side(self, name: str) -> Side:
        return Side(name, self._by_name.get(name))

    def _party_name(self, entity: RecordEntity, state: str | None) -> str | None:
        states = states_in(entity.name)
        land = self._lands.named(entity.name) or self._lands.behind(entity.id)
        capital_of = self._capitals.get(entity.id)
        if capital_of is not None:
            return capital_of
        if entity.kind is EntityKind.PERSON:
            return self._behind(entity, state, land if not states else None)
        if land is not None and not states:
            return land
        if entity.name in _HOUSES:
            return _HOUSES[entity.name]
        if len(states) == 1:
            return states[0]
        if entity.kind is EntityKind.PLACE and not _is_body(entity):
            return entity.side
        if entity.kind in _BODY_KINDS or _is_body(entity):
            if agency_called(entity.name) is not None:
                return state  # a state's own agency, called so, speaks for it
            if _STUDYING.search(entity.name):
                return None
            return entity.side or entity.name
        return None

    def _behind(self, entity: RecordEntity, state: str | None, land: str | None) -> str | None:
        """The state or body of a person in office; the person, if the office names none; None for a bystander."""
        titles = [role.title for role in entity.roles]
        if titles and all(_BYSTANDERS.search(title) for title in titles):
            return None
        in_office = any(_is_in_office(title) for title in titles)
        if land is not None and (in_office or not titles):
            return land
        if entity.side is not None:
            states = states_in(entity.side)
            return states[0] if len(states) == 1 else entity.side
        for title in titles:
            states = states_in(title)
            if len(states) == 1:
                return states[0]
        for title in titles:
            body = next((name for name in self._bodies if name in title), None)
            if body is not None and _is_in_office(title):
                return self._party_name(self._entities[self._by_name[body]], state)
        spoken_for = self._served_body(entity) if any(is_mouthpiece_title(title) for title in titles) else None
        if spoken_for is not None:
            return spoken_for
        home = self._homes.get(entity.id)
        if home is not None:
            return home
        if not in_office:
            return state
        return state or self._served_body(entity) or entity.name

    def _served_body(self, entity: RecordEntity) -> str | None:
        """The one body that a person holds office in, by the words around the title, or that whom he speaks for
        leads."""
        served = [self._entities[body] for body in sorted(self._served.get(entity.id, ())) if body in self._entities]
        bodies = {self._party_name(body, None) for body in served if _is_body(body)}
        bodies |= {
            self._lands.behind(one.id) or self._homes.get(one.id) or one.side
            for one in served
            if one.kind is EntityKind.PERSON
        }
        named = {word for role in entity.roles for word in _CAPITAL.findall(role.title)}
        bodies |= {name for name in self._bodies if name.split()[-1] in named}  # "the Council's envoy"
        told = {body for body in bodies if body in self._known}
        return told.pop() if len(told) == 1 else None
