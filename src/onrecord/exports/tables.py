"""A record as tables: a row an item with the first words it rests on, and all the words of all items in `evidence`."""

from collections.abc import Sequence

from onrecord.exports.citations import citations
from onrecord.exports.table import EVIDENCE, Cell, Table, evidence_cells, make_table
from onrecord.views.record_types import EvidenceJson, RecordJson


def record_tables(record: RecordJson) -> tuple[Table, ...]:
    """Every table, those without rows too. `sources` counts families, as everywhere."""
    made = (*_page_tables(record), *_speech_tables(record), *_event_tables(record))
    return (*made, _decisions(record), _evidence(record))


def _page_tables(record: RecordJson) -> tuple[Table, ...]:
    articles = make_table(
        "articles",
        "id page url outlet title byline:names contributors:names dateline credits:names language "
        "published_earliest:day published_latest:day published_time published_why machine_translated:yes "
        "truncated:yes family text",
        (
            (
                *(a.id, a.page, a.url, a.outlet, a.title, a.byline, a.contributors, a.dateline, a.credits, a.language),
                *(a.published.earliest, a.published.latest, a.published.time, a.published.why),
                *(a.machine_translated.likely, a.truncated, a.family, a.text),
            )
            for a in record.articles
        ),
    )
    families = make_table(
        "families", "id origin articles:names", ((f.id, f.origin, f.articles) for f in record.families)
    )
    lineage = make_table(
        "lineage",
        f"copy source kind share:share confidence:share passages:number {EVIDENCE}",
        (
            (
                *(link.copy, link.source, link.kind, link.share, link.confidence, len(link.passages)),
                *evidence_cells(link.passages[0][0] if link.passages else None),
            )
            for link in record.lineage
        ),
    )
    named = make_table(
        "named_sources",
        f"id name family articles:names {EVIDENCE}",
        ((s.id, s.name, s.family, s.articles, *_first(s.evidence)) for s in record.named_sources),
    )
    return articles, families, lineage, named


def _speech_tables(record: RecordJson) -> tuple[Table, ...]:
    entities = make_table(
        "entities",
        f"id name kind side roles:names aliases:names mentions:number {EVIDENCE}",
        (
            (e.id, e.name, e.kind, e.side, [r.title for r in e.roles], e.aliases, len(e.mentions), *_first(e.mentions))
            for e in record.entities
        ),
    )
    utterances = make_table(
        "utterances",
        f"id speaker speaker_name act said_earliest:day said_latest:day best sources:number reports:number {EVIDENCE}",
        (
            (
                *(u.id, u.speaker, u.speaker_name, u.act, u.said.earliest, u.said.latest, u.best, u.sources),
                len(u.whole_reports),
                *_first([report.evidence for report in u.reports]),
            )
            for u in record.utterances
        ),
    )
    reports = make_table(
        "reports",
        f"utterance kind act cue via to continues:yes confidence:share {EVIDENCE}",
        (
            (u.id, r.kind, r.act, r.cue, r.via, r.to, r.continues, r.confidence, *evidence_cells(r.evidence))
            for u in record.utterances
            for r in u.reports
        ),
    )
    drift = make_table(
        "drift",
        "utterance article kind words against",
        ((u.id, d.article, d.kind, d.text, d.against) for u in record.utterances for d in u.drift),
    )
    return entities, utterances, reports, drift


def _event_tables(record: RecordJson) -> tuple[Table, ...]:
    meetings = make_table(
        "meetings",
        "id kind forum participants:names place earliest:day latest:day status sources:number before after yearless "
        + EVIDENCE,
        (
            (
                *(m.id, m.kind, m.forum, m.participants, m.place, m.earliest, m.latest, m.status, m.sources),
                *(m.before, m.after, m.yearless, *_first(m.evidence)),
            )
            for m in record.meetings
        ),
    )
    positions = make_table(
        "positions",
        "id party party_entity act issue text target condition said_earliest:day said_latest:day utterances:names "
        f"follows sources:number {EVIDENCE}",
        (
            (
                *(p.id, p.party, p.party_entity, p.act, p.issue, p.text, p.target, p.condition),
                *((p.said.earliest, p.said.latest) if p.said else (None, None)),
                *(p.utterances, p.follows, p.sources, *_first(p.evidence)),
            )
            for p in record.positions
        ),
    )
    claims = make_table(
        "claims",
        "id kind subject agree:yes lone:yes sources:number value unit hedge asserter asserter_name "
        f"value_sources:number {EVIDENCE}",
        (
            (
                *(c.id, c.kind, c.subject, c.agree, c.lone, c.sources, v.value, v.unit, v.hedge),
                *(v.asserter, v.asserter_name, v.sources, *_first(v.evidence)),
            )
            for c in record.claims
            for v in c.values
        ),
    )
    disagreements = make_table(
        "disagreements",
        f"id kind what small:yes ref side {EVIDENCE}",
        (
            (d.id, d.kind, d.what, d.small, d.ref, side.value, *_first(side.evidence))
            for d in record.disagreements
            for side in d.sides
        ),
    )
    timeline = make_table(
        "timeline",
        f"id earliest:day latest:day what ref {EVIDENCE}",
        ((t.id, t.earliest, t.latest, t.what, t.ref, *_first(t.evidence)) for t in record.timeline),
    )
    brief = make_table(
        "brief",
        f"id text ref {EVIDENCE}",
        ((f"brief-{nth}", b.text, b.ref, *_first(b.evidence)) for nth, b in enumerate(record.brief, start=1)),
    )
    return meetings, positions, claims, disagreements, timeline, brief


def _decisions(record: RecordJson) -> Table:
    return make_table(
        "decisions",
        f"id kind what reason by at state items:names {EVIDENCE}",
        (
            (d.id, d.kind, d.what, d.reason, d.by, d.at.isoformat(), d.state, d.items, *_first(d.evidence))
            for d in record.by_hand
        ),
    )


def _evidence(record: RecordJson) -> Table:
    return make_table(
        "evidence",
        f"kind item part says {EVIDENCE}",
        ((c.kind, c.item, c.part, c.says, *evidence_cells(c.words)) for c in citations(record)),
    )


def _first(evidence: Sequence[EvidenceJson]) -> tuple[Cell, ...]:
    return evidence_cells(evidence[0] if evidence else None)
