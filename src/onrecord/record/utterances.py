"""Statements of all pages joined into utterances: one speech act, with every report of it side by side."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.lineage import LineageKind, LineageLink
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Drift, RecordEntity, Report, Utterance
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act
from onrecord.record.best_wording import describe_best, faithfulness
from onrecord.record.decided_acts import decide_acts
from onrecord.record.drift import OF_THE_WORDS, find_drift
from onrecord.record.lost_attribution import LostAttributions
from onrecord.record.named_places import NOTHING_NAMED, NamedPlaces
from onrecord.record.passage_drift import KIND as FIGURES
from onrecord.record.passage_drift import PassageDrift
from onrecord.record.report_unit import Unit, join_spans, make_units
from onrecord.record.rulings import NO_RULINGS, Rulings
from onrecord.record.speakers import Fit, Speaker, fit_speakers
from onrecord.record.speech_acts import settle_speech_acts
from onrecord.record.unit_groups import PairScores, group_units, weigh_units
from onrecord.record.unit_match import Passages


@dataclass(frozen=True, slots=True)
class Told:
    """One report before it is written down: its first unit stands for it, `spans` are those of all its units."""

    unit: Unit
    number: int
    spans: tuple[Span, ...]
    units: tuple[Unit, ...]


def join_utterances(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    links: Sequence[LineageLink],
    family_of: Mapping[str, str],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    named: NamedPlaces = NOTHING_NAMED,
    rulings: Rulings = NO_RULINGS,
) -> tuple[Utterance, ...]:
    """The utterances of a story, in order of their first report.

    family_of  article id → family id; an article without one is its own
    named      outlets that articles name as their source: they count in place of the family
    entity_of  (article id, index into its reading's entities) → record entity id
    1. units from statements (report_unit.py)  2. groups (unit_groups.py)  3. whole reports again (speech_acts.py)
    4. what a reader joined or parted (decided_acts.py)  5. best wording, speaker, day, drift
    (drift.py, lost_attribution.py, passage_drift.py).
    """
    units = make_units(articles, readings, {entity.id: entity for entity in entities}, entity_of, family_of, named)
    retold = {(link.copy, link.source) for link in links if link.kind is not LineageKind.PARTIAL}
    scores = PairScores(units, weigh_units(units), passages_of(links), retold)
    names = {entity.id: entity for entity in entities}
    lost = LostAttributions(articles, readings, links, family_of, scores.weights)
    figures = PassageDrift(articles, links, family_of)
    derived = frozenset(link.copy for link in links)
    utterances: list[Utterance] = []
    used: Counter[str] = Counter()
    for act in decide_acts(settle_speech_acts(units, group_units(units, scores)), units, scores, rulings):
        told = [
            Told(
                units[report.units[0]],
                report.units[0],
                join_spans(
                    units[report.units[0]].article.text, [span for n in report.units for span in units[n].spans]
                ),
                tuple(units[n] for n in report.units),
            )
            for report in act
        ]
        made = _utterance(told, scores, names, derived, used)
        reports = [report.units for report in told]
        beside = figures.of(reports, {drift.article for drift in made.drift if drift.kind == FIGURES})
        utterances.append(replace(made, drift=(*made.drift, *lost.of(reports), *beside)))
    return tuple(utterances)


def passages_of(links: Sequence[LineageLink]) -> Passages:
    """Aligned passages by pair of articles, both ways round."""
    pairs: dict[tuple[str, str], tuple[tuple[Span, Span], ...]] = {}
    for link in links:
        pairs[link.copy, link.source] = pairs.get((link.copy, link.source), ()) + link.passages
        turned = tuple((source, copy) for copy, source in link.passages)
        pairs[link.source, link.copy] = pairs.get((link.source, link.copy), ()) + turned
    return Passages(pairs)


def _utterance(
    told: Sequence[Told],
    scores: PairScores,
    names: Mapping[str, RecordEntity],
    derived: Collection[str],
    used: Counter[str],
) -> Utterance:
    told = sorted(told, key=lambda report: faithfulness(report.unit, derived))
    speaker = _speaker(told, told[0])
    # The most faithful report may give the words to somebody else than all others do.
    best = next((one for one in told if fit_speakers(one.unit.speaker, speaker) is not Fit.CLASH), told[0])
    best, drift = _supported(best, told, scores, derived)
    entity = names.get(speaker.entity) if speaker.entity else None
    name = entity.name if entity else speaker.name
    words = wording(best)
    raw_id = make_id("u", name or "", words)
    used[raw_id] += 1
    said = _said([report.unit for report in told])
    return Utterance(
        id=raw_id if used[raw_id] == 1 else f"{raw_id}-{used[raw_id]}",
        speaker=speaker.entity,
        speaker_name=name,
        act=_act(told, best),
        said_earliest=said[0],
        said_latest=said[1],
        best=words,
        sources=len(_sources(told)),
        reports=tuple(
            _report(report, best, told, scores, derived) for report in sorted(told, key=lambda one: one.number)
        ),
        drift=drift,
    )


def _supported(
    best: Told, told: Sequence[Told], scores: PairScores, derived: Collection[str]
) -> tuple[Told, tuple[Drift, ...]]:
    """The best wording and the drift of the others; where more families say otherwise than bear the best out, it is the
    one that changes the meaning, and the most faithful of theirs stands for the utterance.
    """
    drift = _drift_from(best, told, scores, derived)
    families = {report.unit.article.id: report.unit.family for report in told}
    changed = {one.article for one in drift if one.kind in OF_THE_WORDS}
    against = {families[article] for article in changed}
    if len(against) <= len({report.unit.family for report in told} - against):
        return best, drift
    other = next(report for report in told if report.unit.article.id in changed)
    turned = _drift_from(other, told, scores, derived)
    fewer = {families[one.article] for one in turned if one.kind in OF_THE_WORDS}
    return (other, turned) if len(fewer) < len(against) else (best, drift)


def _drift_from(best: Told, told: Sequence[Told], scores: PairScores, derived: Collection[str]) -> tuple[Drift, ...]:
    return find_drift(best.units, [report.units for report in told if report is not best], scores.weights, derived)


def wording(report: Told) -> str:
    """The words of a report as one string: gaps between its spans shown, outer quotation marks and "that" left out."""
    text = report.unit.article.text
    return " … ".join(_bare(span.of(text)) for span in report.spans)


def _bare(words: str) -> str:
    """`words` without outer quotation marks and a leading "that", line breaks made blanks; a mark whose partner stays
    inside is kept.
    """
    plain = " ".join(words.split())
    plain = plain[5:] if plain.lower().startswith("that ") else plain
    bare = plain.strip('“”„«»" ,')
    whole = bare.count("“") == bare.count("”") and bare.count('"') % 2 == 0 and bare.count("«") == bare.count("»")
    return bare if whole and bare else plain


def _report(told: Told, best: Told, all_told: Sequence[Told], scores: PairScores, derived: Collection[str]) -> Report:
    unit, article, statement = told.unit, told.unit.article, told.unit.statement
    if told is best:
        score = 1.0
        why: tuple[str, ...] = (describe_best(unit, [other.unit for other in all_told if other is not best], derived),)
    else:
        match = scores.of(told.number, best.number)
        if not match.score:
            match = max(
                (scores.of(told.number, other.number) for other in all_told if other is not told), key=lambda m: m.score
            )
        score, why = match.score, match.why or ("part of a quotation whose other sentences match",)
    return Report(
        statement=statement.id,
        words=evidence_at(article, told.spans[0]),
        more=tuple(evidence_at(article, span) for span in told.spans[1:]),
        kind=statement.kind,
        cue=evidence_at(article, statement.cue) if statement.cue else None,
        source=evidence_at(article, statement.source) if statement.source else None,
        via=unit.via,
        to=statement.to.of(article.text) if statement.to else None,
        act=statement.act,
        confidence=statement.confidence,
        rules=statement.rules,
        score=round(score, 3),
        why=why,
    )


def _speaker(told: Sequence[Told], best: Told) -> Speaker:
    """The speaker most families name; a person before the body behind them, a principal before their spokesman."""
    families: dict[Speaker, set[str]] = {}
    for report in told:
        families.setdefault(report.unit.speaker, set()).add(report.unit.family)
    by_entity: dict[str | None, set[str]] = {}
    for speaker, found in families.items():
        by_entity.setdefault(speaker.entity, set()).update(found)

    told_by = Counter(report.unit.speaker.entity for report in told)

    def rank(speaker: Speaker) -> tuple[bool, bool, bool, bool, int, int, bool, str]:
        return (
            speaker.name is not None,
            speaker.entity is not None,
            speaker.kind is EntityKind.PERSON,
            not _speaks_for_another(speaker, families),
            len(by_entity[speaker.entity]),
            told_by[speaker.entity],
            speaker == best.unit.speaker,
            speaker.name or "",
        )

    return max(families, key=rank)


def _speaks_for_another(speaker: Speaker, others: Iterable[Speaker]) -> bool:
    """True for a spokesman where a report names one of those he may speak for; not for one beside a stranger, to whom a
    single page gives his words.
    """
    return speaker.relays and any(
        not other.relays and other.name is not None and fit_speakers(speaker, other) is not Fit.CLASH
        for other in others
    )


def _act(told: Sequence[Told], best: Told) -> Act:
    """The act most families see; the best report's on a tie."""
    counts: Counter[Act] = Counter()
    for family in sorted({report.unit.family for report in told}):
        counts.update({report.unit.statement.act for report in told if report.unit.family == family})
    top = max(counts.values())
    own = best.unit.statement.act
    return (
        own
        if counts[own] == top
        else min((act for act, count in counts.items() if count == top), key=lambda act: act.value)
    )


def _sources(told: Sequence[Told]) -> set[str]:
    """What the reports count for: the outlet that a page names, else its family. Where one page of a family names the
    outlet, its copies that leave the name out have it from there too.
    """
    named = {report.unit.family: report.unit.named for report in told if report.unit.named is not None}
    return {named.get(report.unit.family) or report.unit.family for report in told}


def _said(units: Sequence[Unit]) -> tuple[date | None, date | None]:
    """The narrowest told day most families agree on; else no later than the first page that has it."""
    votes: dict[tuple[date | None, date | None], set[str]] = {}
    for unit in units:
        if unit.said.is_told:
            votes.setdefault((unit.said.earliest, unit.said.latest), set()).add(unit.family)
    if votes:
        return min(votes, key=lambda days: (-len(votes[days]), _width(days), days[0] or date.min))
    earliest = [unit.said.earliest for unit in units if unit.said.earliest is not None]
    latest = [unit.said.latest for unit in units if unit.said.latest is not None]
    first, last = min(earliest, default=None), min(latest, default=None)
    if first is not None and last is not None and last < first:
        first = last
    return first, last


def _width(days: tuple[date | None, date | None]) -> int:
    return (days[1] - days[0]).days if days[0] and days[1] else 10_000
