"""On which day something was said."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.record.said_when import said_when

SUNDAY = date(2031, 5, 11)


def day_of(story_of, line, text, cue, content, times):
    story = story_of({"a": [line("Orla Venn", "said", "x y")]})
    article = replace(story.articles[0], text=text)

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    statement = replace(story.readings[0].statements[0], cue=span(cue), content=(span(content),), source=None)
    expressions = tuple(
        TimeExpression(span=span(words), type=TimeType.DATE, value=None, earliest=first, latest=last)
        for words, first, last in times
    )
    return said_when(article, replace(story.readings[0], times=expressions), statement)


@pytest.mark.parametrize(
    "text", ["Venn said on Sunday the channel is shut.", "The channel is shut, Venn said on Sunday."]
)
def test_the_day_beside_the_cue(story_of, line, text):
    """ "Said on Sunday" dates the words, before or after them."""
    day = day_of(story_of, line, text, "said", "channel is shut", [("Sunday", SUNDAY, SUNDAY)])
    assert (day.earliest, day.latest, day.is_told) == (SUNDAY, SUNDAY, True)


def test_a_day_inside_the_words_is_not_theirs(story_of, line):
    """The day of the event is not the day of the words; the publication bounds those."""
    text = "Venn said the channel was mined on Sunday."
    day = day_of(story_of, line, text, "said", "the channel was mined on Sunday", [("Sunday", SUNDAY, SUNDAY)])
    assert (day.earliest, day.is_told) == (date(2031, 5, 12), False)


def test_a_day_of_another_sentence_is_not_theirs(story_of, line):
    """A full stop parts a day from the cue."""
    text = "The ferry sank on Sunday. Venn said the channel is shut."
    assert not day_of(story_of, line, text, "said", "the channel is shut", [("Sunday", SUNDAY, SUNDAY)]).is_told


def test_nobody_has_spoken_tomorrow(story_of, line):
    """A day after publication dates no words."""
    text = "Venn said before the vote on Thursday the channel is shut."
    thursday = date(2031, 5, 15)
    assert not day_of(story_of, line, text, "said", "the channel is shut", [("Thursday", thursday, thursday)]).is_told


def test_words_on_two_days_are_two_utterances(story_of, line):
    """Much the same said on two days is two speech acts; the very same words are one, misdated."""
    pages = {
        "a": [line("Orla Venn", "said", "the channel stays shut until the survey ships leave")],
        "b": [line("Orla Venn", "said", "the channel opens when the survey ships leave the bay")],
    }
    same_day = story_of(pages).join()
    months_apart = story_of(pages, days={"a": date(2031, 1, 3), "b": date(2031, 5, 12)}).join()
    assert (len(same_day), len(months_apart)) == (1, 2)


@pytest.mark.parametrize(
    ("text", "cue", "content", "again"),
    [
        ("Venn repeated that the channel is shut.", "repeated", "that the channel is shut", True),
        ("Venn said once more the channel is shut.", "said", "the channel is shut", True),
        ("Venn said that it was still ready to sign.", "said", "that it was still ready to sign", True),
        ("Venn said that Brandt repeated himself.", "said", "that Brandt repeated himself", False),
        ("Venn said that the channel is shut.", "said", "that the channel is shut", False),
    ],
)
def test_words_that_are_not_new(story_of, line, text, cue, content, again):
    """Said so by the cue or beside it, or by a "still" early in what was said; not by what the words are about."""
    assert day_of(story_of, line, text, cue, content, []).again is again
