"""Which entities of different pages are one: people among people, all others among themselves."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.nouns.entity import EntityKind
from onrecord.record.entities_group import Candidate, Group
from onrecord.record.entities_people import group_people
from onrecord.record.entities_things import group_things
from onrecord.text.name_match import core_words, name_words, people_of_land, thing_key
from onrecord.text.names import fold, state_hint

# A lone name that nobody has as a surname or under a title is no person's if one page for three says so.
THING_PAGES_SHARE = 1 / 3
# A surname of the story's people that a page prints once or twice is theirs, whatever it was taken for.
MAX_STRAY = 2
# As what a page's reading may take the name of a land's people.
_OF_LANDS = (EntityKind.PLACE, EntityKind.ORGANISATION)


def group_entities(candidates: Iterable[Candidate]) -> list[Group]:
    """The candidates in groups of one bearer each; the result does not depend on their order.

    1. states, bodies, places and documents by the key of any of their forms, then acronyms, then mangled names
    2. people by full name, then lone surnames, then mangled ones
    """
    ordered = sorted(candidates, key=lambda candidate: (candidate.article, candidate.index))
    things, people = _settle_kinds(ordered)
    return group_things(things) + group_people(people)


def _settle_kinds(candidates: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Things and people, each with a kind that says so; a name that other pages mostly know as a body or place is no
    person's here either, nor is a lone word whose people the pages name ("Velmark", where some print "Velmarkian").
    """
    tallies: dict[str, _Tally] = {}
    surnames: set[str] = set()
    for candidate in candidates:
        for form in candidate.forms:
            tallies.setdefault(thing_key(form), _Tally()).add(candidate)
            if candidate.kind is EntityKind.PERSON and len(core_words(form)) > 1:
                surnames.add(name_words(form)[-1])
    peoples = {fold(form) for one in candidates if one.kind in _OF_LANDS for form in one.forms if " " not in form}
    things: list[Candidate] = []
    people: list[Candidate] = []
    for candidate in candidates:
        tally = tallies[thing_key(candidate.forms[0])]
        lone = all(len(core_words(form)) < 2 for form in candidate.forms)
        is_person = candidate.kind is EntityKind.PERSON
        if lone and is_person:
            known = tally.has_role or not surnames.isdisjoint(fold(form) for form in candidate.forms)
            is_land = not known and any(
                fold(name) in peoples for form in candidate.forms for name in people_of_land(form)
            )
            is_person = not is_land and not tally.says_thing(known=known)
        elif is_person and not tally.has_role:
            is_person = tally.people >= tally.things
        elif not is_person and candidate.kind is not EntityKind.DOCUMENT:
            is_person = tally.people > tally.things and not tally.says_thing(known=tally.has_role)
            is_person = is_person or (tally.things <= MAX_STRAY and _is_surname(candidate, surnames))
        if is_person:
            people.append(replace(candidate, kind=EntityKind.PERSON))
        else:
            things.append(replace(candidate, kind=tally.kind) if candidate.kind is EntityKind.PERSON else candidate)
    return things, people


def _is_surname(candidate: Candidate, surnames: Collection[str]) -> bool:
    return all(
        " " not in form and not form.isupper() and state_hint(form) is None and fold(form) in surnames
        for form in candidate.forms
    )


@dataclass(slots=True)
class _Tally:
    """What the pages take one name for: mentions and pages as a person's and as any other's."""

    people: int = 0
    things: int = 0
    people_pages: int = 0
    thing_pages: int = 0
    has_role: bool = False
    kinds: Counter[EntityKind] = field(default_factory=Counter)

    def add(self, candidate: Candidate) -> None:
        if candidate.kind is EntityKind.PERSON:
            self.people += candidate.mentions
            self.people_pages += 1
            self.has_role = self.has_role or bool(candidate.roles)
        else:
            self.things += candidate.mentions
            self.thing_pages += 1
            self.kinds[candidate.kind] += candidate.mentions

    def says_thing(self, *, known: bool) -> bool:
        """True if it is no person's; `known`: somebody has it as a surname or under a title."""
        if self.things > self.people:
            return True
        return not known and 0 < self.thing_pages >= THING_PAGES_SHARE * self.people_pages

    @property
    def kind(self) -> EntityKind:
        """What most mentions take it for that take it for no person's."""
        order = list(EntityKind)
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], order.index(kind)), default=EntityKind.PLACE)
