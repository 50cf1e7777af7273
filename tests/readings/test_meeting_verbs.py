"""Meetings told by a verb: who sat down with whom, was received, voted, set out for where."""

from datetime import date

import pytest

from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from tests.readings.meeting_pages import meetings, names

BOTH = {"Ivo Marek", "Sana Idris"}
WHO = "President Ivo Marek of France and Prime Minister Sana Idris of Norway have quarrelled over fish.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Marek sat down with Idris in Lindholm on Monday.",
        "Marek hosted Idris at his country house in Lindholm on Monday.",
        "Marek was received by Idris in Lindholm on Monday.",
        "Idris welcomed Marek to Lindholm on Monday.",
        "Marek raised the matter with Idris in Lindholm on Monday.",
        "Marek flew to Lindholm on Monday to see Idris.",
    ],
)
def test_a_meeting_needs_no_word_for_it(sentence):
    """To sit down with somebody, to receive her or to travel to see her is to meet her."""
    (meeting,) = meetings(WHO + sentence)
    assert names(meeting) == BOTH
    assert meeting.earliest == date(2031, 5, 12)
    assert meeting.status is MeetingStatus.HELD


def test_the_goal_of_the_way_is_the_place():
    """Whoever flies somewhere to see somebody sees her there."""
    (meeting,) = meetings(WHO + "Marek will travel to Lindholm on Friday to meet Idris.")
    assert meeting.place == "Lindholm"
    assert meeting.status is MeetingStatus.PLANNED


@pytest.mark.parametrize(
    "sentence", ["Marek is due in Lindholm on Friday.", "Marek is expected in Lindholm on Friday."]
)
def test_somebody_awaited_pays_a_visit(sentence):
    """ "Is due in Lindholm" tells a visit that is to come."""
    (meeting,) = meetings(WHO + sentence)
    assert (meeting.kind, meeting.status, meeting.place) == (MeetingKind.VISIT, MeetingStatus.PLANNED, "Lindholm")


@pytest.mark.parametrize(
    "sentence",
    [
        "Marek welcomed the offer on Monday.",
        "Marek received a letter from Idris on Monday.",
        "Marek flew from Lindholm on Monday.",
        "Marek saw Idris as a rival.",
        "Marek and Idris assembled the model ship in Lindholm on Monday.",
    ],
)
def test_verbs_that_tell_no_meeting(sentence):
    """A guest is somebody, a way leads somewhere, and to see is not always to meet."""
    assert meetings(WHO + sentence) == ()


def test_a_veto_is_a_vote_of_the_body_whose_text_it_stops():
    """One member vetoes, the body votes."""
    (meeting,) = meetings("The talks failed. Germany vetoed a Straits Council resolution on Monday.")
    assert (meeting.kind, meeting.forum) == (MeetingKind.VOTE, "Straits Council")


def test_a_body_takes_a_matter_up_again():
    """What the council will return to on some day is a sitting to come; the council is the one named before."""
    text = "The Straits Council rejected the text on Monday. The Council will return to the matter on 20 May."
    (meeting,) = [each for each in meetings(text) if each.kind is MeetingKind.COUNCIL]
    assert (meeting.forum, meeting.earliest) == ("Straits Council", date(2031, 5, 20))


def test_two_who_agreed_have_been_in_contact():
    """ "The two leaders agreed" tells that they spoke, what they "will discuss" does not."""
    (meeting,) = meetings(WHO + "The two leaders agreed that the boats should be released.")
    assert (names(meeting), meeting.status) == (BOTH, MeetingStatus.HELD)
    assert meetings(WHO + "The two leaders could agree that the boats should be released.") == ()


def test_an_envoy_is_summoned():
    """To be called in is to be received, if not to be welcome."""
    (meeting,) = meetings("Foreign Minister Per Holm summoned the French ambassador, Lena Orr, on Sunday.")
    assert names(meeting) == {"Per Holm", "Lena Orr"}
    assert meetings("Per Holm summoned his courage on Sunday.") == ()


def test_a_paper_is_signed_by_two_in_one_place():
    """What only one signs, or nobody knows where, brings nobody together."""
    (meeting,) = meetings("France and Norway signed the accord in Lindholm on Monday.")
    assert (meeting.kind, meeting.place, names(meeting)) == (MeetingKind.OTHER, "Lindholm", {"France", "Norway"})
    assert meetings("President Ivo Marek signed the accord on Monday.") == ()


def test_what_a_council_is_told_on_a_day_was_a_sitting():
    """Without a day it is only said that somebody once told it."""
    (meeting,) = meetings(WHO + "Marek told the Straits Council on Monday that prices would fall.")
    assert (meeting.kind, meeting.forum) == (MeetingKind.COUNCIL, "Straits Council")
    assert meetings("Ivo Marek has told the Straits Council that prices would fall.") == ()


def test_the_board_of_a_body_is_the_body():
    """ "The board" that meets is the one that was told of before, with its owner."""
    text = (
        "The board of the Harbour Authority rejected the text. Holm wants an answer before the board meets on May 20."
    )
    (meeting,) = [each for each in meetings(text) if each.earliest == date(2031, 5, 20)]
    assert (meeting.kind, meeting.forum) == (MeetingKind.COUNCIL, "Harbour Authority")


def test_a_parliament_without_a_name_votes():
    """What is no name of the article stands as it is printed."""
    (meeting,) = meetings("The Norwegian parliament voted on Monday to close the strait.")
    assert (meeting.kind, meeting.forum) == (MeetingKind.VOTE, "Norwegian parliament")


def test_whom_an_unnamed_officer_visits_is_nobody_named_before():
    """ "A commander said as he visited" is not the president named last."""
    text = "President Ivo Marek spoke on Friday. A commander said on Saturday as he visited Norway that it was quiet."
    assert [names(meeting) for meeting in meetings(text) if meeting.kind is MeetingKind.VISIT] == []


