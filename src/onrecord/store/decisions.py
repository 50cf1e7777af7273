"""Decisions: what a reader has settled by hand, kept for ever; a withdrawn one is marked and stays."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec

from onrecord.errors import StoreError
from onrecord.nouns.decision import RULINGS, Decision, StoryFix, Withdrawal, kind_of
from onrecord.store.articles import stamp
from onrecord.store.database import Database

_COLUMNS = "id, at, by, reason, story, kind, value, withdrawn_at, withdrawn_by, withdrawn_reason"
# The story that a page of the decision is in now.
_HOME = (
    "SELECT members.story FROM decision_pages JOIN articles ON name = page JOIN members ON members.article = number "
    "WHERE decision = decisions.number"
)


class DecisionTable:
    """Decisions in the order in which they were taken."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, decision: Decision) -> None:
        """Keep a new decision. Raises StoreError if one of that id is there."""
        if self._database.value("SELECT 1 FROM decisions WHERE id = ?", decision.id):
            raise StoreError(f"{self._database.name}: has the decision {decision.id} already")
        gone = decision.withdrawn
        number = self._database.run(
            f"INSERT INTO decisions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            decision.id,
            stamp(decision.at),
            decision.by,
            decision.reason,
            decision.story,
            kind_of(decision.ruling),
            msgspec.json.encode(decision.ruling).decode(),
            *((stamp(gone.at), gone.by, gone.reason) if gone is not None else (None, None, None)),
        )
        for page in sorted({anchor.page for thing in decision.ruling.things for anchor in thing.anchors}):
            self._database.run("INSERT INTO decision_pages VALUES (?, ?)", number, page)

    def withdraw(self, id: str, withdrawal: Withdrawal) -> Decision:
        """Mark it as withdrawn; the decision as it is then. Raises StoreError for one that is withdrawn already."""
        decision = self.find(id)
        if decision.withdrawn is not None:
            raise StoreError(
                f"the decision {decision.id} was withdrawn already, by {decision.withdrawn.by} on "
                f"{decision.withdrawn.at:%Y-%m-%d}: {decision.withdrawn.reason}"
            )
        self._database.run(
            "UPDATE decisions SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? WHERE id = ?",
            stamp(withdrawal.at),
            withdrawal.by,
            withdrawal.reason,
            decision.id,
        )
        return replace(decision, withdrawn=withdrawal)

    def find(self, wanted: str) -> Decision:
        """The decision with that id, or the only one whose id begins so. Raises StoreError."""
        found = [one for one in self.all() if one.id == wanted] or [
            one for one in self.all() if wanted and one.id.startswith(wanted)
        ]
        if len(found) == 1:
            return found[0]
        if found:
            raise StoreError(f"{wanted!r} fits {len(found)} decisions: {', '.join(one.id for one in found)}; give one")
        raise StoreError(
            f"{self._database.name}: has no decision {wanted!r}; `onrecord decisions {self._database.name}` lists them"
        )

    def all(self) -> list[Decision]:
        """Every decision of the store, withdrawn ones too."""
        return list(self._decisions("1"))

    def of(self, story: str, merged: Sequence[str] = ()) -> list[Decision]:
        """The decisions that bear on `story`, withdrawn ones too: those about a page that is in it now, and those taken
        in it (or in one of `merged`, which went into it) whose pages are in no story any more.
        """
        homes = ", ".join("?" * (1 + len(merged)))
        return list(
            self._decisions(f"? IN ({_HOME}) OR (story IN ({homes}) AND NOT EXISTS ({_HOME}))", story, story, *merged)
        )

    def standing(self, story: str, merged: Sequence[str] = ()) -> list[Decision]:
        """Those `of` the story that are not withdrawn: what its record is built by. Moves are among them in the story
        that the article was moved to.
        """
        return [
            decision
            for decision in self.of(story, merged)
            if decision.withdrawn is None
            and not (isinstance(decision.ruling, StoryFix) and decision.ruling.story not in (story, *merged))
        ]

    def set_aside(self) -> dict[str, str]:
        """The pages that stand in no story because a reader said so → why, in words."""
        return {
            fix.page.anchors[0].page: f"taken out by hand: {decision.reason}"
            for decision in self._decisions("kind = 'move' AND withdrawn_at IS NULL")
            if isinstance(fix := decision.ruling, StoryFix) and fix.story is None
        }

    def _decisions(self, where: str, *values: Any) -> Iterator[Decision]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM decisions WHERE {where} ORDER BY number", *values)
        for id, at, by, reason, story, kind, value, gone_at, gone_by, gone_reason in rows:
            gone = Withdrawal(at=datetime.fromisoformat(gone_at), by=gone_by, reason=gone_reason) if gone_at else None
            yield Decision(
                id=id,
                at=datetime.fromisoformat(at),
                by=by,
                reason=reason,
                story=story,
                ruling=msgspec.json.decode(value, type=RULINGS[kind]),
                withdrawn=gone,
            )
