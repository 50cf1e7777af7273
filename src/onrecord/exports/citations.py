"""Every place in the pages that a record rests on, as one list: which item, what the item says, which words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.exports.naming import (
    claim_words,
    entity_words,
    meeting_line,
    position_words,
    utterance_words,
)
from onrecord.views.record_types import EvidenceJson, RecordJson
from onrecord.views.wording import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`words` are what `item` rests on.

    kind  the kind of item: "utterance", "meeting", … as the record names its lists, in the singular
    item  its id; sentences of the brief, which have none, are "brief-1", "brief-2"
    part  which part of the item: "report", "cue", "mention", "value", …
    says  the item in a line of words
    """

    kind: str
    item: str
    part: str
    says: str
    words: EvidenceJson


# The parts that carry an item; the others (the cue, the day, a name in it) say more about a place that stands here too.
MAIN_PARTS = frozenset(("report", "mention", "value", "side", "told", "named", "decided"))


def citations(record: RecordJson) -> Iterator[Citation]:
    """All evidence of `record`, in the order of its lists and of their items."""
    yield from _of_pages(record)
    yield from _of_entities(record)
    yield from _of_utterances(record)
    yield from _of_meetings(record)
    yield from _of_positions(record)
    yield from _of_figures(record)
    yield from _of_days(record)
    for decision in record.by_hand:
        says = one_line(f"{decision.what} ({decision.reason}; {decision.by})")
        for words in decision.evidence:
            yield Citation(kind="decision", item=decision.id, part="decided", says=says, words=words)


def first_of_each_article(evidence: Iterable[EvidenceJson]) -> list[EvidenceJson]:
    """The first words of each article, in their order: enough for whoever reads and does not count."""
    found: dict[str, EvidenceJson] = {}
    for words in evidence:
        found.setdefault(words.article, words)
    return list(found.values())


def _of_pages(record: RecordJson) -> Iterator[Citation]:
    for article in record.articles:
        for words in article.published.evidence:
            says = one_line(article.published.why)
            yield Citation(kind="article", item=article.id, part="published", says=says, words=words)
    for link in record.lineage:
        item = f"{link.copy}-{link.source}"
        for here, there in link.passages:
            says = f"{link.kind} of {link.source}"
            yield Citation(kind="lineage", item=item, part="copy", says=says, words=here)
            yield Citation(kind="lineage", item=item, part="source", says=says, words=there)
    for source in record.named_sources:
        for words in source.evidence:
            says = one_line(source.name)
            yield Citation(kind="named_source", item=source.id, part="named", says=says, words=words)


def _of_entities(record: RecordJson) -> Iterator[Citation]:
    for entity in record.entities:
        says = entity_words(entity)
        for words in entity.mentions:
            yield Citation(kind="entity", item=entity.id, part="mention", says=says, words=words)
        for role in entity.roles:
            for words in role.evidence:
                yield Citation(kind="entity", item=entity.id, part="role", says=one_line(role.title), words=words)


def _of_utterances(record: RecordJson) -> Iterator[Citation]:
    for utterance in record.utterances:
        says = utterance_words(utterance)
        for report in utterance.reports:
            yield Citation(kind="utterance", item=utterance.id, part="report", says=says, words=report.evidence)
            for part, words in (("cue", report.cue_at), ("speaker", report.source_at)):
                if words is not None and not report.continues:
                    yield Citation(kind="utterance", item=utterance.id, part=part, says=says, words=words)


def _of_meetings(record: RecordJson) -> Iterator[Citation]:
    for meeting in record.meetings:
        says = meeting_line(meeting)
        parts = [("told", words) for words in meeting.evidence]
        parts += [("participant", words) for party in meeting.parties for words in party.evidence]
        parts += [("topic", meeting.topic)] if meeting.topic else []
        parts += [("day", report.time) for report in meeting.reports if report.time]
        for part, words in parts:
            yield Citation(kind="meeting", item=meeting.id, part=part, says=says, words=words)


def _of_positions(record: RecordJson) -> Iterator[Citation]:
    for position in record.positions:
        says = position_words(position)
        for words in position.evidence:
            yield Citation(kind="position", item=position.id, part="report", says=says, words=words)
        for report in position.reports:
            yield Citation(kind="position", item=position.id, part="content", says=says, words=report.content)


def _of_figures(record: RecordJson) -> Iterator[Citation]:
    for claim in record.claims:
        for value in claim.values:
            says = claim_words(claim, value)
            for words in value.evidence:
                yield Citation(kind="claim", item=claim.id, part="value", says=says, words=words)
    for disagreement in record.disagreements:
        for side in disagreement.sides:
            says = one_line(f"{disagreement.kind}, {disagreement.what}: {side.value}")
            for words in side.evidence:
                yield Citation(kind="disagreement", item=disagreement.id, part="side", says=says, words=words)


def _of_days(record: RecordJson) -> Iterator[Citation]:
    for nth, entry in enumerate(record.timeline, start=1):
        for words in entry.evidence:
            item = entry.id or f"day-{nth}"
            yield Citation(kind="timeline", item=item, part="told", says=one_line(entry.what), words=words)
    for nth, sentence in enumerate(record.brief, start=1):
        for words in sentence.evidence:
            yield Citation(kind="brief", item=f"brief-{nth}", part="told", says=one_line(sentence.text), words=words)
