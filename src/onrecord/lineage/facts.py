"""What an article tells that can be checked: the names, the figures and the quotations it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from math import ceil, fsum

from onrecord.lineage.quoted import find_quoted
from onrecord.nouns.span import Span
from onrecord.text.month_names import english_months, english_weekdays
from onrecord.text.number_words import NUMBER_WORDS
from onrecord.text.sentences import split_sentences

# As if a copy had told so much more (in figures) that the other does not tell: a brief has few facts, and of few all
# are told by every reporter.
_NEVER_TOLD = 3.0
# Shorter ones are titles and single words that writers keep at a distance.
_QUOTATION_MIN_WORDS = 3
# A rewriter cuts a quotation, or mends a word at its edge.
_QUOTATION_MIN_RUN = 0.8

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:[.'’&-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
# "Two" and "three" are in every report.
_COMMON_FIGURES = frozenset("0123")
_DAY_WORDS = frozenset(english_months()) | frozenset(english_weekdays())
# A people and its country: "Haldenian", "Halden".
_STEM_CHARS = 5


class FactKind(Enum):
    """What a fact is."""

    NAME = "name"
    FIGURE = "figure"
    QUOTATION = "quotation"


# Each reporter has figures of his own; two at one event meet the same people, and hear them say the same.
_WEIGHTS = {FactKind.NAME: 0.25, FactKind.FIGURE: 1.0, FactKind.QUOTATION: 0.25}


@dataclass(frozen=True, slots=True)
class Fact:
    """words  in small letters, a blank before and behind each; a figure in digits"""

    kind: FactKind
    words: str


@dataclass(frozen=True, slots=True)
class Facts:
    """words  all words of the text in small letters, figures in digits, a blank before and behind each
    told   each fact once: quotations of at least three words; figures and capitalised words, other than days, outside
           quotations
    """

    words: str
    told: frozenset[Fact]


def find_facts(text: str, language: str = "en") -> Facts:
    """`language`: ISO 639-1 of most of the text."""
    quoted = find_quoted(text)
    small = {match.group() for match in _WORD.finditer(text) if match.group().islower()}
    sentences = split_sentences(text, language=language)
    return Facts(
        _joined(text), frozenset(f for sentence in sentences for f in _facts_in(text, sentence, quoted, small))
    )


def told_share(copy: Facts, source: Facts) -> float:
    """How much of what `copy` tells `source` tells too, 0.0-1.0: near 1.0 only where many facts are told, and all."""
    told = fsum(_WEIGHTS[fact.kind] for fact in copy.told)
    taken = fsum(_WEIGHTS[fact.kind] for fact in copy.told if _is_told(fact, source.words))
    return taken / (told + _NEVER_TOLD)


def _facts_in(text: str, sentence: Span, quoted: tuple[Span, ...], small: set[str]) -> Iterator[Fact]:
    for part in quoted:
        if part.overlaps(sentence):
            said = text[max(part.start, sentence.start) : min(part.end, sentence.end)]
            if len(_WORD.findall(said)) >= _QUOTATION_MIN_WORDS:
                yield Fact(FactKind.QUOTATION, _joined(said))
    for nth, match in enumerate(_WORD.finditer(text, sentence.start, sentence.end)):
        if any(part.start <= match.start() < part.end for part in quoted):
            continue
        word = _folded(match.group())
        if word[0].isdigit():
            if word not in _COMMON_FIGURES:
                yield Fact(FactKind.FIGURE, f" {word} ")
        # The first word has its capital from the sentence.
        elif nth > 0 and match.group()[0].isupper() and len(word) > 1 and word not in _DAY_WORDS | small:
            yield Fact(FactKind.NAME, f" {word} ")


def _is_told(fact: Fact, words: str) -> bool:
    if fact.words in words:
        return True
    if fact.kind is FactKind.NAME:
        return len(fact.words) > _STEM_CHARS + 2 and fact.words[: _STEM_CHARS + 1] in words
    if fact.kind is FactKind.FIGURE:
        return False
    said = fact.words.split()
    run = ceil(_QUOTATION_MIN_RUN * len(said))
    return any(f" {' '.join(said[at : at + run])} " in words for at in range(len(said) - run + 1))


def _joined(text: str) -> str:
    return f" {' '.join(_folded(match.group()) for match in _WORD.finditer(text))} "


def _folded(word: str) -> str:
    """In small letters, without "'s"; a number in digits alone."""
    small = word.casefold()
    if small[0].isdigit():
        return re.sub(r"\D", "", small)
    return NUMBER_WORDS.get(small) or _POSSESSIVE.sub("", small)
