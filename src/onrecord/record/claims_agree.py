"""Whether two values that pages give for one thing can both be true."""

import re

from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.record.claims_given import Given

# Values that differ by less than this share of the larger one may be one figure, rounded.
ROUNDING_SHARE = 0.1
# Hedges that leave room above or below.
_AT_LEAST = frozenset(("more than", "at least", "over", "above", "well more than", "in excess of", "no fewer than"))
_AT_MOST = frozenset(("less than", "fewer than", "at most", "up to", "under", "below", "nearly", "almost"))
_YEAR = re.compile(r"\d{4}")
# "20 years ago", "last July", "30 days later" reach a day by reckoning, and say none.
_RECKONED = re.compile(r"\b(?:ago|later|earlier|last|next|past|this|coming)\b", re.IGNORECASE)
_SIDE_OF = re.compile(r"\b(?P<side>since|until|till|by|before|after|from)\s+(?:the\s+)?$", re.IGNORECASE)
_SIDE_CHARS = 12


def can_both_be(left: Given, right: Given) -> bool:
    """True if two values do not exclude each other: equal, one inside the other, within rounding, or held open by a
    hedge. Two days exclude each other as far as both are printed: a year that was left out was only reckoned.
    """
    one, other = left.assertion, right.assertion
    if one.value == other.value:
        return True
    if one.kind is ClaimKind.DATE:
        return _can_be_one_day(left, right)
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return low <= other_high and other_low <= high


def _can_be_one_day(left: Given, right: Given) -> bool:
    here, there = (given.assertion.span.of(given.article.text) for given in (left, right))
    if _RECKONED.search(here) or _RECKONED.search(there) or _side(left) != _side(right):
        return True
    one, other = left.assertion.value, right.assertion.value
    if not (_YEAR.search(here) and _YEAR.search(there)) and len(one) > len("2031") and len(other) > len("2031"):
        one, other = one[len("2031") :], other[len("2031") :]
    return one.startswith(other) or other.startswith(one)


def _side(given: Given) -> str | None:
    """ "since", "before" … that stand before a date; None where it is the day itself."""
    start = given.assertion.span.start
    found = _SIDE_OF.search(given.article.text, max(0, start - _SIDE_CHARS), start)
    return found["side"].lower() if found is not None else None


def bounds(assertion: Assertion) -> tuple[float, float]:
    """Between which numbers the figure lies, as it is hedged; exact figures have no room, others that of rounding."""
    parts = [float(part) for part in assertion.value.split("-") if part]
    low, high = parts[0], parts[-1]
    hedge = assertion.hedge or ""
    if hedge in _AT_LEAST or hedge.endswith(" of"):
        return low, float("inf")
    if hedge in _AT_MOST:
        return 0.0, high
    room = ROUNDING_SHARE if hedge else 0.0
    return low * (1 - room), high * (1 + room)
