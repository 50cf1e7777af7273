"""A retelling: an article that says what another says, sentence by sentence and in its order, all in other words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from math import exp, fsum

from onrecord.lineage.words import ArticleWords, SentenceWords
from onrecord.text.number_words import NUMBER_WORDS
from onrecord.text.paraphrase_words import PARAPHRASE_GROUPS
from onrecord.text.stem import stem

# Words lighter than this tell nothing of what a sentence says.
_MIN_WORD_WEIGHT = 0.2
# Two sentences share words of so much weight, or are none of a pair ...
_MIN_SHARED = 0.8
# ... of the lighter one's weight, so much is chance; they say the same if what goes beyond it weighs this much.
_CHANCE_COVER = 0.2
_MIN_BEYOND = 0.4
# Fewer sentences show no order.
_MIN_PARTNERS = 6
# Half sure at this score: between retellings by hand and reports by two reporters of one event.
_EVEN_SCORE = 0.43
_SCORE_SLOPE = 0.03
MIN_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Retelling:
    """How far two articles tell the same.

    left, right  share of the article's words in sentences that have a partner in the other, 0.0-1.0
    partners     those sentences (indices) and the best partner of each, by left, then right
    score        how far they tell the same, in one order and with the same facts, 0.0-1.0
    confidence   that the one is written from the other, 0.0-1.0
    """

    left: float
    right: float
    partners: tuple[tuple[int, int], ...]
    score: float
    confidence: float


def weigh_retelling(left: ArticleWords, right: ArticleWords) -> Retelling:
    """Compare all that two articles say. Three signs together tell: most sentences have a partner, the partners come
    in one order, and few names and figures stand in the shorter article alone.

    They must tell so with quotations and without: two reporters of one letter, and two who print one post, share all
    that they quote, in its order, and write the rest themselves.
    """
    whole = _score(left, right)
    own = _score(_without_quoted(left), _without_quoted(right))
    best_right, best_left = whole.partners_of_left, whole.partners_of_right
    partners = {*best_right.items(), *((i, j) for j, i in best_left.items())}
    score = min(whole.score, own.score)
    confidence = 1 / (1 + exp((_EVEN_SCORE - score) / _SCORE_SLOPE))
    return Retelling(*whole.shares, tuple(sorted(partners)), score, confidence)


@dataclass(frozen=True, slots=True)
class _Score:
    """The best partner of each sentence, from the left and from the right, and what they come to."""

    partners_of_left: Mapping[int, int]
    partners_of_right: Mapping[int, int]
    shares: tuple[float, float]
    score: float


def _score(left: ArticleWords, right: ArticleWords) -> _Score:
    beyond = _beyond_chance(left.sentences, right.sentences)
    best_right = _best(beyond)
    best_left = _best({(j, i): weight for (i, j), weight in beyond.items()})
    mutual = sorted((i, j) for i, j in best_right.items() if best_left[j] == i)
    shares = (_weight_share(left.sentences, best_right), _weight_share(right.sentences, best_left))
    score = sum(shares) / 2 * _common_facts(left, right) * _in_order(mutual) if len(mutual) >= _MIN_PARTNERS else 0.0
    return _Score(best_right, best_left, shares, score)


def _without_quoted(words: ArticleWords) -> ArticleWords:
    """`words` of the reporter alone; sentences that are quoted throughout are left out."""
    sentences = []
    for sentence in words.sentences:
        own = [at for at, quoted in enumerate(sentence.quoted) if not quoted]
        if own:
            weights = tuple(sentence.weights[at] for at in own)
            stems = tuple(sentence.stems[at] for at in own)
            sentences.append(SentenceWords(sentence.span, fsum(weights), stems, weights, (False,) * len(own)))
    return replace(words, sentences=tuple(sentences))


def _beyond_chance(left: Sequence[SentenceWords], right: Sequence[SentenceWords]) -> dict[tuple[int, int], float]:
    """By sentences, left and right: the weight of what both say, beyond chance, for those that say the same."""
    others = [_senses(sentence) for sentence in right]
    found: dict[tuple[int, int], float] = {}
    for i, own in enumerate(map(_senses, left)):
        for j, other in enumerate(others):
            shared = sum(min(weight, other[sense]) for sense, weight in own.items() if sense in other)
            if shared < _MIN_SHARED:
                continue
            cover = shared / min(sum(own.values()), sum(other.values()))
            beyond = shared * (cover - _CHANCE_COVER) / (1 - _CHANCE_COVER)
            if beyond > _MIN_BEYOND:
                found[i, j] = beyond
    return found


def _senses(sentence: SentenceWords) -> dict[str, float]:
    """The weight of each word that tells something, words that rewrites put for one another taken as one."""
    found: dict[str, float] = {}
    for word, weight in zip(sentence.stems, sentence.weights, strict=True):
        if weight >= _MIN_WORD_WEIGHT:
            sense = _group_of_stem().get(word) or NUMBER_WORDS.get(word, word)
            found[sense] = max(found.get(sense, 0.0), weight)
    return found


@cache
def _group_of_stem() -> Mapping[str, str]:
    groups: dict[str, str] = {}
    for number, words in enumerate(PARAPHRASE_GROUPS):
        for word in words:
            groups.setdefault(stem(word), f"={number}")
    return groups


def _best(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """For each first index the second one of the heaviest pair; the lower one on a tie."""
    best: dict[int, int] = {}
    for first, second in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        best.setdefault(first, second)
    return best


def _weight_share(sentences: Sequence[SentenceWords], partnered: Mapping[int, int]) -> float:
    weights = [sum(_senses(sentence).values()) for sentence in sentences]
    return sum(weights[at] for at in partnered) / total if (total := sum(weights)) else 0.0


def _common_facts(left: ArticleWords, right: ArticleWords) -> float:
    fewer = min(len(left.facts), len(right.facts))
    return len(left.facts & right.facts) / fewer if fewer else 0.0


def _in_order(pairs: Sequence[tuple[int, int]]) -> float:
    """Share of the pairs of `pairs` that come in the same order on both sides (Kendall), 0.0-1.0."""
    steps = list(combinations(pairs, 2))
    return sum((c - a) * (d - b) > 0 for (a, b), (c, d) in steps) / len(steps) if steps else 0.0
