"""Which sentences of two articles say the same in the same words: shared words that keep their neighbours."""

import math
from collections import defaultdict
from dataclasses import dataclass

from onrecord.lineage.words import ArticleWords, SentenceWords

# A shared word counts in full when a neighbour is shared too, else in part: synonyms and moved clauses break single
# contacts, but two reporters of one event share words without sharing their order.
_LONE_WORD_SHARE = 0.3
_NEAR = 3
# A word that stands more often in a sentence is looked for in its first places only.
_MAX_PLACES = 6
# Two sentences are worth aligning when the words they share weigh this much ...
_MIN_MATCHED_WEIGHT = 1.5
# ... and cover this share of the lighter one.
_MIN_COVER = 0.4


@dataclass(frozen=True, slots=True)
class SentenceMatch:
    """Sentence `left` of one article and `right` of the other (indices).

    pairs    matched words as (index in left, index in right), one to one, in order of the left
    weight   of the matched words, neighbours considered, quoted or not
    cover    `weight` over the weight of the lighter sentence, 0.0-1.0
    verbatim share of the lighter sentence's words that are matched with a matched neighbour beside them
    balance  weight of the lighter sentence over that of the heavier, 0.0-1.0
    """

    left: int
    right: int
    pairs: tuple[tuple[int, int], ...]
    weight: float
    cover: float
    verbatim: float
    balance: float


def align_sentences(left: ArticleWords, right: ArticleWords) -> tuple[SentenceMatch, ...]:
    """Every match between the two, by left, then right index; one sentence may match several."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(right.sentences):
        for word in set(sentence.stems):
            holders[word].append(index)
    found: list[SentenceMatch] = []
    for index, sentence in enumerate(left.sentences):
        shared: dict[int, float] = defaultdict(float)
        for word, weight in dict(zip(sentence.stems, sentence.weights, strict=True)).items():
            for other in holders.get(word, ()):
                shared[other] += weight
        for other in sorted(shared):
            # The most that the two can share, before their neighbours are looked at.
            lighter = min(sentence.weight, right.sentences[other].weight)
            if shared[other] >= max(_MIN_MATCHED_WEIGHT, _MIN_COVER * lighter):
                match = match_sentences(sentence, right.sentences[other], index, other)
                if match is not None:
                    found.append(match)
    return tuple(found)


def match_sentences(
    left: SentenceWords, right: SentenceWords, left_index: int, right_index: int
) -> SentenceMatch | None:
    """Pair the words of two sentences; None if too little is shared."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(right.stems):
        places[word].append(index)
    # 1. every possible contact, and those with a contact near by in the same direction
    contacts = [(i, j) for i, word in enumerate(left.stems) for j in places.get(word, ())[:_MAX_PLACES]]
    if not contacts:
        return None
    whole = set(contacts)
    support = {contact: _support(contact, whole) for contact in contacts}
    # 2. one to one, the best supported first
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for i, j in sorted(contacts, key=lambda contact: (-support[contact], contact)):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((i, j))
    pairs.sort()
    # 3. weigh
    shared: list[float] = []
    kept: list[tuple[int, int]] = []
    beside = 0
    for i, j in pairs:
        full = min(left.weights[i], right.weights[j])
        if support[(i, j)]:
            kept.append((i, j))
            shared.append(full)
            beside += 1
        else:
            shared.append(full * _LONE_WORD_SHARE)
            if full >= 0.5:
                kept.append((i, j))
    weight = math.fsum(shared)  # as words.py sums: `sum` rounds otherwise from Python 3.12 on
    lighter, heavier = sorted((left.weight, right.weight))
    cover = min(1.0, weight / lighter) if lighter else 0.0
    if weight < _MIN_MATCHED_WEIGHT or cover < _MIN_COVER:
        return None
    verbatim = min(1.0, beside / min(len(left.stems), len(right.stems)))
    return SentenceMatch(left_index, right_index, tuple(kept), weight, cover, verbatim, lighter / heavier)


def _support(contact: tuple[int, int], contacts: set[tuple[int, int]]) -> int:
    """Neighbouring contacts on the two sides, near ones counting more; 0 for a lone contact."""
    i, j = contact
    return sum(
        _NEAR + 1 - max(di, dj)
        for sign in (1, -1)
        for di in range(1, _NEAR + 1)
        for dj in range(1, _NEAR + 1)
        if (i + sign * di, j + sign * dj) in contacts
    )
