"""How sure we are that two articles share text of a reporter, from what they share."""

from math import exp

from onrecord.lineage.compare import Recast
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

# A rewriting that leaves no sentence alone shows in how much of the whole article goes along with the other, sentence
# by sentence in the same order. Independent reports (72 invented, 100 pairs read by eye) share up to .22.
_RECAST_CHANCE = 0.22
_RECAST_WEIGHT = 65.0
_RECAST_MIN_ORDER = 0.7


def confidence_of(
    evidence: float, share: float, left: Article, right: Article, *, recast: Recast | None = None
) -> float:
    """Probability-like 0.0-1.0; 0.0 without evidence in the text, whatever the names under it.

    `evidence`, `recast`, and `share` as the larger of the two shares, of compare.Comparison.
    """
    score = evidence * (1 + _SHARE_BOOST * share)
    if recast is not None and is_beyond_chance(recast):
        score += _RECAST_WEIGHT * (recast.words - _RECAST_CHANCE)
    if score <= 0:
        return 0.0
    if have_same_reporters(left, right):
        score += _SAME_REPORTERS
    elif have_same_credit(left, right):
        score += _SAME_CREDIT
    return 1 / (1 + exp((_EVEN_SCORE - min(score, _HIGHEST_SCORE)) / _SCORE_SLOPE))


def is_beyond_chance(recast: Recast) -> bool:
    """True where the two go along further than two reporters of one event do."""
    return recast.in_order >= _RECAST_MIN_ORDER and recast.words > _RECAST_CHANCE
