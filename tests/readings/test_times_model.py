"""What the model adds to the grammar of time expressions."""

from datetime import date

from onrecord.nouns.analysis import Analysis, TaggedSpan, Token
from onrecord.nouns.published import Published
from onrecord.nouns.span import Span
from onrecord.nouns.time_expression import TimeType
from onrecord.readings.times import find_times

PUBLISHED = Published(earliest=date(2031, 1, 15), latest=date(2031, 1, 15))


def marked(text: str, words: str, score: float, *, name: bool = False) -> Analysis:
    """An analysis that marks `words` as a date, and as a place too if `name`."""
    start = text.index(words)
    mark = TaggedSpan(Span(start, start + len(words)), "date", score)
    mentions = (TaggedSpan(mark.span, "place", 0.9),) if name else ()
    return Analysis(tokens=(), sentences=(), mentions=mentions, times=(mark,), frames=())


def test_a_doubtful_word_needs_the_model():
    """ "once" is a time in some sentences only."""
    text = "Belmar once ruled the strait."
    assert find_times(text, None, PUBLISHED) == ()
    (time,) = find_times(text, marked(text, "once", 0.99), PUBLISHED)
    assert time.value == "PAST_REF"
    assert find_times(text, marked(text, "once", 0.4), PUBLISHED) == ()


def test_a_mark_that_no_rule_explains_is_kept_without_value():
    """The model's own find is an expression whose meaning is open."""
    text = "They met on market day."
    (time,) = find_times(text, marked(text, "market day", 0.995), PUBLISHED)
    assert (time.span.of(text), time.type, time.value) == ("market day", TimeType.DATE, None)


def test_a_mark_on_a_name_is_no_time():
    """Where the model sees a place as well, the place stands."""
    text = "They met in Highsummer."
    assert find_times(text, marked(text, "Highsummer", 0.995, name=True), PUBLISHED) == ()


def test_the_parse_gives_the_tense_where_nearby_verbs_are_silent():
    """A verb in the present beside a weekday looks ahead to the nearest: the parse knows that "meet" is one."""
    text = "The envoys meet Thursday."
    tokens = (
        Token(0, 3, "DET", 1, "det"),
        Token(4, 10, "NOUN", 2, "nsubj"),
        Token(11, 15, "VERB", -1, "root"),
        Token(16, 24, "PROPN", 2, "obl:unmarked"),
        Token(24, 25, "PUNCT", 2, "punct"),
    )
    analysis = Analysis(tokens=tokens, sentences=((0, 5),), mentions=(), times=(), frames=())
    (time,) = find_times(text, analysis, PUBLISHED)
    assert time.value == "2031-01-16"
