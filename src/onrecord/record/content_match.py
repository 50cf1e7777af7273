"""How much of two reports' content is the same, word for word or in other words, and in the same order."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from onrecord.record.content import Content, Term, TermWeights
from onrecord.record.word_stems import find_words, is_content_word, stem

# A word of a paraphrase group says less than the word itself.
GROUP_SHARE = 0.75
# Two long words this much alike are one name or one word in two spellings ("Stefanishyna", "Stefanischina"). 0-100.
SPELLING_MIN_RATIO = 80.0
SPELLING_MIN_CHARS = 6
SPELLING_SHARE = 0.75
_FIGURE_MIN_CHARS = 2
# Two shared words that stand side by side in both reports ("waste time") say this much more than each alone.
PHRASE_SHARE = 0.5
# The same inside quotation marks in both: two reporters heard it.
QUOTED_PHRASE_SHARE = 1.5
# Beyond so many content words a report mostly adds where, when and besides; those the other lacks weigh less.
HEAD_TERMS = 5
TAIL_SHARE = 0.7
CONDITION_SHARE = 0.4
# A quotation is told word for word if the other report has this share of its content words.
VERBATIM_MIN_SHARE = 0.8
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]+[\"”“»]")
_MEASURES = frozenset(
    stem(word)
    for word in "percent per cent tonnes tons dollars euros pounds crowns million billion kilometres miles".split()
)


@dataclass(frozen=True, slots=True)
class ContentMatch:
    """Shared content of two reports.

    shared     summed weight of what they share (a unique word weighs 1.0), with something more for shared phrases
    contained  share of the lighter report's weight that the other has too, 0.0-1.0
    dice       twice the shared weight over the sum of both, 0.0-1.0
    count      number of words they share, by whatever way
    plain      how many of those are neither names nor figures with their measures ("15 percent"): these are the
               matter, not what is said of it
    words      stems shared literally, in order of the first report
    reversed   share of pairs of literally shared words that stand in the other order, 0.0-1.0
    opposed    share of the shared weight that one report denies and the other does not, 0.0-1.0
    supposed   share of the shared weight that is a condition in one report and not in the other, 0.0-1.0
    verbatim   number of words of the one report's quotation that the other has too, in the same order, if that is
               nearly all of it; 0 if the words are no quotation or not the same
    numbers_differ  both name numbers and share none
    garbled    a figure of the one is in the other with its digits shuffled, or a nought more or less
    """

    shared: float
    contained: float
    dice: float
    count: int
    plain: int
    words: tuple[str, ...]
    reversed: float
    opposed: float
    supposed: float
    numbers_differ: bool
    garbled: bool
    verbatim: int


def match_content(left: Content, right: Content, weights: TermWeights) -> ContentMatch:
    """Match the terms of two reports one to one: the same stem first, then the same paraphrase group, then like
    spelling, then a figure garbled.
    """
    places: list[int] = []
    words: list[str] = []
    shared = phrases = opposed = supposed = 0.0
    unmatched: list[Term] = []
    before: tuple[int, float, bool] | None = None
    for term, weight in zip(left.terms, weights.of_all(left), strict=True):
        word = term.stem
        place = right.places.get(word)
        if place is None:
            unmatched.append(term)
            before = None
            continue
        places.append(place)
        words.append(word)
        shared += weight
        if (word in left.denied) != (word in right.denied):
            opposed += weight
        if (word in left.conditional) != (word in right.conditional):
            supposed += weight
        quoted = word in left.quoted and word in right.quoted
        if before is not None and place == before[0] + 1:
            phrases += (QUOTED_PHRASE_SHARE if quoted and before[2] else PHRASE_SHARE) * min(weight, before[1])
        before = (place, weight, quoted)
    shared_left, shared_right = set(words), set(words)
    by_group: dict[str, list[Term]] = {}
    for term in right.terms:
        if term.group is not None and term.stem not in shared_right:
            by_group.setdefault(term.group, []).append(term)
    rest: list[Term] = []
    for term in unmatched:
        others = by_group.get(term.group) if term.group is not None else None
        if others:
            other = others.pop(0)
            shared_left.add(term.stem)
            shared_right.add(other.stem)
            weight = GROUP_SHARE * min(weights.of(term), weights.of(other))
            shared += weight
            if (term.stem in left.denied) != (other.stem in right.denied):
                opposed += weight
            if (term.stem in left.conditional) != (other.stem in right.conditional):
                supposed += weight
        else:
            rest.append(term)
    long_words = [
        other for other in right.terms if len(other.stem) >= SPELLING_MIN_CHARS and other.stem not in shared_right
    ]
    for term in rest:
        other_spelling = _like_spelling(term, long_words)
        if other_spelling is not None:
            long_words.remove(other_spelling)
            shared_left.add(term.stem)
            shared_right.add(other_spelling.stem)
            shared += SPELLING_SHARE * min(weights.of(term), weights.of(other_spelling))
    figures = [other for other in right.terms if other.stem in right.numbers and other.stem not in shared_right]
    garbled = False
    for term in rest:
        figure = next((other for other in figures if is_garbled_figure(term.stem, other.stem)), None)
        if figure is not None:
            garbled = True
            figures.remove(figure)
            shared_left.add(term.stem)
            shared_right.add(figure.stem)
            shared += SPELLING_SHARE * min(weights.of(term), weights.of(figure))
    left_weight = _weight_of(left, right, shared_left, weights)
    right_weight = _weight_of(right, left, shared_right, weights)
    lighter = min(left_weight, right_weight)
    return ContentMatch(
        shared=shared + phrases,
        contained=min(1.0, shared / lighter) if lighter else 0.0,
        dice=2 * shared / (left_weight + right_weight) if lighter else 0.0,
        count=len(shared_right),
        plain=sum(_is_plain(term) for term in left.terms if term.stem in shared_left),
        words=tuple(words),
        reversed=_reversed_share(places),
        opposed=opposed / shared if shared else 0.0,
        supposed=supposed / shared if shared else 0.0,
        numbers_differ=bool(left.numbers and right.numbers and not left.numbers & right.numbers),
        garbled=garbled,
        verbatim=count_verbatim(left, right),
    )


def is_garbled_figure(left: str, right: str) -> bool:
    """True for a figure in digits and itself with a nought more or less or its digits shuffled ("43", "34")."""
    if min(len(left), len(right)) < _FIGURE_MIN_CHARS or not (left[0].isdigit() and right[0].isdigit()):
        return False
    return left != right and (sorted(left) == sorted(right) or left + "0" == right or right + "0" == left)


def _is_plain(term: Term) -> bool:
    return not (term.is_name or term.stem[:1].isdigit() or term.stem in _MEASURES)


def shared_phrase(left: str, right: str, min_words: int) -> str | None:
    """The first run of `min_words` words, function words counted, that stands in both texts and holds a content word
    that is no name; None if there is none.
    """
    words, others = ([word for _, _, word in find_words(text)] for text in (left, right))
    there = {tuple(word.lower() for word in others[at : at + min_words]) for at in range(len(others) - min_words + 1)}
    for at in range(len(words) - min_words + 1):
        run = words[at : at + min_words]
        if tuple(word.lower() for word in run) in there and any(is_content_word(w) and w.islower() for w in run):
            return " ".join(run)
    return None


def shared_quotation(left: str, right: str, min_words: int) -> bool:
    """True if the same words, so many at least, stand alone between quotation marks in both texts."""
    return not _quotations(left, min_words).isdisjoint(_quotations(right, min_words))


def _quotations(text: str, min_words: int) -> set[tuple[str, ...]]:
    found = (tuple(word.lower() for _, _, word in find_words(match.group())) for match in _QUOTED.finditer(text))
    return {words for words in found if len(words) >= min_words}


def count_verbatim(left: Content, right: Content) -> int:
    """`verbatim` of the match alone, which costs far less than the whole."""
    return max(_verbatim_words(left, right), _verbatim_words(right, left))


def _verbatim_words(quoting: Content, other: Content) -> int:
    """How many words of what `quoting` has in quotation marks stand in `other` too, in the same order; 0 if fewer than
    VERBATIM_MIN_SHARE of them do.
    """
    there = [other.places[word] for word in quoting.own if word in other.places]
    if not there or len(there) < VERBATIM_MIN_SHARE * len(quoting.own) or _reversed_share(there) > 0:
        return 0
    return len(there)


def _weight_of(content: Content, other: Content, shared: Collection[str], weights: TermWeights) -> float:
    """Summed weight of the terms; of those that the other report has not, less where they come late or in a condition
    that the other leaves out: one report goes into what another leaves out.
    """
    total = 0.0
    dropped = content.conditional if not other.conditional else frozenset[str]()
    for at, (term, weight) in enumerate(zip(content.terms, weights.of_all(content), strict=True)):
        if term.stem in shared:
            total += weight
        elif term.stem in dropped:
            total += CONDITION_SHARE * weight
        else:
            total += TAIL_SHARE * weight if at >= HEAD_TERMS else weight
    return total


def _like_spelling(term: Term, others: list[Term]) -> Term | None:
    """The first of `others`, all of SPELLING_MIN_CHARS or more, that may be `term` in another spelling."""
    if len(term.stem) < SPELLING_MIN_CHARS:
        return None
    for other in others:
        if other.stem[0] == term.stem[0] and ratio(term.stem, other.stem, score_cutoff=SPELLING_MIN_RATIO) > 0:
            return other
    return None


def _reversed_share(places: list[int]) -> float:
    """Share of pairs in `places` that stand in falling order; 0.0 with fewer than two."""
    total = len(places) * (len(places) - 1) // 2
    if not total:
        return 0.0
    falling = sum(1 for i, first in enumerate(places) for second in places[i + 1 :] if second < first)
    return falling / total
