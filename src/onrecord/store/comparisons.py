"""What pairs of articles were found to share, so that only pairs with a new or edited article are compared again."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple

import msgspec

from onrecord.lineage.compare import Comparison, Recast, SharedSentence
from onrecord.store.database import Database, batches, marks


class ComparisonTable:
    """Comparisons by the ids of the versions compared. `inputs` gives for an id a digest of all that was compared."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, comparisons: Iterable[Comparison], inputs: Mapping[str, str]) -> None:
        """Keep them in the place of what was there for the same two."""
        for found in comparisons:
            self._database.run(
                "INSERT OR REPLACE INTO comparisons VALUES (?, ?, ?, ?)",
                found.left,
                found.right,
                inputs[found.left] + inputs[found.right],
                _packed(found),
            )

    def among(self, inputs: Mapping[str, str]) -> dict[tuple[str, str], Comparison]:
        """Those between any two of the articles in `inputs` that were made of exactly that, by left and right id."""
        found: dict[tuple[str, str], Comparison] = {}
        for some in batches(sorted(inputs)):
            for one, other, made_of, packed in self._database.rows(
                f"SELECT one, other, input, packed FROM comparisons WHERE one IN ({marks(some)})", *some
            ):
                if made_of == inputs[one] + inputs.get(other, ""):
                    found[one, other] = _unpacked(one, other, packed)
        return found


def _packed(found: Comparison) -> bytes:
    """The plain numbers, a row for each sentence: a story of many pages has many pairs, most with little in common."""
    _, _, sentences, *numbers, recast = astuple(found)
    return msgspec.msgpack.encode((sentences, numbers, recast))


def _unpacked(one: str, other: str, packed: bytes) -> Comparison:
    sentences, numbers, recast = msgspec.msgpack.decode(packed)
    evidence, left_share, right_share, text_share, verbatim, in_order = numbers
    return Comparison(
        left=one,
        right=other,
        sentences=tuple(SharedSentence(*row) for row in sentences),
        evidence=evidence,
        left_share=left_share,
        right_share=right_share,
        text_share=text_share,
        verbatim=verbatim,
        in_order=in_order,
        recast=Recast(*recast),
    )
