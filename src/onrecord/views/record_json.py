"""A record as its public JSON, and back from a file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from msgspec import UNSET

from onrecord.errors import RecordError
from onrecord.nouns.article import Article
from onrecord.nouns.claim import Claim
from onrecord.nouns.decision import Decided, kind_of
from onrecord.nouns.disagreement import Disagreement
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.lineage import LineageLink, NamedSource
from onrecord.nouns.position import Position
from onrecord.nouns.record import Record, RecordEntity, Report, TimelineEntry, Utterance
from onrecord.nouns.span import Span
from onrecord.views.decision_words import ruling_words
from onrecord.views.meetings_json import meeting_json
from onrecord.views.record_types import (
    FORMAT,
    ArticleJson,
    BriefJson,
    ClaimJson,
    ClaimValueJson,
    DecidedJson,
    DisagreementJson,
    DriftJson,
    EntityJson,
    EvidenceJson,
    FamilyJson,
    LineageJson,
    MadeByJson,
    MissingJson,
    NamedSourceJson,
    PositionJson,
    PositionReportJson,
    PublishedJson,
    RecordJson,
    RemovedJson,
    ReportJson,
    RoleJson,
    SaidJson,
    SideJson,
    TimelineJson,
    TranslatedJson,
    UtteranceJson,
)


def record_json(record: Record) -> RecordJson:
    """The public form of `record`; items stay in the order of the record."""
    by_id = {article.id: article for article in record.articles}
    return RecordJson(
        format=FORMAT,
        made_by=MadeByJson(version=record.version, model=record.model),
        articles=[article_json(article, family=record.family_of.get(article.id)) for article in record.articles],
        families=[FamilyJson(id=f.id, origin=f.origin, articles=list(f.articles)) for f in record.families],
        lineage=[_lineage(link, by_id) for link in record.lineage],
        entities=[_entity(entity) for entity in record.entities],
        utterances=[_utterance(utterance) for utterance in record.utterances],
        meetings=[meeting_json(meeting) for meeting in record.meetings],
        positions=[_position(position) for position in record.positions],
        claims=[_claim(claim) for claim in record.claims],
        disagreements=[_disagreement(disagreement) for disagreement in record.disagreements],
        timeline=[_timeline(entry) for entry in record.timeline],
        brief=[
            BriefJson(text=sentence.text, ref=sentence.ref, evidence=[_evidence(words) for words in sentence.evidence])
            for sentence in record.brief
        ],
        named_sources=[_named(source, by_id) for source in record.named_sources],
        decisions=[_decided(decided) for decided in record.decided] or UNSET,
    )


def article_json(article: Article, *, family: str | None = None) -> ArticleJson:
    """The public form of one article. `family` is None where no other page has been looked at."""
    published = article.published
    return ArticleJson(
        id=article.id,
        page=article.page,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        byline=list(article.byline),
        contributors=list(article.contributors),
        dateline=article.dateline,
        credits=list(article.credits),
        language=article.language,
        published=PublishedJson(
            earliest=published.earliest,
            latest=published.latest,
            time=published.time,
            evidence=[_evidence(evidence_at(article, Span(start, end))) for start, end in published.quotes],
            why=published.why,
            inferred=published.inferred,
        ),
        machine_translated=TranslatedJson(
            likely=bool(article.translation_signs), evidence=[], why=list(article.translation_signs)
        ),
        truncated=article.truncated,
        text=article.text,
        source_map=[(piece.start, piece.end, piece.page_start) for piece in article.source_map],
        removed=[RemovedJson(text=removed.text, why=removed.why) for removed in article.removed],
        family=family,
    )


def encode_json(value: Any) -> bytes:
    """`value` as indented UTF-8 JSON with a newline at the end; key order is field order."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def read_record(path: Path) -> RecordJson:
    """The record in the file `path`. Raises RecordError if there is none, with the reason and the place in the JSON."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise RecordError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise RecordError(
            f"{path}: is a folder; give the JSON file that `onrecord build … --json FILE` wrote"
        ) from None
    except OSError as error:
        raise RecordError(f"{path}: cannot be read ({error.strerror or error})") from error
    return decode_record(raw, name=str(path))


def decode_record(raw: bytes, *, name: str) -> RecordJson:
    """The record in `raw`, which came in under `name`. Raises RecordError."""
    try:
        form = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RecordError(f"{name}: is not JSON ({error})") from None
    if not isinstance(form, dict) or "format" not in form:
        raise RecordError(f'{name}: is JSON, but no record (no key "format"); `onrecord build` makes one')
    if form["format"] != FORMAT:
        raise RecordError(f"{name}: has the format {form['format']!r}; this version reads {FORMAT!r}")
    try:
        return msgspec.convert(form, RecordJson)
    except msgspec.ValidationError as error:
        raise RecordError(f"{name}: is a damaged record: {error}") from None


def wrong_evidence(record: RecordJson) -> Iterator[EvidenceJson]:
    """Every piece of evidence in `record` whose words do not stand where it says. Empty for a sound record."""
    texts = {article.id: article.text for article in record.articles}
    for found in _all_evidence(msgspec.to_builtins(record)):
        if texts.get(found.article, "")[found.start : found.end] != found.text:
            yield found


def _all_evidence(value: Any) -> Iterator[EvidenceJson]:
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield EvidenceJson(value["article"], value["start"], value["end"], value["text"])
        for inner in value.values():
            yield from _all_evidence(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _all_evidence(inner)


def _evidence(evidence: Evidence) -> EvidenceJson:
    return EvidenceJson(evidence.article, evidence.start, evidence.end, evidence.text)


def _some_evidence(evidence: Evidence | None) -> EvidenceJson | None:
    return None if evidence is None else _evidence(evidence)


def _named(source: NamedSource, articles: dict[str, Article]) -> NamedSourceJson:
    return NamedSourceJson(
        id=source.id,
        name=source.name,
        family=source.family,
        articles=list(dict.fromkeys(article for article, _ in source.mentions)),
        evidence=[_evidence(evidence_at(articles[article], place)) for article, place in source.mentions],
    )


def _decided(decided: Decided) -> DecidedJson:
    decision = decided.decision
    return DecidedJson(
        id=decision.id,
        kind=kind_of(decision.ruling),
        what=ruling_words(decision.ruling),
        reason=decision.reason,
        by=decision.by,
        at=decision.at,
        state=decided.state.value,
        items=list(decided.items),
        evidence=[_evidence(place) for place in decided.places],
        missing=[MissingJson(page=anchor.page, words=anchor.words) for anchor in decided.missing],
    )


def _lineage(link: LineageLink, articles: dict[str, Article]) -> LineageJson:
    copy, source = articles[link.copy], articles[link.source]
    return LineageJson(
        copy=link.copy,
        source=link.source,
        kind=link.kind.value,
        share=round(link.share, 3),
        confidence=round(link.confidence, 3),
        passages=[
            (_evidence(evidence_at(copy, here)), _evidence(evidence_at(source, there))) for here, there in link.passages
        ],
    )


def _entity(entity: RecordEntity) -> EntityJson:
    return EntityJson(
        id=entity.id,
        name=entity.name,
        kind=entity.kind.value,
        side=entity.side,
        roles=[RoleJson(title=role.title, evidence=[_evidence(e) for e in role.evidence]) for role in entity.roles],
        aliases=list(entity.aliases),
        mentions=[_evidence(mention) for mention in entity.mentions],
    )


def _utterance(utterance: Utterance) -> UtteranceJson:
    return UtteranceJson(
        id=utterance.id,
        speaker=utterance.speaker,
        speaker_name=utterance.speaker_name,
        act=utterance.act.value,
        said=SaidJson(earliest=utterance.said_earliest, latest=utterance.said_latest),
        best=utterance.best,
        sources=utterance.sources,
        reports=[entry for report in utterance.reports for entry in _report(report)],
        drift=[
            DriftJson(
                article=d.article,
                kind=d.kind,
                text=d.text,
                against=d.against,
                families=list(d.families),
                against_families=list(d.against_families),
            )
            for d in utterance.drift
        ],
    )


def _report(report: Report) -> list[ReportJson]:
    """One entry a span: whoever looks words up finds the second half of a quotation as well as the first."""
    first = ReportJson(
        article=report.words.article,
        start=report.words.start,
        end=report.words.end,
        text=report.words.text,
        kind=report.kind.value,
        cue=report.cue.text if report.cue else None,
        via=report.via,
        to=report.to,
        act=report.act.value,
        cue_at=_some_evidence(report.cue),
        source_at=_some_evidence(report.source),
        confidence=round(report.confidence, 3),
        rules=list(report.rules),
        score=round(report.score, 3),
        why=list(report.why),
        statement=report.statement,
    )
    others = [
        replace(first, start=words.start, end=words.end, text=words.text, continues=True, rules=[], why=[])
        for words in report.more
    ]
    return [first, *others]


def _position(position: Position) -> PositionJson:
    return PositionJson(
        id=position.id,
        party=position.party,
        act=position.act.value,
        issue=position.issue,
        text=position.text,
        utterances=list(position.utterances),
        sources=position.sources,
        evidence=[_evidence(report.words) for report in position.reports],
        party_entity=position.party_entity,
        target=position.target,
        condition=position.condition,
        said=SaidJson(earliest=position.said_earliest, latest=position.said_latest),
        follows=position.follows,
        reports=[
            PositionReportJson(
                words=_evidence(report.words),
                content=_evidence(report.content),
                act=report.act.value,
                voice=report.voice,
                voice_name=report.voice_name,
                statement=report.statement,
                rule=report.rule,
            )
            for report in position.reports
        ],
    )


def _claim(claim: Claim) -> ClaimJson:
    return ClaimJson(
        subject=claim.subject,
        values=[
            ClaimValueJson(
                value=value.value,
                hedge=value.hedge,
                evidence=[_evidence(value.evidence)],
                unit=value.unit,
                asserter=value.asserter,
                asserter_name=value.asserter_name,
                sources=value.sources,
            )
            for value in claim.values
        ],
        agree=claim.agree,
        sources=claim.sources,
        id=claim.id,
        kind=claim.kind.value,
        lone=claim.lone,
    )


def _disagreement(disagreement: Disagreement) -> DisagreementJson:
    return DisagreementJson(
        kind=disagreement.kind.value,
        what=disagreement.what,
        sides=[
            SideJson(value=side.value, evidence=[_evidence(words) for words in side.evidence])
            for side in disagreement.sides
        ],
        id=disagreement.id,
        small=disagreement.small,
        ref=disagreement.ref,
    )


def _timeline(entry: TimelineEntry) -> TimelineJson:
    return TimelineJson(
        earliest=entry.earliest,
        latest=entry.latest,
        what=entry.what,
        ref=entry.ref,
        evidence=[_evidence(words) for words in entry.evidence],
        id=entry.id,
    )
