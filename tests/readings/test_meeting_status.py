"""How far a meeting has come, where no single verb says so."""

from datetime import date

import pytest

from onrecord.nouns.meeting import MeetingStatus
from tests.readings.meeting_pages import meetings, names

WHO = "President Ivo Marek of France and Prime Minister Sana Idris of Norway have quarrelled over fish.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "France pulled out of the talks with Norway.",
        "France withdrew from the talks with Norway.",
        "The talks with Norway will not go ahead.",
        "The talks between France and Norway did not take place.",
    ],
)
def test_what_nobody_comes_to_is_off(sentence):
    """No verb of calling off is needed."""
    assert meetings(WHO + sentence)[-1].status is MeetingStatus.CANCELLED


def test_what_was_put_off_lay_ahead():
    """ "Was due to start on Monday", put off on a Tuesday, is the Monday to come."""
    (meeting,) = meetings("Minister Per Holm has put off a trip to Norway that was due to start on Monday.")
    assert (meeting.status, meeting.earliest) == (MeetingStatus.POSTPONED, date(2031, 5, 19))


def test_the_place_of_a_dateline_does_nothing():
    """Who ended the talks stands behind the dash, and "ending" is no plan of what was offered before it."""
    text = (
        "LINDHOLM, May 13 (Wire) - France turned down a proposal by Norway to halve the fee, ending two days of talks "
        "between trade ministers in Lindholm."
    )
    (meeting,) = meetings(text)
    assert meeting.status is MeetingStatus.HELD
    assert "Lindholm" not in names(meeting)


def test_what_would_have_been_was_not():
    """A visit that "would have been met by protests" is imagined."""
    assert meetings(WHO + "A meeting of Marek and Idris in Lindholm on Friday would have been a mistake.") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Sana Idris would not see Ivo Marek in Lindholm on Monday.",
        "Ivo Marek will never sit down with Sana Idris.",
        "Ivo Marek ruled out meeting Sana Idris.",
        "Sana Idris turned down talks with Ivo Marek.",
        "France asked for talks with Norway, but Norway rejected it.",
    ],
)
def test_one_side_can_refuse(sentence):
    """By what it says or does, or in the clause behind."""
    assert meetings(WHO + sentence)[-1].status is MeetingStatus.REFUSED


def test_whoever_skips_a_dinner_is_not_there():
    """ "Skipped" tells who stayed away."""
    (dinner,) = meetings("Ivo Marek skipped a dinner with Sana Idris in Lindholm on Sunday.")
    assert names(dinner) == {"Sana Idris"}


def test_whoever_was_invited_and_did_not_come_refused():
    """The clause behind says so."""
    (talks,) = meetings("Ambassador Ida Lunn was invited to talks with Minister Ivo Marek on Monday but did not come.")
    assert talks.status is MeetingStatus.REFUSED


def test_what_the_clause_behind_calls_off_is_off():
    """ "It" is the lunch."""
    (lunch,) = meetings("Ivo Marek had been due to have lunch with Sana Idris, but it was cancelled because of rain.")
    assert lunch.status is MeetingStatus.CANCELLED
