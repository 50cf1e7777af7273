"""Whether two tellings are of one meeting: kind, days, forum, place and parties weighed against each other."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from onrecord.nouns.meeting import SITTINGS, MeetingKind, MeetingStatus
from onrecord.text.name_match import thing_key
from onrecord.text.names import StateWord, state_hint

# Kinds that one gathering may be called by in turn; a dinner or a session is also a meeting.
_GATHERINGS = frozenset(
    {
        MeetingKind.TALKS,
        MeetingKind.SUMMIT,
        MeetingKind.COUNCIL,
        MeetingKind.DINNER,
        MeetingKind.CONFERENCE,
    }
)
_GENERAL = frozenset({MeetingKind.TALKS})
_BY_TELEPHONE = frozenset({MeetingKind.CALL, MeetingKind.TALKS})
_HOUSES = frozenset(
    "hotel palace house hall office castle villa residence centre center embassy ministry headquarters resort".split()
)
# Days that tell one meeting from the next of its series; a wider interval only fails to speak against.
NARROW_DAYS = 3
# Points, set by hand on invented pages (tests/record/test_meetings.py) and checked on the judged stories.
SAME_DAY_SCORE, _SAME_SPAN = 2.5, 1.0
_SAME_FORUM, _SAME_PLACE, _OTHER_PLACE = 3.0, 1.0, -2.0
_SAME_PERSON, _SAME_SIDE = 2.0, 1.0
_MOST_PERSONS, _MOST_SIDES = 4.0, 2.0
_NO_PARTY_SHARED, _SPECIFIC_KIND = -3.0, 1.0
_OTHER_OUTCOME = -2.0
# From here on two tellings are one meeting.
JOIN_MIN_SCORE = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What one telling says of a meeting, with keys that compare: persons and bodies by entity, sides by state."""

    kind: MeetingKind
    persons: frozenset[str]
    sides: frozenset[str]
    person_sides: frozenset[tuple[str, str]]  # (person, side) where the side of a person is known
    forum: str | None
    place: str | None
    earliest: date | None
    latest: date | None
    status: MeetingStatus
    yearless: str | None = None  # "XXXX-01-12", "XXXX-01"
    before_press: bool = False
    all_sides: frozenset[str] = field(init=False, repr=False, compare=False)  # those named, and those of the persons
    # How many parties it tells of; a state whose delegate is named counts once.
    count: int = field(init=False, repr=False, compare=False)
    is_sideless: bool = field(init=False, repr=False, compare=False)  # a person takes part whose side is not told

    def __post_init__(self) -> None:
        # Made once, as a sketch is compared with every other of its story.
        own = frozenset(side for _, side in self.person_sides)
        object.__setattr__(self, "all_sides", self.sides | own)
        object.__setattr__(self, "count", len(self.persons) + len(self.sides - own))
        object.__setattr__(self, "is_sideless", not self.persons <= {person for person, _ in self.person_sides})

    @property
    def is_dated(self) -> bool:
        """True if the days are told to within NARROW_DAYS, or the day without its year."""
        return self.is_day_of_some_year or width(self.earliest, self.latest) <= timedelta(days=NARROW_DAYS)

    @property
    def is_day_of_some_year(self) -> bool:
        """True if the day is told and the year open."""
        return self.yearless is not None and len(self.yearless) == len("XXXX-01-12")

    def beside(self, persons: frozenset[str]) -> frozenset[str]:
        """The sides of this telling without those that `persons` act for."""
        own = {side for person, side in self.person_sides if person in persons}
        return self.all_sides - own


def width(earliest: date | None, latest: date | None) -> timedelta:
    """How wide an interval is; an open one is as wide as can be."""
    return latest - earliest if earliest is not None and latest is not None else timedelta.max


