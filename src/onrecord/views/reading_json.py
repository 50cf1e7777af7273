"""A reading as one JSON object a page: what that page alone says."""

from typing import Any

from onrecord.nouns.article import Article
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span

Json = dict[str, Any]


def reading_json(article: Article, reading: Reading) -> Json:
    """The public form of `reading`, with the text of `article` that its offsets point into."""

    def evidence(span: Span) -> Json:
        words = evidence_at(article, span)
        return {"article": words.article, "start": words.start, "end": words.end, "text": words.text}

    def maybe(span: Span | None) -> Json | None:
        return None if span is None else evidence(span)

    published = article.published
    return {
        "page": article.page,
        "title": article.title,
        "language": article.language,
        "published": {"earliest": published.earliest, "latest": published.latest},
        "text": article.text,
        "statements": [
            {
                "source": maybe(statement.source),
                "cue": maybe(statement.cue),
                "content": [evidence(span) for span in statement.content],
                "speaker_name": statement.speaker_name,
                "kind": statement.kind.value,
                "act": statement.act.value,
                "to": maybe(statement.to),
                "via": maybe(statement.via),
                "confidence": round(statement.confidence, 3),
                "rules": list(statement.rules),
            }
            for statement in reading.statements
        ],
        "times": [
            {
                **evidence(time.span),
                "type": time.type.value,
                "value": time.value,
                "earliest": time.earliest,
                "latest": time.latest,
            }
            for time in reading.times
        ],
        "mentions": [
            {
                **evidence(mention.span),
                "kind": mention.kind.value,
                "entity": mention.entity,
                "is_name": mention.is_name,
            }
            for mention in reading.mentions
        ],
        "entities": [
            {
                "name": entity.name,
                "kind": entity.kind.value,
                "aliases": list(entity.aliases),
                "roles": [{"title": role.title, "evidence": [evidence(role.span)]} for role in entity.roles],
                "side": entity.side,
            }
            for entity in reading.entities
        ],
        "meetings": [
            {
                "trigger": evidence(meeting.trigger),
                "kind": meeting.kind.value,
                "participants": [participant.name for participant in meeting.participants],
                "forum": meeting.forum,
                "place": meeting.place,
                "earliest": meeting.earliest,
                "latest": meeting.latest,
                "yearless": meeting.yearless,
                "status": meeting.status.value,
                "parties": [
                    {**evidence(participant.span), "name": participant.name, "entity": participant.entity}
                    for participant in meeting.participants
                ],
                "time": maybe(meeting.time),
                "topic": maybe(meeting.topic),
                "told": [evidence(span) for span in meeting.places_told],
                "rules": list(meeting.rules),
            }
            for meeting in reading.meetings
        ],
        "quantities": [
            {
                **evidence(quantity.span),
                "value": _plain_number(quantity.value),
                "unit": quantity.unit,
                "hedge": quantity.hedge,
            }
            for quantity in reading.quantities
        ],
    }


def _plain_number(value: float) -> int | float:
    """100000 rather than 100000.0: a count of troops is no measurement."""
    return int(value) if value == int(value) else value
