"""Where the pages of a story contradict each other: in figures and dates, in words, in names, in who carried what."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from onrecord.nouns.assertion import ClaimKind
from onrecord.nouns.claim import Claim, ClaimValue
from onrecord.nouns.disagreement import Disagreement, DisagreementKind, Side
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.ids import make_id
from onrecord.nouns.record import RecordEntity, Report, Utterance
from onrecord.nouns.record_meeting import MeetingReport, RecordMeeting
from onrecord.record.name_claims import rival_names
from onrecord.text.agencies import agency_called

# What a changed report disagrees on, by the kind of the drift.
_BY_DRIFT = {
    "negation": DisagreementKind.NEGATION,
    "number": DisagreementKind.NUMBER,
    "date": DisagreementKind.DATE,
    "addressee": DisagreementKind.ATTRIBUTION,
    "speaker": DisagreementKind.ATTRIBUTION,
    "attribution": DisagreementKind.ATTRIBUTION,
}
_BY_CLAIM = {
    ClaimKind.QUANTITY: DisagreementKind.NUMBER,
    ClaimKind.DATE: DisagreementKind.DATE,
    ClaimKind.PLACE: DisagreementKind.PLACE,
}


def find_disagreements(
    utterances: Sequence[Utterance],
    entities: Sequence[RecordEntity],
    claims: Sequence[Claim],
    meetings: Sequence[RecordMeeting],
    family_of: Mapping[str, str],
) -> tuple[Disagreement, ...]:
    """The disagreements of a story, those of fact before those of form, each in story order.

    1. claims whose values exclude each other   2. meetings that families put on different days
    3. reports that change what was said        4. reports of one utterance that name two outlets it was made on
    5. two names or spellings of one bearer.
    """
    found = [_of_claim(claim) for claim in claims if not claim.agree and claim.kind in _BY_CLAIM]
    for meeting in meetings:
        found += _of_meeting(meeting, family_of)
    for utterance in utterances:
        found += _of_drift(utterance)
        found += _of_outlets(utterance, family_of)
    for entity in entities:
        found += _of_names(entity, family_of)
    return tuple(sorted(found, key=lambda disagreement: disagreement.small))


def _of_claim(claim: Claim) -> Disagreement:
    kind = _BY_CLAIM[claim.kind]
    values: dict[str, list[ClaimValue]] = {}
    for value in claim.values:
        values.setdefault(value.value, []).append(value)
    sides = tuple(
        Side(value=" ".join(given[0].evidence.text.split()), evidence=tuple(one.evidence for one in given))
        for given in values.values()
    )
    return _make(kind, claim.subject, sides, small=False, ref=claim.id)


def _of_meeting(meeting: RecordMeeting, family_of: Mapping[str, str]) -> list[Disagreement]:
    """Two families that each tell one day, and not the same."""
    days: dict[date, list[MeetingReport]] = {}
    for report in meeting.reports:
        if report.time is not None and report.earliest is not None and report.earliest == report.latest:
            days.setdefault(report.earliest, []).append(report)
    families = {day: {family_of.get(r.article, r.article) for r in reports} for day, reports in days.items()}
    if len(days) < 2 or any(one & other for one, other in combinations(families.values(), 2)):
        return []
    order = sorted(days, key=lambda day: (-len(families[day]), day))
    sides = tuple(
        Side(value=day.isoformat(), evidence=tuple(report.time for report in days[day] if report.time is not None))
        for day in order
    )
    what = f"the day of the {meeting.forum or meeting.kind.value}"
    return [_make(DisagreementKind.DATE, what, sides, small=False, ref=meeting.id)]


def _of_drift(utterance: Utterance) -> list[Disagreement]:
    """Each drift with the words it departs from, as far as the record holds both."""
    found = []
    for drift in utterance.drift:
        changed = [report for report in utterance.reports if report.words.article == drift.article]
        kept = [report for report in utterance.reports if report.words.article != drift.article]
        if not changed or not kept:
            continue
        best = max(kept, key=lambda report: report.score)
        sides = (
            Side(value=_line(drift.against), evidence=_words(best)),
            Side(value=_line(drift.text), evidence=_words(changed[0])),
        )
        who = utterance.speaker_name or "an unnamed source"
        kind = _BY_DRIFT.get(drift.kind, DisagreementKind.WORDING)
        found.append(_make(kind, f"what {who} said", sides, small=False, ref=utterance.id))
    return found


def _of_outlets(utterance: Utterance, family_of: Mapping[str, str]) -> list[Disagreement]:
    """Two families, two outlets on which the words are said to have been spoken ("on CNN", "told ABC")."""
    by_outlet: dict[str, list[Report]] = {}
    for report in utterance.reports:
        for named in (report.via, report.to):
            outlet = agency_called(named) if named else None
            if outlet is not None and not outlet.is_agency:  # two agencies may carry the same words
                by_outlet.setdefault(outlet.name, []).append(report)
    families = {
        outlet: {family_of.get(report.words.article, report.words.article) for report in reports}
        for outlet, reports in by_outlet.items()
    }
    if len(by_outlet) < 2 or any(one & other for one, other in combinations(families.values(), 2)):
        return []
    sides = tuple(
        Side(value=outlet, evidence=tuple(piece for report in reports for piece in _words(report)))
        for outlet, reports in sorted(by_outlet.items(), key=lambda entry: (-len(families[entry[0]]), entry[0]))
    )
    who = utterance.speaker_name or "an unnamed source"
    return [_make(DisagreementKind.ATTRIBUTION, f"where {who} said it", sides, small=False, ref=utterance.id)]


def _of_names(entity: RecordEntity, family_of: Mapping[str, str]) -> list[Disagreement]:
    """The rival names of one bearer, each with where it stands."""
    rivals = rival_names(entity, family_of)
    if not rivals:
        return []
    sides = tuple(Side(value=name, evidence=places) for name, places in rivals)
    return [_make(DisagreementKind.NAME, f"the name of {entity.name}", sides, small=True, ref=entity.id)]


def _words(report: Report) -> tuple[Evidence, ...]:
    return (report.words, *report.more)


def _line(words: str) -> str:
    return " ".join(words.split())


def _make(kind: DisagreementKind, what: str, sides: tuple[Side, ...], *, small: bool, ref: str) -> Disagreement:
    return Disagreement(
        id=make_id("dis", kind.value, what, *(side.value for side in sides)),
        kind=kind,
        what=what,
        sides=sides,
        small=small,
        ref=ref,
    )
