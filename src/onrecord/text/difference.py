"""What changed between two versions of a text, sentence by sentence."""

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
