"""Stories, their members, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from onrecord.errors import StoreError
from onrecord.store.articles import stamp
from onrecord.store.database import Database, marks

# Stories named in an error where a name fits several.
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredStory:
    """A story as the list shows it.

    pages     members; families: independent sources among them
    earliest, latest  the days its pages were published on, as far as they are known
    by_hand   a person named it (`add --story`)
    follows   ids of earlier stories of the same course of events
    built     when its record was last built, None if never; is_current: no page came, went or changed since then, and
              nothing was decided
    """

    id: str
    title: str
    by_hand: bool
    follows: tuple[str, ...]
    pages: int
    families: int
    earliest: date | None
    latest: date | None
    built: datetime | None
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """What happened to a story: it was "made"; `article` came by "arrival" (from `other`, if it was in a story), came
    "late", being older than what was there, or "left" for `other` (None: for no story); it "merged" into or "split"
    from `other`.
    """

    at: datetime
    story: str
    kind: str
    article: int | None = None
    other: str | None = None


class StoryTable:
    """Stories and which articles are in them. An article is in one story at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[StoredStory]:
        """Every story with a page, the one with the latest page first; then by title."""
        return self._select("")

    def count(self) -> int:
        """How many stories have a page."""
        return int(self._database.value("SELECT count(DISTINCT story) FROM members"))

    def listed(self, *, first: int, most: int) -> list[StoredStory]:
        """`most` of the stories from the `first` (0 is the latest) on, in the order of `all`."""
        rows = self._database.rows(
            "SELECT story FROM members JOIN stories ON stories.id = story GROUP BY story "
            "ORDER BY max(latest) IS NULL, max(latest) DESC, title, story LIMIT ? OFFSET ?",
            most,
            first,
        )
        ids = [id for (id,) in rows]
        return self._select(f"AND stories.id IN ({marks(ids)})", *ids)

    def built_since(self, since: datetime, *, first: int, most: int) -> list[StoredStory]:
        """`most` of the stories with a record built at `since` or later, the newest record first, from `first` on."""
        rows = self._database.rows(
            "SELECT records.story FROM records WHERE built >= ? AND records.story IN (SELECT story FROM members) "
            "GROUP BY records.story ORDER BY max(built) DESC, records.story LIMIT ? OFFSET ?",
            stamp(since),
            most,
            first,
        )
        ids = [id for (id,) in rows]
        found = {story.id: story for story in self._select(f"AND stories.id IN ({marks(ids)})", *ids)}
        return [found[id] for id in ids]

    def count_built_since(self, since: datetime) -> int:
        """How many stories `built_since` has in all."""
        return int(
            self._database.value(
                "SELECT count(DISTINCT story) FROM records WHERE built >= ? AND story IN (SELECT story FROM members)",
                stamp(since),
            )
        )

    def last_built(self) -> datetime | None:
        """When the newest record of all was built; None where there is none."""
        built = self._database.value("SELECT max(built) FROM records")
        return None if built is None else datetime.fromisoformat(built)

    def get(self, story: str) -> StoredStory:
        """The story with that id. Raises KeyError."""
        found = self._select("AND stories.id = ?", story)
        if not found:
            raise KeyError(story)
        return found[0]

    def find(self, wanted: str) -> StoredStory:
        """The story a person means: by id, the beginning of one, its title, or words of the title.

        Raises StoreError if none fits, or several do.
        """
        stories = self.all()
        folded = wanted.casefold()
        tests = (
            lambda story: story.id == wanted or story.title == wanted,
            lambda story: story.title.casefold() == folded,
            lambda story: story.id.startswith(wanted),
            lambda story: folded in story.title.casefold(),
        )
        for test in tests:
            found = [story for story in stories if test(story)]
            if len(found) == 1:
                return found[0]
            if found:
                named = "; ".join(f"{story.id} ({story.title})" for story in found[:_MOST_NAMED])
                more = f"; and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
                raise StoreError(f"{wanted!r} fits {len(found)} stories: {named}{more}; give the id of one")
        raise StoreError(
            f"{self._database.name}: no story is called {wanted!r}; `onrecord stories {self._database.name}` lists them"
        )

    def title_of(self, story: str) -> str | None:
        """Its title; None for a story there never was."""
        title: str | None = self._database.value("SELECT title FROM stories WHERE id = ?", story)
        return title

    def exists(self, story: str) -> bool:
        """True for any story there ever was, merged ones too."""
        return self._database.value("SELECT 1 FROM stories WHERE id = ?", story) is not None

    def unsettled(self) -> list[str]:
        """Stories with pages whose lineage was found in other versions of them, sorted."""
        rows = self._database.rows(
            "SELECT DISTINCT stories.id FROM stories JOIN members ON story = stories.id "
            "WHERE lineage_input = '' ORDER BY stories.id"
        )
        return [story for (story,) in rows]

    def members(self, story: str) -> list[int]:
        """The numbers of its articles, in the order of arrival in the store."""
        rows = self._database.rows("SELECT article FROM members WHERE story = ? ORDER BY article", story)
        return [number for (number,) in rows]

    def story_of(self, number: int) -> str | None:
        """The story that the article `number` is in."""
        found: str | None = self._database.value("SELECT story FROM members WHERE article = ?", number)
        return found

    def make(self, story: str, title: str, *, by_hand: bool, at: datetime) -> None:
        """A new story without members."""
        self._database.run(
            "INSERT INTO stories (id, title, by_hand, made, lineage_input) VALUES (?, ?, ?, ?, '')",
            story,
            title,
            by_hand,
            stamp(at),
        )
        self.record(story, "made", at)

    def retitle(self, story: str, title: str) -> None:
        self._database.run("UPDATE stories SET title = ? WHERE id = ?", title, story)

    def set_follows(self, story: str, follows: Sequence[str]) -> None:
        """Which earlier stories of the same course of events `story` follows."""
        self._database.run(
            "UPDATE stories SET follows = ? WHERE id = ?", msgspec.json.encode(list(follows)).decode(), story
        )

    def place(self, number: int, story: str, *, by_hand: bool, at: datetime, is_late: bool = False) -> None:
        """Put the article into `story`, out of the one it was in. Nothing happens where it is in that story already."""
        before = self.story_of(number)
        if before == story:
            return
        if before is not None:
            self.record(before, "left", at, article=number, other=story)
        self._database.run(
            "INSERT OR REPLACE INTO members VALUES (?, ?, ?, ?, NULL, NULL)", number, story, by_hand, stamp(at)
        )
        self._database.run("UPDATE stories SET merged_into = NULL WHERE id = ? AND merged_into IS NOT NULL", story)
        self.record(story, "late" if is_late else "arrival", at, article=number, other=before)

    def take_out(self, number: int, *, at: datetime) -> None:
        """Take the article out of its story; it is in none then. Nothing happens where it is in none already."""
        before = self.story_of(number)
        if before is not None:
            self.record(before, "left", at, article=number)
            self._database.run("DELETE FROM members WHERE article = ?", number)

    def is_by_hand(self, number: int) -> bool:
        """True where a person put the article into its story."""
        return bool(self._database.value("SELECT by_hand FROM members WHERE article = ?", number))

    def mark_merged(self, story: str, into: str, *, at: datetime) -> None:
        """Its articles have gone over to `into`; the id stays known as that of a merged story."""
        self._database.run("UPDATE stories SET merged_into = ? WHERE id = ?", into, story)
        self.record(story, "merged", at, other=into)

    def set_days(self, days: Sequence[tuple[int, date | None, date | None]]) -> None:
        """(article number, earliest, latest) day of publication as the story's pages settle it."""
        for number, earliest, latest in days:
            self._database.run(
                "UPDATE members SET earliest = ?, latest = ? WHERE article = ?", _iso(earliest), _iso(latest), number
            )

    def led_to(self, story: str) -> str | None:
        """The story that `story` was merged into, by way of others if so; None where it was not merged."""
        found: str | None = self._database.value(
            "WITH RECURSIVE next (id, steps) AS (SELECT merged_into, 1 FROM stories WHERE id = ? "
            "UNION SELECT merged_into, steps + 1 FROM stories JOIN next USING (id) WHERE merged_into IS NOT NULL) "
            "SELECT id FROM next ORDER BY steps DESC LIMIT 1",
            story,
        )
        return found

    def merged_into(self, story: str) -> list[str]:
        """The stories that were merged into `story`, those merged into them included, sorted."""
        rows = self._database.rows(
            "WITH RECURSIVE gone (id) AS (SELECT id FROM stories WHERE merged_into = ? "
            "UNION SELECT stories.id FROM stories JOIN gone ON merged_into = gone.id) SELECT id FROM gone ORDER BY id",
            story,
        )
        return [merged for (merged,) in rows]

    def went_into(self, story: str) -> str | None:
        """The story that its articles are in now, over all merges; None for one that was never merged."""
        into, seen = story, {story}
        while True:
            next_one = self._database.value("SELECT merged_into FROM stories WHERE id = ?", into)
            if next_one is None or next_one in seen:
                return into if into != story else None
            seen.add(next_one)
            into = next_one

    def events(self, story: str) -> list[StoryEvent]:
        """What happened to the story, first things first."""
        rows = self._database.rows(
            "SELECT at, story, kind, article, other FROM story_events WHERE story = ? ORDER BY id", story
        )
        return [
            StoryEvent(at=datetime.fromisoformat(at), story=id, kind=kind, article=article, other=other)
            for at, id, kind, article, other in rows
        ]

    def record(
        self, story: str, kind: str, at: datetime, *, article: int | None = None, other: str | None = None
    ) -> None:
        """Add an event; see StoryEvent for the kinds."""
        self._database.run(
            "INSERT INTO story_events (at, story, kind, article, other) VALUES (?, ?, ?, ?, ?)",
            stamp(at),
            story,
            kind,
            article,
            other,
        )

    def _select(self, where: str, *values: object) -> list[StoredStory]:
        rows = self._database.rows(
            "SELECT stories.id, title, stories.by_hand, follows, count(*), "
            "(SELECT count(*) FROM families WHERE families.story = stories.id), min(earliest), max(latest), "
            "(SELECT max(built) FROM records WHERE records.story = stories.id), "
            "(SELECT max(at) FROM story_events WHERE story_events.story = stories.id), "
            "(SELECT max(seen) FROM versions JOIN members AS own USING (article) WHERE own.story = stories.id), "
            "(SELECT max(max(at, coalesce(withdrawn_at, ''))) FROM decisions WHERE decisions.story = stories.id) "
            f"FROM stories JOIN members ON members.story = stories.id WHERE 1 {where} "
            "GROUP BY stories.id ORDER BY max(latest) IS NULL, max(latest) DESC, title, stories.id",
            *values,
        )
        return [
            StoredStory(
                id=id,
                title=title,
                by_hand=bool(by_hand),
                follows=msgspec.json.decode(follows, type=tuple[str, ...]),
                pages=pages,
                families=families,
                earliest=_day(earliest),
                latest=_day(latest),
                built=datetime.fromisoformat(built) if built else None,
                is_current=built is not None and built >= max(changed, seen, decided or ""),
            )
            for id, title, by_hand, follows, pages, families, earliest, latest, built, changed, seen, decided in rows
        ]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
