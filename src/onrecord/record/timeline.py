"""What is dated: meetings, utterances by the day they were made, and sentences that tell of an event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.nouns.article import Article
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import TimelineEntry, Utterance
from onrecord.nouns.record_meeting import RecordMeeting
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.record.content import Content, TermWeights, make_content
from onrecord.record.content_match import match_content
from onrecord.record.meeting_words import meeting_words
from onrecord.text.sentences import split_sentences

# An interval wider than this dates nothing on a line of days.
MAX_DAYS = 31
# Fewer content words tell of no event ("date 2022-01-10").
MIN_TERMS = 4
# And so few beside its time of nothing at all.
LEAST_BESIDE_TIME = 2
# Sentences of one day that share this much tell of one event. Set by hand on invented pages
# (tests/record/test_timeline.py).
SAME_EVENT_MIN_CONTAINED = 0.5
SAME_EVENT_MIN_SHARED = 2.0
# How the speaker stands to his words, where "X: …" would turn them round.
_SAYING = {
    Act.DENY: " denies",
    Act.REFUSE: " refuses",
    Act.CONDEMN: " condemns",
    Act.PRAISE: " praises",
    Act.THREATEN: " threatens",
    Act.WARN: " warns",
    Act.DEMAND: " demands",
    Act.REQUEST: " asks",
    Act.PROPOSE: " proposes",
    Act.OFFER: " offers",
    Act.BLAME: " blames",
    Act.FEAR: " fears",
    Act.WANT: " wants",
    Act.EXPECT: " expects",
    Act.ORDER: " orders",
}


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sentence with the days it tells of."""

    article: Article
    family: str
    span: Span
    earliest: date
    latest: date
    content: Content


def make_timeline(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    utterances: Sequence[Utterance],
    meetings: Sequence[RecordMeeting],
    family_of: Mapping[str, str],
) -> tuple[TimelineEntry, ...]:
    """Entries by day: first by `earliest`, then `latest`; among equals meetings, then utterances, then sentences.

    A sentence that tells of a meeting on its days is shown by the meeting and not again by itself.
    """
    entries = [entry for meeting in meetings if (entry := _meeting_entry(meeting)) is not None]
    entries += [entry for utterance in utterances if (entry := _utterance_entry(utterance)) is not None]
    entries += _event_entries(articles, readings, meetings, family_of)
    return tuple(sorted(entries, key=lambda entry: (entry.earliest, entry.latest)))


def _meeting_entry(meeting: RecordMeeting) -> TimelineEntry | None:
    if meeting.earliest is None or meeting.latest is None:
        return None
    return TimelineEntry(
        earliest=meeting.earliest,
        latest=meeting.latest,
        what=meeting_words(meeting),
        ref=meeting.id,
        evidence=meeting.evidence,
    )


def _utterance_entry(utterance: Utterance) -> TimelineEntry | None:
    earliest, latest = utterance.said_earliest, utterance.said_latest
    if earliest is None or latest is None or latest - earliest > timedelta(days=MAX_DAYS):
        return None
    if utterance.speaker_name is None or not _says_something(utterance):
        return None
    return TimelineEntry(
        earliest=earliest,
        latest=latest,
        what=f"{utterance.speaker_name}{_SAYING.get(utterance.act, '')}: {utterance.best}",
        ref=utterance.id,
        evidence=tuple(report.words for report in utterance.reports),
    )


def _says_something(utterance: Utterance) -> bool:
    """True for a sentence, a report of several pages, or enough words to know what was said; a scrap that one page
    quotes ("for a lasting solution") tells nothing on a line of days."""
    if utterance.sources > 1 or any(report.kind is Kind.DIRECT for report in utterance.reports):
        return True
    return len(make_content(utterance.best).terms) >= MIN_TERMS


