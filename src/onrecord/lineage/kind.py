"""What a copy did with its source: took it as it stands, worked it over, translated it, took a part."""

from onrecord.lineage.compare import Comparison, SharedSentence
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageKind

# Less than this of either's own words in the other: it took a part and wrote the rest itself. (An article that took in
# the whole of a shorter one and added to it is no partial copy.)
_PARTIAL_MAX_SHARE = 0.45
# A copy leaves most sentences alone: these it keeps word for word (spelling and a stray word apart).
_UNTOUCHED_MIN_VERBATIM = 0.95
_COPY_MIN_UNTOUCHED = 0.7
# A translation there and back goes sentence by sentence, in order, and touches nearly each; it cuts and joins few, so
# that the two sides of a match weigh alike. A desk that rewrites moves, cuts and joins, and leaves some alone.
_TRANSLATION_MIN_ORDER = 0.85
_TRANSLATION_MAX_UNTOUCHED = 0.3
_WHOLE_MIN_BALANCE = 0.75
_TRANSLATION_MIN_WHOLE = 0.75


def kind_of(copy: Article, source: Article, comparison: Comparison) -> LineageKind:
    """The relation of `copy` to `source`, from how the shared sentences differ. Needs a comparison with evidence."""
    if max(comparison.left_share, comparison.right_share) < _PARTIAL_MAX_SHARE:
        return LineageKind.PARTIAL
    telling = [shared for shared in comparison.sentences if shared.evidence > 0]
    untouched = _part(telling, [shared for shared in telling if _is_untouched(shared)])
    if untouched >= _COPY_MIN_UNTOUCHED:
        return LineageKind.COPY
    whole = _part(telling, [shared for shared in telling if shared.balance >= _WHOLE_MIN_BALANCE])
    if comparison.in_order >= _TRANSLATION_MIN_ORDER and whole >= _TRANSLATION_MIN_WHOLE:
        translated = copy.translation_signs or source.translation_signs
        if translated or untouched <= _TRANSLATION_MAX_UNTOUCHED:
            return LineageKind.TRANSLATION
    return LineageKind.REWRITE


def kind_of_recast(shares: tuple[float, float]) -> LineageKind:
    """The relation of two articles of which no sentence was left alone; `shares` of compare.Recast."""
    return LineageKind.REWRITE if max(shares) >= _PARTIAL_MAX_SHARE else LineageKind.PARTIAL


def _is_untouched(shared: SharedSentence) -> bool:
    return min(shared.verbatim, shared.balance) >= _UNTOUCHED_MIN_VERBATIM


def _part(whole: list[SharedSentence], part: list[SharedSentence]) -> float:
    return sum(shared.own for shared in part) / sum(shared.own for shared in whole)
