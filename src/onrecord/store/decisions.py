"""Decisions: what a person has settled about an item of a record, kept through every new build."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from onrecord.store.articles import stamp
from onrecord.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision.

    story   the story it holds for, None for all
    item    id of the item it is about: an entity, an utterance, an article
    kind    what is decided ("same entity", "no statement"); the kinds are those of the command that writes them
    value   the decision itself, plain values
    by      who decided
    """

    at: datetime
    story: str | None
    item: str
    kind: str
    value: Any
    reason: str
    by: str


class DecisionTable:
    """Decisions in the order in which they were taken; a later one on the same item and kind replaces the earlier."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, decision: Decision) -> None:
        self._database.run(
            "INSERT INTO decisions (at, story, item, kind, value, reason, by) VALUES (?, ?, ?, ?, ?, ?, ?)",
            stamp(decision.at),
            decision.story,
            decision.item,
            decision.kind,
            msgspec.json.encode(decision.value).decode(),
            decision.reason,
            decision.by,
        )

    def of(self, story: str) -> list[Decision]:
        """The decisions that hold for `story`, those for all stories included, in the order taken."""
        rows = self._database.rows(
            "SELECT at, story, item, kind, value, reason, by FROM decisions "
            "WHERE id IN (SELECT max(id) FROM decisions WHERE story = ? OR story IS NULL GROUP BY item, kind) "
            "ORDER BY id",
            story,
        )
        return [
            Decision(
                at=datetime.fromisoformat(at),
                story=of,
                item=item,
                kind=kind,
                value=msgspec.json.decode(value),
                reason=reason,
                by=by,
            )
            for at, of, item, kind, value, reason, by in rows
        ]
