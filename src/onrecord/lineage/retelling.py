"""A retelling: an article that tells what another tells, in its order and with no facts but its, in other words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from math import exp, fsum, sqrt

from onrecord.lineage.facts import Facts, told_share
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
# Few sentences show no order: as if so many more had no partner.
_NEVER_PARTNERED = 4
# A text of many times its length tells by chance all that a brief tells.
_MOST_TIMES_AS_LONG = 3
# Half sure at this score: above reporters of one event in invented stories, where retellings by hand begin. Real ones
# that tell one press release come as far.
_EVEN_SCORE = 0.2
_SCORE_SLOPE = 0.015
MIN_CONFIDENCE = 0.5
# Of one sentence, the weight of each word that tells something.
_Senses = dict[str, float]


@dataclass(frozen=True, slots=True)
class Retelling:
    """How far one article is told from the other.

    left, right  share of the article's words in sentences that have a partner in the other, 0.0-1.0
    partners     those sentences (indices) and the best partner of each, by left, then right
    facts        how much of what the left tells the right tells too, and the other way round (facts.told_share)
    confidence   that the one is written from the other, 0.0-1.0
    """

    left: float
    right: float
    partners: tuple[tuple[int, int], ...]
    facts: tuple[float, float]
    confidence: float


def weigh_retelling(left: ArticleWords, right: ArticleWords, facts: tuple[Facts, Facts]) -> Retelling:
    """Compare all that two articles say. `facts` of the left and of the right.

    Whoever writes from a report that lies before him goes along with it, and has no facts but its, mistakes apart. So
    four signs are multiplied: the sentences of the copy that have a partner, in quotations and without (two who print
    one letter share all that they quote); how many; in one order; and the facts. Another reporter of the same event may
    share any of them.
    """
    whole = _align(left, right)
    own = _align(_without_quoted(left), _without_quoted(right))
    told = (told_share(*facts), told_share(facts[1], facts[0]))
    steady = len(whole.mutual) / (len(whole.mutual) + _NEVER_PARTNERED) * _in_order(whole.mutual)
    scores = [
        steady * sqrt(min(cover, own_cover)) * share**2
        for cover, own_cover, share, here, there in zip(whole.shares, own.shares, told, facts, facts[::-1], strict=True)
        if len(there.words) <= _MOST_TIMES_AS_LONG * len(here.words)
    ]
    confidence = 1 / (1 + exp((_EVEN_SCORE - max(scores, default=0.0)) / _SCORE_SLOPE))
    return Retelling(*whole.shares, whole.partners, told, confidence)


@dataclass(frozen=True, slots=True)
class _Alignment:
    """partners  the best partner of each sentence (indices), by left, then right
    mutual    those that are each other's best
    shares    of the left's and the right's words in sentences that have a partner, 0.0-1.0
    """

    partners: tuple[tuple[int, int], ...]
    mutual: tuple[tuple[int, int], ...]
    shares: tuple[float, float]


def _align(left: ArticleWords, right: ArticleWords) -> _Alignment:
    ours, theirs = ([_senses(sentence) for sentence in words.sentences] for words in (left, right))
    beyond = _beyond_chance(ours, theirs)
    best_right = _best(beyond)
    best_left = _best({(j, i): weight for (i, j), weight in beyond.items()})
    partners = {*best_right.items(), *((i, j) for j, i in best_left.items())}
    mutual = sorted((i, j) for i, j in best_right.items() if best_left[j] == i)
    shares = (_weight_share(ours, best_right), _weight_share(theirs, best_left))
    return _Alignment(tuple(sorted(partners)), tuple(mutual), shares)


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


def _beyond_chance(left: Sequence[_Senses], right: Sequence[_Senses]) -> dict[tuple[int, int], float]:
    """By sentences, left and right: the weight of what both say, beyond chance, for those that say the same."""
    found: dict[tuple[int, int], float] = {}
    for i, own in enumerate(left):
        for j, other in enumerate(right):
            if own.keys().isdisjoint(other):
                continue
            shared = sum(min(weight, other[sense]) for sense, weight in own.items() if sense in other)
            if shared < _MIN_SHARED:
                continue
            cover = shared / min(sum(own.values()), sum(other.values()))
            beyond = shared * (cover - _CHANCE_COVER) / (1 - _CHANCE_COVER)
            if beyond > _MIN_BEYOND:
                found[i, j] = beyond
    return found


def _senses(sentence: SentenceWords) -> _Senses:
    """Words that rewrites put for one another are taken as one."""
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


def _weight_share(sentences: Sequence[_Senses], partnered: Mapping[int, int]) -> float:
    weights = [sum(senses.values()) for senses in sentences]
    return sum(weights[at] for at in partnered) / total if (total := sum(weights)) else 0.0


def _in_order(pairs: Sequence[tuple[int, int]]) -> float:
    """Share of the pairs of `pairs` that come in the same order on both sides (Kendall), 0.0-1.0."""
    steps = list(combinations(pairs, 2))
    return sum((c - a) * (d - b) > 0 for (a, b), (c, d) in steps) / len(steps) if steps else 0.0
