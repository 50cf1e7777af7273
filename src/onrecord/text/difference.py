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
    """Both wordings in runs that are shared or not; the runs of each join to it. Case and white space do not count."""
    left, right = _WORD.findall(one), _WORD.findall(other)
    matcher = SequenceMatcher(None, [_key(word) for word in left], [_key(word) for word in right], autojunk=False)
    kept: tuple[list[bool], list[bool]] = ([False] * len(left), [False] * len(right))
    for block in matcher.get_matching_blocks():
        kept[0][block.a : block.a + block.size] = [True] * block.size
        kept[1][block.b : block.b + block.size] = [True] * block.size
    return _word_runs(left, kept[0]), _word_runs(right, kept[1])


# A word with the white space after it, a sign with the same, or the white space before all of them.
_WORD = re.compile(r"[\w’'.,]*\w[’']?\s*|[^\w\s]\s*|\s+")


def _key(word: str) -> str:
    return word.strip().casefold().replace("’", "'")


def _word_runs(words: Sequence[str], kept: Sequence[bool]) -> tuple[WordRun, ...]:
    runs: list[WordRun] = []
    for word, shared in zip(words, kept, strict=True):
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
