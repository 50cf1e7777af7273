"""Every record that was built, by story and time, in the public form that other programs read."""

import zlib
from dataclasses import dataclass
from datetime import datetime

from onrecord.store.articles import stamp
from onrecord.store.database import Database
from onrecord.store.said import SaidTable


@dataclass(frozen=True, slots=True)
class BuiltRecord:
    """A record as its public JSON (docs/record-format.md), when it was built, and the digest of what it was built from.

    The public form outlives the nouns: what was built years ago can still be compared with what is built today.
    """

    built: datetime
    input: str
    public: bytes


class RecordTable:
    """Records by story; none is ever changed or removed, so that what a reader cited can be found again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, story: str, public: bytes, *, input_digest: str, at: datetime) -> None:
        """Keep a record as the newest of its story; its utterances are found from then on."""
        self._database.run(
            "INSERT INTO records (story, built, input, packed) VALUES (?, ?, ?, ?)",
            story,
            stamp(at),
            input_digest,
            zlib.compress(public),
        )
        SaidTable(self._database).put(story, public)

    def newest_number(self, story: str) -> int | None:
        """The number of its last record, which no other record has; None if there is none."""
        number: int | None = self._database.value(
            "SELECT id FROM records WHERE story = ? ORDER BY built DESC, id DESC LIMIT 1", story
        )
        return number

    def numbers(self, story: str) -> list[int]:
        """The numbers of all its records, the last one first."""
        rows = self._database.rows("SELECT id FROM records WHERE story = ? ORDER BY built DESC, id DESC", story)
        return [number for (number,) in rows]

    def get(self, number: int) -> BuiltRecord:
        """The record with that number. Raises KeyError."""
        found = self._database.row("SELECT built, input, packed FROM records WHERE id = ?", number)
        if found is None:
            raise KeyError(number)
        return _built(*found)

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
        return _built(*found)


def _built(built: str, input_digest: str, packed: bytes) -> BuiltRecord:
    return BuiltRecord(datetime.fromisoformat(built), input_digest, zlib.decompress(packed))
