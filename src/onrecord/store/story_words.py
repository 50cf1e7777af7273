"""What stories compare, so that a new article is compared with the few it may belong to, not with all."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.store.coding import pack, unpack
from onrecord.store.database import Database, batches, marks
from onrecord.stories.words import StoryWords


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A part of all articles: their words in order of arrival, who is alike (both ways), and who is in which story.

    number_of  the number of each article by the id it bears here, that of its first version
    """

    words: tuple[StoryWords, ...]
    near: Mapping[str, tuple[str, ...]]
    story_of: Mapping[str, str]
    number_of: Mapping[str, int]


# In the place of the format: the article has a newer version, whose words are to be made.
OF_A_FORMER_VERSION = 0


class StoryWordTable:
    """The words of each article, or why it belongs to no story; terms to look it up by; and which are alike."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, number: int, words: StoryWords, *, terms: Iterable[str], format: int) -> None:
        """Keep the words of an article, to be found under `terms`. `words.id` is that of its first version."""
        self._drop(number)
        self._database.run("INSERT INTO story_words VALUES (?, ?, ?, NULL, ?)", number, words.id, format, pack(words))
        for term in terms:
            self._database.run("INSERT INTO story_terms VALUES (?, ?)", term, number)

    def put_aside(self, number: int, key: str, why: str, *, format: int) -> None:
        """Keep that an article belongs to no story, and why."""
        self._drop(number)
        self._database.run("INSERT INTO story_words VALUES (?, ?, ?, ?, NULL)", number, key, format, why)

    def forget(self, number: int) -> None:
        """Drop what is kept of the article: at the next arrival its words are made anew."""
        self._drop(number)

    def put_near(self, number: int, others: Iterable[int]) -> None:
        """Keep which articles are alike enough to be of one story with this one; it holds both ways."""
        for other in others:
            self._database.run("INSERT OR IGNORE INTO story_near VALUES (?, ?)", number, other)
            self._database.run("INSERT OR IGNORE INTO story_near VALUES (?, ?)", other, number)

    def edited(self) -> set[int]:
        """Articles whose words are those of a version that is no longer the newest."""
        rows = self._database.rows("SELECT article FROM story_words WHERE format = ?", OF_A_FORMER_VERSION)
        return {number for (number,) in rows}

    def missing(self, *, format: int) -> list[int]:
        """Articles whose words are not there in this format, in the order of arrival."""
        rows = self._database.rows(
            "SELECT number FROM articles LEFT JOIN story_words ON article = number AND format = ? "
            "WHERE article IS NULL ORDER BY number",
            format,
        )
        return [number for (number,) in rows]

    def asides(self) -> dict[int, str]:
        """Articles of no story → why, in the order of arrival; not those that a person put into one."""
        rows = self._database.rows(
            "SELECT story_words.article, aside FROM story_words LEFT JOIN members USING (article) "
            "WHERE aside IS NOT NULL AND story IS NULL ORDER BY story_words.article"
        )
        return dict(rows)

    def sharing(self, wanted: Sequence[Sequence[str]], *, shared: int, held: int) -> list[set[int]]:
        """For each of `wanted` (the terms of a new article), the articles that have at least `shared` of them.

        held  of the articles with a term, only so many count, the latest
        """
        latest: dict[str, list[int]] = {}
        for terms in wanted:
            for term in terms:
                if term not in latest:
                    rows = self._database.rows(
                        "SELECT article FROM story_terms WHERE term = ? ORDER BY article DESC LIMIT ?", term, held
                    )
                    latest[term] = [number for (number,) in rows]
        counts = (Counter(number for term in terms for number in latest[term]) for terms in wanted)
        return [{number for number, count in counted.items() if count >= shared} for counted in counts]

    def words(self, numbers: Iterable[int]) -> dict[int, StoryWords]:
        """The words of these articles; those that are set aside have none."""
        found: dict[int, StoryWords] = {}
        for some in batches(sorted(numbers)):
            for number, packed in self._database.rows(
                f"SELECT article, packed FROM story_words WHERE packed IS NOT NULL AND article IN ({marks(some)})",
                *some,
            ):
                known = unpack(packed, StoryWords)
                if known is not None:
                    found[number] = known
        return found

    def around(self, starts: Iterable[int], *, reach: int) -> Neighbourhood:
        """The articles `starts` and what hangs together with them: those alike and those of the same stories, step by
        step, up to `reach` from each.
        """
        found: set[int] = set()
        beside: dict[int, set[int]] = {}
        for start in sorted(starts):
            found |= self._hanging_together(start, reach, beside)
        return self._neighbourhood(sorted(found))

    def _hanging_together(self, start: int, reach: int, beside: dict[int, set[int]]) -> set[int]:
        """Whole steps away from `start`, until there are no more or more than `reach`; `beside` remembers steps."""
        found = {start}
        ahead = [start]
        while ahead and len(found) <= reach:
            unknown = [number for number in ahead if number not in beside]
            for some in batches(unknown, 300):
                beside.update({number: set() for number in some})
                rows = self._database.rows(
                    f"SELECT article, other FROM story_near WHERE article IN ({marks(some)}) UNION "
                    "SELECT one.article, other.article FROM members AS one JOIN members AS other USING (story) "
                    f"JOIN story_words ON story_words.article = other.article AND packed IS NOT NULL "
                    f"WHERE one.article IN ({marks(some)})",
                    *some,
                    *some,
                )
                for number, other in rows:
                    beside[number].add(other)
            ahead = sorted({other for number in ahead for other in beside[number]} - found)
            found.update(ahead)
        return found

    def _neighbourhood(self, numbers: Sequence[int]) -> Neighbourhood:
        words: list[StoryWords] = []
        story_of: dict[str, str] = {}
        key_of: dict[int, str] = {}
        near: dict[str, list[str]] = {}
        for some in batches(numbers):
            for number, packed, story in self._database.rows(
                "SELECT story_words.article, packed, story FROM story_words LEFT JOIN members USING (article) "
                f"WHERE packed IS NOT NULL AND story_words.article IN ({marks(some)}) ORDER BY story_words.article",
                *some,
            ):
                known = unpack(packed, StoryWords)
                if known is None:
                    continue
                words.append(known)
                key_of[number] = known.id
                if story is not None:
                    story_of[known.id] = story
        for some in batches(numbers):
            for number, other in self._database.rows(
                f"SELECT article, other FROM story_near WHERE article IN ({marks(some)}) ORDER BY article, other", *some
            ):
                if number in key_of and other in key_of:
                    near.setdefault(key_of[number], []).append(key_of[other])
        return Neighbourhood(
            tuple(words),
            {key: tuple(others) for key, others in near.items()},
            story_of,
            {key: number for number, key in key_of.items()},
        )

    def _drop(self, number: int) -> None:
        # A new article has nothing to drop, and to look for it would take longer the larger the store is.
        if self._database.value("SELECT 1 FROM story_words WHERE article = ?", number) is None:
            return
        self._database.run("DELETE FROM story_words WHERE article = ?", number)
        self._database.run("DELETE FROM story_terms WHERE article = ?", number)
        for (other,) in self._database.rows("SELECT other FROM story_near WHERE article = ?", number):
            self._database.run("DELETE FROM story_near WHERE article = ? AND other = ?", other, number)
        self._database.run("DELETE FROM story_near WHERE article = ?", number)
