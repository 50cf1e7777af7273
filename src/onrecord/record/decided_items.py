"""Meetings, positions, claims, disagreements and days that a reader has put right or struck out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from onrecord.nouns.claim import Claim
from onrecord.nouns.decision import DateFix, Reject, Thing, ThingKind
from onrecord.nouns.disagreement import Disagreement
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.position import Position
from onrecord.nouns.record import TimelineEntry
from onrecord.nouns.record_meeting import RecordMeeting
from onrecord.record.rulings import Rulings, count_held


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


def meeting_words(meeting: RecordMeeting) -> list[Evidence]:
    """The words that name it, page by page."""
    return [report.trigger for report in meeting.reports]


def position_words(position: Position) -> list[Evidence]:
    """What is demanded, refused or offered, page by page."""
    return [report.content for report in position.reports]


def claim_words(claim: Claim) -> list[Evidence]:
    """Its values, page by page."""
    return [value.evidence for value in claim.values]


def disagreement_words(disagreement: Disagreement) -> list[Evidence]:
    """The words of all sides."""
    return [words for side in disagreement.sides for words in side.evidence]


def disagreement_label(kind: str, what: str) -> str:
    """What a disagreement is called; its kind comes first, as two may rest on the same words."""
    return f"{kind}: {what}"


def settle_meetings(meetings: Sequence[RecordMeeting], rulings: Rulings) -> list[RecordMeeting]:
    """The meetings that are not rejected, on the days decided on; each keeps its id."""
    words = {meeting.id: meeting_words(meeting) for meeting in meetings}
    settled = {meeting.id: meeting for meeting in meetings}
    for fix in rulings.of(DateFix):
        if fix.item.kind is ThingKind.MEETING:
            for id in rulings.holders(fix.item, words):
                settled[id] = replace(settled[id], earliest=fix.earliest, latest=fix.latest)
    gone = _rejected(words, ThingKind.MEETING, rulings)
    return [settled[meeting.id] for meeting in meetings if meeting.id not in gone]


def without_positions(positions: Sequence[Position], rulings: Rulings) -> list[Position]:
    """The positions that are not rejected."""
    return _kept(positions, position_words, ThingKind.POSITION, rulings)


def without_claims(claims: Sequence[Claim], rulings: Rulings) -> tuple[Claim, ...]:
    """The claims that are not rejected."""
    return tuple(_kept(claims, claim_words, ThingKind.CLAIM, rulings))


def without_disagreements(disagreements: Sequence[Disagreement], rulings: Rulings) -> tuple[Disagreement, ...]:
    """The disagreements that are not rejected."""
    gone = {
        id
        for reject in rulings.of(Reject)
        if reject.item.kind is ThingKind.DISAGREEMENT
        for id in holding_disagreements(disagreements, reject.item, rulings)
    }
    return tuple(disagreement for disagreement in disagreements if disagreement.id not in gone)


def holding_disagreements(disagreements: Sequence[Disagreement], thing: Thing, rulings: Rulings) -> list[str]:
    """The ids of those on the words of `thing` and of its kind."""
    kind = thing.label.split(":")[0]
    return rulings.holders(thing, {one.id: disagreement_words(one) for one in disagreements if one.kind.value == kind})


def without_days(timeline: Sequence[TimelineEntry], rulings: Rulings) -> tuple[TimelineEntry, ...]:
    """The entries without the dated sentences that are rejected, by themselves or with the meeting that they name."""
    places = [
        place
        for reject in rulings.of(Reject)
        if reject.item.kind in (ThingKind.DAY, ThingKind.MEETING)
        for place in rulings.places(reject.item)
    ]
    return tuple(entry for entry in timeline if entry.ref is not None or not count_held(places, entry.evidence))


def _kept(
    items: Sequence[Item], words_of: Callable[[Item], list[Evidence]], kind: ThingKind, rulings: Rulings
) -> list[Item]:
    gone = _rejected({item.id: words_of(item) for item in items}, kind, rulings)
    return [item for item in items if item.id not in gone]


def _rejected(words: Mapping[str, Iterable[Evidence]], kind: ThingKind, rulings: Rulings) -> set[str]:
    return {
        id for reject in rulings.of(Reject) if reject.item.kind is kind for id in rulings.holders(reject.item, words)
    }