def _event_entries(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    meetings: Sequence[RecordMeeting],
    family_of: Mapping[str, str],
) -> list[TimelineEntry]:
    told = [(words, meeting) for meeting in meetings for words in meeting.evidence]
    by_id = {reading.article: reading for reading in readings}
    sentences = [
        dated
        for article in articles
        if article.id in by_id
        for dated in _dated_sentences(article, by_id[article.id], family_of.get(article.id, article.id))
        if not any(_tells_of(dated, words, meeting) for words, meeting in told)
    ]
    weights = TermWeights([(dated.family, dated.article.id, dated.content) for dated in sentences])
    groups: list[list[_Dated]] = []
    by_days: dict[tuple[date, date], list[list[_Dated]]] = {}
    for dated in sentences:
        same_days = by_days.setdefault((dated.earliest, dated.latest), [])
        home = next((group for group in same_days if _tell_the_same(group[0], dated, weights)), None)
        if home is None:
            home = []
            groups.append(home)
            same_days.append(home)
        home.append(dated)
    return [_event_entry(group) for group in groups]


def _tells_of(dated: _Dated, words: Evidence, meeting: RecordMeeting) -> bool:
    """True if the sentence is one that a meeting rests on, and its days are the meeting's."""
    if words.article != dated.article.id or not dated.span.overlaps(Span(words.start, words.end)):
        return False
    if meeting.earliest is None or meeting.latest is None:
        return False
    return meeting.earliest <= dated.latest and dated.earliest <= meeting.latest


def _event_entry(group: Sequence[_Dated]) -> TimelineEntry:
    """The shortest sentence says what; all are evidence."""
    what = min(group, key=lambda dated: (bool(dated.article.translation_signs), len(dated.span)))
    return TimelineEntry(
        earliest=group[0].earliest,
        latest=group[0].latest,
        what=" ".join(what.span.of(what.article.text).split()),
        ref=None,
        evidence=tuple(evidence_at(dated.article, dated.span) for dated in group),
    )


def _dated_sentences(article: Article, reading: Reading, family: str) -> list[_Dated]:
    """Sentences outside every statement with a resolved day or short interval, one item for each interval."""
    attributed = [span for statement in reading.statements for span in statement.content]
    attributed += [statement.cue for statement in reading.statements if statement.cue is not None]
    found = []
    for sentence in split_sentences(article.text, language=article.language):
        if any(sentence.overlaps(span) for span in attributed):
            continue
        days = {
            (expression.earliest, expression.latest)
            for expression in reading.times
            if expression.earliest is not None
            and expression.latest is not None
            and sentence.contains(expression.span)
            and _is_day(expression)
        }
        if not days:
            continue
        content = make_content(sentence.of(article.text))
        if len(content.terms) < MIN_TERMS or not _tells_an_event(article, sentence, reading):
            continue
        for earliest, latest in sorted(_narrowest(days)):
            found.append(_Dated(article, family, sentence, earliest, latest, content))
    return found


def _tells_an_event(article: Article, sentence: Span, reading: Reading) -> bool:
    """False for a line that is next to nothing but its time: "Update at 4:06 p.m. ET."."""
    told, at = "", sentence.start
    for expression in sorted(reading.times, key=lambda expression: expression.span):
        if sentence.contains(expression.span):
            told, at = told + article.text[at : expression.span.start] + " ", expression.span.end
    return len(make_content(told + article.text[at : sentence.end]).terms) >= LEAST_BESIDE_TIME


def _narrowest(days: set[tuple[date, date]]) -> set[tuple[date, date]]:
    """`days` without the intervals that hold another one: "on Monday … this week" is Monday."""
    return {
        (first, last)
        for first, last in days
        if not any(first <= a and b <= last and (a, b) != (first, last) for a, b in days)
    }


def _is_day(expression: TimeExpression) -> bool:
    return (
        expression.type in (TimeType.DATE, TimeType.TIME)
        and expression.earliest is not None
        and expression.latest is not None
        and expression.latest - expression.earliest <= timedelta(days=MAX_DAYS)
        and expression.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
    )


def _tell_the_same(left: _Dated, right: _Dated, weights: TermWeights) -> bool:
    match = match_content(left.content, right.content, weights)
    return match.contained >= SAME_EVENT_MIN_CONTAINED and match.shared >= SAME_EVENT_MIN_SHARED
