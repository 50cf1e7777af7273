"""The meetings of one article, read with the shipped model: sentences about invented states and people."""

from dataclasses import replace
from datetime import date

from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.nouns.page import Page, PageKind
from onrecord.reader.reader import load_reader
from onrecord.readings.read_article import read_article
from onrecord.run.plain_article import make_plain_article
from tests.readings.meeting_pages import PUBLISHED, article, meetings, names


def test_who_met_whom_where_and_when():
    """The plainest sentence gives all there is to know."""
    text = "President Ivo Marek met Foreign Minister Sana Idris in Port Amal on Sunday."
    (meeting,) = meetings(text)
    assert names(meeting) == {"Ivo Marek", "Sana Idris"}
    assert meeting.place == "Port Amal"
    assert (meeting.earliest, meeting.latest) == (date(2031, 5, 11), date(2031, 5, 11))
    assert meeting.status is MeetingStatus.HELD
    assert meeting.trigger.of(text) == "met"


def test_a_meeting_to_come_is_planned():
    """A day after publication, or "will", makes a plan."""
    (meeting,) = meetings("Ivo Marek will hold talks with Sana Idris in Port Amal on Friday.")
    assert meeting.status is MeetingStatus.PLANNED
    assert meeting.earliest == date(2031, 5, 16)
    assert names(meeting) == {"Ivo Marek", "Sana Idris"}


def test_a_wish_is_no_meeting():
    """What somebody calls for, could or refuses to imagine is not listed."""
    assert meetings("Ivo Marek called for talks with Sana Idris.") == ()
    assert meetings("If Ivo Marek meets Sana Idris, prices may fall.") == ()


def test_the_day_of_calling_it_off_is_not_its_day():
    """ "cancelled the summit on Monday" dates the decision."""
    (meeting,) = meetings("Ivo Marek on Monday cancelled a summit with Sana Idris in Port Amal.")
    assert meeting.status is MeetingStatus.CANCELLED
    assert meeting.earliest is None


def test_a_demand_met_is_no_meeting():
    """ "meet" with a thing as its object says something else."""
    assert meetings("Norland met the demands of the workers on Monday.") == ()


def test_talk_with_reporters_is_no_meeting():
    """Reporters are no party; a news conference is an event by itself, and never the talks before it."""
    assert meetings("Ivo Marek told reporters on Monday that prices would fall.") == ()
    (conference,) = meetings("Ivo Marek told a news conference on Monday that prices would fall.")
    assert (conference.kind, conference.earliest) == (MeetingKind.CONFERENCE, date(2031, 5, 12))
    both = meetings("Ivo Marek met Sana Idris on Monday. Ivo Marek and Sana Idris then gave a joint news conference.")
    assert [meeting.kind for meeting in both] == [MeetingKind.TALKS, MeetingKind.CONFERENCE]


def test_mentions_of_one_meeting_are_one():
    """The second sentence takes up the first."""
    text = (
        "Ivo Marek and Sana Idris met in Port Amal on Monday.\n\n"
        "The meeting lasted three hours. Marek left the meeting without a word."
    )
    (meeting,) = meetings(text)
    assert len(meeting.places_told) == 3


def test_a_body_that_votes():
    """A resolution adopted is a vote of the body that adopted it."""
    (meeting,) = meetings("The UN Security Council adopted a resolution on Norland on Monday.")
    assert meeting.kind is MeetingKind.VOTE
    assert meeting.forum == "UN Security Council"
    assert meeting.earliest == date(2031, 5, 12)


def test_one_host_and_guests_of_two_sides_are_two_meetings():
    """A minister who sees two presidents sees them one after the other."""
    text = "Foreign Minister Ivo Marek of Russia met French President Jean Orel and Chinese President Li Wen on Monday."
    found = meetings(text)
    assert [names(meeting) for meeting in found] == [{"Ivo Marek", "Jean Orel"}, {"Ivo Marek", "Li Wen"}]
    assert {meeting.kind for meeting in found} == {MeetingKind.TALKS}


def test_officials_stand_for_their_state():
    """Delegates without a name are their states."""
    (meeting,) = meetings("French and Chinese officials began talks in Port Amal on Tuesday.")
    assert names(meeting) == {"France", "China"}
    assert meeting.status is MeetingStatus.UNDER_WAY


def test_a_plan_before_some_day_has_an_interval():
    """From the page's day to the last it may be."""
    (meeting,) = meetings("Norland agreed to a second round of talks on the strait before the end of the month.")
    assert meeting.status is MeetingStatus.PLANNED
    assert (meeting.earliest, meeting.latest) == (PUBLISHED, date(2031, 5, 31))


