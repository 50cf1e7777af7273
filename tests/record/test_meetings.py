"""Meetings of several pages joined into one object each."""

from datetime import date
from itertools import permutations

from onrecord.nouns.entity import Entity, EntityKind, Mention
from onrecord.nouns.lineage import NamedSource
from onrecord.nouns.meeting import ON_THE_WAY, Meeting, MeetingKind, MeetingStatus, Participant
from onrecord.nouns.published import Published
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span
from onrecord.record.entities import join_entities
from onrecord.record.meetings import join_meetings
from onrecord.record.named_places import NamedPlaces
from tests.samples import make_article

PEOPLE = {
    "Ivo Marek": "Russia",
    "Lena Orr": "Russia",
    "Sana Idris": "France",
    "Lia Okoro": "China",
    "Mira Orr": None,
    "Tom Vale": None,
}
SUNDAY, MONDAY = date(2031, 5, 11), date(2031, 5, 12)


def page(name, *tellings, day=MONDAY):
    """An article and its reading: `tellings` are (words, people, keywords of Meeting), a paragraph each."""
    text, found, mentions, entities = "", [], [], []
    for words, people, more in tellings:
        start = len(text)
        text += words + "\n\n"
        parties = []
        for person in people:
            at = Span(start + words.index(person), start + words.index(person) + len(person))
            kind = EntityKind.PERSON if person in PEOPLE else EntityKind.PLACE
            if all(entity.name != person for entity in entities):
                entities.append(Entity(name=person, kind=kind, side=PEOPLE.get(person, person)))
            number = [entity.name for entity in entities].index(person)
            mentions.append(Mention(span=at, kind=kind, entity=number))
            parties.append(Participant(name=person, entity=number, span=at))
        days = more.pop("days", (None, None))
        named = more.pop("trigger", words.split()[0])
        trigger = Span(start + words.index(named), start + words.index(named) + len(named))
        given = {
            "kind": MeetingKind.TALKS,
            "forum": None,
            "place": None,
            "status": MeetingStatus.HELD,
            **more,
        }
        found.append(
            Meeting(
                trigger=trigger,
                participants=tuple(parties),
                forum_entity=None,
                place_entity=None,
                earliest=days[0],
                latest=days[1],
                time=None,
                topic=None,
                places_told=(Span(start, start + len(words)),),
                **given,
            )
        )
    made = make_article(name, text)
    object.__setattr__(made, "published", Published(earliest=day, latest=day))
    reading = Reading(
        article=made.id,
        statements=(),
        times=(),
        mentions=tuple(mentions),
        entities=tuple(entities),
        quantities=(),
        meetings=tuple(found),
    )
    return made, reading


def join(*pages, family_of=None):
    articles, readings = [one for one, _ in pages], [other for _, other in pages]
    entities, entity_of = join_entities(articles, readings)
    return join_meetings(articles, readings, family_of or {}, entities, entity_of)


def told(words="Talks of Ivo Marek and Sana Idris.", people=("Ivo Marek", "Sana Idris"), **more):
    return words, people, more


def test_pages_that_tell_of_one_meeting_give_one():
    """Sources are families: a copy adds none."""
    pages = [page(name, told(days=(SUNDAY, SUNDAY))) for name in ("first", "copy", "other")]
    families = {pages[0][0].id: "a", pages[1][0].id: "a", pages[2][0].id: "b"}
    (meeting,) = join(*pages, family_of=families)
    assert meeting.sources == 2
    assert len(meeting.reports) == 3
    assert [party.name for party in meeting.participants] == ["Ivo Marek", "Sana Idris"]
    assert all(words.text == "Talks of Ivo Marek and Sana Idris." for words in meeting.evidence)


def test_pages_that_have_it_from_one_outlet_are_one_source():
    """A page that tells of it by itself is another."""
    pages = [page(name, told(days=(SUNDAY, SUNDAY))) for name in ("a", "b", "c")]
    spans = {article.id: Span(0, len(article.text)) for article, _ in pages}
    ids = list(spans)
    post = NamedSource(id="post", name="Meridian Post", family=None, mentions=tuple((i, spans[i]) for i in ids[:2]))
    articles, readings = [article for article, _ in pages], [reading for _, reading in pages]
    entities, entity_of = join_entities(articles, readings)
    (meeting,) = join_meetings(articles, readings, {}, entities, entity_of, NamedPlaces([post]))
    assert (meeting.sources, len(meeting.reports)) == (2, 3)


