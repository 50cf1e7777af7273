"""Articles and their versions: what stood at an address, each time it was seen to have changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from onrecord.nouns.article import Article
from onrecord.store.coding import pack, unpack
from onrecord.store.database import Database, batches, marks
from onrecord.store.story_words import OF_A_FORMER_VERSION

_VERSION = (
    "SELECT article, nth, page, name, versions.stage, packed, seen FROM versions JOIN articles ON number = article"
)
# The last version of an article is the one that counts.
_NEWEST = "nth = (SELECT max(nth) FROM versions AS others WHERE others.article = versions.article)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of an article.

    number   of the article in this store, in the order of arrival, from 1; the same for all its versions
    nth      1 for the first version
    page     digest of the page it was made from; `name` is the name that page came in under
    article  the cleaned article as the page alone gives it (dates not settled), made by `stage`, a stage version;
             None where an older Onrecord wrote what this one cannot read
    """

    number: int
    nth: int
    page: str
    name: str
    stage: int
    article: Article | None
    seen: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article as a list shows it: id and title of its newest version, its story, and the days settled there."""

    article_id: str
    page: str
    title: str | None
    story: str | None
    story_title: str | None
    earliest: date | None
    latest: date | None


class ArticleTable:
    """Articles by number, each with its versions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, article: Article, *, page: str, address: str, file_name: str, stage: int, at: datetime) -> int:
        """Keep a new article whose first version is `article`; its number. `file_name` is "" for what is no file."""
        number = self._database.run(
            "INSERT INTO articles (address, name, file_name, first_seen) VALUES (?, ?, ?, ?)",
            address,
            article.page,
            file_name,
            stamp(at),
        )
        self._write_version(number, 1, article, page, stage, at)
        return number

    def add_version(self, number: int, article: Article, *, page: str, stage: int, at: datetime) -> int:
        """Keep `article` as the newest version of the article `number`; which version it is.

        The lineage of its story no longer holds from then on, nor what it was compared by.
        """
        nth, former = self._database.rows(
            "SELECT nth, article_id FROM versions WHERE article = ? ORDER BY nth DESC LIMIT 1", number
        )[0]
        nth += 1
        self._write_version(number, nth, article, page, stage, at)
        self._database.run("DELETE FROM comparisons WHERE one = ? OR other = ?", former, former)
        self._database.run("UPDATE story_words SET format = ? WHERE article = ?", OF_A_FORMER_VERSION, number)
        self._database.run(
            "UPDATE stories SET lineage_input = '' WHERE id = (SELECT story FROM members WHERE article = ?)", number
        )
        return int(nth)

    def replace(self, version: Version, article: Article, *, stage: int) -> None:
        """The same version, cleaned anew by another version of the stage."""
        self._database.run(
            "UPDATE versions SET article_id = ?, stage = ?, packed = ? WHERE article = ? AND nth = ?",
            article.id,
            stage,
            pack(article),
            version.number,
            version.nth,
        )
        self._index(version.number, article)

    def at_address(self, address: str) -> Version | None:
        """The newest version of what came in last at `address`."""
        found = self._versions(f"{_NEWEST} AND address = ? ORDER BY article DESC LIMIT 1", address)
        return found[0] if found else None

    def with_page(self, page: str, *, address: str, file_name: str) -> int | None:
        """The number of the article whose newest version is `page`, at that address or moved with its file name."""
        found: int | None = self._database.value(
            f"SELECT article FROM versions JOIN articles ON number = article WHERE page = ? AND {_NEWEST} "
            "AND (address = ? OR (file_name <> '' AND file_name = ?)) ORDER BY article LIMIT 1",
            page,
            address,
            file_name,
        )
        return found

    def get(self, numbers: Sequence[int]) -> list[Version]:
        """The newest version of each of these articles, in their order."""
        found = {}
        for some in batches(numbers):
            found.update({v.number: v for v in self._versions(f"{_NEWEST} AND article IN ({marks(some)})", *some)})
        return [found[number] for number in numbers]

    def pages(self, numbers: Sequence[int]) -> list[tuple[str, str]]:
        """(digest of the page, name it came in under) of the newest version of each of these articles, in order."""
        found = {}
        for some in batches(numbers):
            rows = self._database.rows(
                "SELECT article, page, name FROM versions JOIN articles ON number = article "
                f"WHERE {_NEWEST} AND article IN ({marks(some)})",
                *some,
            )
            found.update({number: (page, name) for number, page, name in rows})
        return [found[number] for number in numbers]

    def versions(self, number: int) -> list[Version]:
        """All versions of an article, the first one first."""
        return self._versions("article = ? ORDER BY nth", number)

    def with_id(self, article_id: str) -> Version | None:
        """The version of an article with that id; the latest, should several pages have come out alike."""
        found = self._versions("versions.article_id = ? ORDER BY versions.id DESC LIMIT 1", article_id)
        return found[0] if found else None

    def named(self, name: str) -> int | None:
        """The number of the article whose page came in under that name."""
        found: int | None = self._database.value("SELECT number FROM articles WHERE name = ?", name)
        return found

    def all_names(self) -> list[str]:
        """The names that the pages of all articles came in under, in the order of arrival."""
        return [name for (name,) in self._database.rows("SELECT name FROM articles ORDER BY number")]

    def has_name(self, name: str) -> bool:
        """True where the page of some article came in under that name."""
        return self.named(name) is not None

    def names(self, numbers: Sequence[int]) -> dict[int, str]:
        """The name under which the page of each of these articles came in."""
        found: dict[int, str] = {}
        for some in batches(numbers):
            found.update(
                self._database.rows(f"SELECT number, name FROM articles WHERE number IN ({marks(some)})", *some)
            )
        return found

    def first_ids(self, numbers: Sequence[int]) -> dict[int, str]:
        """The id of the first version of each of these articles: it stays, whatever versions follow."""
        found: dict[int, str] = {}
        for some in batches(numbers):
            rows = self._database.rows(
                f"SELECT article, article_id FROM versions WHERE nth = 1 AND article IN ({marks(some)})", *some
            )
            found.update(rows)
        return found

    def first_versions(self, ids: Sequence[str]) -> dict[str, str]:
        """For each id of a version, the id of the first version of its article."""
        found: dict[str, str] = {}
        for some in batches(ids):
            rows = self._database.rows(
                "SELECT versions.article_id, first.article_id FROM versions JOIN versions AS first USING (article) "
                f"WHERE first.nth = 1 AND versions.article_id IN ({marks(some)})",
                *some,
            )
            found.update(rows)
        return found

    def listed(self, *, limit: int, offset: int) -> list[ArticleLine]:
        """So many articles, the one that came in last first, from the place `offset` on."""
        rows = self._database.rows(
            "SELECT article_id, name, words.title, members.story, stories.title, earliest, latest FROM articles "
            f"JOIN versions ON versions.article = number AND {_NEWEST} JOIN words ON words.rowid = number "
            "LEFT JOIN members ON members.article = number LEFT JOIN stories ON stories.id = members.story "
            "ORDER BY number DESC LIMIT ? OFFSET ?",
            limit,
            offset,
        )
        return [
            ArticleLine(
                article_id=article_id,
                page=name,
                title=title or None,
                story=story,
                story_title=story_title,
                earliest=date.fromisoformat(earliest) if earliest else None,
                latest=date.fromisoformat(latest) if latest else None,
            )
            for article_id, name, title, story, story_title, earliest, latest in rows
        ]

    def count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM articles"))

    def _versions(self, where: str, *values: object) -> list[Version]:
        return [
            Version(
                number=number,
                nth=nth,
                page=page,
                name=name,
                stage=stage,
                article=unpack(packed, Article),
                seen=datetime.fromisoformat(seen),
            )
            for number, nth, page, name, stage, packed, seen in self._database.rows(
                f"{_VERSION} WHERE {where}", *values
            )
        ]

    def _write_version(self, number: int, nth: int, article: Article, page: str, stage: int, at: datetime) -> None:
        self._database.run(
            "INSERT INTO versions (article, nth, page, seen, article_id, stage, packed) VALUES (?, ?, ?, ?, ?, ?, ?)",
            number,
            nth,
            page,
            stamp(at),
            article.id,
            stage,
            pack(article),
        )
        self._index(number, article)

    def _index(self, number: int, article: Article) -> None:
        self._database.run("DELETE FROM words WHERE rowid = ?", number)
        self._database.run(
            "INSERT INTO words (rowid, title, text, outlet) VALUES (?, ?, ?, ?)",
            number,
            article.title or "",
            article.text,
            article.outlet or article.page,
        )


def stamp(at: datetime) -> str:
    """`at` in UTC, to the microsecond, so that stamps sort as strings. Raises ValueError for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError(f"a time without a zone: {at}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")
