"""Copies among very many articles: each is told, as it is added, which of those before it are nearly the same text."""

import re
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from onrecord.text.stem import stem

_WORD = re.compile(r"\w+")
_SHINGLE_WORDS = 3
# 32 bands of 3 rows: half of the pairs that share a third of their word sequences (Jaccard) meet in a band, nearly all
# that share half; a pair that shares a tenth meets in one case of thirty.
_BANDS = 32
_ROWS = 3
_SEED = 42
# A text printed by hundreds hangs together through its latest copies.
_MAX_HELD = 20
# Odd multipliers that spread a word's number over 64 bits, another for each place in a sequence (splitmix64, xxHash).
_PLACES = tuple(np.uint64(m) for m in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_MIX = np.uint64(0xBF58476D1CE4E5B9)


class _Numbers(dict[str, int]):
    """The number of a word's stem, given when the word is first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._stems: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        number = self[word] = self._stems.setdefault(stem(word), len(self._stems))
        return number


class CopyIndex:
    """MinHash signatures (Broder 1997) of three-word sequences of stems, cut into bands.

    Order of adding decides only who is told of whom: of each pair the later one. Words are numbered as they come, so
    that no string is joined or hashed; two indexes are therefore not to be compared.
    """

    def __init__(self) -> None:
        self._names: list[str] = []
        self._numbers = _Numbers()
        self._bands: tuple[dict[bytes, tuple[int, ...]], ...] = tuple({} for _ in range(_BANDS))

    def __len__(self) -> int:
        return len(self._names)

    def add(self, name: str, text: str) -> tuple[str, ...]:
        """The names of earlier texts that are likely copies of `text` or it of them, most bands in common first.

        A text of less than three words has none and is nobody's.
        """
        number = len(self._names)
        self._names.append(name)
        shingles = self._shingles(text)
        if not len(shingles):
            return ()
        rows = RMinHash.digest_matrix_from_flat_token_hashes(
            shingles.tolist(), [0, len(shingles)], _BANDS * _ROWS, _SEED
        ).to_rows()
        signature = np.asarray(rows[0], dtype=np.uint32).tobytes()
        met: dict[int, int] = defaultdict(int)
        width = 4 * _ROWS
        for at, band in enumerate(self._bands):
            key = signature[at * width : (at + 1) * width]
            held = band.get(key, ())
            for other in held:
                met[other] += 1
            band[key] = (*held[-_MAX_HELD:], number)
        return tuple(self._names[other] for other in sorted(met, key=lambda other: (-met[other], other)))

    def _shingles(self, text: str) -> NDArray[np.uint64]:
        words = np.array(list(map(self._numbers.__getitem__, _WORD.findall(text))), dtype=np.uint64)
        if len(words) < _SHINGLE_WORDS:
            return words[:0]
        count = len(words) - _SHINGLE_WORDS + 1
        mixed = np.zeros(count, dtype=np.uint64)
        for place, multiplier in enumerate(_PLACES):
            mixed ^= (words[place : place + count] + np.uint64(place + 1)) * multiplier
        mixed ^= mixed >> np.uint64(29)
        mixed *= _MIX
        return mixed ^ (mixed >> np.uint64(32))
