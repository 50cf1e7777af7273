"""A report of which no sentence is left, nor its place, but every fact is another article's."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from math import ceil

from onrecord.lineage.quoted import find_quoted
from onrecord.nouns.span import Span
from onrecord.text.month_names import english_months, english_weekdays
from onrecord.text.number_words import NUMBER_WORDS
from onrecord.text.sentences import split_sentences

# Two reporters at one news conference share quotations, figures and names, but each has some that the other has not.
# A desk that retells a report has no others but its mistakes.
_MIN_SHARE = 0.75
_MIN_NAMES_SHARE = 0.85
# Reports of one speech may hold little but its quotations: figures must go along. Fewer facts may be all that a brief
# can hold of an event, and a text of many times its length holds them by chance. Fewer quotations tell nothing alone:
# a rewriter who makes them his own sentences still tells the rest as the other does.
_MIN_TAKEN = 8
_MIN_QUOTATIONS = 3
_MIN_FIGURES = 4
_MOST_TIMES_AS_LONG = 3
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
# Two sentences tell the same with a quotation or a figure in common, or two names.
_PASSAGE_MIN = 2


class FactKind(Enum):
    """What a fact is; the value is what it tells, where sentences are set side by side."""

    NAME = 1
    FIGURE = 2
    QUOTATION = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """words  in small letters, a blank before and behind each; a figure in digits"""

    kind: FactKind
    words: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What an article tells that can be checked.

    words      all words of the text in small letters, figures in digits, a blank before and behind each
    sentences  (sentence, its words likewise, what it tells), in text order: quotations of at least three words; figures
               and capitalised words, other than days, outside quotations
    """

    words: str
    sentences: tuple[tuple[Span, str, frozenset[Fact]], ...]

    def told(self) -> set[Fact]:
        """Each fact once."""
        return {fact for _, _, facts in self.sentences for fact in facts}


@dataclass(frozen=True, slots=True)
class SameFacts:
    """How much of what a copy tells is told in the source.

    share     of its quotations and figures, 0.0-1.0
    quotes    it has quotations enough in common to be told by its facts alone
    passages  (sentence of the copy, that of the source which tells most of the same), by copy
    """

    share: float
    quotes: bool
    passages: tuple[tuple[Span, Span], ...]


def find_facts(text: str, language: str = "en") -> Facts:
    """`language`: ISO 639-1 of most of the text."""
    quoted = find_quoted(text)
    small = {match.group() for match in _WORD.finditer(text) if match.group().islower()}
    sentences = []
    for sentence in split_sentences(text, language=language):
        told = frozenset(_facts_in(text, sentence, quoted, small))
        sentences.append((sentence, _joined(sentence.of(text)), told))
    return Facts(_joined(text), tuple(sentences))


def compare_facts(copy: Facts, source: Facts) -> SameFacts | None:
    """How `copy` retells `source`, None if it does not: it has facts of its own, or too few to tell."""
    if len(source.words) > _MOST_TIMES_AS_LONG * len(copy.words):
        return None
    told = Counter(fact.kind for fact in copy.told())
    taken = Counter(fact.kind for fact in copy.told() if _is_told(fact, source.words))
    checked = taken[FactKind.QUOTATION] + taken[FactKind.FIGURE]
    share = checked / max(1, told[FactKind.QUOTATION] + told[FactKind.FIGURE])
    if taken[FactKind.FIGURE] < _MIN_FIGURES or checked < _MIN_TAKEN:
        return None
    if share < _MIN_SHARE or taken[FactKind.NAME] < _MIN_NAMES_SHARE * told[FactKind.NAME]:
        return None
    return SameFacts(share, taken[FactKind.QUOTATION] >= _MIN_QUOTATIONS, tuple(_passages(copy, source)))


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


def _passages(copy: Facts, source: Facts) -> Iterator[tuple[Span, Span]]:
    for here, _, told in copy.sentences:
        same = [sum(fact.kind.value for fact in told if _is_told(fact, words)) for _, words, _ in source.sentences]
        best = max(range(len(same)), key=lambda at: (same[at], -at))
        if same[best] >= _PASSAGE_MIN:
            yield here, source.sentences[best][0]


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
