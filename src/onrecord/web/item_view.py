"""How an item came to be: each report with its words in their surroundings, the rules that touched it, the scores."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.views.claims_view import claim_told
from onrecord.views.ledger import VERBS, position_told
from onrecord.views.meetings_view import meeting_days, meeting_told
from onrecord.views.quoted import wording
from onrecord.views.record_types import (
    ClaimJson,
    DisagreementJson,
    EvidenceJson,
    FamilyJson,
    MeetingJson,
    PositionJson,
    ReportJson,
    TimelineJson,
    UtteranceJson,
)
from onrecord.views.terminal import utterance_told
from onrecord.views.wording import count, interval_words, listed, one_line
from onrecord.web.compared import Compared, compare
from onrecord.web.item_titles import KIND_NAMES, item_title, taken, upper_first
from onrecord.web.marked_text import Group
from onrecord.web.passages import passage_of
from onrecord.web.record_index import Item, RecordIndex, label_order
from onrecord.web.speakers import DriftShown, drifts_of

Fact = tuple[str, str]  # a label and what stands beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportShown:
    """One article's words for the item. `heading` sets groups of reports apart: the sides of a disagreement."""

    article: str
    words: EvidenceJson
    paragraphs: list[list[Group]]
    facts: list[Fact] = field(default_factory=list)
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """names: (what they are to the item, entity id or None, name); related: (what it is to this one, item id, title);
    pages: the articles of a family.
    """

    item: Item
    kind: str
    title: str
    words: str
    told: list[str]
    reports: list[ReportShown]
    names: list[tuple[str, str | None, str]] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    related: list[tuple[str, str, str]] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    compared: Compared = ()
    drifts: list[DriftShown] = field(default_factory=list)


def item_view(index: RecordIndex, item: Item) -> ItemView:
    """All that the record knows of how `item` came to be."""
    if isinstance(item, UtteranceJson):
        return _utterance(index, item)
    if isinstance(item, MeetingJson):
        return _meeting(index, item)
    if isinstance(item, PositionJson):
        return _position(index, item)
    if isinstance(item, ClaimJson):
        return _claim(index, item)
    if isinstance(item, DisagreementJson):
        return _disagreement(index, item)
    if isinstance(item, FamilyJson):
        return _family(index, item)
    return _day(index, item)


def _related(index: RecordIndex, pairs: Iterable[tuple[str, str | None]]) -> list[tuple[str, str, str]]:
    return [
        (label, id, item_title(index, index.items[id])) for label, id in pairs if id is not None and id in index.items
    ]


def _about(index: RecordIndex, id: str) -> Iterator[tuple[str, str | None]]:
    """The items that are about the one with that id."""
    for disagreement in index.record.disagreements:
        if disagreement.ref == id:
            yield "Disputed", disagreement.id
    for position in index.record.positions:
        if id in position.utterances:
            yield "Position taken", position.id
        if position.follows == id:
            yield "Departed from by", position.id


def _reports(index: RecordIndex, evidence: Sequence[EvidenceJson], *, heading: str = "") -> list[ReportShown]:
    """One report an article, with all its pieces marked, in the order of the labels."""
    pieces: dict[str, list[EvidenceJson]] = defaultdict(list)
    for words in evidence:
        pieces[words.article].append(words)
    return [
        ReportShown(
            article=first.article,
            words=first,
            paragraphs=passage_of(index.texts[first.article], pieces[first.article]),
            heading=heading,
        )
        for first in index.cited(evidence)
    ]


def _utterance(index: RecordIndex, item: UtteranceJson) -> ItemView:
    return ItemView(
        item=item,
        kind=KIND_NAMES[type(item)],
        title=item.speaker_name or "Nobody named",
        words=wording(item, index.texts, limit=2000),
        told=utterance_told(item),
        names=[("Speaker", item.speaker, item.speaker_name)] if item.speaker_name else [],
        reports=[_report(index, entries) for entries in item.whole_reports if entries[0].article in index.articles],
        related=_related(index, _about(index, item.id)),
        drifts=drifts_of(index, item),
    )


def _report(index: RecordIndex, entries: Sequence[ReportJson]) -> ReportShown:
    first = entries[0]
    named = [
        (label, f"“{one_line(found.text)}”")
        for label, found in (("Named as", first.source_at), ("Led in by", first.cue_at))
        if found is not None
    ]
    through = [f"via {first.via}"] if first.via else []
    through += [f"to {first.to}"] if first.to else []
    facts = [*named, ("Form", ", ".join([first.kind, *([first.act] if first.act else []), *through]))]
    if first.confidence is not None:
        facts.append(("Model", f"{first.confidence:.0%} sure that these words are reported as said"))
    facts.append(("Rules", listed(first.rules) if first.rules else "none: as the model found it"))
    if first.score is not None:
        why = f": {'; '.join(first.why)}" if first.why else ""
        facts.append(("Joined", f"with a score of {first.score:.2f}{why}"))
    return ReportShown(
        article=first.article,
        words=first.evidence,
        paragraphs=passage_of(index.texts[first.article], [entry.evidence for entry in entries]),
        facts=facts,
    )


