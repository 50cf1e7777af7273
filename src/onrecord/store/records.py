"""Every record that was built, by story and time."""

from dataclasses import dataclass
from datetime import datetime

from onrecord.nouns.record import Record
from onrecord.store.articles import stamp
from onrecord.store.coding import pack, unpack
from onrecord.store.database import Database


@dataclass(frozen=True, slots=True)
class BuiltRecord:
    """A record with the time it was built and the digest of what it was built from.

    record is None where an older Onrecord wrote what this one cannot read.
    """

    built: datetime
    input: str
    record: Record | None


class RecordTable:
    """Records by story; none is ever changed or removed, so that what a reader cited can be found again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, story: str, record: Record, *, input_digest: str, at: datetime) -> None:
        """Keep `record` as the newest of its story."""
        self._database.run(
            "INSERT INTO records (story, built, input, packed) VALUES (?, ?, ?, ?)",
            story,
            stamp(at),
            input_digest,
            pack(record),
        )

    def newest(self, story: str, *, before: datetime | None = None) -> BuiltRecord | None:
        """The last record of the story, or the last that was built before a moment; None if there is none."""
        found = self._database.row(
            "SELECT built, input, packed FROM records WHERE story = ? AND built < ? "
            "ORDER BY built DESC, id DESC LIMIT 1",
            story,
            stamp(before) if before is not None else "9",
        )
        if found is None:
            return None
        built, input_digest, packed = found
        return BuiltRecord(datetime.fromisoformat(built), input_digest, unpack(packed, Record))

    def newest_input(self, story: str) -> str | None:
        """The digest of what the last record of the story was built from."""
        found: str | None = self._database.value(
            "SELECT input FROM records WHERE story = ? ORDER BY built DESC, id DESC LIMIT 1", story
        )
        return found
