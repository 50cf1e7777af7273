"""Which articles hold which copy keys, so that a new article's copies are found in a store of any size."""

from collections.abc import Sequence

from onrecord.store.database import Database

# A text printed by hundreds hangs together through its first copies.
MOST_HELD = 20


class CopyTable:
    """Numbers of articles by the keys of their texts (lineage/copy_keys.py).

    Keys of former versions stay: a copy may have been made of one of them. What is found is to be looked at before it
    is believed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, number: int, keys: Sequence[int]) -> None:
        """Let the article `number` be found under `keys` too."""
        for key in keys:
            self._database.run("INSERT OR IGNORE INTO copy_keys VALUES (?, ?)", key, number)

    def holding(self, keys: Sequence[int], *, before: int) -> list[int]:
        """The first MOST_HELD articles with each of `keys`, once for each key; only numbers below `before`."""
        return [
            number
            for key in keys
            for (number,) in self._database.rows(
                "SELECT article FROM copy_keys WHERE key = ? AND article < ? ORDER BY article LIMIT ?",
                key,
                before,
                MOST_HELD,
            )
        ]
