"""What the pages read from: connections to the store, and the records and pages that were wanted last."""

import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from threading import Lock
from typing import Any

from onrecord.run.stored_story import decoded
from onrecord.store.database import Database, open_database
from onrecord.store.records import BuiltRecord
from onrecord.store.store import Store
from onrecord.web.finished import Finished
from onrecord.web.recent import Recent
from onrecord.web.record_index import RecordIndex

# A record of eight pages takes some 3 MB as objects; decoding it takes as long as drawing its page.
MOST_RECORDS = 32
# What SQLite keeps in memory of the store, for each of a few connections; with the 2 MB it takes by itself, a search in
# a store of 20,000 articles reads the same pages of the file again and again.
CACHE_KB = 16_000
# Drawn pages are kept packed, some 25 kB each: 100 MB if all are of stories.
MOST_PAGES = 4096
# Pages of lists as the API gives them, some 100 kB each as objects.
MOST_LISTS = 64
# Records of a story that are looked through for an item that the newest has not.
MOST_EARLIER = 20


class Room:
    """A store opened for reading by many threads, each with a connection to itself while it reads."""

    def __init__(self, store_path: str) -> None:
        self.store_path = store_path
        self.pages: Recent[Finished] = Recent(MOST_PAGES)
        self.last_visit = 0.0  # seconds of the monotonic clock
        self.lists: Recent[Any] = Recent(MOST_LISTS)
        self._records: Recent[RecordIndex | None] = Recent(MOST_RECORDS)
        self._idle: deque[Database] = deque()
        self.changing = Lock()  # held by whoever writes: each decision is tried on the record of the one before

    def note_visit(self) -> None:
        """Somebody asks for something."""
        self.last_visit = time.monotonic()

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """The store as of one moment. Raises StoreError where it cannot be opened any more."""
        try:
            database = self._idle.pop()
        except IndexError:
            database = open_database(self.store_path, write=False)
            database.run(f"PRAGMA cache_size = -{CACHE_KB}")
        try:
            store = Store(database)
            with store.reading():
                yield store
        except BaseException:
            database.close()  # whatever went wrong, the next reader begins anew
            raise
        self._idle.append(database)

    def record(self, store: Store, story: str) -> RecordIndex | None:
        """The newest record of `story`; None where none was built, or an older Onrecord wrote what we cannot read."""
        number = store.records.newest_number(story)
        if number is None:
            return None
        return self._records.get(number, lambda: _index(store, story))

    def earlier_record(self, store: Store, story: str, id: str) -> tuple[RecordIndex, datetime] | None:
        """The latest record of `story` before the newest that has something under `id`, and when it was built.

        None where no record that is looked at has it.
        """
        named = b'"' + id.encode("utf-8", "replace") + b'"'
        for number in store.records.numbers(story)[1 : MOST_EARLIER + 1]:
            built = store.records.get(number)
            if named in built.public:  # the id may stand there as a mere reference, too
                index = self._records.get(number, partial(_decoded, built))
                if index is not None and (id in index.items or id in index.entities):
                    return index, built.built
        return None

    def close(self) -> None:
        """Close the connections that nobody uses."""
        while self._idle:
            self._idle.pop().close()


def _index(store: Store, story: str) -> RecordIndex | None:
    built = store.records.newest(story)
    return None if built is None else _decoded(built)


def _decoded(built: BuiltRecord) -> RecordIndex | None:
    record = decoded(built)
    return None if record is None else RecordIndex(record)