def match(left: Sketch, right: Sketch) -> float | None:
    """Points for the two being one meeting; None if something rules it out."""
    if left.before_press is not right.before_press:
        return None  # who talk and then face the press do two things
    if not _kinds_fit(left.kind, right.kind) and not _is_vote_of_session(left, right):
        return None
    if _is_call_to_come(left, right) or _is_call_and_place(left, right) or _is_before_body_and_with(left, right):
        return None
    score = _SPECIFIC_KIND if left.kind is right.kind and left.kind not in _GENERAL else 0.0
    days = _days(left, right)
    if days is None:
        return None
    forum = _forums(left.forum, right.forum)
    if forum is None:
        return None
    parties = _parties(left, right)
    if parties is None:
        return None
    if parties < 0 and forum > 0:
        parties = 0.0
    score += days + forum + parties
    if left.place and right.place:
        if left.kind is MeetingKind.VISIT and _are_two_states(left.place, right.place):
            return None  # a tour has a visit to each
        score += _places(left.place, right.place)
    outcomes = {left.status, right.status}
    if MeetingStatus.HELD in outcomes and outcomes & {MeetingStatus.CANCELLED, MeetingStatus.REFUSED}:
        score += _OTHER_OUTCOME
    if outcomes == {MeetingStatus.HELD, MeetingStatus.REFUSED} and not (left.is_dated and right.is_dated):
        score += _OTHER_OUTCOME
    return score


def _places(left: str, right: str) -> float:
    """Points for one place; none where one page has the state and the other may have a town of it."""
    if thing_key(left) == thing_key(right):
        return _SAME_PLACE
    if is_house(left) != is_house(right):
        return 0.0  # a hotel may stand in the town
    return _OTHER_PLACE if is_state_name(left) == is_state_name(right) else 0.0


def is_house(place: str) -> bool:
    """True for a building: "Hotel Belvoir", "the Marble House"."""
    return bool(_HOUSES & set(place.lower().split()))


def _are_two_states(left: str, right: str) -> bool:
    """True for two states, and for no state and a town of it."""
    one, other = state_hint(left), state_hint(right)
    if one is None or other is None or not (is_state_name(left) and is_state_name(right)):
        return False
    return one.state != other.state


def is_state_name(place: str) -> bool:
    """True for a state rather than a town, a capital among them, or a house."""
    hint = state_hint(place)
    return hint is not None and hint.how is StateWord.NAME


def _kinds_fit(left: MeetingKind, right: MeetingKind) -> bool:
    if left is right:
        return True
    if {left, right} <= _GATHERINGS:
        return left in _GENERAL or right in _GENERAL
    return {left, right} == _BY_TELEPHONE


def _is_vote_of_session(left: Sketch, right: Sketch) -> bool:
    """True where one tells that a body sits, and the other that it votes, on one day."""
    kinds = {left.kind, right.kind} == {MeetingKind.VOTE, MeetingKind.COUNCIL}
    return kinds and left.forum is not None and right.forum is not None and left.is_dated and right.is_dated


def _is_before_body_and_with(left: Sketch, right: Sketch) -> bool:
    """True for somebody's words to a body and his talks with a guest, which share him and no place."""
    if left.kind is right.kind or len(left.persons & right.persons) != 1 or (left.place and left.place == right.place):
        return False
    for one, other in ((left, right), (right, left)):
        if one.kind in SITTINGS and one.forum is not None and other.forum is None and one.count == 1 < other.count:
            return True
    return False


def _is_call_to_come(left: Sketch, right: Sketch) -> bool:
    """True for a call and talks of which one is to come, and no day joins them: talks offered are no call made."""
    if {left.kind, right.kind} != _BY_TELEPHONE or left.status is right.status:
        return False
    return MeetingStatus.PLANNED in {left.status, right.status} and not (left.is_dated and right.is_dated)


def _is_call_and_place(left: Sketch, right: Sketch) -> bool:
    """True for a call and talks in some place: a call has none."""
    return {left.kind, right.kind} == _BY_TELEPHONE and any(
        sketch.kind is MeetingKind.TALKS and sketch.place is not None for sketch in (left, right)
    )


