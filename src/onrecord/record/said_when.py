"""On which day something was said: the time expression beside the cue, else the article's publication interval."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.nouns.article import Article
from onrecord.nouns.reading import Reading
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind, Statement
from onrecord.nouns.time_expression import TimeExpression, TimeType

# A time expression farther from its cue than this many characters, or wider than this many days, does not date it.
MAX_CHARS_FROM_CUE = 90
MAX_DAYS = 8
# A report seldom appears later than this after the words were spoken; only bounds the undated ones. Daily news.
MAX_DELAY_DAYS = 7


# The text says that the words are not new: an earlier report of them is of another occasion.
_AGAIN = re.compile(
    r"\b(?:repeat(?:s|ed|ing)?|reiterat\w+|restat\w+|reaffirm\w*|renew(?:s|ed|ing)?|once (?:again|more)|again)\b",
    re.IGNORECASE,
)
_STILL = re.compile(r"\bstill\b", re.IGNORECASE)
# "still" counts among the first words of the content: "that his government was still ready".
_STILL_MAX_CHARS = 50


@dataclass(frozen=True, slots=True)
class Day:
    """The days between which something was said, both included; None is unbounded.

    words  the time expression that says so, None if only the publication date bounds it
    again  the text says that it had been said before ("repeated", "once more", "was still ready")
    """

    earliest: date | None
    latest: date | None
    words: Span | None
    again: bool = False

    @property
    def is_told(self) -> bool:
        """True if the text itself says the day."""
        return self.words is not None


def said_when(article: Article, reading: Reading, statement: Statement) -> Day:
    """The day of a statement.

    1. A resolved date or time of at most MAX_DAYS in the cue's sentence, outside the content, near the cue, not after
    publication.
    2. Else up to the publication day, from its earliest day on.
    """
    again = _is_said_again(article.text, statement)
    published = article.published
    found = [
        expression
        for expression in reading.times
        if _is_usable(expression, published.latest)
        and statement.cue is not None
        and _gap(expression.span, statement.cue) <= MAX_CHARS_FROM_CUE
        and not any(expression.span.overlaps(span) for span in statement.content)
        and not _apart(article.text, expression.span, statement)
    ]
    if found and statement.cue is not None:
        cue = statement.cue
        best = min(found, key=lambda found: (_is_wide(found), _gap(found.span, cue), found.span.start))
        return Day(best.earliest, best.latest, best.span, again)
    return Day(published.earliest, published.latest, None, again)


def _is_said_again(text: str, statement: Statement) -> bool:
    if statement.cue is None:
        return False
    first = statement.content[0]
    if statement.cue.end <= first.start:
        around = text[statement.cue.start : first.start]
    else:
        around = text[statement.cue.start : statement.cue.end + 12].split(".")[0]
    start = first.of(text)[:_STILL_MAX_CHARS]
    indirect = statement.kind is Kind.INDIRECT
    return _AGAIN.search(around) is not None or (indirect and _STILL.search(start) is not None)


def _is_usable(expression: TimeExpression, published_latest: date | None) -> bool:
    if (
        expression.type not in (TimeType.DATE, TimeType.TIME)
        or expression.earliest is None
        or expression.latest is None
    ):
        return False
    if expression.latest - expression.earliest > timedelta(days=MAX_DAYS):
        return False
    return published_latest is None or expression.earliest <= published_latest


def _is_wide(expression: TimeExpression) -> bool:
    """True for more than one day: "in the night" says less than the "on Sunday" behind it."""
    return expression.earliest != expression.latest


def _gap(left: Span, right: Span) -> int:
    return max(0, left.start - right.end, right.start - left.end)


def _apart(text: str, expression: Span, statement: Statement) -> bool:
    """True if a sentence or paragraph ends between the expression and the cue, content left aside."""
    assert statement.cue is not None
    start, end = sorted((expression, statement.cue))[0].end, sorted((expression, statement.cue))[1].start
    between = list(text[start:end])
    for span in statement.content:
        for at in range(max(start, span.start), min(end, span.end)):
            between[at - start] = " "
    words = "".join(between)
    return "\n" in words or any(mark in words for mark in (". ", "? ", "! "))
