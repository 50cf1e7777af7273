"""Full-text search over the newest version of each article."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.store.database import Database, batches, marks

# Marks around the words found in a snippet: private-use characters, which no page has.
FOUND, FOUND_END = "\ue000", "\ue001"
_SNIPPET_TOKENS = 40
# A word in the title weighs as much as so many in the text.
_TITLE_WEIGHT = 5.0
# A word that more articles have says little, and ranking takes more than a microsecond an article and a word: with all
# of them a search for "minister" in a store of 20,000 would keep twenty readers waiting (benchmarks/serve.py).
MOST_RANKED = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article with the wanted words: `snippet` is the stretch of its text that has most of them, marked."""

    article: int
    article_id: str
    page: str
    title: str | None
    story: str | None
    story_title: str | None
    snippet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """Articles of an outlet (words of its name, or of the page's where it has none), and those that may have appeared
    between two days: of these an article is only where it is in a story, as that settles its days.
    """

    outlet: Sequence[str] = ()
    since: date | None = None
    until: date | None = None


ALL = Among()


class WordTable:
    """The words of the articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, words: Sequence[str], *, story: str | None = None, among: Among = ALL, most: int, offset: int = 0
    ) -> list[Found]:
        """The best `most` articles that have all of `words`, best first; `offset` passes over the first so many.

        words  each a word or a phrase; English endings do not matter ("talks" finds "talk"), nor do case and accents;
               "strai*" finds what begins so, "-boats" leaves out what has it
        Of words that more than MOST_RANKED articles have, those that came in last are ranked, and no others found.
        """
        wanted = _wanted(words, among)
        if not wanted:
            return []
        best = self._best(wanted, story=story, among=among, most=most, offset=offset)
        # What is joined to the articles costs more than ranking them: it is looked up for those that are shown.
        places = {}
        for some in batches([number for number, _, _ in best]):
            rows = self._database.rows(
                "SELECT number, article_id, name, members.story, stories.title FROM articles "
                "JOIN versions ON versions.article = number "
                "AND nth = (SELECT max(nth) FROM versions AS others WHERE others.article = number) "
                "LEFT JOIN members ON members.article = number LEFT JOIN stories ON stories.id = members.story "
                f"WHERE number IN ({marks(some)})",
                *some,
            )
            places.update({number: place for number, *place in rows})
        found = []
        for number, title, snippet in best:
            article_id, page, story_id, story_title = places[number]
            found.append(
                Found(
                    article=number,
                    article_id=article_id,
                    page=page,
                    title=title or None,
                    story=story_id,
                    story_title=story_title,
                    snippet=snippet,
                )
            )
        return found

    def _best(
        self, wanted: str, *, story: str | None, among: Among, most: int, offset: int
    ) -> list[tuple[int, str, str]]:
        """(number, title, snippet) of the articles, best first."""
        values: list[object] = [FOUND, FOUND_END, wanted]
        tests, of_members = _of_members(story, among)
        if tests:
            within = f"rowid IN (SELECT article FROM members WHERE {tests})"
            values += of_members
        else:
            within = "rowid > ?"
            values.append(
                self._database.value(
                    "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?",
                    wanted,
                    MOST_RANKED,
                )
                or 0
            )
        return self._database.rows(
            f"SELECT rowid, title, snippet(words, 1, ?, ?, '…', {_SNIPPET_TOKENS}) FROM words "
            f"WHERE words MATCH ? AND {within} ORDER BY bm25(words, {_TITLE_WEIGHT}, 1.0, 0.0), rowid LIMIT ? OFFSET ?",
            *values,
            most,
            offset,
        )

    def count(
        self, words: Sequence[str], *, story: str | None = None, among: Among = ALL, most: int | None = None
    ) -> int:
        """How many articles have all of `words`; with `most`, counting ends there."""
        wanted = _wanted(words, among)
        if not wanted:
            return 0
        tests, values = _of_members(story, among)
        within = f" AND rowid IN (SELECT article FROM members WHERE {tests})" if tests else ""
        counted = f"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ?{within} LIMIT ?)"
        return int(self._database.value(counted, wanted, *values, -1 if most is None else most))


def _wanted(words: Sequence[str], among: Among) -> str:
    """What is to match: the words in title or text, the outlet's in its name; "" where neither is asked for."""
    parts = (("{title text}", match_all(words)), ("outlet", match_all(among.outlet)))
    return " AND ".join(f"({columns} : ({query}))" for columns, query in parts if query)


def _of_members(story: str | None, among: Among) -> tuple[str, list[object]]:
    """The tests on the place of an article in its story, with their values; "" where there are none."""
    asked = (("story = ?", story), ("latest >= ?", among.since), ("earliest <= ?", among.until))
    tests = [(test, value.isoformat() if isinstance(value, date) else value) for test, value in asked if value]
    return " AND ".join(test for test, _ in tests), [value for _, value in tests]


def match_all(words: Sequence[str]) -> str:
    """All of `words` in the query language of FTS5, each quoted, so that no sign in them is taken for an operator.

    "" where nothing is asked for: no letter or digit in any word that is not to be left out.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for given in words:
        # FTS5 reads up to the first NUL; halves of surrogate pairs (bytes that are no UTF-8) are no characters.
        word = given.replace("\0", " ").encode("utf-8", "replace").decode()
        bare = word.removeprefix("-") if len(word) > 1 else word
        if not any(char.isalnum() for char in bare):
            continue
        quoted = '"' + bare.removesuffix("*").replace('"', '""') + '"' + ("*" if bare.endswith("*") else "")
        (unwanted if word.startswith("-") else wanted).append(quoted)
    if not wanted:
        return ""
    return " AND ".join(wanted) + "".join(f" NOT {word}" for word in unwanted)
