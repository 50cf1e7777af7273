"""Copies among very many articles: each is told, as it is added, which of those before it are nearly the same text."""

from collections import Counter

from onrecord.lineage.copy_keys import copy_keys

# A text printed by hundreds hangs together through its latest copies.
_MAX_HELD = 20


class CopyIndex:
    """Texts by the keys that copies have in common (copy_keys.py), in memory; a store keeps the same on disk.

    Order of adding decides only who is told of whom: of each pair the later one.
    """

    def __init__(self) -> None:
        self._names: list[str] = []
        # Nearly all keys are those of one text; a tuple for each would take as much room as all the rest.
        self._only: dict[int, int] = {}
        self._several: dict[int, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._names)

    def add(self, name: str, text: str) -> tuple[str, ...]:
        """The names of earlier texts that are likely copies of `text` or it of them, most keys in common first.

        A text of less than three words has none and is nobody's.
        """
        number = len(self._names)
        self._names.append(name)
        met: list[int] = []
        for key in copy_keys(text):
            first = self._only.setdefault(key, number)
            if first != number:
                held = self._several.get(key, (first,))
                met += held
                self._several[key] = (*held[-_MAX_HELD:], number)
        return tuple(self._names[other] for other, _ in sorted(Counter(met).items(), key=lambda it: (-it[1], it[0])))
