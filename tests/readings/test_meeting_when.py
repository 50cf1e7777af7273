"""Which day is the meeting's, and which is that of what stands around it."""

from datetime import date

from onrecord.nouns.meeting import MeetingKind
from tests.readings.meeting_pages import meetings

WHO = "President Ivo Marek of France and Prime Minister Sana Idris of Norway have quarrelled over fish.\n\n"


def test_the_day_of_saying_is_not_the_day_of_the_talks():
    """What hangs on the verb of speech dates the speech."""
    text = WHO + "The spokesman said on Sunday that Marek is in talks with Idris over fish."
    (meeting,) = meetings(text)
    assert meeting.earliest != date(2031, 5, 11)


def test_the_year_of_a_treaty_is_not_the_year_of_the_talks():
    """ "The treaty of 2015 provides for consultations" tells when the treaty was made."""
    text = WHO + "The treaty of 2015 led to consultations of Marek with Idris in Lindholm."
    (meeting,) = meetings(text)
    assert meeting.earliest is None


def test_the_day_in_a_clause_about_somebody_is_his():
    """ "Marek, who returned on Sunday, met" was not on Sunday."""
    text = WHO + "Marek, who returned to Paris on Sunday, praised the meeting with Idris."
    talks = [meeting for meeting in meetings(text) if meeting.kind is MeetingKind.TALKS]
    assert [meeting.earliest for meeting in talks] == [None]


def test_the_day_of_calling_off_hangs_on_its_verb():
    """Right behind the meeting, but of the decision."""
    (meeting,) = meetings(WHO + "Marek called off the meeting with Idris on Sunday after a boat was seized.")
    assert meeting.earliest is None


def test_the_day_first_planned_gives_way_to_the_new_one():
    """ "Originally" tells which is which; where no other day is told it stands."""
    (summit,) = meetings("The summit in Lindholm, originally planned for 12 May, will now take place on 20 May.")
    assert summit.earliest == date(2031, 5, 20)


def test_whoever_is_in_a_place_for_talks_talks_there_then():
    """ "Will be in Lindholm on Friday for talks" is no visit beside them."""
    talks = meetings("Minister Ida Lunn will be in Lindholm on Friday for talks with President Ivo Marek.")[-1]
    assert (talks.place, talks.earliest, talks.status.value) == ("Lindholm", date(2031, 5, 16), "planned")


def test_what_is_held_on_the_sidelines_is_held_then_and_there():
    """The summit's day and place are those of the talks beside it."""
    text = (
        "President Ivo Marek spoke with President Sana Idris on the sidelines of the G20 summit in Lindholm on Sunday."
    )
    talks = meetings(text)[0]
    assert (talks.place, talks.earliest) == ("Lindholm", date(2031, 5, 11))


def test_what_was_last_signed_is_not_to_come():
    """ "Last" looks back, whatever year the month is taken for."""
    (meeting,) = meetings("France and Norway last signed a truce in Lindholm in August.")
    assert meeting.earliest is None or meeting.earliest < date(2031, 5, 13)
