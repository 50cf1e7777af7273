"""What may date a meeting told in a sentence, looked up once for all sentences of an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.text.span_index import SpanIndex


@dataclass(frozen=True, slots=True)
class Near:
    """What may date a meeting told in one sentence: the expressions that begin in it, and the statements around them,
    each in text order.
    """

    times: tuple[TimeExpression, ...] = ()
    statements: tuple[Statement, ...] = ()


NOTHING_NEAR = Near()


def find_near(
    scene: MeetingScene, statements: Sequence[Statement], times: Sequence[TimeExpression]
) -> Mapping[int, Near]:
    """What is near in each sentence (by its number) with a time expression."""
    words = scene.words
    contents = SpanIndex((span, number) for number, statement in enumerate(statements) for span in statement.content)
    found: dict[int, list[TimeExpression]] = {}
    for time in times:
        first, last = words.range_of(time.span)
        if first < last:
            found.setdefault(words.sentence[first], []).append(time)
    near: dict[int, Near] = {}
    for sentence, here in found.items():
        span = words.span_of(*words.sentences[sentence])
        whole = Span(min(span.start, here[0].span.start), max(span.end, *(time.span.end for time in here)))
        numbers = sorted({number for _, number in contents.overlapping(whole)})
        near[sentence] = Near(tuple(here), tuple(statements[number] for number in numbers))
    return near
