"""An article as its page shows it: its words marked, where else its passages stand, and its versions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from onrecord.nouns.reading import Reading
from onrecord.text.difference import WordRun, find_differences, mark_differences
from onrecord.views.record_types import ArticleJson, EvidenceJson
from onrecord.views.wording import days_words, one_line
from onrecord.web.links import Links
from onrecord.web.marked_text import Mark
from onrecord.web.record_index import RecordIndex

_PASSAGE_CHARS = 700


@dataclass(frozen=True, slots=True)
class PassagePair:
    """A passage of this article and the one it is aligned with, words that differ marked."""

    own: tuple[WordRun, ...]
    other: tuple[WordRun, ...]
    at: EvidenceJson


@dataclass(frozen=True, slots=True)
class Relative:
    """Another article that shares text with this one.

    is_source  this article took from it; else it took from this one
    share      of the copy's own reporting, 0.0-1.0
    """

    article: str
    kind: str
    share: float
    is_source: bool
    pairs: list[PassagePair]


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """What stood there before and what stands there now, words that differ marked; either may be empty."""

    before: tuple[WordRun, ...]
    after: tuple[WordRun, ...]


@dataclass(frozen=True, slots=True)
class VersionShown:
    """changes: against the version before; title_before: where the title was another."""

    id: str
    nth: int
    seen: datetime
    title_before: str | None
    changes: list[SentenceChange]


def record_marks(index: RecordIndex, article: str, links: Links) -> Iterator[Mark]:
    """The statements and names that the record has in this article."""
    for utterance in index.record.utterances:
        who = utterance.speaker_name or "nobody named"
        for report in utterance.reports:
            if report.article == article:
                yield Mark(report.start, report.end, "said", links.item(utterance.id), f"{who}, {utterance.act}")
    for entity in index.record.entities:
        for words in entity.mentions:
            if words.article == article:
                yield Mark(words.start, words.end, "name", links.name(entity.id), entity.name)


def reading_marks(reading: Reading) -> Iterator[Mark]:
    """The statements and names that the article alone gives: for one that no record has."""
    for statement in reading.statements:
        for span in statement.content:
            yield Mark(span.start, span.end, "said", "", f"{statement.speaker_name or 'nobody named'}, {statement.act}")
    for mention in reading.mentions:
        if mention.is_name:
            yield Mark(mention.span.start, mention.span.end, "name", "", reading.entities[mention.entity].name)


def time_marks(reading: Reading) -> Iterator[Mark]:
    """The expressions of time, with the days they mean."""
    for time in reading.times:
        note = days_words(time.earliest, time.latest, time.yearless, time.value or "")
        yield Mark(time.span.start, time.span.end, "time", "", note)


def relatives_of(index: RecordIndex, article: str) -> list[Relative]:
    """The articles that share text with this one, the greatest share first."""
    found = []
    for link in index.record.lineage:
        if article not in (link.copy, link.source):
            continue
        is_source = link.copy == article
        other = link.source if is_source else link.copy
        if other in index.articles:
            pairs = [_pair(*(pair if is_source else pair[::-1])) for pair in link.passages]
            found.append(Relative(other, link.kind, link.share, is_source, pairs))
    return sorted(found, key=lambda relative: -relative.share)


def _pair(own: EvidenceJson, other: EvidenceJson) -> PassagePair:
    return PassagePair(
        *mark_differences(one_line(own.text)[:_PASSAGE_CHARS], one_line(other.text)[:_PASSAGE_CHARS]), other
    )


def versions_of(articles: Sequence[tuple[int, datetime, ArticleJson]]) -> list[VersionShown]:
    """(nth, when it was seen, what it was) of each version, the first one first → the same, with what changed."""
    shown = []
    before: ArticleJson | None = None
    for nth, seen, article in articles:
        changes = []
        if before is not None:
            for difference in find_differences(before.text, article.text):
                old, new = " ".join(difference.before), " ".join(difference.after)
                changes.append(SentenceChange(*mark_differences(old, new)))
        title_before = before.title if before is not None and before.title != article.title else None
        shown.append(VersionShown(article.id, nth, seen, title_before, changes))
        before = article
    return shown
