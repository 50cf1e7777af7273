"""FollowTheMoney: the record as entities of an investigation, a JSON object a line, as OpenAleph takes them.

Schemata and properties: https://followthemoney.tech/explorer/. Every link between an item and an article, a
Documentation, carries the words: `recordId` is their place ("a-b8d9e4ff55#char=10,20") and `summary` the words there.
"""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from onrecord.exports.citations import MAIN_PARTS, citations
from onrecord.exports.exported import Exported
from onrecord.exports.iris import web_address
from onrecord.exports.language_codes import three_letters
from onrecord.exports.naming import article_name, meeting_line, position_words, utterance_words
from onrecord.nouns.ids import make_id
from onrecord.views.record_types import (
    ArticleJson,
    EntityJson,
    EvidenceJson,
    LineageJson,
    MeetingJson,
    PositionJson,
    RecordJson,
    UtteranceJson,
)
from onrecord.views.wording import count, shortened

_SCHEMATA = {"person": "Person", "organisation": "Organization", "forum": "Organization", "place": "Address"}
# What can take part or own something is a LegalEntity there, and only such may be involved in an event.
_LEGAL = ("Person", "Organization", "PublicBody")
_ITEMS = ("entity", "utterance", "meeting", "position")
_NAME_CHARS = 120

Line = dict[str, object]


def to_ftm(record: RecordJson, title: str | None = None) -> Exported:
    """Articles, people, bodies and places; statements and meetings as events, positions as notes; what rests on what.

    A state that speaks, meets or takes a position is a PublicBody, its government; any other place an Address.
    """
    acting = _acting(record)
    schemata = {entity.id: _schema(entity, acting) for entity in record.entities}
    lines = [_article(article) for article in record.articles]
    lines += [_entity(entity, schema) for entity in record.entities if (schema := schemata[entity.id])]
    lines += [_utterance(utterance, schemata) for utterance in record.utterances]
    lines += [_meeting(meeting, schemata) for meeting in record.meetings]
    lines += [_position(position, schemata) for position in record.positions]
    lines += [_lineage(link) for link in record.lineage]
    lines += _documentation(record, known={str(line["id"]) for line in lines})
    left_out = [entity for entity in record.entities if not schemata[entity.id]]
    return Exported(
        files={"entities.ftm.json": b"".join(msgspec.json.encode(line) + b"\n" for line in lines)},
        left_out=(f"{count(len(left_out), 'name')} of no kind that FollowTheMoney has",) if left_out else (),
    )


def _acting(record: RecordJson) -> frozenset[str]:
    """Ids of the entities that do something: speak, meet, take a position."""
    found: set[str | None] = {utterance.speaker for utterance in record.utterances}
    found |= {party.entity for meeting in record.meetings for party in meeting.parties}
    found |= {position.party_entity for position in record.positions}
    return frozenset(id for id in found if id is not None)


def _schema(entity: EntityJson, acting: frozenset[str]) -> str | None:
    if entity.kind == "place" and entity.id in acting:
        return "PublicBody"
    return _SCHEMATA.get(entity.kind)


def _article(article: ArticleJson) -> Line:
    return _line(
        article.id,
        "Article",
        title=[article_name(article)],
        fileName=[article.page],
        author=[*article.byline, *article.contributors],
        publisher=[article.outlet],
        sourceUrl=[web_address(article.url)],
        language=[three_letters(article.language)],
        publishedAt=_one_day(article.published.earliest, article.published.latest),
        bodyText=[article.text],
    )


def _entity(entity: EntityJson, schema: str) -> Line:
    roles = [role.title for role in entity.roles]
    return _line(
        entity.id,
        schema,
        name=[entity.name],
        alias=entity.aliases,
        full=[entity.name] if schema == "Address" else [],
        position=roles if schema == "Person" else [],
        summary=[f"of {entity.side}"] if entity.side else [],
    )


def _utterance(utterance: UtteranceJson, schemata: dict[str, str | None]) -> Line:
    return _line(
        utterance.id,
        "Event",
        name=[shortened(f"{utterance_words(utterance)}: {utterance.best}", _NAME_CHARS)],
        description=[utterance.best],
        involved=_legal([utterance.speaker], schemata),
        namesMentioned=[utterance.speaker_name],
        keywords=["statement", utterance.act],
        **_days(utterance.said.earliest, utterance.said.latest),
    )


def _meeting(meeting: MeetingJson, schemata: dict[str, str | None]) -> Line:
    return _line(
        meeting.id,
        "Event",
        name=[meeting_line(meeting)],
        location=[meeting.place],
        organizer=_legal([meeting.forum_entity], schemata),
        involved=_legal([party.entity for party in meeting.parties], schemata),
        namesMentioned=meeting.participants,
        keywords=["meeting", meeting.kind, meeting.status],
        **_days(meeting.earliest, meeting.latest),
    )


def _position(position: PositionJson, schemata: dict[str, str | None]) -> Line:
    party = position.party_entity
    return _line(
        position.id,
        "Note",
        name=[position_words(position)],
        description=[position.text],
        entity=[party] if party is not None and schemata.get(party) else [],
        keywords=["position", position.act],
    )


def _lineage(link: LineageJson) -> Line:
    return _line(
        make_id("link", link.copy, link.source),
        "UnknownLink",
        subject=[link.copy],
        object=[link.source],
        role=[link.kind],
        summary=[f"{link.share:.0%} of its own reporting stands there too"],
    )


def _documentation(record: RecordJson, known: set[str]) -> Iterator[Line]:
    """A link for every place an item rests on, for an entity its first mention in each article."""
    seen: set[tuple[str, str]] = set()
    for citation in citations(record):
        if citation.kind not in _ITEMS or citation.part not in MAIN_PARTS or citation.item not in known:
            continue
        first = (citation.item, citation.words.article)
        if citation.kind == "entity" and first in seen:
            continue
        seen.add(first)
        yield _line(
            make_id("doc", citation.item, place(citation.words)),
            "Documentation",
            entity=[citation.item],
            document=[citation.words.article],
            role=[citation.part],
            recordId=[place(citation.words)],
            summary=[citation.words.text],
        )


def place(words: EvidenceJson) -> str:
    """ "a-b8d9e4ff55#char=10,20"."""
    return f"{words.article}#char={words.start},{words.end}"


def _legal(entities: Iterable[str | None], schemata: dict[str, str | None]) -> list[str]:
    return [id for id in dict.fromkeys(entities) if id is not None and schemata.get(id) in _LEGAL]


def _days(earliest: date | None, latest: date | None) -> dict[str, list[str]]:
    if earliest is not None and earliest == latest:
        return {"date": [earliest.isoformat()]}
    ends = {"startDate": earliest, "endDate": latest}
    return {name: [day.isoformat()] for name, day in ends.items() if day is not None}


def _one_day(earliest: date | None, latest: date | None) -> list[str]:
    return [earliest.isoformat()] if earliest is not None and earliest == latest else []


def _line(id: str, schema: str, **properties: Iterable[str | None]) -> Line:
    filled = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in filled.items() if values}}