def test_days_keep_meetings_apart():
    """The dinner of Sunday is not the talks of Monday, and each knows the other as its neighbour in the series."""
    first, second = join(page("one", told(days=(SUNDAY, SUNDAY)), told(days=(MONDAY, MONDAY))))
    assert (first.earliest, second.earliest) == (SUNDAY, MONDAY)
    assert (first.after, second.before) == (second.id, first.id)


def test_a_telling_without_a_day_joins_the_only_one_it_can_be():
    """And brings its source along."""
    (meeting,) = join(page("one", told(days=(SUNDAY, SUNDAY))), page("two", told()))
    assert (meeting.earliest, meeting.sources) == (SUNDAY, 2)


def test_states_cover_their_delegates():
    """ "Russia and France" are the meeting of their ministers, and are not listed beside them."""
    states = told("Talks of Russia and France.", ("Russia", "France"), days=(SUNDAY, SUNDAY))
    (meeting,) = join(page("one", told(days=(SUNDAY, SUNDAY))), page("two", states))
    assert {party.name for party in meeting.participants} == {"Ivo Marek", "Sana Idris"}


def test_the_narrowest_supported_days_are_kept():
    """One page has the month, the other the day."""
    month = told(days=(date(2031, 5, 1), date(2031, 5, 31)))
    (meeting,) = join(page("one", month), page("two", told(days=(SUNDAY, SUNDAY))))
    assert (meeting.earliest, meeting.latest) == (SUNDAY, SUNDAY)


def test_the_latest_page_has_the_last_word_on_the_status():
    """Planned on one day, called off on the next."""
    planned = page("one", told(days=(MONDAY, MONDAY), status=MeetingStatus.PLANNED), day=SUNDAY)
    off = page("two", told(days=(MONDAY, MONDAY), status=MeetingStatus.CANCELLED), day=MONDAY)
    (meeting,) = join(off, planned)
    assert meeting.status is MeetingStatus.CANCELLED


def test_talks_that_nobody_dates_or_places_are_not_listed():
    """One page that speaks of talks with somebody says too little; two people by name are enough to know them by."""
    assert join(page("one", told("Talks of Ivo Marek.", ("Ivo Marek",)))) == ()
    assert join(page("one", told("Talks of Russia and France.", ("Russia", "France")))) == ()
    assert len(join(page("one", told()))) == 1


def test_one_page_of_many_does_not_call_a_meeting_off():
    """A page on which another attempt was cancelled is outvoted by the others of its day."""
    pages = [page(name, told(days=(MONDAY, MONDAY), status=MeetingStatus.PLANNED), day=SUNDAY) for name in "abcd"]
    off = page("e", told(days=(MONDAY, MONDAY), status=MeetingStatus.CANCELLED), day=SUNDAY)
    (meeting,) = join(*pages, off)
    assert meeting.status is MeetingStatus.PLANNED


def test_another_guest_is_another_meeting():
    """Although the host and the day are the same."""
    other = told("Talks of Ivo Marek and Lia Okoro.", ("Ivo Marek", "Lia Okoro"), days=(SUNDAY, SUNDAY))
    assert len(join(page("one", told(days=(SUNDAY, SUNDAY)), other))) == 2


def test_the_order_of_the_pages_changes_nothing():
    """Ids, parties and sources stay."""
    pages = [
        page("one", told(days=(SUNDAY, SUNDAY))),
        page("two", told(), told(days=(MONDAY, MONDAY))),
        page("three", told("Talks of Russia and France.", ("Russia", "France"), days=(MONDAY, MONDAY))),
    ]
    seen = {
        tuple((m.id, m.sources, m.earliest, tuple(p.name for p in m.participants)) for m in join(*order))
        for order in permutations(pages)
    }
    assert len(seen) == 1


def test_a_round_still_planned_afterwards_is_another_round():
    """Two sides that have met are to meet again."""
    first = page("one", told(days=(SUNDAY, SUNDAY)), day=SUNDAY)
    second = page("two", told(status=MeetingStatus.PLANNED), day=date(2031, 5, 14))
    assert [meeting.status for meeting in join(first, second)] == [MeetingStatus.HELD, MeetingStatus.PLANNED]


