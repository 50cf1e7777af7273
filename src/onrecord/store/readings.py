"""Readings by what was read, by which version of the stage and which model; and what failed."""

from dataclasses import dataclass

from onrecord.errors import PageError
from onrecord.nouns.reading import Reading
from onrecord.store.coding import pack, unpack
from onrecord.store.database import Database


@dataclass(frozen=True, slots=True)
class MadeBy:
    """The version of a stage, and the digest of the model's weights ("" for a stage without a model)."""

    stage: int
    model: str = ""


class ReadingTable:
    """One reading an article version, stage version and model; what an older stage or model made is dropped."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, article_id: str, input_digest: str, made_by: MadeBy) -> Reading | None:
        """The reading of exactly that article by exactly that maker, if there is one."""
        packed = self._database.value(
            "SELECT packed FROM readings WHERE article_id = ? AND stage = ? AND model = ? AND input = ?",
            article_id,
            made_by.stage,
            made_by.model,
            input_digest,
        )
        return None if packed is None else unpack(packed, Reading)

    def latest(self, article_id: str) -> Reading | None:
        """The reading kept for that article, whoever made it; None where there is none that can be read."""
        packed = self._database.value("SELECT packed FROM readings WHERE article_id = ?", article_id)
        return None if packed is None else unpack(packed, Reading)

    def put(self, reading: Reading, input_digest: str, made_by: MadeBy) -> None:
        """Keep `reading` in the place of what was there for its article."""
        self._database.run("DELETE FROM readings WHERE article_id = ?", reading.article)
        self._database.run(
            "INSERT INTO readings VALUES (?, ?, ?, ?, ?)",
            reading.article,
            made_by.stage,
            made_by.model,
            input_digest,
            pack(reading),
        )

    def count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM readings"))


class FailureTable:
    """What a stage could make nothing of. Kept until the stage or the model changes, so that it is not tried again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, input_digest: str, stage: str, made_by: MadeBy) -> PageError | None:
        found = self._database.row(
            "SELECT page, reason, advice FROM failures WHERE input = ? AND stage = ? AND version = ? AND model = ?",
            input_digest,
            stage,
            made_by.stage,
            made_by.model,
        )
        return None if found is None else PageError(*found)

    def put(self, error: PageError, input_digest: str, stage: str, made_by: MadeBy) -> None:
        self._database.run(
            "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?, ?)",
            input_digest,
            stage,
            made_by.stage,
            made_by.model,
            error.page,
            error.reason,
            error.advice,
        )
