"""A rule of the grammar: a pattern over words and what it means; and a candidate, which a rule has found."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.readings.times.meaning import Meaning
from onrecord.readings.times.patterns import compile_pattern
from onrecord.readings.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a pattern holds."""

    tokens: Tokens
    match: re.Match[str]

    def words(self, group: str) -> Sequence[str]:
        """The words of a group as printed; empty if it took no part or the pattern has none of that name."""
        if group not in self.match.re.groupindex:
            return ()
        first, past = self.match.span(group)
        return self.tokens.words[first:past] if first >= 0 else ()

    def word(self, group: str) -> str:
        """The words of a group in small letters, joined by blanks; "" if it took no part."""
        return " ".join(self.words(group)).lower()

    @property
    def before(self) -> str:
        """The word before, in small letters; "" at the start of the text."""
        return self.tokens.words[self.match.start() - 1].lower() if self.match.start() else ""

    @property
    def after(self) -> str:
        """The word after as printed; "" at the end of the text."""
        words = self.tokens.words
        return words[self.match.end()] if self.match.end() < len(words) else ""

    @property
    def next_after(self) -> str:
        """The word after `after`; "" where the text ends before it."""
        words = self.tokens.words
        return words[self.match.end() + 1] if self.match.end() + 1 < len(words) else ""

    def holds(self, *words: str) -> bool:
        """True if one of `words`, in small letters, is among the words of the place."""
        return any(word.lower() in words for word in self.tokens.words[self.match.start() : self.match.end()])

    @property
    def in_name(self) -> bool:
        """True if the last word of the place has a capital and so has the word before the place: "Belmar Today"."""
        words, at = self.tokens.words, self.match.start()
        return at > 0 and words[self.match.end() - 1][0].isupper() and words[at - 1][0].isupper()


Build = Callable[[Found], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """`build` gives the meaning of a place where `pattern` holds, None where it is no time expression after all."""

    name: str
    pattern: re.Pattern[str]
    build: Build


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` up to `past` may be a time expression with this meaning."""

    first: int
    past: int
    meaning: Meaning
    rule: str


def rule(name: str, pattern: str, build: Build) -> Rule:
    """A rule from a pattern in the language of patterns.py."""
    return Rule(name, compile_pattern(pattern), build)


def find_candidates(tokens: Tokens, rules: Iterable[Rule]) -> Iterator[Candidate]:
    """All places where a rule holds, rule by rule; they may overlap."""
    for each in rules:
        for match in each.pattern.finditer(tokens.codes):
            meaning = each.build(Found(tokens, match))
            if meaning is not None:
                yield Candidate(match.start(), match.end(), meaning, each.name)