def test_a_present_tense_verb_means_the_day_ahead():
    """ "before the council meets on Monday", printed on a Tuesday."""
    (meeting,) = meetings("He wants an answer before the Straits Council meets on Monday.")
    assert meeting.earliest == date(2031, 5, 19)


def test_the_two_leaders_are_no_spokesmen():
    """ "The two leaders" are those who lead, though a spokesman was named last."""
    text = (
        "President Ivo Marek met Prime Minister Sana Idris in Port Amal on Sunday. Spokesman Per Holm said that the "
        "food was good. The two leaders cancelled a dinner on Monday."
    )
    assert names(meetings(text)[-1]) == {"Ivo Marek", "Sana Idris"}


def test_the_truce_talks_are_not_the_dinner_before():
    """Talks that say which they are are not taken for a meeting told before."""
    text = (
        "In a meeting with President Ivo Marek in Port Amal on Sunday, the envoy Sana Idris condemned the attacks. "
        "Velmark is mediating the truce talks."
    )
    first = meetings(text)[0]
    assert first.status is MeetingStatus.HELD
    assert len(first.places_told) == 1


def test_what_followed_another_visit_has_another_day():
    """The day of what came before dates that alone."""
    text = "Following a visit to Port Amal last year, Ivo Marek met Sana Idris."
    (met,) = [meeting for meeting in meetings(text) if meeting.trigger.of(text) == "met"]
    assert met.earliest is None


def test_a_spokesman_is_no_guest():
    """Who confirms a visit does not make it."""
    text = "Press Secretary Per Holm confirmed the visit of President Ivo Marek to Port Amal."
    assert all("Per Holm" not in names(meeting) for meeting in meetings(text))


def test_percent_of_the_vote_is_no_vote():
    """Votes as a number are no meeting."""
    assert meetings("Ivo Marek won 41 percent of the vote in Port Amal.") == ()


def test_who_met_is_the_one_named_before():
    """A relative clause has its noun for a subject."""
    text = "President Ivo Marek, who met with Sana Idris in Port Amal on Sunday, accused the pilots of theft."
    (meeting,) = meetings(text)
    assert names(meeting) == {"Ivo Marek", "Sana Idris"}


def test_a_meeting_where_they_discussed_was_held():
    """What was talked about there does not make the meeting a wish."""
    (meeting,) = meetings("On Sunday, Ivo Marek held a meeting with Sana Idris where they discussed the toll.")
    assert meeting.status is MeetingStatus.HELD


def test_the_advisers_of_a_president_are_not_the_president():
    """Who works for somebody stands for his side, if for anyone."""
    found = meetings("President Ivo Marek of Velmark said little. Marek's advisers met on Sunday in Port Amal.")
    assert all("Ivo Marek" not in names(meeting) for meeting in found)


def test_who_led_the_talks_did_not_lead_those_to_come():
    """Talks told as over are not the next round."""
    text = (
        "Velmark agreed to a second round of talks on the toll before the end of the month. Sana Idris, who led the "
        "talks in Port Amal, was content."
    )
    first = meetings(text)[0]
    assert first.status is MeetingStatus.PLANNED
    assert "Sana Idris" not in names(first)


def test_a_visit_that_was_cancelled_is_not_the_one_to_come():
    """An earlier attempt leaves the plan as it is."""
    text = (
        "Ivo Marek will visit Port Amal on Friday. In January, Ivo Marek cancelled a visit to Port Amal over the toll."
    )
    first = meetings(text)[0]
    assert (first.status, first.earliest) == (MeetingStatus.PLANNED, date(2031, 5, 16))


def test_the_summit_of_the_pair_is_the_one_just_told():
    """What one sentence tells twice is one meeting, to come as told first."""
    text = "President Ivo Marek meets Prime Minister Sana Idris in Port Amal on June 12 for the pair's summit."
    assert [meeting.status for meeting in meetings(text)] == [MeetingStatus.PLANNED]


def test_a_year_that_the_page_does_not_print_is_said_to_be_inferred():
    """The rules of a meeting say where its year was inferred with the page's, and only there."""
    text = "Ivo Marek will hold talks with Sana Idris in Port Amal on May 16. They last met on May 2, 2030 in Lindholm."
    known = article(text)
    inferred = replace(known, published=replace(known.published, inferred=True))
    to_come, last = read_article(inferred, load_reader()).meetings
    assert to_come.earliest == date(2031, 5, 16) and last.earliest == date(2030, 5, 2)
    said = ["its year is inferred, as the page prints none" in meeting.rules for meeting in (to_come, last)]
    assert said == [True, False]
    assert not any("inferred" in rule for meeting in meetings(text) for rule in meeting.rules)


