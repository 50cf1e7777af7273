"""One mention of a meeting in an article, or several joined, before it is settled what they tell together."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.nouns.entity import Entity, EntityKind
from onrecord.nouns.meeting import MeetingKind, MeetingStatus, Participant
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.meeting_match import Sketch
from onrecord.readings.meeting_status import Standing
from onrecord.readings.meeting_trigger import Trigger


@dataclass(slots=True)
class Told:
    """One mention of a meeting, or several joined."""

    triggers: list[Trigger]
    kind: MeetingKind
    parties: list[Participant]
    forum: tuple[str, int | None] | None
    place: tuple[str, int] | None
    time: TimeExpression | None
    standing: Standing
    topic: Span | None
    definite: bool
    earliest: date | None
    latest: date | None
    statuses: list[MeetingStatus] = field(default_factory=list)
    joined: list[Sketch] = field(default_factory=list)  # what each mention said by itself
    in_lead: bool = False
    ahead: bool = False  # its days lie behind the page

    @property
    def before_press(self) -> bool:
        """True for a press conference."""
        return self.triggers[0].press or self.triggers[0].with_press

    @property
    def yearless(self) -> str | None:
        """Its day or month where the year is open."""
        return self.time.yearless if self.time is not None else None


def sketch_of(entities: Sequence[Entity], told: Told) -> Sketch:
    """What a mention says, keyed by the entities of its article."""
    persons, sides, person_sides = set(), set(), set()
    for party in told.parties:
        entity = entities[party.entity] if party.entity is not None else None
        if entity is not None and entity.kind is EntityKind.PERSON:
            persons.add(entity.name)
            if entity.side is not None:
                person_sides.add((entity.name, entity.side))
        else:
            sides.add(party.name)
    return Sketch(
        kind=told.kind,
        persons=frozenset(persons),
        sides=frozenset(sides),
        person_sides=frozenset(person_sides),
        forum=told.forum[0] if told.forum else None,
        place=told.place[0] if told.place else None,
        earliest=told.earliest,
        latest=told.latest,
        status=told.standing.status or MeetingStatus.HELD,
        yearless=told.yearless,
        before_press=told.before_press,
    )
