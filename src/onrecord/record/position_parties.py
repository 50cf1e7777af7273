"""Whom a speaker speaks for: the state or body behind a spokesman, a minister, a president."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.record import RecordEntity
from onrecord.record.position_lands import Lands
from onrecord.text.agencies import agency_called
from onrecord.text.state_words import states_in

# Offices that make somebody a side in a dispute; whoever only studies or tells of it takes no position in it.
_OFFICES = re.compile(
    r"\b(?:president|minister|premier|chancellor|secretary|ambassador|envoy|spokes\w+|general|commander|governor|mayor|"
    r"senator|congress(?:man|woman)|representative|lawmaker|deputy|mp|king|queen|prince|sultan|emir|sheikh|pope|leader|"
    r"chief|head|commissioner|negotiator|official|chair(?:man|woman|person)?|speaker|adviser|advisor|ruler|dictator)\b",
    re.IGNORECASE,
)
_BYSTANDERS = re.compile(
    r"\b(?:former|ex-|analyst|expert|professor|scholar|fellow|historian|author|writer|editor|journalist|correspondent|"
    r"reporter|columnist|researcher|economist|director|resident|student|institute|university|think)\b",
    re.IGNORECASE,
)
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


class Sides:
    """The parties of a story. One party has one name, however its people are called."""

    def __init__(self, articles: Sequence[Article], entities: Sequence[RecordEntity]) -> None:
        self._lands = Lands(articles, entities)
        self._entities: Mapping[str, RecordEntity] = {entity.id: entity for entity in entities}
        self._by_name: dict[str, str] = {}
        for entity in entities:
            self._by_name.setdefault(entity.name, entity.id)

        bodies = {e.name for e in entities if e.kind in _BODY_KINDS and " " in e.name}
        self._bodies = sorted(bodies, key=lambda name: (-len(name), name))

    def of(self, entity_id: str | None, state: str | None) -> Side | None:
        """The party that an entity is or speaks for; `state` is what the words beside it name. None for a bystander."""
        entity = self._entities.get(entity_id or "")
        if entity is None:
            return self._side(state) if state is not None else None
        name = self._party_name(entity, state)
        return None if name is None else self._side(name)

    def _side(self, name: str) -> Side:
        return Side(name, self._by_name.get(name))

    def _party_name(self, entity: RecordEntity, state: str | None) -> str | None:
        states = states_in(entity.name)
        land = self._lands.named(entity.name) or self._lands.behind(entity.id)
        if land is not None and not states:
            return land
        if entity.kind is EntityKind.PERSON:
            return self._behind(entity, state)
        if entity.name in _HOUSES:
            return _HOUSES[entity.name]
        if len(states) == 1:
            return states[0]
        if entity.kind is EntityKind.PLACE:
            return entity.side
        if entity.kind in _BODY_KINDS:
            if agency_called(entity.name) is not None:
                return state  # a state's own agency, called so, speaks for it
            if _STUDYING.search(entity.name):
                return None
            return entity.side or entity.name
        return None

    def _behind(self, entity: RecordEntity, state: str | None) -> str | None:
        """The state or body of a person in office; the person, if the office names none; None for a bystander."""
        titles = [role.title for role in entity.roles]
        if titles and all(_BYSTANDERS.search(title) for title in titles):
            return None
        if entity.side is not None:
            states = states_in(entity.side)
            return states[0] if len(states) == 1 else entity.side
        for title in titles:
            states = states_in(title)
            if len(states) == 1:
                return states[0]
        for title in titles:
            body = next((name for name in self._bodies if name in title), None)
            if body is not None and _OFFICES.search(title):
                return self._party_name(self._entities[self._by_name[body]], state)
        held = any(_OFFICES.search(title) for title in titles)
        return state or (entity.name if held else None)