def _days(left: Sketch, right: Sketch) -> float | None:
    if left.yearless is not None or right.yearless is not None:
        return _yearless_days(left, right)
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return 0.0
    if left.earliest > right.latest or right.earliest > left.latest:
        return None
    return SAME_DAY_SCORE if left.is_dated and right.is_dated else _SAME_SPAN


def _yearless_days(left: Sketch, right: Sketch) -> float | None:
    """Points where the year of one or both is open: the same day of some year, one within the month of the other."""
    one, other = _days_of_year(left), _days_of_year(right)
    if not one or not other:
        return 0.0
    if not any(a.startswith(b) or b.startswith(a) for a in one for b in other):
        return None
    return SAME_DAY_SCORE if left.is_dated and right.is_dated else _SAME_SPAN


def _days_of_year(sketch: Sketch) -> list[str]:
    """The day or month as "XXXX-01-12", or each day of a narrow interval so; empty where nothing narrow is told."""
    if sketch.yearless is not None:
        return [sketch.yearless]
    if sketch.earliest is None or sketch.latest is None or not sketch.is_dated:
        return []
    days = range((sketch.latest - sketch.earliest).days + 1)
    return [f"XXXX-{sketch.earliest + timedelta(step):%m-%d}" for step in days]


def _forums(left: str | None, right: str | None) -> float | None:
    if left is None or right is None:
        return 0.0
    one, other = thing_key(left), thing_key(right)
    if one == other or one in other or other in one:
        return _SAME_FORUM
    shared = set(one.split()) & set(other.split())
    return _SAME_FORUM if len(shared) >= 2 else None


def _parties(left: Sketch, right: Sketch) -> float | None:
    """Points for people and sides in common; None where they show two meetings."""
    persons = left.persons & right.persons
    sides = left.all_sides & right.all_sides
    score = min(_SAME_PERSON * len(persons), _MOST_PERSONS) + min(_SAME_SIDE * len(sides), _MOST_SIDES)
    if not persons and left.persons and right.persons:
        clash = {side for _, side in left.person_sides} & {side for _, side in right.person_sides}
        if clash:
            return None  # two other people of one side
    if _is_with_others(left, right, persons):
        return None
    told = all(sketch.persons or sketch.sides for sketch in (left, right))
    if left.kind is MeetingKind.VISIT and told and not persons and not (sides and not (left.persons and right.persons)):
        return None  # each visitor's visit is his own
    if score:
        return score
    # Nobody shared speaks against one meeting only where each tells of both its parties, and the sides are known.
    full = left.count >= 2 and right.count >= 2
    known = not (left.is_sideless or right.is_sideless) or (left.persons and right.persons)
    return _NO_PARTY_SHARED if full and known else 0.0


def _is_with_others(left: Sketch, right: Sketch, shared: frozenset[str]) -> bool:
    """True where at most one person is shared and each side tells of another counterpart: one minister, two calls."""
    if len(shared) >= 2:
        return False
    ours, theirs = left.beside(shared), right.beside(shared)
    if shared and left.persons - shared and right.persons - shared:
        return True
    if bool(shared) and _is_nameless_apart(left, right, shared):
        return True
    return bool(shared) and bool(ours) and bool(theirs) and not ours & theirs


def _is_nameless_apart(left: Sketch, right: Sketch, shared: frozenset[str]) -> bool:
    """True where one tells of a second person whose side nobody tells, the other of a second side, and no day joins
    them: the president's talks with a visitor, and with a state that may be another's."""
    if left.is_dated and right.is_dated:
        return False
    for one, other in ((left, right), (right, left)):
        sided = {person for person, _ in one.person_sides}
        if (one.persons - shared) - sided and not other.persons - shared and other.beside(shared):
            return True
    return False
