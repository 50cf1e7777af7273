"""How sure we are that two articles share text of a reporter, from what they share."""

from math import exp

from onrecord.lineage.house import have_same_credit, have_same_reporters
from onrecord.nouns.article import Article

# The same sentences weigh more when they are most of an article: a brief of three copied sentences is a copy, three
# of sixty may be formulas. Evidence is multiplied by up to 1 + this.
_SHARE_BOOST = 2.0
# Reporters named under both texts wrote both.
_SAME_REPORTERS = 4.0
# A common credit says that one agency's text may lie under both.
_SAME_CREDIT = 2.0
# Confidence is a logistic curve over that score. Independent pairs of outlets on one event (read by eye) end below 5
# but for lists of names and numbers out of one release; copied sentences begin at 6.
_EVEN_SCORE = 6.5
_SCORE_SLOPE = 1.5
_HIGHEST_SCORE = 60.0

# Links are kept from here on.
MIN_CONFIDENCE = 0.5


def confidence_of(evidence: float, share: float, left: Article, right: Article) -> float:
    """Probability-like 0.0-1.0; 0.0 without evidence in the text, whatever the names under it.

    `evidence`, and `share` as the larger of the two shares, of compare.Comparison.
    """
    if evidence <= 0:
        return 0.0
    score = evidence * (1 + _SHARE_BOOST * share)
    if have_same_reporters(left, right):
        score += _SAME_REPORTERS
    elif have_same_credit(left, right):
        score += _SAME_CREDIT
    return 1 / (1 + exp((_EVEN_SCORE - min(score, _HIGHEST_SCORE)) / _SCORE_SLOPE))
