"""schema.org (JSON-LD): articles, the people and bodies in them, quotations, claims and events, linked to each other.

Words of an article are named by their place in it (iris.passage_iri), so that text and position stay together.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.exports.exported import Exported
from onrecord.exports.iris import item_iri, passage_iri, web_address
from onrecord.exports.naming import article_name, claim_words, meeting_line
from onrecord.nouns.statement import Kind
from onrecord.views.record_json import encode_json
from onrecord.views.record_types import (
    ArticleJson,
    ClaimJson,
    EntityJson,
    EvidenceJson,
    MeetingJson,
    RecordJson,
    UtteranceJson,
)

Node = dict[str, object]

_TYPES = {"person": "Person", "organisation": "Organization", "forum": "Organization", "place": "Place"}
_STATUS = {"cancelled": "EventCancelled", "refused": "EventCancelled", "postponed": "EventPostponed"}


def to_schema_org(record: RecordJson, title: str | None = None) -> Exported:
    """One document with a flat graph. An utterance is a Claim that appears in Quotations, one a report."""
    based_on: dict[str, list[str]] = {}
    for link in record.lineage:
        based_on.setdefault(link.copy, []).append(link.source)
    origins = {article: family.origin for family in record.families for article in family.articles}
    graph: list[Node] = [_article(a, based_on.get(a.id, []), origins.get(a.id)) for a in record.articles]
    graph += [_entity(entity) for entity in record.entities]
    graph += [node for utterance in record.utterances for node in _utterance(utterance)]
    graph += [node for claim in record.claims for node in _figures(claim)]
    graph += [node for meeting in record.meetings for node in _meeting(meeting)]
    return Exported(files={"schema.jsonld": encode_json({"@context": "https://schema.org", "@graph": _once(graph)})})


def _article(article: ArticleJson, based_on: Sequence[str], origin: str | None) -> Node:
    return _filled(
        {
            "@id": item_iri(article.id),
            "@type": "NewsArticle",
            "headline": article_name(article),
            "url": web_address(article.url),
            "datePublished": _one_day(article.published.earliest, article.published.latest),
            "inLanguage": article.language,
            "dateline": article.dateline,
            "author": [{"@type": "Person", "name": name} for name in article.byline],
            "contributor": [{"@type": "Person", "name": name} for name in article.contributors],
            "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
            "sourceOrganization": {"@type": "Organization", "name": origin} if origin else None,
            "creditText": ", ".join(article.credits),
            "isBasedOn": [{"@id": item_iri(source)} for source in based_on],
            "articleBody": article.text,
        }
    )


def _entity(entity: EntityJson) -> Node:
    kind = _TYPES.get(entity.kind, "CreativeWork" if entity.kind == "document" else "Thing")
    person = kind == "Person"
    return _filled(
        {
            "@id": item_iri(entity.id),
            "@type": kind,
            "name": entity.name,
            "alternateName": entity.aliases,
            "jobTitle": [role.title for role in entity.roles] if person else None,
            "affiliation": {"@type": "Organization", "name": entity.side} if person and entity.side else None,
            "subjectOf": [{"@id": item_iri(article)} for article in sorted({e.article for e in entity.mentions})],
        }
    )


def _utterance(utterance: UtteranceJson) -> Iterator[Node]:
    speaker = _reference(utterance.speaker, utterance.speaker_name)
    made = _one_day(utterance.said.earliest, utterance.said.latest)
    yield _filled(
        {
            "@id": item_iri(utterance.id),
            "@type": "Claim",
            "text": utterance.best,
            "author": speaker,
            "dateCreated": made,
            "appearance": [{"@id": passage_iri(report.evidence)} for report in utterance.reports],
        }
    )
    for report in utterance.reports:
        # Another's paraphrase is no quotation of the speaker's words.
        is_quoted = Kind(report.kind) is not Kind.INDIRECT
        yield _passage(report.evidence, kind="Quotation" if is_quoted else "CreativeWork") | _filled(
            {"spokenByCharacter" if is_quoted else "about": speaker}
        )


def _figures(claim: ClaimJson) -> Iterator[Node]:
    for nth, value in enumerate(claim.values, start=1):
        yield _filled(
            {
                "@id": f"{item_iri(claim.id)}:{nth}",
                "@type": "Claim",
                "name": claim.subject,
                "text": claim_words(claim, value),
                "author": _reference(value.asserter, value.asserter_name),
                "appearance": [{"@id": passage_iri(words)} for words in value.evidence],
            }
        )
        yield from map(_passage, value.evidence)


def _meeting(meeting: MeetingJson) -> Iterator[Node]:
    yield _filled(
        {
            "@id": item_iri(meeting.id),
            "@type": "Event",
            "name": meeting_line(meeting),
            "startDate": meeting.earliest.isoformat() if meeting.earliest else None,
            "endDate": meeting.latest.isoformat() if meeting.latest else None,
            "eventStatus": {"@id": f"https://schema.org/{_STATUS.get(meeting.status, 'EventScheduled')}"},
            "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
            "organizer": _reference(meeting.forum_entity, meeting.forum),
            "attendee": [_reference(party.entity, party.name) for party in meeting.parties],
            "subjectOf": [{"@id": passage_iri(words)} for words in meeting.evidence],
        }
    )
    yield from map(_passage, meeting.evidence)


def _passage(words: EvidenceJson, kind: str = "CreativeWork") -> Node:
    return {
        "@id": passage_iri(words),
        "@type": kind,
        "text": words.text,
        "isPartOf": {"@id": item_iri(words.article)},
    }


def _reference(entity: str | None, name: str | None) -> Node | None:
    """The entity by its id; a name that belongs to none as something that is only known by name."""
    if entity is not None:
        return {"@id": item_iri(entity)}
    return {"@type": "Thing", "name": name} if name else None


def _one_day(earliest: date | None, latest: date | None) -> str | None:
    """The day if it is known; schema.org has no interval for it."""
    return earliest.isoformat() if earliest is not None and earliest == latest else None


def _once(graph: Sequence[Node]) -> list[Node]:
    """Each passage once: words that two items rest on stay a quotation if one of them quotes."""
    found: dict[object, Node] = {}
    for node in graph:
        known = found.setdefault(node["@id"], node)
        if known is not node and node["@type"] == "Quotation" and known["@type"] != "Quotation":
            found[node["@id"]] = node
    return list(found.values())


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
