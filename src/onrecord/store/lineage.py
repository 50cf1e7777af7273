"""Lineage links and families of each story, with the digest of what they were found in."""

from collections.abc import Sequence

import msgspec

from onrecord.nouns.lineage import Family, LineageKind, LineageLink
from onrecord.nouns.span import Span
from onrecord.store.coding import pack, unpack
from onrecord.store.database import Database

_Passages = tuple[tuple[Span, Span], ...]


class LineageTable:
    """Links and families by story; they hold for one set of articles, named by its digest."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, story: str, links: Sequence[LineageLink], families: Sequence[Family], *, input_digest: str) -> None:
        """Keep them in the place of what was there."""
        self._database.run("DELETE FROM lineage WHERE story = ?", story)
        self._database.run("DELETE FROM families WHERE story = ?", story)
        for link in links:
            self._database.run(
                "INSERT INTO lineage VALUES (?, ?, ?, ?, ?, ?, ?)",
                story,
                link.copy,
                link.source,
                link.kind.value,
                link.share,
                link.confidence,
                pack(link.passages),
            )
        for place, family in enumerate(families):
            articles = msgspec.json.encode(family.articles).decode()
            self._database.run(
                "INSERT INTO families VALUES (?, ?, ?, ?, ?)", story, family.id, place, family.origin, articles
            )
        self._database.run("UPDATE stories SET lineage_input = ? WHERE id = ?", input_digest, story)

    def get(self, story: str, *, input_digest: str) -> tuple[tuple[LineageLink, ...], tuple[Family, ...]] | None:
        """What was found in exactly that input, by copy, then source; families in their order. None if not known."""
        if self._database.value("SELECT lineage_input FROM stories WHERE id = ?", story) != input_digest:
            return None
        links = []
        for copy, source, kind, share, confidence, packed in self._database.rows(
            "SELECT copy, source, kind, share, confidence, packed FROM lineage WHERE story = ? ORDER BY copy, source",
            story,
        ):
            passages = unpack(packed, _Passages)
            if passages is None:
                return None
            links.append(
                LineageLink(
                    copy=copy,
                    source=source,
                    kind=LineageKind(kind),
                    share=share,
                    confidence=confidence,
                    passages=passages,
                )
            )
        rows = self._database.rows("SELECT id, origin, articles FROM families WHERE story = ? ORDER BY place", story)
        families = (
            Family(id=id, origin=origin, articles=msgspec.json.decode(articles, type=tuple[str, ...]))
            for id, origin, articles in rows
        )
        return tuple(links), tuple(families)
