"""The day of a meeting whose own sentence tells none: that of the news, where the sentences before it tell it."""

from collections.abc import Sequence
from datetime import timedelta

from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.nouns.published import Published
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_told import Told
from onrecord.readings.times.tense import is_past

# The rule of a day that is not told of the meeting itself.
NEAR_DAY = "its day is that of the sentences before it"
# News is of these last days; what is told of an earlier day in between is background.
_NEWS = timedelta(days=3)
_MOST_BACK = 2  # sentences
_BOUNDS = frozenset({"since", "until", "till", "from", "before"})
_BEFORE_THAT = frozenset(
    "had last once ever never previously earlier before already recently repeatedly always often since when "
    "first".split()
)
# What was then and there: "she said after the talks".
_THEN = frozenset({"after", "at", "during", "following"})


def day_near(
    scene: MeetingScene, told: Told, others: Sequence[Told], times: Sequence[TimeExpression], published: Published
) -> TimeExpression | None:
    """The day that the sentences before a meeting tell last, if it is the day of the news: the first that the article
    tells of the last few. None where it is not, and for what is no news.

    Whom somebody "also" met, he met on the day of the meeting told before.
    """
    if told.earliest is not None or told.yearless is not None or told.kind is MeetingKind.VISIT:
        return None
    trigger = told.triggers[0]
    if told.standing.status is not MeetingStatus.HELD or trigger.plural or not _is_now(scene, told):
        return None
    words = scene.words
    also = _day_of_first(scene, told, others)
    if also is not None:
        return also if _is_news(also, published) else None
    news = [time for time in sorted(times, key=lambda each: each.span.start) if _is_news(time, published)]
    sentence = words.sentence[trigger.at]
    for time in sorted(times, key=lambda each: -each.span.start):
        first, _ = words.range_of(time.span)
        back = sentence - words.sentence[first] if first < len(words) else 0
        if 0 < back <= _MOST_BACK and time.type in (TimeType.DATE, TimeType.TIME) and time.earliest is not None:
            if words.lower[first - 1] in _BOUNDS:
                continue
            if not _is_news(time, published):
                return None  # "in 1961 he flew there": what comes next is of that year
            here = scene.words.text[time.span.start : scene.words.tokens[trigger.at].start]
            return time if time.earliest == news[0].earliest or "\n" not in here else None
    return None


def _day_of_first(scene: MeetingScene, told: Told, others: Sequence[Told]) -> TimeExpression | None:
    """The day of the meeting told first, best of one in the same place, where somebody "also" meets another."""
    trigger, words = told.triggers[0], scene.words
    also = trigger.is_verb and any(words.lower[child] == "also" for child in scene.parse.children[trigger.at])
    if not also:
        return None
    names = {party.name for party in told.parties}
    first = [
        other
        for other in others
        if other.triggers[0].at < trigger.at
        and other.time is not None
        and names & {party.name for party in other.parties}
    ]
    there = [other for other in first if other.place is not None and other.place == told.place]
    return next((other.time for other in [*there, *first]), None)


def _is_news(time: TimeExpression, published: Published) -> bool:
    if time.earliest is None or published.latest is None or time.type not in (TimeType.DATE, TimeType.TIME):
        return False
    return time.earliest == time.latest and published.latest - _NEWS <= time.earliest <= published.latest


def _is_now(scene: MeetingScene, told: Told) -> bool:
    """True for what is told as the news; not for "had met", "last met", "met once", "is going to"."""
    trigger, words, parse = told.triggers[0], scene.words, scene.parse
    verb = trigger.at if trigger.is_verb else parse.verb_over(trigger.anchors[-1])
    around = set(parse.children[verb]) if verb is not None else set()
    around |= set(parse.phrase(trigger.at))
    if any(words.lower[at] in _BEFORE_THAT for at in around):
        return False
    then = not trigger.is_verb and bool(set(parse.case(trigger.anchors[-1]).split(" ")) & _THEN)
    past = verb is not None and (is_past(words.lower[verb]) or bool(parse.helpers(verb) & {"was", "were"}))
    return past or then
