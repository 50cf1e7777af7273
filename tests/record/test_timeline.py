"""What is dated."""

from dataclasses import replace
from datetime import date

from onrecord.nouns.evidence import evidence_at
from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.nouns.reading import Reading
from onrecord.nouns.record_meeting import MeetingReport, Party, RecordMeeting
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.record.timeline import make_timeline


def dated(text, words, day, last=None):
    at = text.index(words)
    return TimeExpression(
        span=Span(at, at + len(words)), type=TimeType.DATE, value=day.isoformat(), earliest=day, latest=last or day
    )


def page(story_of, line, name, text, times):
    """An article of that text with no statements, and its reading."""
    article = replace(story_of({name: [line("Ivo Marek", "said", "nothing")]}).articles[0], text=text, page_text=text)
    reading = Reading(article=name, statements=(), times=tuple(times), mentions=(), entities=(), quantities=())
    return article, reading


def test_sentences_of_one_event_meet(story_of, line):
    """Two pages that tell of the same event on the same day give one entry with both as evidence."""
    one = "The two delegations met at the lighthouse of Orsk on Sunday for a working dinner."
    two = "On Sunday evening both delegations held a working dinner at the Orsk lighthouse. The ferries sailed on."
    day = date(2031, 5, 11)
    a = page(story_of, line, "a", one, [dated(one, "Sunday", day)])
    b = page(story_of, line, "b", two, [dated(two, "Sunday evening", day)])
    (entry,) = make_timeline([a[0], b[0]], [a[1], b[1]], [], [], {})
    assert (entry.earliest, entry.latest, entry.ref) == (day, day, None)
    assert [evidence.article for evidence in entry.evidence] == ["a", "b"]
    assert entry.evidence[1].text == "On Sunday evening both delegations held a working dinner at the Orsk lighthouse."


def test_other_events_of_a_day_stay_apart_and_days_are_sorted(story_of, line):
    """One day, two events: two entries; the earlier day comes first."""
    text = (
        "The council votes on the pilot charter on Thursday. A storm closed the harbour of Velm on Tuesday. "
        "Farmers burnt hay outside the ministry on Tuesday."
    )
    times = [
        dated(text, "Thursday", date(2031, 5, 15)),
        dated(text, "Tuesday", date(2031, 5, 13)),
        TimeExpression(
            span=Span(text.rindex("Tuesday"), text.rindex("Tuesday") + 7),
            type=TimeType.DATE,
            value="2031-05-13",
            earliest=date(2031, 5, 13),
            latest=date(2031, 5, 13),
        ),
    ]
    article, reading = page(story_of, line, "a", text, times)
    entries = make_timeline([article], [reading], [], [], {})
    assert [entry.what.split()[0] for entry in entries] == ["A", "Farmers", "The"]


def test_wide_intervals_date_nothing(story_of, line):
    """ "In recent years" is no day."""
    text = "Trade through the strait has doubled in recent years despite the toll."
    wide = [dated(text, "recent years", date(2027, 1, 1), date(2031, 5, 1))]
    article, reading = page(story_of, line, "a", text, wide)
    assert make_timeline([article], [reading], [], [], {}) == ()


def test_attributed_sentences_are_shown_as_utterances_alone(story_of, line):
    """A day inside what somebody said dates no event; the utterance itself stands on its day."""
    story = story_of({"a": [line("Orla Venn", "said", "the channel was mined on 3 April by unknown divers")]})
    text = story.articles[0].text
    reading = replace(story.readings[0], times=(dated(text, "3 April", date(2031, 4, 3)),))
    utterances = story.join()
    (entry,) = make_timeline(story.articles, [reading], utterances, [], {})
    assert entry.ref == utterances[0].id
    assert entry.earliest == date(2031, 5, 12)
    assert entry.what.startswith("Orla Venn: the channel was mined")


def test_a_meeting_is_shown_once(story_of, line):
    """The sentence that tells of it is its evidence, not an entry of its own; its interval stays an interval."""
    text = "The two delegations met at the lighthouse of Orsk on Sunday for a working dinner."
    article, reading = page(story_of, line, "a", text, [dated(text, "Sunday", date(2031, 5, 11))])
    words = evidence_at(article, Span(0, len(text)))
    report = MeetingReport(
        trigger=evidence_at(article, Span(text.index("met"), text.index("met") + 3)),
        words=(words,),
        earliest=date(2031, 5, 10),
        latest=date(2031, 5, 11),
        time=None,
        status=MeetingStatus.HELD,
        rules=(),
        why="",
    )
    meeting = RecordMeeting(
        id="m-1",
        kind=MeetingKind.DINNER,
        forum=None,
        forum_entity=None,
        participants=(Party(name="Tavria", entity=None, side=None, evidence=(words,)),),
        place="Orsk",
        place_entity=None,
        earliest=date(2031, 5, 10),
        latest=date(2031, 5, 11),
        status=MeetingStatus.HELD,
        topic=None,
        sources=1,
        reports=(report,),
    )
    (entry,) = make_timeline([article], [reading], [], [meeting], {})
    assert (entry.earliest, entry.latest) == (date(2031, 5, 10), date(2031, 5, 11))
    assert (entry.what, entry.ref) == ("dinner of Tavria in Orsk", "m-1")
    assert entry.evidence == (words,)


def test_the_clock_of_a_live_page_is_no_event(story_of, line):
    """ "Update at …" heads what follows; the sentence behind it tells the event."""
    text = "Update at 4:06 p.m. ET Tuesday. The last ferry left the harbour of Velm on Tuesday."
    clock, day = "4:06 p.m. ET Tuesday", date(2031, 5, 13)
    end = text.rindex("Tuesday")
    left = TimeExpression(span=Span(end, end + 7), type=TimeType.DATE, value="2031-05-13", earliest=day, latest=day)
    article, reading = page(story_of, line, "a", text, [dated(text, clock, day), left])
    (entry,) = make_timeline([article], [reading], [], [], {})
    assert entry.what.startswith("The last ferry")
