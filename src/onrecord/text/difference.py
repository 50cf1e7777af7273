"""What changed between two versions of a text, sentence by sentence, and in what two wordings differ, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.text.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Difference:
    """Sentences that went and what stands in their place; either may be empty, not both."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def find_differences(before: str, after: str) -> tuple[Difference, ...]:
    """The sentences of `before` and `after` that are not the same, in text order. White space does not count."""
    old, new = _sentences(before), _sentences(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        Difference(tuple(old[i:j]), tuple(new[k:m])) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"
    )


@dataclass(frozen=True, slots=True)
class WordRun:
    """A stretch of one of two wordings; `shared` if the other has it too, in the same place of its order."""

    text: str
    shared: bool


def mark_differences(one: str, other: str) -> tuple[tuple[WordRun, ...], tuple[WordRun, ...]]:
    """Both wordings in runs that are shared or not; the runs of each join to it.

    Case, white space and signs do not count: a sign is never all that differs.
    """
    left, right = _WORD.findall(one), _WORD.findall(other)
    places = [[place for place, word in enumerate(words) if _key(word)] for words in (left, right)]
    matcher = SequenceMatcher(
        None, [_key(left[place]) for place in places[0]], [_key(right[place]) for place in places[1]], autojunk=False
    )
    differing: tuple[set[int], set[int]] = (set(places[0]), set(places[1]))
    for block in matcher.get_matching_blocks():
        differing[0].difference_update(places[0][block.a : block.a + block.size])
        differing[1].difference_update(places[1][block.b : block.b + block.size])
    return _word_runs(left, differing[0]), _word_runs(right, differing[1])


# A word with the white space after it, a sign with the same, or the white space before all of them.
_WORD = re.compile(r"[\w’'.,]*\w[’']?\s*|[^\w\s]\s*|\s+")


def _key(word: str) -> str:
    """What counts of a word, "" of a sign."""
    bare = word.strip().casefold().replace("’", "'").strip("'")
    return bare if any(char.isalnum() for char in bare) else ""


def _word_runs(words: Sequence[str], differing: set[int]) -> tuple[WordRun, ...]:
    """The words in runs; a sign between two words that differ goes with them."""
    runs: list[WordRun] = []
    for place, word in enumerate(words):
        shared = place not in differing and not (not _key(word) and {place - 1, place + 1} <= differing)
        if runs and runs[-1].shared == shared:
            runs[-1] = WordRun(runs[-1].text + word, shared)
        else:
            runs.append(WordRun(word, shared))
    return tuple(runs)


def shared_share(one: str, other: str, *, words: int = 5) -> float:
    """The share of the shorter text's runs of `words` words that stand in the other too, 0.0-1.0.

    Texts shorter than a run count as one run.
    """
    runs = [_runs(text.casefold().split(), words) for text in (one, other)]
    return len(runs[0] & runs[1]) / max(1, min(len(runs[0]), len(runs[1])))


def _runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + length]) for start in range(max(1, len(words) - length + 1))}


def _sentences(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in split_sentences(text)]
