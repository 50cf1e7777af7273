"""The brief: half a page on a story, every sentence built from items of the record and resting on their words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from onrecord.nouns.article import Article
from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.disagreement import Disagreement
from onrecord.nouns.meeting import MeetingStatus
from onrecord.nouns.position import Position
from onrecord.nouns.record import RecordEntity, Utterance
from onrecord.nouns.record_meeting import RecordMeeting
from onrecord.record.brief_disputes import disagreement_sentence, position_sentences
from onrecord.record.brief_meetings import meeting_sentence
from onrecord.record.brief_speech import speech_sentences

# Half a page: some two hundred and fifty words in a dozen sentences.
_MOST_WORDS = 260
_MOST_HELD, _MOST_PLANNED, _MOST_SAID, _MOST_POSITIONS, _MOST_DISPUTES = 3, 3, 4, 2, 2
# What was held longer ago than this is background.
_OLD = timedelta(days=60)
_QUOTED = re.compile(r"“([^”]+)”")
_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED, MeetingStatus.REFUSED})


def make_brief(
    articles: Sequence[Article],
    entities: Sequence[RecordEntity],
    utterances: Sequence[Utterance],
    meetings: Sequence[RecordMeeting],
    positions: Sequence[Position],
    disagreements: Sequence[Disagreement],
) -> tuple[BriefSentence, ...]:
    """What was held, what was said, what the parties want, what is to come, where the pages disagree; in this order.

    The best-sourced items of each kind; a sentence that its words do not carry is left out, and so is what would make
    the brief longer than half a page, from each kind's end.
    """
    known = {entity.id: entity for entity in entities}
    texts = {article.id: article for article in articles}
    since = _first_day(articles)
    held = _best(m for m in meetings if m.status not in _AHEAD and not _is_old(m, since))
    ahead = _best(m for m in meetings if m.status in _AHEAD)
    said = _take(speech_sentences(utterances, known, texts), _MOST_SAID)
    wanted = (sentence for sentence in position_sentences(positions, known) if not _repeats(sentence, said))
    parts = [
        _by_day(_take((meeting_sentence(m, known) for m in held), _MOST_HELD), meetings),
        said,
        _take(wanted, _MOST_POSITIONS),
        _by_day(_take((meeting_sentence(m, known) for m in ahead), _MOST_PLANNED), meetings),
        _take((disagreement_sentence(d) for d in disagreements if not d.small), _MOST_DISPUTES),
    ]
    while sum(len(sentence.text.split()) for part in parts for sentence in part) > _MOST_WORDS:
        longest = max(parts, key=len)
        if len(longest) < 2:
            break
        longest.pop()
    return tuple(sentence for part in parts for sentence in part)


def _first_day(articles: Sequence[Article]) -> date | None:
    """The day of the first page that is dated."""
    days = [article.published.earliest for article in articles if article.published.is_known]
    return min((day for day in days if day is not None), default=None)


def _is_old(meeting: RecordMeeting, since: date | None) -> bool:
    """True for the background of one page: what was held long before the story, unless others tell of it too."""
    if since is None or meeting.latest is None or meeting.sources > 1:
        return False
    return since - meeting.latest > _OLD


def _take(sentences: Iterable[BriefSentence | None], most: int) -> list[BriefSentence]:
    found: list[BriefSentence] = []
    for sentence in sentences:
        if sentence is not None and all(sentence.text != other.text for other in found):
            found.append(sentence)
        if len(found) == most:
            break
    return found


def _repeats(sentence: BriefSentence, others: Sequence[BriefSentence]) -> bool:
    """True if words that it quotes stand in another sentence already."""
    quoted = _QUOTED.findall(sentence.text)
    return any(words in other.text for words in quoted for other in others)


def _best(meetings: Iterator[RecordMeeting]) -> list[RecordMeeting]:
    """Most sources first, then most pages, then the latest."""
    return sorted(meetings, key=lambda m: (-m.sources, -len(m.reports), -(m.earliest or date.min).toordinal(), m.id))


def _by_day(sentences: list[BriefSentence], meetings: Sequence[RecordMeeting]) -> list[BriefSentence]:
    """In the order of the record, which is that of the days."""
    place: Mapping[str, int] = {meeting.id: number for number, meeting in enumerate(meetings)}
    return sorted(sentences, key=lambda sentence: place[sentence.ref])
