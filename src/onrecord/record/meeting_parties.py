"""Meetings of single articles in the terms of the record: who takes part by record entity, which side they act for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.meeting import BEFORE_PRESS, Meeting, Participant
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.record_meeting import Party
from onrecord.readings.meeting_match import Sketch
from onrecord.readings.meeting_scene_day import NEAR_DAY
from onrecord.record.named_places import NOTHING_NAMED, Backing, NamedPlaces
from onrecord.text.name_match import thing_key
from onrecord.text.names import state_hint

_MOST_PARTIES = 10


@dataclass(frozen=True, slots=True)
class Telltale:
    """A forum or place: the name to show, a key that compares, the record entity."""

    name: str
    key: str
    entity: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's meeting with what joins it to others. `appeared`: the last day the article may be of."""

    article: Article
    family: str
    meeting: Meeting
    sketch: Sketch
    parties: tuple[tuple[str, Participant, str | None], ...]  # (key, participant, record entity id)
    forum: Telltale | None
    place: Telltale | None
    appeared: date
    backing: Backing


def make_tellings(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    family_of: Mapping[str, str],
    known: Mapping[str, RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    named: NamedPlaces = NOTHING_NAMED,
) -> list[Telling]:
    """The meetings of all articles, in the order of the articles."""
    by_id = {reading.article: reading for reading in readings}
    found = []
    for article in articles:
        if article.id not in by_id:
            continue
        for meeting in by_id[article.id].meetings:
            outlet = named.source_at(article.id, (meeting.trigger,))
            backing = Backing(article.id, family_of.get(article.id, article.id), outlet)
            found.append(_telling(article, meeting, backing, known, entity_of))
    return found


def _telling(
    article: Article,
    meeting: Meeting,
    backing: Backing,
    known: Mapping[str, RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
) -> Telling:
    persons, sides, person_sides, parties = set(), set(), set(), []
    for participant in meeting.participants:
        entity_id = entity_of.get((article.id, participant.entity)) if participant.entity is not None else None
        entity = known.get(entity_id) if entity_id is not None else None
        if entity is not None and entity.kind is EntityKind.PERSON:
            key = entity.id
            persons.add(key)
            if entity.side is not None:
                person_sides.add((key, side_key(entity.side)))
        else:
            key = side_key(entity.name if entity is not None else participant.name)
            sides.add(key)
        parties.append((key, participant, entity_id))
    forum = _telltale(article, meeting.forum, meeting.forum_entity, known, entity_of)
    place = _telltale(article, meeting.place, meeting.place_entity, known, entity_of)
    published = article.published
    # A day that only stands near by joins and parts nothing: any page that tells the day is heard first.
    near = any(NEAR_DAY in rule for rule in meeting.rules)
    return Telling(
        article=article,
        family=backing.family,
        meeting=meeting,
        sketch=Sketch(
            kind=meeting.kind,
            persons=frozenset(persons),
            sides=frozenset(sides),
            person_sides=frozenset(person_sides),
            forum=forum.name if forum else None,
            place=place.name if place else None,
            earliest=None if near else meeting.earliest,
            latest=None if near else meeting.latest,
            status=meeting.status,
            yearless=meeting.yearless,
            before_press=BEFORE_PRESS in meeting.rules,
        ),
        parties=tuple(parties),
        forum=forum,
        place=place,
        appeared=published.latest or published.earliest or date.min,
        backing=backing,
    )


def side_key(name: str) -> str:
    """The state that a name stands for ("Moscow" → Russia), else the folded name."""
    hint = state_hint(name)
    return hint.state if hint is not None else thing_key(name)


def _telltale(
    article: Article,
    name: str | None,
    index: int | None,
    known: Mapping[str, RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
) -> Telltale | None:
    if name is None:
        return None
    entity_id = entity_of.get((article.id, index)) if index is not None else None
    entity = known.get(entity_id) if entity_id is not None else None
    shown = entity.name if entity is not None else name
    return Telltale(shown, thing_key(shown), entity_id)


def record_parties(tellings: Sequence[Telling], known: Mapping[str, RecordEntity]) -> tuple[Party, ...]:
    """The participants over all tellings, most families first; a state is left out where its delegate is named."""
    families: dict[str, set[str]] = {}
    first: dict[str, tuple[Participant, str | None]] = {}
    evidence: dict[str, list[tuple[Article, Participant]]] = {}
    for telling in tellings:
        for key, participant, entity_id in telling.parties:
            families.setdefault(key, set()).add(telling.family)
            first.setdefault(key, (participant, entity_id))
            evidence.setdefault(key, []).append((telling.article, participant))
    represented = {side for telling in tellings for _, side in telling.sketch.person_sides}
    # A body that sits is the forum, not its own guest.
    forums = {telling.forum.entity for telling in tellings if telling.forum is not None} - {None}
    found = []
    for key in sorted(families, key=lambda key: (-len(families[key]), list(first).index(key))):
        participant, entity_id = first[key]
        entity = known.get(entity_id) if entity_id is not None else None
        is_person = entity is not None and entity.kind is EntityKind.PERSON
        if not is_person and (key in represented or entity_id in forums):
            continue
        hint = state_hint(participant.name)
        name = participant.name if hint is not None and not is_person else entity.name if entity else participant.name
        side = entity.side if is_person and entity is not None else hint.state if hint is not None else None
        found.append(
            Party(
                name=name,
                entity=entity_id,
                side=side,
                evidence=tuple(dict.fromkeys(evidence_at(article, told.span) for article, told in evidence[key])),
            )
        )
    return tuple(found[:_MOST_PARTIES])