def test_one_delegate_without_a_side_joins_the_meeting_of_the_day():
    """A page that names only one of those who met there; another place would keep it apart."""
    lone = told("Talks with Mira Orr.", ("Mira Orr",), days=(SUNDAY, SUNDAY))
    elsewhere = told("Talks with Mira Orr.", ("Mira Orr",), days=(SUNDAY, SUNDAY), place="Lindholm")
    there = told(days=(SUNDAY, SUNDAY), place="Port Amal")
    assert len(join(page("one", there), page("two", lone))) == 1
    assert join(page("one", there), page("two", elsewhere))[0].sources == 1


def test_a_page_before_the_day_tells_of_no_meeting_held():
    """ "at the council's meeting", without a day, on a page that appeared before it."""
    planned = page("one", told(days=(MONDAY, MONDAY), status=MeetingStatus.PLANNED), day=SUNDAY)
    vague = page("two", told(status=MeetingStatus.HELD), day=SUNDAY)
    (meeting,) = join(planned, vague)
    assert meeting.status is MeetingStatus.PLANNED


def test_a_visit_called_off_is_not_any_visit():
    """Without a day and a place, one visitor's cancelled visit may be another; two parties name the meeting."""
    planned = told(days=(MONDAY, MONDAY), status=MeetingStatus.PLANNED)
    any_of_his = told("Talks of Ivo Marek.", ("Ivo Marek",), status=MeetingStatus.CANCELLED)
    found = join(page("one", planned, day=SUNDAY), page("two", any_of_his, day=SUNDAY))
    assert [m.status for m in found if m.earliest] == [MeetingStatus.PLANNED]
    this_one = told(status=MeetingStatus.CANCELLED)
    (meeting,) = join(page("one", planned, day=SUNDAY), page("two", this_one, day=MONDAY))
    assert meeting.status is MeetingStatus.CANCELLED


def test_undated_pages_that_tell_one_day_give_one_meeting_of_an_open_year():
    """The day joins them and is kept; another day is another meeting."""
    states = ("Talks of Russia and France.", ("Russia", "France"))
    held = page("one", told(*states, yearless="XXXX-05-11"), day=None)
    again = page("two", told(*states, yearless="XXXX-05-11"), day=None)
    other = page("three", told(*states, yearless="XXXX-05-12"), day=None)
    first, second = join(held, again, other)
    assert (first.yearless, first.earliest, first.sources) == ("XXXX-05-11", None, 2)
    assert [report.yearless for report in first.reports] == ["XXXX-05-11", "XXXX-05-11"]
    assert second.yearless == "XXXX-05-12" and second.id != first.id


def test_a_page_with_a_date_gives_the_open_year():
    """Where one page has the day with its year, the meeting has it."""
    dated = page("one", told(days=(SUNDAY, SUNDAY)))
    (meeting,) = join(dated, page("two", told(yearless="XXXX-05-11"), day=None))
    assert (meeting.earliest, meeting.yearless, meeting.sources) == (SUNDAY, None, 2)


def test_a_visit_without_a_day_is_listed_with_its_visitor_and_place():
    """One visitor and a state or town tell it from others; a region, or two people, do not."""
    words = "Ivo Marek was in France."
    visit = {"kind": MeetingKind.VISIT}
    assert join(page("one", told(words, ("Ivo Marek",), place="France", **visit)))
    assert not join(page("one", told(words, ("Ivo Marek",), place="Northern Europe", **visit)))
    assert not join(page("one", told(place="France", **visit)))


def test_nobody_visits_the_state_that_he_acts_for():
    words, visit = "Ivo Marek was there.", {"kind": MeetingKind.VISIT, "days": (SUNDAY, SUNDAY)}
    assert not join(page("one", told(words, ("Ivo Marek",), place="Russia", **visit)))
    assert join(page("one", told(words, ("Ivo Marek",), place="Denmark", **visit)))


