"""What a copy did with its source: took it as it stands, worked it over, translated it, took a part."""

from onrecord.lineage.compare import Comparison
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageKind

# Less than this of the copy's own words in the source: it took a part.
_PARTIAL_MAX_SHARE = 0.3
# Copy editors change a spelling or a time here and there.
_COPY_MIN_VERBATIM = 0.93
# A translation goes sentence by sentence and touches nearly each; an editor leaves many alone and moves others.
_TRANSLATION_MIN_ORDER = 0.85
_TRANSLATION_MIN_SHARE = 0.5
# It cuts and joins few sentences, so that the two sides of a match weigh alike.
_WHOLE_MIN_BALANCE = 0.75
_TRANSLATION_MIN_WHOLE = 0.75
_UNTOUCHED_MIN_VERBATIM = 0.97
_TRANSLATION_MAX_UNTOUCHED = 0.2


def kind_of(copy: Article, source: Article, comparison: Comparison) -> LineageKind:
    """The relation of `copy` to `source`, from how the shared sentences differ."""
    share = comparison.left_share if comparison.left == copy.id else comparison.right_share
    if share < _PARTIAL_MAX_SHARE:
        return LineageKind.PARTIAL
    if comparison.verbatim >= _COPY_MIN_VERBATIM:
        return LineageKind.COPY
    telling = [shared for shared in comparison.sentences if shared.evidence > 0]
    untouched = sum(shared.match.verbatim >= _UNTOUCHED_MIN_VERBATIM for shared in telling) / len(telling)
    whole = sum(shared.match.balance >= _WHOLE_MIN_BALANCE for shared in telling) / len(telling)
    by_sentence = (
        comparison.in_order >= _TRANSLATION_MIN_ORDER
        and share >= _TRANSLATION_MIN_SHARE
        and whole >= _TRANSLATION_MIN_WHOLE
    )
    if by_sentence and (copy.translation_signs or source.translation_signs or untouched <= _TRANSLATION_MAX_UNTOUCHED):
        return LineageKind.TRANSLATION
    return LineageKind.REWRITE
