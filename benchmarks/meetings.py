"""Meetings against the wikinews_statements layout (dev.jsonl or train.jsonl, docs/, index.json).

    f1, precision, recall   a found meeting is right if it is told in the sentence of the gold trigger and not on other
                            days; paired one to one, those that share most first; meetings that are only imagined
                            (`hypothetical`) left out of the gold
    date_accuracy           pairs of which both have days, whose days overlap
    participant_recall      gold participants of the pairs that are found
    status_accuracy         pairs with equal status

The baseline takes every word that may name a meeting ("talks", "summit", "vote") for one.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks.lines import Line, f1
from onrecord.nouns.article import Article
from onrecord.nouns.meeting import Meeting
from onrecord.nouns.page import Page, PageKind
from onrecord.nouns.span import Span
from onrecord.reader.reader import load_reader
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.read_article import read_article
from onrecord.run.plain_article import make_plain_article
from onrecord.text.sentences import split_sentences

Json = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts over documents."""

    found: int = 0
    gold: int = 0
    right: int = 0
    dated: int = 0
    same_days: int = 0
    participants: int = 0
    participants_found: int = 0
    same_status: int = 0


def measure(data: Path) -> Iterator[Line]:
    """Lines for the documents of dev.jsonl, else of train.jsonl. Raises FileNotFoundError if there is neither."""
    path = next((data / name for name in ("dev.jsonl", "train.jsonl") if (data / name).is_file()), None)
    if path is None:
        raise FileNotFoundError(f"{data}: neither dev.jsonl nor train.jsonl")
    reader = load_reader()
    index = json.loads((data / "index.json").read_text("utf-8"))
    days = {entry["id"]: date.fromisoformat(entry["date"]) for entry in index}
    ours, words = Tally(), Tally()
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        article = _article(data / "docs" / f"{document['doc']}.txt", days.get(document["doc"]))
        gold = [meeting for meeting in document["meetings"] if meeting["status"] != "hypothetical"]
        sentences = split_sentences(article.text)
        count(gold, read_article(article, reader).meetings, sentences, ours)
        count_words(gold, article.text, sentences, words)
    name = "any word for a meeting"
    whole = round(f1(words.right, words.found, words.gold), 4)
    yield Line("f1", round(f1(ours.right, ours.found, ours.gold), 4), ours.gold, {name: whole})
    yield Line("precision", _share(ours.right, ours.found), ours.found, {name: _share(words.right, words.found)})
    yield Line("recall", _share(ours.right, ours.gold), ours.gold, {name: _share(words.right, words.gold)})
    yield Line("date_accuracy", _share(ours.same_days, ours.dated), ours.dated)
    yield Line("participant_recall", _share(ours.participants_found, ours.participants), ours.participants)
    yield Line("status_accuracy", _share(ours.same_status, ours.right), ours.right)


def count(gold: Sequence[Json], found: Sequence[Meeting], sentences: Sequence[Span], tally: Tally) -> None:
    """Add one document: each gold meeting takes the best of what is left."""
    left = list(found)
    tally.gold += len(gold)
    tally.found += len(left)
    for wanted in gold:
        likenesses = ((_likeness(wanted, meeting, sentences), -at) for at, meeting in enumerate(left))
        scored = [pair for pair in likenesses if pair[0]]
        if not scored:
            continue
        meeting = left.pop(-max(scored)[1])
        tally.right += 1
        tally.same_status += wanted["status"] == meeting.status.value
        first, last = gold_days(wanted["date"])
        if first is not None and last is not None and meeting.earliest is not None and meeting.latest is not None:
            tally.dated += 1
            tally.same_days += _overlap(first, last, meeting)
        tally.participants += len(wanted["participants"])
        names = [participant.name for participant in meeting.participants]
        tally.participants_found += sum(any(_same(name, other) for other in names) for name in wanted["participants"])


def count_words(gold: Sequence[Json], text: str, sentences: Sequence[Span], tally: Tally) -> None:
    """The baseline: one meeting for each word that may name one, right if it stands in a gold trigger's sentence."""
    lexicon = meeting_words().nouns.keys() | meeting_words().verbs.keys()
    places = [match.start() for match in re.finditer(r"\w+", text) if match.group().lower() in lexicon]
    tally.gold += len(gold)
    tally.found += len(places)
    for wanted in gold:
        own = _sentence(sentences, wanted["trigger"]["start"])
        hit = next((place for place in places if own is not None and own.start <= place < own.end), None)
        if hit is not None:
            places.remove(hit)
            tally.right += 1


def _likeness(wanted: Json, meeting: Meeting, sentences: Sequence[Span]) -> int:
    """0 for another meeting; more the more they share."""
    own = _sentence(sentences, wanted["trigger"]["start"])
    told = own is not None and any(own.overlaps(span) for span in meeting.places_told)
    names = [participant.name for participant in meeting.participants]
    parties = sum(any(_same(name, other) for other in names) for name in wanted["participants"])
    forum = bool(wanted["forum"] and meeting.forum and _same(wanted["forum"], meeting.forum))
    place = bool(wanted["place"] and meeting.place and _same(wanted["place"], meeting.place))
    first, last = gold_days(wanted["date"])
    overlap = first is not None and last is not None and _overlap(first, last, meeting)
    if first is not None and meeting.earliest is not None and not overlap:
        return 0
    return 1 + parties + 2 * forum + place + overlap if told else 0


def _overlap(first: date, last: date, meeting: Meeting) -> bool:
    if meeting.earliest is None or meeting.latest is None:
        return False
    return first <= meeting.latest and meeting.earliest <= last


def gold_days(value: str | None) -> tuple[date | None, date | None]:
    """The first and last day of a gold date: a day, month or year, or two of them with "/" between."""
    parts = [part for part in (value or "").split("/") if re.fullmatch(r"\d{4}(-\d\d){0,2}", part)]
    if not parts:
        return None, None
    return _bounds(parts[0])[0], _bounds(parts[-1])[1]


def _bounds(part: str) -> tuple[date, date]:
    numbers = [int(number) for number in part.split("-")]
    if len(numbers) == 3:
        day = date(*numbers)
        return day, day
    if len(numbers) == 2:
        year, month = numbers
        after = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), after - timedelta(days=1)
    return date(numbers[0], 1, 1), date(numbers[0], 12, 31)


def _sentence(sentences: Sequence[Span], at: int) -> Span | None:
    return next((sentence for sentence in sentences if sentence.start <= at < sentence.end), None)


def _same(one: str, other: str) -> bool:
    """Two names of one bearer, loosely: one's words are among the other's, or both end alike."""
    left = re.findall(r"\w+", one.lower().removeprefix("the "))
    right = re.findall(r"\w+", other.lower().removeprefix("the "))
    return bool(left and right) and (set(left) <= set(right) or set(right) <= set(left) or left[-1] == right[-1])


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _article(path: Path, day: date | None) -> Article:
    text = path.read_text(encoding="utf-8")
    return make_plain_article(Page(name=path.name, kind=PageKind.TEXT, sha256="", content=text, published_on=day))
