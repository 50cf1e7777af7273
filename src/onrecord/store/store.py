"""The store as its users hold it: one file, a table of nouns each."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from onrecord.store.articles import ArticleTable
from onrecord.store.comparisons import ComparisonTable
from onrecord.store.copies import CopyTable
from onrecord.store.database import IN_MEMORY, Database, open_database
from onrecord.store.decisions import DecisionTable
from onrecord.store.lineage import LineageTable
from onrecord.store.pages import PageTable
from onrecord.store.readings import FailureTable, ReadingTable
from onrecord.store.records import RecordTable
from onrecord.store.said import SaidTable
from onrecord.store.search import WordTable
from onrecord.store.stories import StoryTable
from onrecord.store.story_words import StoryWordTable


class Store:
    """An open store. What is written outside of `writing()` stands at once, statement by statement."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.pages = PageTable(database)
        self.articles = ArticleTable(database)
        self.readings = ReadingTable(database)
        self.failures = FailureTable(database)
        self.stories = StoryTable(database)
        self.story_words = StoryWordTable(database)
        self.copies = CopyTable(database)
        self.comparisons = ComparisonTable(database)
        self.lineage = LineageTable(database)
        self.records = RecordTable(database)
        self.said = SaidTable(database)
        self.decisions = DecisionTable(database)
        self.words = WordTable(database)

    @property
    def name(self) -> str:
        """The path it was opened by."""
        return self._database.name

    def writing(self) -> AbstractContextManager[None]:
        """All that is written within stands, or nothing of it. Other writers wait, readers do not."""
        return self._database.writing()

    def reading(self) -> AbstractContextManager[None]:
        """All that is read within is of one moment."""
        return self._database.reading()

    def moment(self) -> tuple[int, ...]:
        """Other after every change of what is in the store: of pages, stories, records, decisions."""
        tables = ("versions", "story_events", "records")
        newest = [int(self._database.value(f"SELECT ifnull(max(id), 0) FROM {table}")) for table in tables]
        taken, withdrawn = self._database.rows("SELECT count(*), count(withdrawn_at) FROM decisions")[0]
        return (*newest, taken, withdrawn)

    def others_wrote(self) -> int:
        """A number that changes whenever another process has written to the store."""
        return int(self._database.value("PRAGMA data_version"))


@contextmanager
def open_store(path: str = IN_MEMORY, *, write: bool = False, make: bool = True) -> Iterator[Store]:
    """The store at `path`, closed at the end; to be written to if `write`, and then made where there is none if `make`.

    Raises StoreError for a file that is no store, a store of a newer version, and all that a disk may refuse.
    """
    database = open_database(path, write=write, make=make)
    try:
        yield Store(database)
    finally:
        database.close()
