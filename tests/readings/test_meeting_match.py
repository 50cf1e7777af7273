"""Whether two tellings are of one meeting."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.readings.meeting_match import JOIN_MIN_SCORE, Sketch, is_state_name, match

MONDAY = date(2031, 5, 12)
SIDES = {"Venn": "Tavria", "Marek": "Tavria", "Idris": "Korvania", "Okoro": "Ostmark"}


def sketch(*people: str, sides: tuple[str, ...] = (), kind: MeetingKind = MeetingKind.TALKS, **more) -> Sketch:
    day = more.pop("day", None)
    return Sketch(
        kind=kind,
        persons=frozenset(people),
        sides=frozenset(sides),
        person_sides=frozenset((person, SIDES[person]) for person in people),
        forum=more.pop("forum", None),
        place=more.pop("place", None),
        earliest=day,
        latest=more.pop("latest", day),
        status=more.pop("status", MeetingStatus.HELD),
        yearless=more.pop("yearless", None),
    )


def joins(left: Sketch, right: Sketch) -> bool:
    score = match(left, right)
    return score is not None and score >= JOIN_MIN_SCORE


def test_states_cover_their_delegates():
    """ "Tavria and Korvania" on the day that their ministers met is the same meeting."""
    assert joins(sketch("Venn", "Idris", day=MONDAY), sketch(sides=("Tavria", "Korvania"), day=MONDAY))


def test_two_days_are_two_meetings():
    """Whoever takes part."""
    assert match(sketch("Venn", "Idris", day=MONDAY), sketch("Venn", "Idris", day=MONDAY + timedelta(days=1))) is None


def test_another_counterpart_is_another_meeting():
    """A minister may see two guests on one day."""
    assert match(sketch("Venn", "Idris", day=MONDAY), sketch("Venn", "Okoro", day=MONDAY)) is None


def test_other_people_of_the_same_states_are_another_meeting():
    """The presidents' summit is not the ministers' dinner."""
    assert match(sketch("Venn", "Idris", day=MONDAY), sketch("Marek", "Okoro", day=MONDAY)) is None


def test_a_month_does_not_speak_against_a_day_in_it():
    """One page says June, another the sixteenth."""
    month = sketch("Venn", "Idris", day=date(2031, 5, 1), latest=date(2031, 5, 31))
    assert joins(month, sketch("Venn", "Idris", day=MONDAY))


def test_an_equal_day_alone_joins_nothing():
    """Two talks on one day, with no party told, may be any two."""
    assert not joins(sketch(day=MONDAY), sketch("Venn", "Idris", day=MONDAY))


def test_a_vote_is_no_call():
    """Kinds that are never two words for one thing."""
    one = sketch("Venn", "Idris", day=MONDAY, kind=MeetingKind.VOTE)
    assert match(one, sketch("Venn", "Idris", day=MONDAY, kind=MeetingKind.CALL)) is None


SKETCHES = st.builds(
    lambda people, sides, kind, day, place: sketch(*people, sides=tuple(sides), kind=kind, day=day, place=place),
    st.sets(st.sampled_from(sorted(SIDES)), max_size=3),
    st.sets(st.sampled_from(["Tavria", "Korvania", "Ostmark"]), max_size=2),
    st.sampled_from(list(MeetingKind)),
    st.none() | st.dates(MONDAY, MONDAY + timedelta(days=2)),
    st.none() | st.sampled_from(["Port Amal", "Lindholm"]),
)


@given(SKETCHES, SKETCHES)
def test_order_does_not_matter(left, right):
    """Neither telling is the measure of the other."""
    assert match(left, right) == match(right, left)


def test_a_town_may_lie_in_the_state():
    """ "In Norway" and "in Port Amal" do not speak against each other; two towns do."""
    assert is_state_name("Norway") and not is_state_name("Port Amal")
    alike = match(sketch(place="Norway"), sketch(place="Port Amal"))
    apart = match(sketch(place="Lindholm"), sketch(place="Port Amal"))
    assert alike is not None and apart is not None and alike > apart


def test_a_day_of_an_open_year_is_that_day_of_any_year():
    """Pages without a date tell one meeting where they tell one day, and two where they tell two."""
    open_year = sketch("Venn", "Idris", yearless="XXXX-05-12")
    assert joins(open_year, sketch("Venn", "Idris", yearless="XXXX-05-12"))
    assert joins(open_year, sketch("Venn", "Idris", day=MONDAY))
    assert joins(open_year, sketch("Venn", "Idris", yearless="XXXX-05"))
    assert match(open_year, sketch("Venn", "Idris", yearless="XXXX-05-13")) is None
    assert match(open_year, sketch("Venn", "Idris", day=MONDAY + timedelta(days=1))) is None


def test_a_wide_interval_says_nothing_of_the_day():
    """A page that has only the year of the meeting agrees with every day of it."""
    wide = sketch("Venn", "Idris", day=date(2031, 1, 1), latest=date(2031, 12, 31))
    assert joins(sketch("Venn", "Idris", yearless="XXXX-05-12"), wide)


def test_talks_in_a_place_are_no_call():
    """Who is received in a house is not on the telephone, be it on one day."""
    people = next(iter(SIDES))
    talks = sketch(people, day=MONDAY, place="Blue House")
    assert match(talks, sketch(people, day=MONDAY, kind=MeetingKind.CALL)) is None
    assert match(sketch(people, day=MONDAY), sketch(people, day=MONDAY, kind=MeetingKind.CALL)) is not None
