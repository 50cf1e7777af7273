"""The utterances of the newest records, to be searched by words, speaker, act, day and outlet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from onrecord.store.database import Database
from onrecord.store.search import FOUND, FOUND_END, match_all

_SNIPPET_TOKENS = 48
# Utterances that are put in order; nobody turns fifty pages, and common words have tens of thousands.
MOST_RANKED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidQuery:
    """What is looked for; what is empty or None does not matter.

    words     as for WordTable.find, of the best wording
    speaker   words of the speaker's name
    act       one of the acts ("demand")
    since, until  the days between which it may have been said
    outlet    words of the name of an outlet, or of the page of one without a name, that reports it
    """

    words: Sequence[str] = ()
    speaker: Sequence[str] = ()
    act: str = ""
    since: date | None = None
    until: date | None = None
    outlet: Sequence[str] = ()
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUtterance:
    """An utterance: `item` is its id in the record of `story`; `words` its best wording, marked where it was sought."""

    story: str
    story_title: str
    item: str
    speaker: str | None
    act: str
    earliest: date | None
    latest: date | None
    words: str
    sources: int


@dataclass(frozen=True, slots=True)
class FoundUtterances:
    """shown: those asked for; total: how many can be shown; is_whole False where there are more than can be shown."""

    shown: list[FoundUtterance]
    total: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Said:
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class _Report:
    article: str


@dataclass(frozen=True, slots=True)
class _Utterance:
    id: str
    speaker_name: str | None
    act: str
    said: _Said
    best: str
    sources: int
    reports: list[_Report]


@dataclass(frozen=True, slots=True)
class _Article:
    id: str
    page: str
    outlet: str | None


@dataclass(frozen=True, slots=True)
class _Public:
    """What is read of a record's public JSON; the rest is passed over."""

    articles: list[_Article]
    utterances: list[_Utterance]


class SaidTable:
    """One row an utterance of the newest record of each story."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, story: str, public: bytes) -> None:
        """Keep the utterances of the record `public` in the place of those of the record before.

        None of a record whose JSON has another form: such a one was written by an older Onrecord.
        """
        self._database.run("DELETE FROM said_words WHERE rowid IN (SELECT id FROM said WHERE story = ?)", story)
        self._database.run("DELETE FROM said WHERE story = ?", story)
        try:
            record = msgspec.json.decode(public, type=_Public)
        except msgspec.DecodeError:
            return
        outlets = {article.id: article.outlet or article.page for article in record.articles}
        for utterance in record.utterances:
            row = self._database.run(
                "INSERT INTO said (story, item, act, earliest, latest, sources) VALUES (?, ?, ?, ?, ?, ?)",
                story,
                utterance.id,
                utterance.act,
                _iso(utterance.said.earliest),
                _iso(utterance.said.latest),
                utterance.sources,
            )
            told = dict.fromkeys(outlets[report.article] for report in utterance.reports if report.article in outlets)
            self._database.run(
                "INSERT INTO said_words (rowid, speaker, words, outlets) VALUES (?, ?, ?, ?)",
                row,
                utterance.speaker_name or "",
                utterance.best,
                "\n".join(told),
            )

    def find(self, query: SaidQuery, *, first: int = 0, most: int) -> FoundUtterances:
        """`most` utterances from the `first` on: the best first where words are sought, else the latest.

        Of words that more than MOST_RANKED utterances have, those of the records built last are ranked.
        """
        sql, values, is_match = _where(query)
        if is_match:
            # In the order of rows the index is walked only as far as the limit; ordering by rank would walk all of it.
            rows = self._database.rows(
                f"SELECT said.id, bm25(said_words) {sql} ORDER BY said_words.rowid DESC LIMIT {MOST_RANKED + 1}",
                *values,
            )
            rows = sorted(rows[:MOST_RANKED], key=lambda row: row[1]) + rows[MOST_RANKED:]
        else:
            rows = self._database.rows(
                f"SELECT said.id {sql} ORDER BY said.latest DESC, said.id DESC LIMIT {MOST_RANKED + 1}", *values
            )
        return FoundUtterances(
            shown=[self._found(row[0], query) for row in rows[:MOST_RANKED][first : first + most]],
            total=min(len(rows), MOST_RANKED),
            is_whole=len(rows) <= MOST_RANKED,
        )

    def acts(self) -> list[str]:
        """The acts that occur, sorted."""
        return [act for (act,) in self._database.rows("SELECT DISTINCT act FROM said ORDER BY act")]

    def _found(self, row: int, query: SaidQuery) -> FoundUtterance:
        # A snippet can be had only of a row that was matched, so each of the few shown is matched once more.
        sought = _column("words", query.words)
        snippet = f"snippet(said_words, 1, '{FOUND}', '{FOUND_END}', '…', {_SNIPPET_TOKENS})"
        (story, title, item, speaker, act, earliest, latest, words, sources) = self._database.rows(
            "SELECT said.story, stories.title, item, speaker, act, earliest, latest, "
            f"{snippet if sought else 'words'}, sources FROM said_words JOIN said ON said.id = said_words.rowid "
            "JOIN stories ON stories.id = said.story WHERE said_words.rowid = ?"
            f"{' AND said_words MATCH ?' if sought else ''}",
            row,
            *([sought] if sought else []),
        )[0]
        return FoundUtterance(
            story=story,
            story_title=title,
            item=item,
            speaker=speaker or None,
            act=act,
            earliest=_day(earliest),
            latest=_day(latest),
            words=words,
            sources=sources,
        )


def _where(query: SaidQuery) -> tuple[str, list[Any], bool]:
    """FROM and WHERE for the query with its values, and whether words are sought in it."""
    columns = (("words", query.words), ("speaker", query.speaker), ("outlets", query.outlet))
    match = " AND ".join(f"({part})" for name, words in columns if (part := _column(name, words)))
    tests, values = ["merged_into IS NULL"], []
    if match:
        tests.append("said_words MATCH ?")
        values.append(match)
    for test, value in (
        ("act = ?", query.act or None),
        ("said.story = ?", query.story),
        ("coalesce(said.latest, said.earliest) >= ?", _iso(query.since)),
        ("coalesce(said.earliest, said.latest) <= ?", _iso(query.until)),
    ):
        if value is not None:
            tests.append(test)
            values.append(value)
    tables = "FROM said_words JOIN said ON said.id = said_words.rowid" if match else "FROM said"
    return (
        f"{tables} JOIN stories ON stories.id = said.story WHERE {' AND '.join(tests)}",
        values,
        bool(match),
    )


def _column(name: str, words: Sequence[str]) -> str:
    """The words in the query language of FTS5, to be found in that column; "" where nothing is asked for."""
    wanted = match_all(words)
    return f"{name} : ({wanted})" if wanted else ""


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
