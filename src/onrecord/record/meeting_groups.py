"""Tellings of several articles gathered into meetings: the plainest first, then what has no day of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from onrecord.nouns.meeting import OFF, MeetingStatus
from onrecord.readings.meeting_match import JOIN_MIN_SCORE, SAME_DAY_SCORE, Sketch, match, width
from onrecord.record.meeting_parties import Telling

# A telling without a day joins the only meeting it has this much in common with.
LIKELY_MIN_SCORE = 2.0
# What calls a dated meeting off without saying its day must tell which meeting it means: two parties, or one and where.
_OFF_MIN_COMMON = 2
# A day that stands near a telling may be that of its page, not of the meeting.
_MOST_APART = timedelta(days=3)
# Of several, the best must lead by this much.
_CLEAR_LEAD = 1.0


@dataclass(slots=True)
class Gathering:
    """Tellings of one meeting, what they say taken together, and why each was joined, in words."""

    tellings: list[Telling]
    sketch: Sketch
    why: list[str] = field(default_factory=list)


def group_tellings(tellings: Sequence[Telling]) -> list[Gathering]:
    """The meetings behind `tellings`. Nothing depends on the order of the articles, but on ties their ids.

    1. those with a narrow day, the one that says most first
    2. those with a wider interval or none: the one meeting they can be of, else a meeting of their own
    """
    order = sorted(
        tellings, key=lambda t: (not t.sketch.is_dated, -_fullness(t.sketch), t.article.id, t.meeting.trigger)
    )
    found: list[Gathering] = []
    for telling in order:
        matches = ((_match(gathering, telling), -at) for at, gathering in enumerate(found))
        scored = [(score, at) for score, at in matches if score is not None]
        home = _home(telling, sorted(scored, reverse=True), found)
        if home is None:
            found.append(Gathering([telling], telling.sketch, ["the fullest telling: the others are held against it"]))
            continue
        score, at = home
        gathering = found[-at]
        gathering.tellings.append(telling)
        gathering.why.append(f"{score:.1f} points for one meeting: {_shared(gathering.sketch, telling.sketch)}")
        gathering.sketch = _together(gathering.sketch, telling.sketch)
    for gathering in found:
        gathering.sketch = _with_near_day(gathering)
    return found


def _with_near_day(gathering: Gathering) -> Sketch:
    """What is known, with the day that stands near some telling where none tells the day itself."""
    sketch = gathering.sketch
    days = [telling.meeting for telling in gathering.tellings if telling.meeting.earliest is not None]
    if sketch.earliest is not None or sketch.yearless is not None or not days:
        return sketch
    return replace(sketch, earliest=days[0].earliest, latest=days[0].latest)


def _is_bare(telling: Sketch, other: Sketch) -> bool:
    """True where one of the two names one delegate, or nobody and no place: it means the one meeting of its day.

    A delegate whose side is told, and is not the other's, is another meeting's.
    """
    if min(telling.count, other.count) > 1:
        return False
    if any(not sketch.count and sketch.place for sketch in (telling, other)):
        return False
    apart = telling.all_sides and other.all_sides and not telling.all_sides & other.all_sides
    return not apart or telling.is_sideless or other.is_sideless


def _are_delegates(telling: Sketch, other: Sketch) -> bool:
    """True where one names two people whose sides nobody tells, and the other, for the same day, two sides."""
    pairs = ((telling, other), (other, telling))
    return any(
        len(one.persons) == len(two.sides) == 2 and one.sides <= two.sides and not (one.person_sides or two.persons)
        for one, two in pairs
    )


def _match(gathering: Gathering, telling: Telling) -> float | None:
    """Points against all that is known of the meeting; None if any single telling rules it out."""
    if any(match(other.sketch, telling.sketch) is None for other in gathering.tellings):
        return None
    if _is_planned_after(telling, gathering.sketch) or any(
        _is_planned_after(other, telling.sketch) for other in gathering.tellings
    ):
        return None
    if not _is_near(telling, gathering.sketch) or any(
        not _is_near(other, telling.sketch) for other in gathering.tellings
    ):
        return None
    off = telling.sketch.status in OFF and telling.sketch.earliest is None
    apart = gathering.sketch.is_dated and gathering.sketch.status not in OFF
    if off and apart and _common(gathering.sketch, telling.sketch) < _OFF_MIN_COMMON:
        return None  # "he called off a visit": any of his
    return match(gathering.sketch, telling.sketch)


def _is_near(telling: Telling, other: Sketch) -> bool:
    """False for a meeting to come, far from the day that stands near the telling, which tells no day itself."""
    near = telling.meeting.earliest if telling.sketch.earliest is None else None
    if near is None or other.earliest is None or other.latest is None or other.status is not MeetingStatus.PLANNED:
        return True
    return other.earliest - _MOST_APART <= near <= other.latest + _MOST_APART


def _is_planned_after(telling: Telling, held: Sketch) -> bool:
    """True for what is still planned when the other is over: another round."""
    over = held.latest is not None and telling.appeared > held.latest
    return over and telling.sketch.earliest is None and telling.sketch.status is MeetingStatus.PLANNED


def _common(left: Sketch, right: Sketch) -> int:
    """How many parties, places and forums both tell of; a state whose delegate both name counts once."""
    persons = left.persons & right.persons
    sides = left.beside(persons) & right.beside(persons)
    places = left.place is not None and left.place == right.place
    return len(persons) + len(sides) + places + (left.forum is not None and right.forum is not None)


def _home(
    telling: Telling, scored: Sequence[tuple[float, int]], found: Sequence[Gathering]
) -> tuple[float, int] | None:
    if not scored:
        return None
    best = scored[0]
    lead = best[0] - scored[1][0] if len(scored) > 1 else best[0]
    if telling.sketch.is_dated:
        other = found[-best[1]].sketch
        bare = _is_bare(telling.sketch, other) or _are_delegates(telling.sketch, other)
        # Words to a parliament and talks of somebody else share a day, and nothing more.
        apart = telling.sketch.kind is not other.kind and bool(telling.sketch.count and other.count)
        lone = best[0] >= SAME_DAY_SCORE and lead >= _CLEAR_LEAD and bare and not apart
        return best if best[0] >= JOIN_MIN_SCORE or lone else None
    other = found[-best[1]].sketch
    if other.kind is not telling.sketch.kind and other.persons and _common(other, telling.sketch) < _OFF_MIN_COMMON:
        return best if not telling.sketch.persons and best[0] >= LIKELY_MIN_SCORE and lead >= _CLEAR_LEAD else None
    if best[0] >= LIKELY_MIN_SCORE and lead >= _CLEAR_LEAD:
        return best
    # One name shared, and several meetings it may be of: rather none than the wrong one.
    return best if best[0] >= JOIN_MIN_SCORE and telling.sketch.count > 1 else None


def _fullness(sketch: Sketch) -> int:
    return len(sketch.persons) * 2 + len(sketch.sides) + 2 * (sketch.forum is not None) + (sketch.place is not None)


def _shared(left: Sketch, right: Sketch) -> str:
    """What two tellings have in common, in words."""
    found = []
    days = [sketch.earliest is not None or sketch.yearless is not None for sketch in (left, right)]
    if all(days):
        found.append("the days agree")
    if left.persons & right.persons:
        found.append("the same people")
    elif left.all_sides & right.all_sides:
        found.append("the same sides")
    if left.forum and right.forum:
        found.append("one forum")
    if left.place and left.place == right.place:
        found.append("one place")
    return ", ".join(found) or "one kind, nothing against it"


def _together(left: Sketch, right: Sketch) -> Sketch:
    narrow = left if width(left.earliest, left.latest) <= width(right.earliest, right.latest) else right
    return replace(
        left,
        persons=left.persons | right.persons,
        sides=left.sides | right.sides,
        person_sides=left.person_sides | right.person_sides,
        forum=left.forum or right.forum,
        place=left.place or right.place,
        earliest=narrow.earliest,
        latest=narrow.latest,
        yearless=narrow.yearless if narrow.earliest is not None else left.yearless or right.yearless,
    )
