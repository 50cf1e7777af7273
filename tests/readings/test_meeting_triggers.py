"""Nouns that tell of a meeting without saying of what: a round, a date, a telephone line, a joint press conference."""

from datetime import date

from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from tests.readings.meeting_pages import meetings, names

WHO = "President Ivo Marek of France and Prime Minister Sana Idris of Norway have quarrelled over fish.\n\n"


def test_the_next_round_is_one_of_talks():
    """Where no vote or game is near, nothing else goes in rounds."""
    (meeting,) = meetings(WHO + "The next round is set for May 24 in Lindholm.")
    assert (meeting.kind, meeting.status, meeting.place) == (MeetingKind.TALKS, MeetingStatus.PLANNED, "Lindholm")
    assert meetings("Norland won the first round of the tournament in Lindholm on Monday.") == ()


def test_those_who_part_with_a_date_meet_again():
    """ "With a date: 24 June" is the day of the next meeting of the same."""
    text = "The ministers of France and Norway parted on Monday without a deal, but with a date: June 24, in Lindholm."
    met, planned = meetings(text)
    assert (met.status, met.earliest) == (MeetingStatus.HELD, date(2031, 5, 12))
    assert names(met) == names(planned) == {"France", "Norway"}
    assert planned.place == "Lindholm"


def test_a_line_restored_is_one_contact():
    """Its cutting years ago does not date it, and however often it is named it is one line."""
    text = (
        "France is reopening a hotline with Norway.\n\n"
        "The hotline, cut by Norway in 2029, was due to be restored on Friday."
    )
    (meeting,) = meetings(text)
    assert (meeting.kind, names(meeting)) == (MeetingKind.OTHER, {"France", "Norway"})
    assert meeting.earliest == date(2031, 5, 16)


def test_two_who_face_the_press_together_have_met():
    """A joint press conference is of those who give it."""
    (meeting,) = meetings(
        WHO + "Speaking beside Idris at a joint press conference in Lindholm on Monday, Marek smiled."
    )
    assert names(meeting) == {"Ivo Marek", "Sana Idris"}
    assert meeting.kind is MeetingKind.CONFERENCE


def test_what_it_is_beside_is_another_meeting():
    """Two who met on the sidelines of a summit did not hold the summit."""
    met, summit = meetings(WHO + "Marek and Idris met on the sidelines of the Straits League's summit on Monday.")
    assert (met.kind, names(met)) == (MeetingKind.TALKS, {"Ivo Marek", "Sana Idris"})
    assert (summit.kind, summit.forum) == (MeetingKind.SUMMIT, "Straits League")


def test_the_way_home_is_no_visit():
    """Nobody pays a visit to his own capital."""
    assert meetings("French President Ivo Marek will fly to Paris on Friday.") == ()


def test_to_be_in_talks_is_to_talk_now():
    """ "Is in talks" tells who talks, and that they have not ended."""
    (meeting,) = meetings("France is in talks with Norway on the price of fish.")
    assert (names(meeting), meeting.status) == ({"France", "Norway"}, MeetingStatus.UNDER_WAY)


def test_a_session_of_a_summit_is_the_summits():
    """The closing session is no meeting beside it."""
    (meeting,) = meetings("President Ivo Marek will attend the closing session of the summit in Lindholm on Friday.")
    assert meeting.kind is MeetingKind.SUMMIT
