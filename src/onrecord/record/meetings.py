"""Meetings of all pages joined: one object for each, with its days, its parties and how far it has come."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.ids import make_id
from onrecord.nouns.meeting import OFF, STATUS_ORDER, MeetingKind, MeetingStatus
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.record_meeting import MeetingReport, RecordMeeting
from onrecord.nouns.span import Span
from onrecord.readings.meeting_match import is_state_name, width
from onrecord.record.decided_items import settle_meetings
from onrecord.record.meeting_groups import Gathering, group_tellings
from onrecord.record.meeting_parties import Telling, Telltale, make_tellings, record_parties
from onrecord.record.meeting_series import link_series
from onrecord.record.meeting_ways import without_ways
from onrecord.record.meeting_worth import is_worth_listing
from onrecord.record.named_places import NOTHING_NAMED, NamedPlaces, sources_behind
from onrecord.record.rulings import NO_RULINGS, Rulings

_UNKNOWN_DAY = date.min


def join_meetings(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    family_of: Mapping[str, str],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    named: NamedPlaces = NOTHING_NAMED,
    rulings: Rulings = NO_RULINGS,
) -> tuple[RecordMeeting, ...]:
    """The meetings of a story, by day; those whose day no page tells stand last, in the order of the pages.

    1. every article's meetings, keyed by the entities of the record  (meeting_parties.py)
    2. tellings of one meeting gathered                               (meeting_groups.py)
    3. what is too vague to be told from others left out              (meeting_worth.py), and ways (meeting_ways.py)
    4. days, place, status by vote of the families
    5. what a reader settled (decided_items.py); the series           (meeting_series.py)
    """
    known = {entity.id: entity for entity in entities}
    tellings = make_tellings(articles, readings, family_of, known, entity_of, named)
    found: list[RecordMeeting] = []
    taken: Counter[str] = Counter()
    for gathering in group_tellings(tellings):
        if not is_worth_listing(gathering):
            continue
        meeting = _make_meeting(gathering, known)
        taken[meeting.id] += 1
        found.append(replace(meeting, id=f"{meeting.id}-{taken[meeting.id]}") if taken[meeting.id] > 1 else meeting)
    found = settle_meetings(without_ways(found), rulings)
    found.sort(
        key=lambda meeting: (meeting.earliest is None, meeting.earliest or _UNKNOWN_DAY, meeting.latest or _UNKNOWN_DAY)
    )
    return link_series(found)


def _make_meeting(gathering: Gathering, known: Mapping[str, RecordEntity]) -> RecordMeeting:
    tellings = gathering.tellings
    earliest, latest = _days(tellings)
    yearless = _yearless(tellings) if earliest is None else None
    parties = record_parties(tellings, known)
    forum = _voted(tellings, lambda telling: telling.forum)
    place = _voted(tellings, lambda telling: telling.place)
    if place is not None and len(parties) > 2:
        parties = tuple(party for party in parties if party.name != place.name)  # "talks in Velmark" of two guests
    kind = _kind(tellings)
    names = "/".join(sorted(party.name for party in parties))
    days = (earliest, latest) if yearless is None else (yearless,)
    return RecordMeeting(
        id=make_id("m", kind.value, names, forum.name if forum else "", place.name if place else "", *days),
        kind=kind,
        forum=forum.name if forum else None,
        forum_entity=forum.entity if forum else None,
        participants=parties,
        place=place.name if place else None,
        place_entity=place.entity if place else None,
        earliest=earliest,
        latest=latest,
        status=_status(tellings, earliest),
        topic=_topic(tellings),
        sources=len(sources_behind([telling.backing for telling in tellings])),
        reports=tuple(_report(telling, why) for telling, why in zip(tellings, gathering.why, strict=True)),
        yearless=yearless,
    )


def _report(telling: Telling, why: str) -> MeetingReport:
    article, meeting = telling.article, telling.meeting
    return MeetingReport(
        trigger=evidence_at(article, meeting.trigger),
        words=tuple(evidence_at(article, span) for span in meeting.places_told),
        earliest=meeting.earliest,
        latest=meeting.latest,
        time=evidence_at(article, meeting.time) if meeting.time else None,
        status=meeting.status,
        rules=meeting.rules,
        why=why,
        place=_place(telling),
        yearless=meeting.yearless,
    )


def _place(telling: Telling) -> Evidence | None:
    """Where the sentences that tell of it name its place, as the article calls it."""
    text, name = telling.article.text, telling.meeting.place
    starts = (text.find(name, span.start, span.end) for span in telling.meeting.places_told) if name else ()
    start = next((start for start in starts if start >= 0), None)
    return evidence_at(telling.article, Span(start, start + len(name))) if start is not None and name else None


def _days(tellings: Sequence[Telling]) -> tuple[date | None, date | None]:
    """The interval most families tell, each with its narrowest; on a tie the narrowest, then the earliest.

    Days that only stand near a telling count where no page tells the day itself.
    """
    votes: dict[tuple[date | None, date | None], set[str]] = {}
    tellings = [telling for telling in tellings if telling.sketch.earliest is not None] or tellings
    for family in sorted({telling.family for telling in tellings}):
        told = [
            (telling.meeting.earliest, telling.meeting.latest)
            for telling in tellings
            if telling.family == family and telling.meeting.earliest is not None
        ]
        if told:
            votes.setdefault(min(told, key=lambda days: (width(*days), days[0] or _UNKNOWN_DAY)), set()).add(family)
    if not votes:
        return None, None
    # A month that holds the day another page tells does not speak against the day.
    support = {days: sum(len(families) for other, families in votes.items() if _holds(other, days)) for days in votes}
    return min(votes, key=lambda days: (-support[days], width(*days), days[0] or _UNKNOWN_DAY))


def _yearless(tellings: Sequence[Telling]) -> str | None:
    """The day or month of an open year that most families tell; on a tie the day, then the earlier in the year."""
    votes: dict[str, set[str]] = {}
    for telling in tellings:
        if telling.meeting.yearless is not None:
            votes.setdefault(telling.meeting.yearless, set()).add(telling.family)
    return min(votes, key=lambda day: (-len(votes[day]), -len(day), day), default=None)


def _holds(outer: tuple[date | None, date | None], inner: tuple[date | None, date | None]) -> bool:
    if outer[0] is None or outer[1] is None or inner[0] is None or inner[1] is None:
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _voted(tellings: Sequence[Telling], pick: Callable[[Telling], Telltale | None]) -> Telltale | None:
    """What most families say; on a tie rather a town than a state, then the longer name."""
    votes: dict[str, set[str]] = {}
    kept: dict[str, Telltale] = {}
    for telling in tellings:
        found = pick(telling)
        if found is not None:
            votes.setdefault(found.key, set()).add(telling.family)
            if found.key not in kept or len(found.name) > len(kept[found.key].name):
                kept[found.key] = found
    if not votes:
        return None
    return kept[min(votes, key=lambda key: (-len(votes[key]), is_state_name(kept[key].name), -len(key), key))]


def _kind(tellings: Sequence[Telling]) -> MeetingKind:
    """The most telling kind: "talks" only where no page calls it anything else."""
    counts = Counter(telling.meeting.kind for telling in tellings)
    special = {kind: count for kind, count in counts.items() if kind is not MeetingKind.TALKS}
    order = list(MeetingKind)
    return min(special or counts, key=lambda kind: (-counts[kind], order.index(kind)))


def _status(tellings: Sequence[Telling], earliest: date | None) -> MeetingStatus:
    """As the latest page has it.

    A page of the meeting's day or later that still calls it planned is no witness where others have it begun or over:
    "ahead of this week's talks" may be printed while they go on.
    """
    begun = [
        telling
        for telling in tellings
        if telling.meeting.status is not MeetingStatus.PLANNED or earliest is None or telling.appeared < earliest
    ]
    newest = max(telling.appeared for telling in begun or tellings)
    newest_ones = [telling for telling in begun or tellings if telling.appeared == newest]
    # Where a page tells of the meeting with its day, what it tells without one may be of an earlier attempt.
    plain = {telling.article.id for telling in newest_ones if telling.meeting.earliest is not None}
    newest_ones = [t for t in newest_ones if t.meeting.earliest is not None or t.article.id not in plain]
    families: dict[MeetingStatus, set[str]] = {}
    for telling in newest_ones:
        families.setdefault(_status_then(telling, earliest), set()).add(telling.family)
    needed = len({telling.family for telling in newest_ones}) * _OFF_MIN_SHARE
    went_on = len(families.get(MeetingStatus.HELD, set()) | families.get(MeetingStatus.UNDER_WAY, set()))
    # One page of many may call another meeting off, or mean that this one was broken off.
    told = [status for status in families if status not in OFF or len(families[status]) >= max(needed, went_on)]
    return min(told or families, key=STATUS_ORDER.index)


# Of the families that appeared last, so many must have it off; chosen, not swept.
_OFF_MIN_SHARE = 1 / 3


def _status_then(telling: Telling, earliest: date | None) -> MeetingStatus:
    """The status by one page: what lies after the page was neither held nor under way, however the page words it."""
    ahead = earliest is not None and telling.appeared != date.min and telling.appeared < earliest
    went_on = telling.meeting.status in (MeetingStatus.HELD, MeetingStatus.UNDER_WAY)
    return MeetingStatus.PLANNED if ahead and went_on else telling.meeting.status


def _topic(tellings: Sequence[Telling]) -> Evidence | None:
    """What it is about, in the shortest words of an article that is no translation."""
    found = [(telling.article, telling.meeting.topic) for telling in tellings if telling.meeting.topic is not None]
    if not found:
        return None
    article, topic = min(found, key=lambda pair: (bool(pair[0].translation_signs), len(pair[1]), pair[0].id))
    return evidence_at(article, topic)
