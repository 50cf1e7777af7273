"""Reports that a reader has put right: those of one act of speech, and those of two."""

from collections.abc import Sequence

from onrecord.nouns.decision import Join, Part, Thing
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.record.report_unit import Unit
from onrecord.record.rulings import Rulings, likeness_of
from onrecord.record.speech_acts import ToldAct
from onrecord.record.unit_groups import PairScores

Act = list[ToldAct]


def decide_acts(acts: Sequence[Act], units: Sequence[Unit], scores: PairScores, rulings: Rulings) -> list[Act]:
    """`acts` as the joins and parts of `rulings` have them, one after the other as they were decided; in story order.

    It acts on what was joined by the words, so that a further report of an utterance is decided with it.
    """
    decided = [list(act) for act in acts]
    for decision in rulings.decisions:
        match decision.ruling:
            case Join(utterances=utterances):
                decided = _joined(decided, [_home(decided, units, rulings, one) for one in utterances])
            case Part() as part:
                decided = _parted(decided, units, scores, rulings, part)
            case _:
                pass
    return sorted(decided, key=lambda act: act[0].units)


def _words(report: ToldAct, units: Sequence[Unit]) -> list[Evidence]:
    return [evidence_at(units[n].article, span) for n in report.units for span in units[n].spans]


def _home(acts: Sequence[Act], units: Sequence[Unit], rulings: Rulings, thing: Thing) -> int | None:
    """The place of the act that has most of the words of `thing`; None where none has any."""
    words = {place: [found for report in act for found in _words(report, units)] for place, act in enumerate(acts)}
    holders = rulings.holders(thing, words)
    return holders[0] if holders else None


def _joined(acts: Sequence[Act], homes: Sequence[int | None]) -> list[Act]:
    if any(home is None for home in homes):
        return list(acts)
    one = {home for home in homes if home is not None}
    joined = [report for home in sorted(one) for report in acts[home]]
    return [*(act for place, act in enumerate(acts) if place not in one), _whole(joined)]


def _whole(reports: Sequence[ToldAct]) -> Act:
    """The reports in story order."""
    return sorted(reports, key=lambda report: report.units)


def _parted(acts: Sequence[Act], units: Sequence[Unit], scores: PairScores, rulings: Rulings, part: Part) -> list[Act]:
    """What goes is taken out of the act of what stays; a report that is neither goes with the one it fits better."""
    home = _home(acts, units, rulings, part.stays)
    if home is None:
        return list(acts)
    stays: list[ToldAct] = []
    goes: list[ToldAct] = []
    for report in acts[home]:
        words = _words(report, units)
        to_stay, to_go = (likeness_of(rulings.places(thing), words) for thing in (part.stays, part.goes))
        if to_stay or to_go:
            (goes if to_go > to_stay else stays).append(report)
    if not stays or not goes:
        return list(acts)
    rest = [report for report in acts[home] if report not in stays and report not in goes]
    near = [report for report in rest if _fit(report, goes, scores) > _fit(report, stays, scores)]
    goes = _whole([*goes, *near])
    return [
        *(act for place, act in enumerate(acts) if place != home),
        [report for report in acts[home] if report not in goes],
        goes,
    ]


def _fit(report: ToldAct, others: Sequence[ToldAct], scores: PairScores) -> float:
    """How well it fits the best of `others`."""
    return max(scores.of(a, b).score for a in report.units for other in others for b in other.units)
