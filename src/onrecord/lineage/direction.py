"""Which of two articles that share text is the source: by dates, credits, detail lost and text left out."""

import re
from collections.abc import Mapping, Sequence

from onrecord.lineage.compare import Comparison
from onrecord.lineage.house import draws_on
from onrecord.lineage.quotation import NO_CREDITS, Credits
from onrecord.lineage.quoted import find_quoted
from onrecord.lineage.retelling import Retelling
from onrecord.lineage.words import ArticleWords
from onrecord.nouns.article import Article
from onrecord.nouns.span import Span

# What each sign is worth against the others: a date apart and a credit to the other outlet decide, the rest adds up.
_EARLIER = 3.0
_CREDITS_THE_OTHER = 3.0
_NAMES_THE_OTHER = 2.0
_NAMES_IT_FOR_A_PASSAGE = 2.5  # more; with the former it outweighs a date: agencies send again what they have sent
_TRANSLATED = 2.0
_SIGNED = 0.5  # each of: byline, contributors, dateline
_TRUNCATED = 0.5
_SHORTENED = 2.0  # times the difference of the shares
_DETAIL_LOST = 1.0  # times the share of words lost from the shared sentences
_MARKS_LOST = 2.0  # times the share of shared sentences with quotation marks in one only, of those with marks in either
_FORMS_LOST = 1.0  # times the share of possessives ("the envoy's chair") in one only: translations undo them
_FEW_WORDS = 20  # so that a few words more say little: a house style changes as many
_FEW_SENTENCES = 1
_FEW_FORMS = 6
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|s['’])(?=\s)")
# Which of two long articles took a passage from the other does not show in their shares.
_PASSAGE_MAX_SHARE = 0.45


def is_left_source(
    left: Article,
    right: Article,
    comparison: Comparison,
    words: Mapping[str, ArticleWords],
    credits: Credits = NO_CREDITS,
    *,
    retelling: Retelling | None = None,
) -> bool:
    """True if `left` is the more original of the two. `left.id` sorts before `right.id`, which decides a draw.

    `credits`: whose outlet the texts name as a source (quotation.py). `retelling`: how they tell the same, where one of
    them leaves no sentence of the other alone.
    """
    named = credits.named
    score = _original_signs(left, right) - _original_signs(right, left)
    score += _NAMES_THE_OTHER * ((left.id in named.get(right.id, ())) - (right.id in named.get(left.id, ())))
    partners = [(shared.left, shared.right) for shared in comparison.sentences]
    shares = (comparison.left_share, comparison.right_share)
    if retelling is not None:
        partners, shares = list(retelling.partners), retelling.facts
    passages = {
        left.id: [words[left.id].sentences[at].span for at, _ in partners],
        right.id: [words[right.id].sentences[at].span for _, at in partners],
    }
    score += _NAMES_IT_FOR_A_PASSAGE * (
        _credits_one(passages[right.id], credits.sentences.get((right.id, left.id), ()))
        - _credits_one(passages[left.id], credits.sentences.get((left.id, right.id), ()))
    )
    # The one of which less stands in the other has more of its own: the other is cut from it.
    if max(shares) >= _PASSAGE_MAX_SHARE:
        score += _SHORTENED * (shares[1] - shares[0])
    lost_right, lost_left = _lost_detail(comparison, words)
    score += _DETAIL_LOST * (lost_right - lost_left) / (lost_right + lost_left + _FEW_WORDS)
    sentences = list(zip(passages[left.id], passages[right.id], strict=True))
    score += _MARKS_LOST * _marks_kept(left, right, sentences)
    score += _FORMS_LOST * _forms_kept(left, right, sentences)
    return score >= 0


def _credits_one(passages: Sequence[Span], credited: Sequence[Span]) -> bool:
    return any(passage.overlaps(span) for passage in passages for span in credited)


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
    if draws_on(other, one):
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
            a, b = left.sentences[shared.left], right.sentences[shared.right]
            only_left += sum(word not in all_right for word in a.stems)
            only_right += sum(word not in all_left for word in b.stems)
    return only_left, only_right


def _marks_kept(left: Article, right: Article, sentences: Sequence[tuple[Span, Span]]) -> float:
    """1.0 if every sentence with quotation marks has them in the left only, -1.0 in the right only: marks get lost."""
    quoted_left, quoted_right = find_quoted(left.text), find_quoted(right.text)
    only_left = only_right = both = 0
    for here, there in sentences:
        in_left = any(part.overlaps(here) for part in quoted_left)
        in_right = any(part.overlaps(there) for part in quoted_right)
        both += in_left and in_right
        only_left += in_left and not in_right
        only_right += in_right and not in_left
    return (only_left - only_right) / (only_left + only_right + both + _FEW_SENTENCES)


def _forms_kept(left: Article, right: Article, sentences: Sequence[tuple[Span, Span]]) -> float:
    """Towards 1.0 the more possessives the left has in the shared sentences and the right has not."""
    in_left = sum(len(_POSSESSIVE.findall(here.of(left.text))) for here, _ in sentences)
    in_right = sum(len(_POSSESSIVE.findall(there.of(right.text))) for _, there in sentences)
    return (in_left - in_right) / (in_left + in_right + _FEW_FORMS)