def test_a_visit_that_is_only_where_something_was_said_is_not_listed():
    """ "On a visit" is some visit or other; with its day it is listed."""
    words = "Ivo Marek said so on a short visit to France."
    visit = {"kind": MeetingKind.VISIT, "place": "France", "trigger": "visit"}
    assert not join(page("one", told(words, ("Ivo Marek",), **visit)))
    assert join(page("one", told(words, ("Ivo Marek",), days=(SUNDAY, SUNDAY), **visit)))


def test_visits_to_two_states_are_two():
    """A tour has a visit to each."""
    words, visit = "Ivo Marek was there.", {"kind": MeetingKind.VISIT}
    tour = [told(words, ("Ivo Marek",), place=place, **visit) for place in ("France", "Denmark")]
    assert [meeting.place for meeting in join(page("one", *tour))] == ["France", "Denmark"]


def test_an_old_round_does_not_join_an_offer_made_after_it():
    """Talks of two years ago are not those that one side offers now."""
    offer = page("one", told(status=MeetingStatus.PLANNED))
    last = page("two", told(days=(date(2029, 1, 1), date(2029, 12, 31))))
    assert len(join(offer, last)) == 2


def test_what_is_to_come_somewhere_needs_no_names():
    """ "Experts will meet in Lindholm on Monday" is listed, and "met" too; a conference only with its name."""
    experts = {"words": "Experts meet in Lindholm.", "people": (), "place": "Lindholm", "days": (MONDAY, MONDAY)}
    (meeting,) = join(page("one", told(status=MeetingStatus.PLANNED, **experts), day=SUNDAY))
    assert (meeting.place, meeting.status) == ("Lindholm", MeetingStatus.PLANNED)
    assert len(join(page("one", told(**experts)))) == 1
    assert join(page("one", told(**experts, kind=MeetingKind.CONFERENCE))) == ()
    (meeting,) = join(page("one", told(**experts)), page("two", told(**experts)))
    assert meeting.sources == 2


def flight():
    return told(
        "Flew to Lindholm did Ivo Marek.",
        ("Ivo Marek",),
        kind=MeetingKind.VISIT,
        place="Lindholm",
        days=(SUNDAY, SUNDAY),
        rules=(ON_THE_WAY,),
    )


def test_the_way_to_the_talks_is_no_visit_beside_them():
    """Whoever only "flew to Lindholm" is listed where nothing tells what for."""
    (meeting,) = join(page("one", flight()))
    assert meeting.kind is MeetingKind.VISIT
    (meeting,) = join(page("one", flight(), told(place="Lindholm", days=(MONDAY, MONDAY))))
    assert meeting.kind is MeetingKind.TALKS


def test_colleagues_at_some_summit_are_not_its_parties():
    """Two of one side, on no day and in no place, met nobody that is told."""
    words, two = "Ivo Marek and Lena Orr attended a summit.", ("Ivo Marek", "Lena Orr")
    assert join(page("one", told(words, two, kind=MeetingKind.SUMMIT, trigger="summit"))) == ()


def test_two_states_are_the_two_people_of_the_day():
    """Where nobody tells whose ministers two people are, the two sides of that day's talks are theirs."""
    nobodys = told("Talks of Mira Orr and Tom Vale.", ("Mira Orr", "Tom Vale"), days=(SUNDAY, SUNDAY))
    states = told("Talks of Russia and France.", ("Russia", "France"), days=(SUNDAY, SUNDAY))
    (meeting,) = join(page("one", nobodys), page("two", states))
    assert meeting.sources == 2


def test_what_most_of_the_last_pages_have_as_held_was_not_called_off():
    """One page's "called off" may mean that it was broken off."""
    pages = [page(name, told(days=(SUNDAY, SUNDAY))) for name in ("a", "b")]
    off = page("c", told(days=(SUNDAY, SUNDAY), status=MeetingStatus.CANCELLED))
    (meeting,) = join(*pages, off)
    assert meeting.status is MeetingStatus.HELD


def test_a_hotel_may_stand_in_the_town():
    """Two names of places of one day's talks are no two meetings where one is a building."""
    town = page("a", told(days=(SUNDAY, SUNDAY), place="Lindholm"))
    hotel = page("b", told("Talks of Ivo Marek.", ("Ivo Marek",), days=(SUNDAY, SUNDAY), place="Hotel Belvoir"))
    (meeting,) = join(town, hotel)
    assert meeting.sources == 2