def test_a_day_of_an_open_year_dates_a_meeting():
    """A page without a date keeps the day of the talks it tells of."""
    text = "Ivo Marek will hold talks with Sana Idris in Port Amal on May 16."
    undated = make_plain_article(Page(name="page.txt", kind=PageKind.TEXT, content=text, sha256="0"))
    (meeting,) = read_article(undated, load_reader()).meetings
    assert (meeting.yearless, meeting.earliest, meeting.latest) == ("XXXX-05-16", None, None)
    assert meeting.time is not None and meeting.time.of(text) == "May 16"


def test_what_the_talks_are_about_does_not_date_them():
    """The month is that of the games, not of the talks over a team for them."""
    (meeting,) = meetings("President Ivo Marek offered talks over sending a team to the games in Port Amal next month.")
    assert meeting.status is MeetingStatus.PLANNED
    assert meeting.earliest is None


def test_an_offer_is_made_to_whoever_is_called_on_to_talk():
    """One side's offer, and further down with whom."""
    text = (
        "The French government offered talks over the strait. It said that French envoys should begin talks with their "
        "Chinese counterparts as soon as possible."
    )
    (meeting,) = meetings(text)
    assert names(meeting) == {"France", "China"}
    assert meeting.status is MeetingStatus.PLANNED
    assert len(meeting.places_told) == 2


def test_a_call_for_talks_of_others_adds_nobody_to_an_offer():
    """Neither side of it made the offer."""
    text = (
        "The French government offered talks over the strait. Danish envoys should begin talks with their Chinese "
        "counterparts, a newspaper said."
    )
    assert all(names(meeting) <= {"France"} for meeting in meetings(text))


def test_visits_to_the_countries_named_are_one_to_each():
    """ "The two countries" are those where it was told to be so; the one to come is planned."""
    text = (
        "Ivo Marek was cheered in France. The welcome will be the same in Denmark. Marek spoke of peace. He praised "
        "his visits to the two countries."
    )
    found = [meeting for meeting in meetings(text) if meeting.kind is MeetingKind.VISIT]
    assert [(meeting.place, meeting.status) for meeting in found] == [
        ("France", MeetingStatus.HELD),
        ("Denmark", MeetingStatus.PLANNED),
    ]
    assert all(names(meeting) == {"Ivo Marek"} for meeting in found)


def test_visits_to_countries_that_nobody_counted_out_are_none():
    """Three are told, two were named."""
    text = "Ivo Marek was cheered in France and Denmark. Marek praised his visits to the three countries."
    assert [meeting for meeting in meetings(text) if meeting.kind is MeetingKind.VISIT] == []


def test_a_house_is_the_place_of_a_visit():
    """Whoever visits a body is at its house."""
    (meeting,) = meetings("Foreign Minister Sana Idris visited the White House on Monday.")
    assert meeting.place == "White House"


def test_the_first_to_travel_has_travelled():
    """ "The first … to travel" tells of the past."""
    text = "The list has Ivo Marek, the first Danish head of state to travel on a state visit to Port Amal."
    (meeting,) = meetings(text)
    assert meeting.status is MeetingStatus.HELD


def test_a_day_that_a_meeting_is_set_for_dates_it():
    """«Scheduled for Wednesday»; a meeting named along with it has a day of its own."""
    text = (
        "PORT AMAL, 14 March 2023\n\nThe Harbour Council meeting is scheduled for Wednesday in Port Amal.\n\n"
        "The talks in Velmark will be followed by a Karrenia meeting on Wednesday in Dolnica and a meeting on Thursday "
        "in Amal of the Sea Organisation."
    )
    days = [meeting.time.of(text) for meeting in meetings(text) if meeting.time is not None]
    assert days[0] == "Wednesday"
    assert days[-2:] == ["Wednesday", "Thursday"]


def test_a_body_that_speaks_is_no_meeting():
    """Its name may be that of a kind of meeting."""
    assert meetings("According to the National Conference of Harbours, the fee is due in March.") == ()


def test_three_with_titles_take_part_in_one_call():
    """The parse hangs each of a row with titles on the call; "the three leaders" are those of the call."""
    text = (
        "Sunday's call between Lena Lunn, Norland President Ivo Marek and Velmark Prime Minister Sana Idris lasted "
        "20 minutes. The officials said little. The three leaders agreed to meet in Port Amal on May 28."
    )
    call, meeting = meetings(text)
    assert names(call) == names(meeting) == {"Lena Lunn", "Ivo Marek", "Sana Idris"}
    assert (call.kind, meeting.status) == (MeetingKind.CALL, MeetingStatus.PLANNED)


