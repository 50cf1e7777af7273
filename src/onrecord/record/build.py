"""The record of a story from its articles, their readings and their lineage."""

from collections.abc import Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.lineage import Family, LineageLink, NamedSource
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Record
from onrecord.record.affiliations import settle_kinds
from onrecord.record.brief import make_brief
from onrecord.record.claims import make_claims
from onrecord.record.disagreements import find_disagreements
from onrecord.record.entities import join_entities
from onrecord.record.meetings import join_meetings
from onrecord.record.named_places import NamedPlaces
from onrecord.record.positions import make_positions
from onrecord.record.timeline import make_timeline
from onrecord.record.utterances import join_utterances


def build_record(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    links: Sequence[LineageLink],
    families: Sequence[Family],
    named: Sequence[NamedSource] = (),
    *,
    version: str,
    model: str,
) -> Record:
    """Join what the pages say into one record. Articles and readings may come in any order; the articles' order is
    kept.

    version  of the program; model: digest of the weights that made the readings. Both go into the record as they are.
    1. entities over pages  2. utterances with all their reports  3. meetings  4. positions  5. claims and disagreements
    6. the timeline  7. the brief.
    Raises EvidenceError if a reading points outside its article's text.
    """
    family_of = {article: family.id for family in families for article in family.articles}
    joined, entity_of = join_entities(articles, readings)
    entities = settle_kinds(articles, joined)
    places = NamedPlaces(named)
    utterances = join_utterances(articles, readings, links, family_of, entities, entity_of, places)
    meetings = join_meetings(articles, readings, family_of, entities, entity_of, places)
    positions = make_positions(articles, readings, utterances, entities, entity_of, family_of, places)
    claims = make_claims(articles, readings, entities, entity_of, family_of, places)
    disagreements = find_disagreements(utterances, entities, claims, meetings, family_of)
    return Record(
        version=version,
        model=model,
        articles=tuple(articles),
        families=tuple(families),
        lineage=tuple(links),
        named_sources=tuple(named),
        entities=entities,
        utterances=utterances,
        timeline=make_timeline(articles, readings, utterances, meetings, family_of),
        meetings=meetings,
        positions=positions,
        claims=claims,
        disagreements=disagreements,
        brief=make_brief(articles, entities, utterances, meetings, positions, disagreements),
        family_of=family_of,
    )
