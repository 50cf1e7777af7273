"""How much two articles share of their reporters' own words, once the words of others are set aside."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from onrecord.lineage.align import SentenceMatch, align_sentences
from onrecord.lineage.words import ArticleWords, SentenceWords
from onrecord.text.stem import stem

# Two reporters of one event share about this part of a sentence's weight by chance (names in the same order, set
# phrases); only what goes beyond it is a trace of copying.
_CHANCE_COVER = 0.35
# A sentence's evidence starts above this weight: "X met Y in Z on Monday" is written alike by everyone.
_CHANCE_WEIGHT = 1.5
# What somebody said, told in the reporter's words, follows the words said: it tells less of the reporter.
_REPORTED_SPEECH_SHARE = 0.7
# A match that lost more than the rest of its words to better matches is no match of its own.
_FREE_MIN_SHARE = 0.6
# A sentence that stands in the other article nearly word for word covers this much of it.
_WORD_FOR_WORD_MIN_COVER = 0.7
# A sentence recast by another hand keeps words of this weight ...
RECAST_MIN_OWN = 1.5
# ... and fewer such sentences tell nothing of the whole.
_RECAST_MIN_SENTENCES = 4
_SAYING_FORMS = (
    "say says said tell tells told add adds added announced claim claims claimed warn warns warned argue argues argued "
    "insist insists insisted stressed note notes noted explained testified tweeted according acknowledged "
    "declared asked replied urged deny denies denied confirmed described emphasized maintained suggested "
    "predicted stated wrote writes"
)
_SAYING = frozenset(stem(form) for form in _SAYING_FORMS.split())


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A match of two sentences (indices) with its words sorted by whose they are.

    cover, verbatim, balance  as those of align.SentenceMatch
    weight    of all words it adds to what is shared, quoted or not
    own       weight of those that are both reporters' own
    evidence  what `own` tells of copying, beyond chance
    """

    left: int
    right: int
    cover: float
    verbatim: float
    balance: float
    weight: float
    own: float
    evidence: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the articles `left` and `right` share.

    sentences    shared sentences, each word used once, by left, then right index
    evidence     summed over `sentences`; about 0 for independent reports, 10 and more for copied paragraphs
    left_share   part of the left's own words that stands in the right too, 0.0-1.0; right_share the other way round
    text_share   part of the lighter article, quotations and all, that stands nearly word for word in the other, 0.0-1.0
    verbatim     share of words that keep their neighbours, over the sentences with evidence, 0.0-1.0
    in_order     share of the sentences with evidence that come in the same order in both, 0.0-1.0
    recast       what speaks for a rewriting that leaves no sentence alone
    """

    left: str
    right: str
    sentences: tuple[SharedSentence, ...]
    evidence: float
    left_share: float
    right_share: float
    text_share: float
    verbatim: float
    in_order: float
    recast: "Recast"


@dataclass(frozen=True, slots=True)
class Recast:
    """Sentences that say the same in half other words, over the whole of two articles, 0.0-1.0 all.

    words      part of the lighter article's own words that stands in sentences aligned with the other's, quotations out
    in_order   share of those sentences that come in the same order in both; 0.0 where they are fewer than four
    left, right  share of an article's own words in whole sentences that have such a partner
    """

    words: float
    in_order: float
    left: float
    right: float


def compare_articles(
    left: ArticleWords, right: ArticleWords, *, primary: Set[tuple[str, int]] = frozenset()
) -> Comparison:
    """Align the two and weigh what they share.

    `primary`: sentences, as (article id, index), known to be words of a common primary source; they count as quoted.
    """
    used = _Used(set(), set())
    others = _Used(set(), set())
    shared: list[SharedSentence] = []
    # The best match of a sentence takes its words first; what is left may match the other half of a split sentence.
    for match in sorted(align_sentences(left, right), key=lambda m: (-m.weight * m.cover, m.left, m.right)):
        a, b = left.sentences[match.left], right.sentences[match.right]
        free = [
            (i, j) for i, j in match.pairs if (match.left, i) not in used.left and (match.right, j) not in used.right
        ]
        weight = sum(min(a.weights[i], b.weights[j]) for i, j in free)
        if weight < _FREE_MIN_SHARE * match.weight:
            continue
        used.add(match, free)
        aside = (left.id, match.left) in primary or (right.id, match.right) in primary
        own_pairs = [(i, j) for i, j in free if not (aside or a.quoted[i] or b.quoted[j])]
        others.add(match, [pair for pair in free if pair not in own_pairs])
        own = sum(min(a.weights[i], b.weights[j]) for i, j in own_pairs)
        evidence = _evidence(match, own, is_reported=_is_reported(a) and _is_reported(b))
        shared.append(
            SharedSentence(match.left, match.right, match.cover, match.verbatim, match.balance, weight, own, evidence)
        )
    shared.sort(key=lambda s: (s.left, s.right))
    telling = [s for s in shared if s.evidence > 0]
    own_weight = sum(s.own for s in telling)
    return Comparison(
        left=left.id,
        right=right.id,
        sentences=tuple(shared),
        evidence=sum(s.evidence for s in telling),
        left_share=_share(own_weight, _own_weight(left, others.left)),
        right_share=_share(own_weight, _own_weight(right, others.right)),
        text_share=_share(
            sum(s.weight for s in shared if s.cover >= _WORD_FOR_WORD_MIN_COVER),
            min(sum(sentence.weight for sentence in words.sentences) for words in (left, right)),
        ),
        verbatim=_share(sum(s.own * s.verbatim for s in telling), own_weight),
        in_order=_in_order([(s.left, s.right) for s in telling]),
        recast=_recast(shared, left, right, primary),
    )


def _recast(
    shared: Sequence[SharedSentence], left: ArticleWords, right: ArticleWords, primary: Set[tuple[str, int]]
) -> Recast:
    partners = [s for s in shared if s.own >= RECAST_MIN_OWN]
    places = [(s.left, s.right) for s in partners]
    own_left, own_right = (_reporters_words(words, primary) for words in (left, right))
    return Recast(
        words=_share(sum(s.own for s in shared), min(sum(own_left), sum(own_right))),
        in_order=_in_order(places) if len(places) >= _RECAST_MIN_SENTENCES else 0.0,
        left=_share(sum(own_left[at] for at in {a for a, _ in places}), sum(own_left)),
        right=_share(sum(own_right[at] for at in {b for _, b in places}), sum(own_right)),
    )


def _reporters_words(words: ArticleWords, primary: Set[tuple[str, int]]) -> list[float]:
    """Weight of the words outside quotations and primary sentences, by sentence."""
    return [
        0.0
        if (words.id, at) in primary
        else sum(weight for weight, quoted in zip(s.weights, s.quoted, strict=True) if not quoted)
        for at, s in enumerate(words.sentences)
    ]


@dataclass(frozen=True, slots=True)
class _Used:
    """Words as (sentence index, word index) on either side."""

    left: set[tuple[int, int]]
    right: set[tuple[int, int]]

    def add(self, match: SentenceMatch, pairs: Sequence[tuple[int, int]]) -> None:
        self.left.update((match.left, i) for i, _ in pairs)
        self.right.update((match.right, j) for _, j in pairs)


def _evidence(match: SentenceMatch, own: float, *, is_reported: bool) -> float:
    beyond = max(0.0, (match.cover - _CHANCE_COVER) / (1 - _CHANCE_COVER))
    return max(0.0, own * beyond - _CHANCE_WEIGHT) * (_REPORTED_SPEECH_SHARE if is_reported else 1.0)


def _is_reported(sentence: SentenceWords) -> bool:
    return any(word in _SAYING for word in sentence.stems)


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole > 0 else 0.0


def _own_weight(words: ArticleWords, others: set[tuple[int, int]]) -> float:
    """Weight of the words that are neither quoted here nor matched to quoted words there."""
    return sum(
        weight
        for index, sentence in enumerate(words.sentences)
        for place, (weight, quoted) in enumerate(zip(sentence.weights, sentence.quoted, strict=True))
        if not quoted and (index, place) not in others
    )


def _in_order(pairs: Sequence[tuple[int, int]]) -> float:
    """Length of the longest run of pairs that rises on both sides, over their number; 1.0 for fewer than two."""
    longest: list[int] = []
    for at, (_, right) in enumerate(pairs):
        longest.append(1 + max((longest[k] for k in range(at) if pairs[k][1] <= right), default=0))
    return max(longest) / len(pairs) if pairs else 1.0
