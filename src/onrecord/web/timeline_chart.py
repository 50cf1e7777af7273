"""The timeline: every dated entry with its interval drawn along one axis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.views.quoted import wording
from onrecord.views.record_types import EvidenceJson, TimelineJson
from onrecord.views.wording import interval_words, one_line, shortened
from onrecord.web.item_titles import upper_first
from onrecord.web.record_index import RecordIndex

# Entries shown before the whole timeline is unfolded.
MOST_FIRST = 14
# The axis leaves out what lies further than this from the days on which the pages appeared: an arrow says so.
MOST_DAYS_BEFORE = 45
MOST_DAYS_AFTER = 60
# The axis has at least so many days, so that a single day is seen to be one.
MIN_DAYS = 7
_WIDTH = 100.0  # of the axis, in the units of its drawing
_DOT = 1.8  # the least width of a bar that can still be seen
_WORDS_CHARS = 260


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the timeline.

    x, width  of its bar, 0.0-100.0 along the axis; `beyond` is "before" or "after" where it lies outside
    sure      it is known to the day
    """

    id: str | None
    ref: str | None
    when: str
    who: str | None
    words: str
    kind: str
    sure: bool
    x: float
    width: float
    beyond: str
    evidence: list[EvidenceJson]


@dataclass(frozen=True, slots=True)
class Timeline:
    """first: what most sources tell of; all: everything; ticks: (place on the axis, its day in words)."""

    first: list[Entry]
    all: list[Entry]
    ticks: list[tuple[float, str]]


def timeline_of(index: RecordIndex) -> Timeline:
    """The timeline of the record, in the order of the days."""
    entries = index.record.timeline
    if not entries:
        return Timeline([], [], [])
    families = {article.id: article.family or article.id for article in index.record.articles}
    telling = {id(entry) for entry in sorted(entries, key=lambda entry: _rank(entry, families))[:MOST_FIRST]}
    start, end = _axis(index, [entry for entry in entries if id(entry) in telling])
    meetings = {meeting.id for meeting in index.record.meetings}
    drawn = {id(entry): _entry(index, entry, start, end, meetings) for entry in entries}
    return Timeline(
        first=[drawn[id(entry)] for entry in entries if id(entry) in telling],
        all=[drawn[id(entry)] for entry in entries],
        ticks=_ticks(start, end),
    )


def _rank(entry: TimelineJson, families: Mapping[str, str]) -> tuple[int, bool, int]:
    """As on the terminal: what most sources tell of, rather events than words and rather a day than a month."""
    sources = len({families.get(words.article) for words in entry.evidence})
    return (-sources, entry.ref is not None, (entry.latest - entry.earliest).days)


def _axis(index: RecordIndex, entries: Sequence[TimelineJson]) -> tuple[date, date]:
    """First and last day drawn: of the telling entries near the days on which the pages appeared, and those days."""
    printed = [
        day for a in index.record.articles for day in (a.published.earliest, a.published.latest) if day is not None
    ] or [entry.latest for entry in entries]
    lowest, highest = _moved(min(printed), -MOST_DAYS_BEFORE), _moved(max(printed), MOST_DAYS_AFTER)
    near = [entry for entry in entries if entry.latest >= lowest and entry.earliest <= highest]
    starts = [max(entry.earliest, lowest) for entry in near] + printed
    ends = [min(entry.latest, highest) for entry in near] + printed
    start, end = min(starts), max(ends)
    lacking = max(0, MIN_DAYS - 1 - (end - start).days)
    return _moved(start, -(lacking // 2)), _moved(end, lacking - lacking // 2)


def _moved(day: date, days: int) -> date:
    """`day` so many days on, or as far as the calendar goes."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def _entry(index: RecordIndex, entry: TimelineJson, start: date, end: date, meetings: set[str]) -> Entry:
    days = (end - start).days + 1
    left = min(max((entry.earliest - start).days, 0), days)
    right = min(max((entry.latest - start).days + 1, 0), days)
    width = max((right - left) * _WIDTH / days, _DOT)
    x = min(left * _WIDTH / days, _WIDTH - width)
    utterance = index.utterances.get(entry.ref or "")
    if utterance is not None:
        who, words = utterance.speaker_name, wording(utterance, index.texts, limit=_WORDS_CHARS)
    else:
        who, words = None, upper_first(shortened(entry.what, _WORDS_CHARS))
    return Entry(
        id=entry.id,
        ref=entry.ref,
        when=interval_words(entry.earliest, entry.latest),
        who=one_line(who) if who else None,
        words=words,
        kind="speech" if utterance is not None else "met" if entry.ref in meetings else "event",
        sure=entry.earliest == entry.latest,
        x=round(x, 2),
        width=round(width, 2),
        beyond="before" if entry.latest < start else "after" if entry.earliest > end else "",
        evidence=index.cited(entry.evidence),
    )


def _ticks(start: date, end: date) -> list[tuple[float, str]]:
    """The first and the last day."""
    first = interval_words(start, start)
    return [(0.0, first)] if start == end else [(0.0, first), (_WIDTH, interval_words(end, end))]
