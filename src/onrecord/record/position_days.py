"""When a stance was taken: the day of its statement, or the time expression beside it in the article's own words."""

import re
from datetime import date, timedelta

from onrecord.nouns.article import Article
from onrecord.nouns.published import Published
from onrecord.nouns.reading import Reading
from onrecord.nouns.stance import Stance
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.record.said_when import MAX_CHARS_FROM_CUE, said_when

Days = tuple[date | None, date | None]
# What was taken so long before a page appeared is the history of a story, and no position in it. Half a year: rounds of
# talks and the offers made in them are seldom older.
HISTORY_DAYS = 183
# An expression that says when something was done, and not which one it is ("the 2015 agreement") or since when.
_ADVERB = re.compile(r"\b(?:in|on|at|during|around|early|late|mid)(?:[ -](?:the|early|late|mid))?[ -]$", re.IGNORECASE)
_BY_ITSELF = re.compile(r"^(?:last|this|earlier|yesterday|today|tonight)\b|\b(?:ago|earlier)$|day$", re.IGNORECASE)
_BEFORE_CHARS = 14
_CAMPAIGN = re.compile(
    r"\b(?:on the campaign trail|during (?:his|her|the|their) (?:\w+ )?campaign|as a candidate|"
    r"before (?:he|she|they) (?:took office|came to power)|before taking office)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.?!][”\"’]?\s|\n")


def stance_days(article: Article, reading: Reading, stance: Stance, statement: Statement | None) -> Days:
    """The days between which a stance was taken, both included; None where nothing bounds that side."""
    if statement is not None:
        day = said_when(article, reading, statement)
        return day.earliest, day.latest
    near = [time for time in reading.times if _dates(article, time, stance)]
    if not near:
        return None, article.published.latest
    best = min(near, key=lambda time: (_gap(time, stance), time.span))
    latest = [day for day in (best.latest, article.published.latest) if day is not None]
    return best.earliest, min(latest, default=None)  # "this month" ends with the page


def is_of_campaign(article: Article, stance: Stance) -> bool:
    """True for what somebody promised in order to be elected."""
    start = max(article.text.rfind(end, 0, stance.cue.start) for end in (". ", "\n", "” ")) + 1
    return _CAMPAIGN.search(article.text, start, stance.cue.end + MAX_CHARS_FROM_CUE) is not None


def is_history(days: Days, published: Published) -> bool:
    """True for what was taken more than HISTORY_DAYS before the page appeared."""
    if days[1] is None or published.earliest is None:
        return False
    return days[1] < published.earliest - timedelta(days=HISTORY_DAYS)


def _gap(time: TimeExpression, stance: Stance) -> int:
    return max(0, time.span.start - stance.cue.end, stance.cue.start - time.span.end)


def _dates(article: Article, time: TimeExpression, stance: Stance) -> bool:
    if time.type is not TimeType.DATE or time.earliest is None or time.latest is None:
        return False
    if article.published.latest is not None and time.earliest > article.published.latest:
        return False
    if time.span.overlaps(stance.content) or _gap(time, stance) > MAX_CHARS_FROM_CUE:
        return False
    between = article.text[min(time.span.end, stance.cue.end) : max(time.span.start, stance.cue.start)]
    if _END.search(between):
        return False
    words = time.span.of(article.text)
    return bool(
        _ADVERB.search(article.text[max(0, time.span.start - 14) : time.span.start]) or _BY_ITSELF.search(words)
    )