def test_what_two_discuss_takes_no_part():
    """The state they talk about is the topic."""
    (meeting,) = meetings(WHO + "Marek discussed Denmark by telephone with Idris on Sunday.")
    assert (meeting.kind, names(meeting)) == (MeetingKind.CALL, BOTH)


def test_a_visit_is_paid_by_the_guest():
    """Whoever is at home there is no visitor."""
    text = "French President Ivo Marek will go to Norway on Friday for a visit with Norwegian Minister Sana Idris."
    visits = [names(meeting) for meeting in meetings(text) if meeting.kind is MeetingKind.VISIT]
    assert visits == [{"Ivo Marek"}]


def test_whoever_visits_somebody_meets_him():
    """A town is visited, a president is met."""
    (meeting,) = meetings(WHO + "Marek will visit Idris on Friday.")
    assert (meeting.kind, names(meeting)) == (MeetingKind.TALKS, BOTH)


@pytest.mark.parametrize(
    ("sentence", "who", "place"),
    [
        (
            "President Ivo Marek spared Minister Sana Idris half an hour in Port Amal.",
            {"Ivo Marek", "Sana Idris"},
            "Port Amal",
        ),
        ("The envoys of Norland talked for weeks with Velmark's in Lindholm.", {"Norland", "Velmark"}, "Lindholm"),
        ("The treaty was sealed in Lindholm on 2 May by Norland and Velmark.", {"Norland", "Velmark"}, "Lindholm"),
        ("The accord, initialled in Lindholm on 2 May, runs for ten years.", set(), "Lindholm"),
    ],
)
def test_more_ways_to_tell_who_met_where(sentence, who, place):
    """Time granted, talks of envoys, papers signed."""
    (meeting,) = meetings(sentence)
    assert (names(meeting), meeting.place) == (who, place)


def test_who_is_brought_together_meets():
    """Whoever brings them takes part."""
    (meeting,) = meetings("President Tessa Brandt wants to bring both presidents to Lindholm on 3 June for a review.")
    assert (meeting.place, meeting.earliest) == ("Lindholm", date(2031, 6, 3))
    assert "Tessa Brandt" in names(meeting)


def test_somebody_in_a_place_on_a_day_pays_a_visit():
    """No verb of going is needed; without a day it is where somebody lives."""
    (meeting,) = meetings("President Ivo Marek was in Lindholm on Sunday.")
    assert (meeting.kind, meeting.place) == (MeetingKind.VISIT, "Lindholm")
    assert meetings("President Ivo Marek is in Lindholm.") == ()


def test_deputies_are_the_parliament():
    """Where no name says which."""
    (meeting,) = meetings("Deputies will now decide on the lease on 27 May.")
    assert meeting.forum == "parliament"


def test_an_answer_to_an_invitation_is_of_a_visit():
    """Turned down, it is refused; taken, it is planned."""
    (refused,) = meetings("Commissioner Ida Lunn turned down an invitation to Lindholm.")
    assert (refused.kind, refused.place, refused.status) == (MeetingKind.VISIT, "Lindholm", MeetingStatus.REFUSED)
    (taken,) = meetings("Commissioner Ida Lunn has accepted an invitation to Lindholm.")
    assert taken.status is MeetingStatus.PLANNED


def test_a_body_that_chooses_has_voted():
    """To confirm somebody, or to reject a text, is a vote that was held."""
    for sentence in ("The Senate confirmed Ivo Marek on Monday.", "Lawmakers rejected the proposal on Monday."):
        (vote,) = meetings(sentence)
        assert (vote.kind, vote.status) == (MeetingKind.VOTE, MeetingStatus.HELD)


def test_whoever_testifies_is_heard():
    """Before a body, or on a day."""
    (hearing,) = meetings("Ivo Marek testified before the Senate on Monday.")
    assert (hearing.kind, "Ivo Marek" in names(hearing)) == (MeetingKind.HEARING, True)


def test_whoever_chairs_a_council_has_met_it():
    """Told as an act, not as an office."""
    (council,) = meetings("President Ivo Marek spoke to reporters after chairing the security council on Monday.")
    assert (council.kind, council.earliest) == (MeetingKind.COUNCIL, date(2031, 5, 12))
    assert meetings("President Ivo Marek chairs the security council.") == ()


def test_what_two_sides_do_together_on_a_day_is_an_event():
    """Whatever it is they do."""
    (event,) = meetings("Engineers from France and Norway will inspect the bridge together on Friday.")
    assert (event.kind, names(event)) == (MeetingKind.OTHER, {"France", "Norway"})


def test_engineers_of_two_firms_meet_for_the_firms():
    """ "From" tells whose people they are."""
    (meeting,) = meetings("A meeting of engineers from Norair and its rival, Velair, set for Thursday was called off.")
    assert names(meeting) == {"Norair", "Velair"}


def test_face_to_face_is_no_object():
    """It tells how they meet."""
    (meeting,) = meetings("President Ivo Marek and President Sana Idris will meet face to face in Lindholm on May 20.")
    assert names(meeting) == BOTH


def test_ministers_of_two_states_are_guests_of_both():
    """However the parse joins the two adjectives."""
    (meeting,) = meetings("Egypt's president will receive the French and Norwegian ministers on Sunday in Cairo.")
    assert names(meeting) == {"Egypt", "France", "Norway"}


def test_who_leads_a_delegation_goes_for_it():
    """And where they leave for is where they talk."""
    (talks,) = meetings("A delegation led by Minister Ida Lunn left for Lindholm on Monday for talks with France.")
    assert (names(talks), talks.place) == ({"Ida Lunn", "France"}, "Lindholm")