def test_a_stop_of_a_tour_told_in_the_passive():
    """Who "was received" at the next stop is whoever flew to the first."""
    told = "Lena Lunn flew to Port Amal on Sunday to see Ivo Marek"
    text = f"{told} and was received by Sana Idris in Lindholm the next day."
    first, second = meetings(text)
    assert names(first) == {"Lena Lunn", "Ivo Marek"}
    assert names(second) == {"Lena Lunn", "Sana Idris"}
    assert (second.place, second.earliest) == ("Lindholm", date(2031, 5, 12))


def test_a_guest_named_behind_the_body_he_heads():
    """ "The head of the monitoring team, Per Lunn" is Per Lunn."""
    (meeting,) = meetings(
        "President Ivo Marek received the head of the monitoring team, Per Lunn, in the Green Room on Monday."
    )
    assert names(meeting) == {"Ivo Marek", "Per Lunn"}


def test_two_speak_with_each_other_for_some_time():
    """Two who "spoke for ten minutes" spoke with each other; by the hotline it is a call."""
    (talks,) = meetings("Gen. Ivo Marek of Norland and Gen. Sana Idris of Velmark spoke for ten minutes, he said.")
    assert names(talks) == {"Ivo Marek", "Sana Idris"}
    (call,) = meetings("Gen. Ivo Marek of Norland and Gen. Sana Idris of Velmark talked by the hotline on Sunday.")
    assert call.kind is MeetingKind.CALL


def test_what_somebody_said_he_would_do_is_planned_for_the_day_ahead():
    """The "would" of reported speech is a "will"."""
    (meeting,) = meetings("She confirmed that she would fly to Port Amal on Monday to see President Ivo Marek.")
    assert (meeting.status, meeting.earliest) == (MeetingStatus.PLANNED, date(2031, 5, 19))


def test_a_summit_that_is_set_stays_planned_where_one_would_not_come():
    """Its own day stands right behind it."""
    (meeting,) = meetings("Sana Idris said she would not travel to the summit, set for May 28, unless Velmark paid.")
    assert (meeting.status, meeting.earliest) == (MeetingStatus.PLANNED, date(2031, 5, 28))


def test_the_day_a_meeting_had_been_set_for_behind_its_long_phrase():
    """The clause belongs to the meeting, though the parse hangs it on the last noun; its people are no body."""
    (meeting,) = meetings(
        "A meeting of engineers from Norair and Velair, the two carriers, that had been set for Friday was called off, "
        "two diplomats said."
    )
    assert (meeting.status, meeting.earliest) == (MeetingStatus.CANCELLED, date(2031, 5, 16))
    assert meeting.forum is None


def test_a_council_sits():
    """A body that sits for hours, or on a day, holds a session."""
    (meeting,) = meetings("The council of the Straits League sat for five hours in Lindholm on Sunday.")
    assert (meeting.kind, meeting.forum) == (MeetingKind.COUNCIL, "Straits League")


def test_who_spoke_after_a_new_meeting_dates_it():
    """Agencies print the minister's words of the same day."""
    (meeting,) = meetings(
        "Norland will open the border, Transport Minister Ivo Marek stated on Sunday after an extraordinary meeting of "
        "the council of the Straits League."
    )
    assert meeting.earliest == date(2031, 5, 11)


def test_a_meeting_before_a_session_opened_is_no_part_of_it():
    """Nor is it under way because the session began."""
    (meeting,) = meetings("Lena Orr, the minister, sat down with Per Lunn for half an hour before the session opened.")
    assert (meeting.status, meeting.earliest) == (MeetingStatus.HELD, None)


def test_a_stop_to_come_told_behind_the_stops_made():
    """What stands before it in a clause of its own does not make it a visit told twice."""
    text = (
        "Lena Orr of Velmark was in Norland. Having visited both capitals on Sunday, Orr is expected in Port Amal "
        "once more on Friday."
    )
    (visit,) = meetings(text)
    assert (visit.kind, visit.place, visit.status) == (MeetingKind.VISIT, "Port Amal", MeetingStatus.PLANNED)


def test_the_leaders_are_not_their_ministers():
    """Where nobody who leads is named, "the two leaders" are no minister and diplomat named last."""
    text = (
        "Foreign Minister Sana Idris and diplomat Lena Orr spoke up. A summit of the two leaders on May 28 is in doubt."
    )
    (summit,) = meetings(text)
    assert not names(summit) & {"Sana Idris", "Lena Orr"}


def test_names_that_the_parse_runs_into_one_are_a_row():
    """Behind "between", each name with its title before it takes part."""
    text = (
        "Lena Lunn slept. Sunday's call between Lunn, Norish President Ivo Marek and Velmarkian Prime Minister "
        "Sana Idris lasted 20 minutes."
    )
    (call,) = meetings(text)
    assert names(call) == {"Lena Lunn", "Ivo Marek", "Sana Idris"}
