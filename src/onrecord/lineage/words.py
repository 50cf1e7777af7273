"""An article as lineage compares it: sentences of stems with the weight of each word as a trace of its writer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from math import fsum, log2

from onrecord.lineage.quoted import find_quoted
from onrecord.nouns.span import Span
from onrecord.text.sentences import split_sentences
from onrecord.text.stem import stem

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:[.'’&-][^\W_]+)*")
_FULL_NAMES = re.compile(r"\b(?:United (?:States|Kingdom|Nations)|European Union)\b")
_SHORT_NAMES = {"United States": "US", "United Kingdom": "UK", "United Nations": "UN", "European Union": "EU"}

# The event gives names and numbers to every reporter, the choice of the other words is the reporter's own.
NAME_WEIGHT = 0.25
NUMBER_WEIGHT = 0.4
# Bits of surprise (minus log2 of the share of documents that hold the word) at which a word weighs fully: about one
# document in 150. Rarer words are as good as each other; a word in every second document weighs an eighth.
_FULL_SURPRISE_BITS = 7.2
_LEAST_WEIGHT = 0.05
# We count words in English only. In other languages the short ones are mostly the common ones: up to so many letters,
# the weight; longer words weigh like a fairly rare English one.
_SHORT_WORDS = ((3, 0.1), (5, 0.4))
_LONG_WORD_WEIGHT = 0.8

# A sentence that says "we" or "you" outside quotation marks is somebody's words whose marks were lost, a post set
# apart, or the site speaking to its readers; unless the whole article speaks so (a column, an eyewitness).
_FIRST_PERSON = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Oo]urs|[Mm]ine|us|me|myself|ourselves|[Yy]ou|[Yy]our)\b(?![.’']S)"
)
# Lines of the house that cleaning missed: rights, letters to subscribe to. Every article of an outlet bears them.
_HOUSE = re.compile(
    r"copyright|©|all rights reserved|may not be (?:published|reproduced|broadcast)|terms of (?:use|service)|"
    r"privacy policy|newsletter|subscribe|sign up|click here|read more|cookies|"
    r"transcripts? (?:are|is) created|@\w+\.(?:com|org|net)",
    re.IGNORECASE,
)
_COLUMN_MIN_SHARE = 0.25

# No article has more sentences, no sentence more words; what does is no article, and must not cost hours.
_MAX_SENTENCES = 1000
_MAX_WORDS = 250


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """One sentence, its words as parallel tuples.

    span     in the article's text
    weight   sum of `weights`
    stems    words.stem of each word, in order; "United States" is one word
    weights  0.0-1.0: how much the word tells of its writer
    quoted   somebody else's words: within quotation marks, or in a sentence that speaks in the first person
    """

    span: Span
    weight: float
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    quoted: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """All sentences with at least one word, in text order."""

    id: str
    sentences: tuple[SentenceWords, ...]


@cache
def _common_words() -> dict[str, float]:
    table = files("onrecord.lineage").joinpath("common_words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {
        word: max(_LEAST_WEIGHT, min(1.0, -log2(float(share) / 1000) / _FULL_SURPRISE_BITS)) for word, share in rows
    }


def word_weight(word: str, *, is_name: bool, language: str = "en") -> float:
    """How much a stem tells of its writer, 0.0-1.0; `is_name`: printed with a capital where no sentence begins."""
    if word[:1].isdigit():
        return NUMBER_WEIGHT
    if language == "en":
        common = _common_words().get(word, 1.0)
    else:
        common = next((weight for letters, weight in _SHORT_WORDS if len(word) <= letters), _LONG_WORD_WEIGHT)
    return min(common, NAME_WEIGHT) if is_name else common


def make_article_words(article_id: str, text: str, language: str = "en") -> ArticleWords:
    """Cut `text` into sentences of weighed words. `language`: ISO 639-1 of most of it."""
    quoted = find_quoted(text)
    lower = {match.group() for match in _WORD.finditer(text) if match.group().islower()}
    spans = split_sentences(text, language=language)[:_MAX_SENTENCES]
    speaking = {span for span in spans if _speaks(text, span, quoted)}
    if len(speaking) >= _COLUMN_MIN_SHARE * len(spans):
        speaking = set()
    speaking |= {span for span in spans if _HOUSE.search(text, span.start, span.end)}
    sentences = (_sentence_words(text, span, [span] if span in speaking else quoted, lower, language) for span in spans)
    return ArticleWords(
        article_id,
        tuple(sentence for sentence in sentences if sentence.stems),
    )


def _speaks(text: str, span: Span, quoted: Sequence[Span]) -> bool:
    return any(
        not any(part.start <= span.start + match.start() < part.end for part in quoted)
        for match in _FIRST_PERSON.finditer(span.of(text))
    )


def _sentence_words(text: str, span: Span, quoted: Sequence[Span], lower: set[str], language: str) -> SentenceWords:
    words = span.of(text)
    # Same length, so that offsets stay: "United States" becomes "US" and blanks.
    folded = _FULL_NAMES.sub(lambda match: _SHORT_NAMES[match.group()].ljust(len(match.group())), words)
    inside = [(part.start, part.end) for part in quoted if part.overlaps(span)]
    stems, weights, in_quotes = [], [], []
    for number, match in enumerate(islice(_WORD.finditer(folded), _MAX_WORDS)):
        word = match.group()
        root = stem(word)
        if not root:
            continue
        # The first word has its capital from the sentence; it is a name unless it occurs small elsewhere or is known.
        capital = word[0].isupper()
        is_name = capital and (number > 0 or (word.lower() not in lower and root not in _common_words()))
        at = span.start + match.start()
        stems.append(root)
        weights.append(word_weight(root, is_name=is_name, language=language))
        in_quotes.append(any(start <= at < end for start, end in inside))
    return SentenceWords(span, fsum(weights), tuple(stems), tuple(weights), tuple(in_quotes))
