"""A meeting as a sentence: who met whom, where and when, as far as the words of the pages carry each part."""

from collections.abc import Mapping, Sequence
from datetime import date

from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.meeting import SITTINGS, MeetingKind, MeetingStatus
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.record_meeting import Party, RecordMeeting
from onrecord.record.brief_words import names_in_words, sources_in_words, with_article
from onrecord.text.day_words import days_in_words

# Pieces of evidence kept for one sentence: enough to check it, one a page first.
MOST_EVIDENCE = 6
_MOST_NAMES = 4
# What a body does by itself, whoever its members are.
_SITS = SITTINGS | {MeetingKind.CONFERENCE}
_NAMED_SO = frozenset({"summit", "conference", "talks", "meeting", "forum", "congress", "games", "dialogue"})
_NOUNS = {
    MeetingKind.TALKS: "talks",
    MeetingKind.CALL: "a call",
    MeetingKind.DINNER: "a dinner",
    MeetingKind.SUMMIT: "a summit",
    MeetingKind.VOTE: "a vote",
}
_VERBS = {
    MeetingKind.DINNER: ("met over dinner", "meet over dinner"),
    MeetingKind.CALL: ("spoke by telephone", "speak by telephone"),
    MeetingKind.VOTE: ("voted", "vote"),
}


def meeting_sentence(meeting: RecordMeeting, entities: Mapping[str, RecordEntity]) -> BriefSentence | None:
    """The meeting in a sentence; None if its words do not carry a subject, and for what no word of ours names.

    A place that no evidence names, and days that no expression of a page gives, are left out.
    """
    if meeting.kind is MeetingKind.OTHER:
        return None  # a signing, a line restored: nobody "met"
    parties = meeting.participants[:_MOST_NAMES]
    place, days = _told_place(meeting, entities), _told_days(meeting)
    where = f" in {with_article(place)}" if place else ""
    when = f" {days_in_words(*days)}" if days else ""
    body = _visit(meeting, place, when) if meeting.kind is MeetingKind.VISIT else _gathering(meeting, where, when)
    if body is None or (not days and (meeting.kind is MeetingKind.VOTE or not _is_telling(meeting, place))):
        return None
    text = f"{body[:1].upper()}{body[1:]} ({sources_in_words(meeting.sources)})."
    return BriefSentence(text=text, ref=meeting.id, evidence=_evidence(meeting, parties))


def _is_telling(meeting: RecordMeeting, place: str | None) -> bool:
    """True for a meeting without a day that still says something: where, what about, or two who are to meet."""
    several = len(meeting.participants) > 1 and meeting.status is not MeetingStatus.HELD
    return place is not None or meeting.topic is not None or several


def _gathering(meeting: RecordMeeting, where: str, when: str) -> str | None:
    names = [party.name for party in meeting.participants[:_MOST_NAMES]]
    forum = with_article(meeting.forum) if meeting.forum else None
    if forum is not None and (meeting.kind in _SITS or len(names) < 2):
        subject, several, within = forum, False, ""
    elif len(names) > 1:
        subject, several = names_in_words(names), True
        within = f", within {forum}" if forum is not None else ""
    elif names and meeting.status is MeetingStatus.PLANNED:
        offered = any("it is offered" in rule for report in meeting.reports for rule in report.rules)
        about = f" on {' '.join(meeting.topic.text.split())}" if meeting.topic else ""
        does = "has offered" if offered else "plans"
        return f"{with_article(names[0])} {does} {_noun(meeting.kind)}{about}{where}{when}"
    else:
        return None
    past, plain = _VERBS.get(meeting.kind, ("met", "meet"))
    thing = f"{_noun(meeting.kind)} of {subject}{where}"
    due = f", due{when}," if when else ""
    was = "were" if meeting.kind is MeetingKind.TALKS else "was"
    match meeting.status:
        case MeetingStatus.PLANNED:
            plain = "be held" if _is_named_so(meeting, names) else plain
            return f"{subject} {'are' if several else 'is'} to {plain}{where}{when}{within}"
        case MeetingStatus.UNDER_WAY:
            return f"{thing} {was} under way{when}{within}"
        case MeetingStatus.HELD:
            past = "was held" if _is_named_so(meeting, names) else past
            return f"{subject} {past}{where}{when}{within}"
        case MeetingStatus.CANCELLED:
            return f"{thing}{due} {was} called off"
        case MeetingStatus.POSTPONED:
            return f"{thing}{due} {was} put off"
        case MeetingStatus.REFUSED:
            return f"{thing}{due} {was} refused"


def _is_named_so(meeting: RecordMeeting, names: Sequence[str]) -> bool:
    """True where the forum's name is that of the meeting itself: "the Straits Summit was held"."""
    forum = meeting.forum.split() if meeting.forum and len(names) < 2 else []
    return bool(forum) and forum[-1].lower() in _NAMED_SO


def _noun(kind: MeetingKind) -> str:
    return _NOUNS.get(kind, "a meeting")


def _visit(meeting: RecordMeeting, place: str | None, when: str) -> str | None:
    if not meeting.participants or place is None:
        return None
    who = with_article(meeting.participants[0].name)
    match meeting.status:
        case MeetingStatus.PLANNED:
            return f"{who} is to visit {with_article(place)}{when}"
        case MeetingStatus.HELD | MeetingStatus.UNDER_WAY:
            return f"{who} visited {with_article(place)}{when}"
        case _:
            due = f", due{when}," if when else ""
            off = "put off" if meeting.status is MeetingStatus.POSTPONED else "called off"
            return f"a visit of {who} to {with_article(place)}{due} was {off}"


def _told_place(meeting: RecordMeeting, entities: Mapping[str, RecordEntity]) -> str | None:
    """The place, if some sentence of the evidence names it."""
    if meeting.place is None:
        return None
    entity = entities.get(meeting.place_entity or "")
    forms = (meeting.place, *entity.aliases) if entity is not None else (meeting.place,)
    return meeting.place if any(form in words.text for words in meeting.evidence for form in forms) else None


def _told_days(meeting: RecordMeeting) -> tuple[date, date] | None:
    """The days, if an expression of a page gives just these; None where only the page's own date bounds them."""
    earliest, latest = meeting.earliest, meeting.latest
    if earliest is None or latest is None:
        return None
    told = any(r.time is not None and (r.earliest, r.latest) == (earliest, latest) for r in meeting.reports)
    return (earliest, latest) if told else None


def _evidence(meeting: RecordMeeting, parties: Sequence[Party]) -> tuple[Evidence, ...]:
    """The sentence of each page that gives the day or names the meeting first, then where a participant is named if
    those sentences do not.
    """
    found = [_telling(report.words, report.time or report.trigger) for report in meeting.reports][:MOST_EVIDENCE]
    for party in parties:
        if not any(_inside(words, sentence) for words in party.evidence for sentence in found):
            found.append(party.evidence[0])
    return tuple(dict.fromkeys(found))


def _telling(sentences: Sequence[Evidence], words: Evidence) -> Evidence:
    return next((sentence for sentence in sentences if _inside(words, sentence)), sentences[0])


def _inside(words: Evidence, sentence: Evidence) -> bool:
    return words.article == sentence.article and sentence.start <= words.start and words.end <= sentence.end
