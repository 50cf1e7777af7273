"""Speakers that a reader has fixed: the statements concerned name them before utterances are joined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.nouns.article import Article
from onrecord.nouns.decision import SpeakerFix
from onrecord.nouns.entity import Entity
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.record.rulings import Rulings

RULE = "speaker set by hand"


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """Who made an utterance, as decided: an entity of the record, a name alone, or (both None) nobody named."""

    entity: str | None
    name: str | None


def set_speaker(fix: SpeakerFix, entities: Sequence[RecordEntity], rulings: Rulings) -> SetSpeaker:
    """The speaker as this build knows it: the entity that has most of the words of the one decided on."""
    if fix.speaker is not None:
        holders = rulings.holders(fix.speaker, {entity.id: entity.mentions for entity in entities})
        if holders:
            return SetSpeaker(holders[0], next(entity.name for entity in entities if entity.id == holders[0]))
        return SetSpeaker(None, fix.speaker.label)
    return SetSpeaker(None, fix.name)


def fix_speakers(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    rulings: Rulings,
) -> tuple[tuple[Reading, ...], dict[tuple[str, int], str]]:
    """`readings` and `entity_of` in which the statements of each decided utterance, and the stances that their speaker
    takes in them, are those of the speaker decided on. So positions and claims follow, and further reports of the same
    words find these.
    """
    texts = {article.id: article for article in articles}
    fixed = {reading.article: reading for reading in readings}
    known = dict(entity_of)
    for fix in rulings.of(SpeakerFix):
        speaker = set_speaker(fix, entities, rulings)
        for article in sorted({place.article for place in rulings.places(fix.utterance)} & fixed.keys()):
            content = {
                statement.id: [evidence_at(texts[article], span) for span in statement.content]
                for statement in fixed[article].statements
            }
            concerned = frozenset(rulings.holders(fix.utterance, content))
            if concerned:
                fixed[article] = _fixed(fixed[article], concerned, speaker, entities, known)
    return tuple(fixed[reading.article] for reading in readings), known


def _fixed(
    reading: Reading,
    concerned: frozenset[str],
    speaker: SetSpeaker,
    entities: Sequence[RecordEntity],
    entity_of: dict[tuple[str, int], str],
) -> Reading:
    """The reading with `speaker` for the statements `concerned` (ids), who becomes one of its entities."""
    index = None
    made = reading.entities
    if speaker.entity is not None:
        index = len(reading.entities)
        entity = next(entity for entity in entities if entity.id == speaker.entity)
        made = (*reading.entities, Entity(name=entity.name, kind=entity.kind, side=entity.side))
        entity_of[reading.article, index] = speaker.entity
    return replace(
        reading,
        entities=made,
        statements=tuple(
            replace(s, entity=index, speaker_name=speaker.name, rules=(*s.rules, RULE)) if s.id in concerned else s
            for s in reading.statements
        ),
        stances=tuple(
            replace(stance, entity=index) if stance.statement in concerned and stance.party is None else stance
            for stance in reading.stances
        ),
    )
