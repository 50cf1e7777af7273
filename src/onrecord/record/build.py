"""The record of a story from its articles, their readings and their lineage."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.article import Article
from onrecord.nouns.decision import Decision, FamilyFix
from onrecord.nouns.lineage import Family, LineageLink, NamedSource
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Record
from onrecord.record.affiliations import settle_kinds
from onrecord.record.brief import make_brief
from onrecord.record.claims import make_claims
from onrecord.record.decided import tell_decided
from onrecord.record.decided_items import without_claims, without_days, without_disagreements
from onrecord.record.decided_names import part_names
from onrecord.record.decided_speakers import fix_speakers
from onrecord.record.decided_utterances import settle_utterances, without_rejected
from onrecord.record.disagreements import find_disagreements
from onrecord.record.entities import join_entities
from onrecord.record.meetings import join_meetings
from onrecord.record.name_claims import make_name_claims
from onrecord.record.named_places import NamedPlaces
from onrecord.record.place_claims import make_place_claims
from onrecord.record.positions import make_positions
from onrecord.record.rulings import Rulings
from onrecord.record.timeline import make_timeline
from onrecord.record.turned_stances import without_turned
from onrecord.record.utterances import join_utterances


def build_record(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    links: Sequence[LineageLink],
    families: Sequence[Family],
    named: Sequence[NamedSource] = (),
    decisions: Sequence[Decision] = (),
    *,
    version: str,
    model: str,
) -> Record:
    """Join what the pages say into one record. Articles and readings may come in any order; the articles' order is
    kept.

    version  of the program; model: digest of the weights that made the readings. Both go into the record as they are.
    decisions  those that stand; each is taken in where its kind of item is made, so that all later ones rest on it
    1. entities over pages  2. utterances with all their reports  3. meetings  4. positions
    5. claims (figures and dates, then places, then names) and disagreements   6. the timeline  7. the brief
    8. how each decision came out.
    Raises EvidenceError if a reading points outside its article's text.
    """
    family_of = {article: family.id for family in families for article in family.articles}
    rulings = Rulings(articles, decisions)
    # 1.
    readings = part_names(articles, readings, rulings)
    joined, entity_of = join_entities(articles, readings, rulings)
    entities = settle_kinds(articles, joined)
    readings, entity_of = fix_speakers(articles, readings, entities, entity_of, rulings)
    places = NamedPlaces(named, _undecided(links, rulings), family_of)
    # 2.
    told = join_utterances(articles, readings, links, family_of, entities, entity_of, places, rulings)
    utterances, rejected = settle_utterances(told, entities, rulings)
    readings = without_turned(without_rejected(articles, readings, rejected), utterances)
    # 3. to 5.
    meetings = join_meetings(articles, readings, family_of, entities, entity_of, places, rulings)
    positions = make_positions(articles, readings, utterances, entities, entity_of, family_of, places, rulings)
    figures = make_claims(articles, readings, entities, entity_of, family_of, places)
    where, called = make_place_claims(meetings, family_of, places), make_name_claims(entities, family_of, places)
    claims = without_claims((*figures, *where, *called), rulings)
    disagreements = find_disagreements(utterances, entities, claims, meetings, family_of)
    disagreements = without_disagreements(disagreements, rulings)
    # 6. and 7.
    timeline = make_timeline(articles, readings, utterances, meetings, family_of)
    record = Record(
        version=version,
        model=model,
        articles=tuple(articles),
        families=tuple(families),
        lineage=tuple(links),
        named_sources=tuple(named),
        entities=entities,
        utterances=utterances,
        timeline=without_days(timeline, rulings),
        meetings=meetings,
        positions=positions,
        claims=claims,
        disagreements=disagreements,
        brief=make_brief(articles, entities, utterances, meetings, positions, disagreements),
        family_of=family_of,
    )
    # 8.
    return replace(record, decided=tell_decided(record, rulings))


def _undecided(links: Sequence[LineageLink], rulings: Rulings) -> list[LineageLink]:
    """`links` without those of articles whose family a reader has settled: he knows better who has words from whom."""
    settled = {place.article for fix in rulings.of(FamilyFix) for place in rulings.places(fix.page)}
    return [link for link in links if settled.isdisjoint((link.copy, link.source))]
