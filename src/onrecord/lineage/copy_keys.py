"""A text as a few numbers that another one has in common with it if the two are nearly the same."""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

# 32 bands of 3 rows: half of the pairs that share a third of their word sequences (Jaccard) meet in a band, nearly all
# that share half; a pair that shares a tenth meets in one case of thirty.
_BANDS = 32
_ROWS = 3
_SEED = 42
_SHINGLE_WORDS = 3
# Odd multipliers that spread a number over 64 bits, another for each place in a sequence (splitmix64, xxHash).
_PLACES = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
# The place of a letter in its word is a power of this number. It is odd, so that it has an inverse modulo 2**64.
_BASE = 0x2545F4914F6CDD1D
_INVERSE = pow(_BASE, -1, 2**64)
# What lies beyond the basic plane (emoji, the rarest characters) is no part of a word; the last entry stands for it.
_LETTERS = 0x10000

FORMAT = 1  # raised when the same text gives other keys


def copy_keys(text: str) -> tuple[int, ...]:
    """A number below 2**63 in amount for each of 32 bands of a MinHash signature (Broder 1997) of the text's three-word
    sequences, capitals aside; none for a text of less than three words.

    Two texts that have a number in common are likely copies. The numbers follow from the text alone, so that they can
    be kept and compared later.
    """
    words = _word_hashes(text)
    count = len(words) - _SHINGLE_WORDS + 1
    if count < 1:
        return ()
    shingles = words[:count] * _PLACES[0]
    for place in range(1, _SHINGLE_WORDS):
        shingles += words[place : place + count] * _PLACES[place]
    rows = RMinHash.digest_matrix_from_flat_token_hashes(_mixed(shingles), [0, count], _BANDS * _ROWS, _SEED).to_rows()
    signature = np.array(rows[0], dtype=np.uint64).reshape(_BANDS, _ROWS)
    keys = _mixed(signature @ _PLACES + np.arange(_BANDS, dtype=np.uint64) * _MIX)
    return tuple(keys.view(np.int64).tolist())


def _word_hashes(text: str) -> NDArray[np.uint64]:
    """A hash of each run of letters, digits and underscores, in order.

    All are made at once: a word is the sum of its letters, each times a power of a base, and the sums are divided by
    the power at which the word begins in the text.
    """
    codes = np.frombuffer(f" {text}".encode("utf-32-le", "surrogatepass"), dtype="<u4")
    letters = _letters().take(codes, mode="clip")
    is_letter = letters != 0
    starts = np.flatnonzero(is_letter[1:] > is_letter[:-1]) + 1
    if not len(starts):
        return letters[:0]
    powers, inverses = _powers(1 << len(letters).bit_length())
    letters *= powers[: len(letters)]
    return _mixed(np.add.reduceat(letters, starts) * inverses[starts])


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each number with its bits spread over all places (splitmix64, its first half)."""
    mixed = (numbers ^ (numbers >> np.uint64(30))) * _MIX
    return mixed ^ (mixed >> np.uint64(27))


@cache
def _letters() -> NDArray[np.uint64]:
    """By code point: a number for the letter, the same for its capital; 0 for what is no part of a word."""
    codes = np.zeros(_LETTERS, dtype=np.uint64)
    for code in range(_LETTERS - 1):
        letter = chr(code)
        if letter.isalnum() or letter == "_":
            codes[code] = ord(letter.lower()[0])
    return np.where(codes == 0, np.uint64(0), _mixed(codes * _PLACES[0]))


@cache
def _powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The first powers of the base and of its inverse, modulo 2**64."""
    powers, inverses = np.full((2, count), 1, dtype=np.uint64)
    powers[1:] = _BASE
    inverses[1:] = _INVERSE
    return np.cumprod(powers), np.cumprod(inverses)