def _meeting(index: RecordIndex, item: MeetingJson) -> ItemView:
    reports = []
    for report in item.reports:
        if report.article not in index.articles:
            continue
        facts = [("Named as", f"“{one_line(report.trigger.text)}”")]
        if report.time is not None:
            facts.append(("Day", f"“{one_line(report.time.text)}”: {meeting_days(report, 'date unknown')}"))
        facts.append(("Status", f"{report.status.replace('_', ' ')}: {'; '.join(report.rules)}"))
        facts.append(("Joined", report.why))
        reports.append(
            ReportShown(
                article=report.article,
                words=report.trigger,
                paragraphs=passage_of(index.texts[report.article], [report.trigger, *report.words]),
                facts=facts,
            )
        )
    return ItemView(
        item=item,
        kind=KIND_NAMES[type(item)],
        title=item_title(index, item),
        words="",
        told=[meeting_days(item), *meeting_told(item)],
        names=[("Takes part", party.entity, party.name) for party in item.parties],
        facts=[("About", one_line(item.topic.text))] if item.topic else [],
        reports=reports or _reports(index, item.evidence),
        related=_related(index, [("Round before", item.before), ("Round after", item.after), *_about(index, item.id)]),
    )


def _position(index: RecordIndex, item: PositionJson) -> ItemView:
    reports = [
        ReportShown(
            article=report.words.article,
            words=report.words,
            paragraphs=passage_of(index.texts[report.words.article], [report.words]),
            facts=[
                ("Act", f"{VERBS.get(report.act, report.act)}: {report.rule}"),
                ("Words of", report.voice_name or "the article"),
            ],
        )
        for report in item.reports
        if report.words.article in index.articles
    ]
    return ItemView(
        item=item,
        kind=KIND_NAMES[type(item)],
        title=f"{one_line(item.party)} {VERBS.get(item.act, item.act)}",
        words=one_line(item.text),
        told=position_told(item),
        names=[("Party", item.party_entity, item.party)],
        facts=[("Issue", one_line(item.issue)), *([("If", one_line(item.condition))] if item.condition else [])],
        reports=reports or _reports(index, item.evidence),
        related=_related(
            index,
            [
                ("Departs from", item.follows),
                *(("Said in", id) for id in item.utterances),
                *_about(index, item.id),
            ],
        ),
    )


def _claim(index: RecordIndex, item: ClaimJson) -> ItemView:
    reports = []
    for value in item.values:
        heading = " ".join(part for part in (value.hedge, value.value, value.unit) if part)
        for report in _reports(index, value.evidence, heading=heading):
            who = value.asserter_name or "the article"
            facts = [("Says", who), ("Sources", f"{count(value.sources, 'independent source')} for this value")]
            reports.append(
                ReportShown(
                    article=report.article,
                    words=report.words,
                    paragraphs=report.paragraphs,
                    facts=facts,
                    heading=heading,
                )
            )
    return ItemView(
        item=item,
        kind=KIND_NAMES[type(item)],
        title=item_title(index, item),
        words="",
        told=claim_told(item),
        reports=reports,
        related=_related(index, _about(index, item.id)),
    )


def _disagreement(index: RecordIndex, item: DisagreementJson) -> ItemView:
    return ItemView(
        item=item,
        kind=KIND_NAMES[type(item)],
        title=upper_first(one_line(item.what)),
        words="",
        told=[item.kind, "of form only" if item.small else "of fact"],
        reports=[
            report for side in item.sides for report in _reports(index, side.evidence, heading=one_line(side.value))
        ],
        related=_related(index, [("About", item.ref)]),
        names=[("About", item.ref, index.entities[item.ref].name)] if item.ref in index.entities and item.ref else [],
        compared=compare(index, *((side.value, list(side.evidence)) for side in item.sides)),
    )


def _family(index: RecordIndex, item: FamilyJson) -> ItemView:
    """Its pages stand on the story page; here is what makes them one: the passages that they share."""
    members = [id for id in item.articles if id in index.articles]
    reports = []
    for link in index.record.lineage:
        if link.copy not in members or link.source not in members:
            continue
        shared = f"{taken(link.kind)} {index.labels[link.source]}, {index.outlet(link.source)}"
        facts = [
            ("Share", f"{link.share:.0%} of its own reporting stands in the other; confidence {link.confidence:.2f}")
        ]
        here = [own for own, _ in link.passages]
        if here:
            reports.append(
                ReportShown(
                    article=link.copy,
                    words=here[0],
                    paragraphs=passage_of(index.texts[link.copy], here),
                    facts=facts,
                    heading=f"{index.labels[link.copy]}, {index.outlet(link.copy)}: {shared}",
                )
            )
    return ItemView(
        item=item,
        kind=KIND_NAMES[type(item)],
        title=item_title(index, item),
        words="",
        told=[count(len(members), "page"), *([] if reports else ["this text stands alone"] * (len(members) == 1))],
        pages=sorted(members, key=lambda id: label_order(index.labels[id])),
        reports=reports,
    )


def _day(index: RecordIndex, item: TimelineJson) -> ItemView:
    return ItemView(
        item=item,
        kind=KIND_NAMES[type(item)],
        title=interval_words(item.earliest, item.latest),
        words=one_line(item.what),
        told=[count(index.source_count(item.evidence), "independent source")],
        reports=_reports(index, item.evidence),
        related=_related(index, [("Shows", item.ref)]),
    )
