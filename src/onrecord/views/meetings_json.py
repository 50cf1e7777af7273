"""Meetings as their public JSON."""

from onrecord.nouns.evidence import Evidence
from onrecord.nouns.record_meeting import MeetingReport, RecordMeeting
from onrecord.views.record_types import EvidenceJson, MeetingJson, MeetingReportJson, PartyJson


def meeting_json(meeting: RecordMeeting) -> MeetingJson:
    """The public form of `meeting`."""
    return MeetingJson(
        id=meeting.id,
        kind=meeting.kind.value,
        forum=meeting.forum,
        participants=[party.name for party in meeting.participants],
        place=meeting.place,
        earliest=meeting.earliest,
        latest=meeting.latest,
        status=meeting.status.value,
        sources=meeting.sources,
        evidence=[_evidence(words) for words in meeting.evidence],
        forum_entity=meeting.forum_entity,
        place_entity=meeting.place_entity,
        parties=[
            PartyJson(
                name=party.name,
                entity=party.entity,
                side=party.side,
                evidence=[_evidence(words) for words in party.evidence],
            )
            for party in meeting.participants
        ],
        topic=_some_evidence(meeting.topic),
        before=meeting.before,
        after=meeting.after,
        reports=[_meeting_report(report) for report in meeting.reports],
        yearless=meeting.yearless,
    )


def _meeting_report(report: MeetingReport) -> MeetingReportJson:
    return MeetingReportJson(
        article=report.article,
        trigger=_evidence(report.trigger),
        words=[_evidence(words) for words in report.words],
        earliest=report.earliest,
        latest=report.latest,
        time=_some_evidence(report.time),
        status=report.status.value,
        rules=list(report.rules),
        why=report.why,
        yearless=report.yearless,
    )


def _evidence(evidence: Evidence) -> EvidenceJson:
    return EvidenceJson(evidence.article, evidence.start, evidence.end, evidence.text)


def _some_evidence(evidence: Evidence | None) -> EvidenceJson | None:
    return None if evidence is None else _evidence(evidence)
