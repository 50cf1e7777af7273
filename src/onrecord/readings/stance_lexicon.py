"""The words by which a party takes a position, with all their forms, read once from stance_cues.txt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.nouns.stance import PositionAct

_VOWELS = "aeiou"
# Verbs of two syllables and more that double their last letter all the same.
_DOUBLING = frozenset({"commit", "forbid"})


@dataclass(frozen=True, slots=True)
class StanceCue:
    """`frames` says which dependents hold the content, in the order in which they are looked for."""

    act: PositionAct
    upos: str
    lemma: str
    frames: tuple[str, ...]


@lru_cache(maxsize=1)
def stance_cues() -> Mapping[tuple[str, str], tuple[StanceCue, ...]]:
    """(form in lower case, part of speech) → the cues it may be, in the order of the list."""
    found: dict[tuple[str, str], tuple[StanceCue, ...]] = {}
    text = files("onrecord.readings").joinpath("stance_cues.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        act, upos, words, frames = (part.strip() for part in line.split("|"))
        lemma, *others = words.split()
        cue = StanceCue(PositionAct(act), upos, lemma, tuple(frames.split()))
        for form in sorted({lemma, *others, *_forms(lemma, upos)}):
            found[form, upos] = (*found.get((form, upos), ()), cue)
    return found


def _forms(lemma: str, upos: str) -> Iterator[str]:
    """The regular forms; a few that nobody writes do no harm."""
    if upos == "NOUN":
        yield lemma + "s"
    if upos != "VERB":
        return
    stem = lemma.removesuffix("e")
    if lemma in _DOUBLING or _is_short(lemma):
        stem = lemma + lemma[-1]
    yield lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")
    yield from ((lemma[:-1] + "ied", lemma[:-1] + "ies") if lemma.endswith("y") and lemma[-2] not in _VOWELS else ())
    yield (lemma if lemma.endswith("y") else stem) + "ing"
    yield stem + "ed"


def _is_short(lemma: str) -> bool:
    """One syllable of consonant, vowel, consonant: "plan"."""
    vowels = [letter for letter in lemma if letter in _VOWELS]
    return len(vowels) == 1 and lemma[-1] not in "aeiouwxy" and lemma[-2] in _VOWELS
