"""The day of a meeting whose own sentence tells none."""

from datetime import date

from tests.readings.meeting_pages import meetings

ARRIVED = "President Ivo Marek arrived in Lindholm on Monday. "


def test_what_happens_next_happens_on_the_day_of_the_news():
    """The sentence before tells the day; the meeting says where it has it from."""
    talks = meetings(ARRIVED + "In the town hall he held talks with Chancellor Sana Idris.")[-1]
    assert talks.earliest == date(2031, 5, 12)
    assert "sentences before" in talks.rules[0]


def test_what_had_been_before_has_no_day_of_the_news():
    """ "Had held" is of some other time."""
    talks = meetings(ARRIVED + "He had held talks with Chancellor Sana Idris before.")[-1]
    assert talks.earliest is None


def test_a_clause_with_where_has_the_day_of_its_sentence():
    """Where he was on that day he was received on that day."""
    received = meetings(
        "President Ivo Marek was in Lindholm on 3 May, where he was received by Chancellor Sana Idris."
    )[-1]
    assert (received.place, received.earliest) == ("Lindholm", date(2031, 5, 3))


def test_the_weekday_of_what_is_agreed_lies_ahead():
    """ "Agreed to send experts to talks on Thursday"."""
    (talks,) = meetings("Norland agreed to send experts to talks in Lindholm on Thursday.")
    assert talks.earliest == date(2031, 5, 15)


def test_what_is_put_off_until_a_day_is_planned_for_it():
    """The day it was set for and the new one are two meetings."""
    found = meetings("The vote in parliament, set for Thursday, was put off until 27 May.")
    assert [meeting.earliest for meeting in found] == [date(2031, 5, 15), date(2031, 5, 27)]
    assert [meeting.status.value for meeting in found] == ["postponed", "planned"]


def test_whom_somebody_also_met_he_met_on_that_day():
    """However far down the page it is told."""
    text = (
        "President Ivo Marek today held talks in Lindholm with Sana Idris. The talks took long. They were hard. "
        "Prices fell. In Lindholm, Ivo Marek also received Secretary-General Per Orlik."
    )
    assert meetings(text)[-1].earliest == date(2031, 5, 13)


def test_what_is_told_after_another_year_is_of_that_year():
    """The news in between is older than what stands before it."""
    text = "President Ivo Marek spoke on Monday. In 1961 he flew to Lindholm. He dined with Queen Ida Lunn there."
    found = meetings(text)
    assert found
    assert all(meeting.earliest is None or meeting.earliest.year == 1961 for meeting in found)
