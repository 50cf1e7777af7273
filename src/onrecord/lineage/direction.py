"""Which of two articles that share text is the source: by dates, credits, detail lost and text left out."""

from collections.abc import Mapping

from onrecord.lineage.compare import Comparison
from onrecord.lineage.words import ArticleWords
from onrecord.nouns.article import Article

# What each sign is worth against the others: a date apart and a credit to the other outlet decide, the rest adds up.
_EARLIER = 3.0
_CREDITS_THE_OTHER = 3.0
_TRANSLATED = 2.0
_SIGNED = 0.5  # each of: byline, contributors, dateline
_TRUNCATED = 0.5
_SHORTENED = 2.0  # times the difference of the shares
_DETAIL_LOST = 1.0  # times the share of words lost from the shared sentences
_MARKS_LOST = 2.0  # times the share of words quoted in one only, of the shared words quoted in either
_FEW_WORDS = 8  # so that one or two words more say little


def is_left_source(left: Article, right: Article, comparison: Comparison, words: Mapping[str, ArticleWords]) -> bool:
    """True if `left` is the more original of the two. `left.id` sorts before `right.id`, which decides a draw."""
    score = _original_signs(left, right) - _original_signs(right, left)
    # The one of which less stands in the other has more of its own: the other is cut from it.
    score += _SHORTENED * (comparison.right_share - comparison.left_share)
    lost_right, lost_left = _lost_detail(comparison, words)
    score += _DETAIL_LOST * (lost_right - lost_left) / (lost_right + lost_left + _FEW_WORDS)
    score += _MARKS_LOST * _marks_kept(comparison, words)
    return score >= 0


def _original_signs(one: Article, other: Article) -> float:
    """Signs in `one` that it is the source of `other`."""
    score = 0.0
    last, first = one.published.latest, other.published.earliest
    if last is not None and first is not None:
        if last < first:
            score += _EARLIER
        elif last == first and one.published.time and one.published.time < (other.published.time or ""):
            score += _EARLIER / 2
    if one.outlet and one.outlet in other.credits and one.outlet != other.outlet:
        score += _CREDITS_THE_OTHER
    if other.translation_signs and not one.translation_signs:
        score += _TRANSLATED
    score += _SIGNED * sum(map(bool, (one.byline, one.contributors, one.dateline)))
    if other.truncated:
        score += _TRUNCATED
    return score


def _lost_detail(comparison: Comparison, words: Mapping[str, ArticleWords]) -> tuple[int, int]:
    """Number of words in the shared sentences that stand in the left article only, and in the right only."""
    left, right = words[comparison.left], words[comparison.right]
    all_left = {word for sentence in left.sentences for word in sentence.stems}
    all_right = {word for sentence in right.sentences for word in sentence.stems}
    only_left = only_right = 0
    for shared in comparison.sentences:
        if shared.evidence > 0:
            a, b = left.sentences[shared.match.left], right.sentences[shared.match.right]
            only_left += sum(word not in all_right for word in a.stems)
            only_right += sum(word not in all_left for word in b.stems)
    return only_left, only_right


def _marks_kept(comparison: Comparison, words: Mapping[str, ArticleWords]) -> float:
    """1.0 if all quoted words of the left stand unquoted in the right, -1.0 the other way round: marks get lost."""
    left, right = words[comparison.left], words[comparison.right]
    only_left = only_right = both = 0
    for shared in comparison.sentences:
        a, b = left.sentences[shared.match.left], right.sentences[shared.match.right]
        for i, j in shared.match.pairs:
            both += a.quoted[i] and b.quoted[j]
            only_left += a.quoted[i] and not b.quoted[j]
            only_right += b.quoted[j] and not a.quoted[i]
    return (only_left - only_right) / (only_left + only_right + both + _FEW_WORDS)
