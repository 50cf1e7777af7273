"""One quotation taken with credit: "…," she told the Meridian Post, in an article of another outlet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.lineage.compare import Comparison, SharedSentence
from onrecord.lineage.credited import find_houses, house_key
from onrecord.lineage.words import ArticleWords
from onrecord.nouns.article import Article
from onrecord.nouns.lineage import Credit
from onrecord.nouns.span import Span
from onrecord.text.sentences import split_sentences

# The words of a quotation that stand in both, and what they must weigh: "we will see" is said by everyone.
_QUOTED_MIN_COVER = 0.5
_QUOTED_MIN_WEIGHT = 2.0
# A credit stands in the sentence of the quotation or in the one beside it.
_BESIDE = 1
# What a report is about stands in its first sentences, and where it is from.
_OPENING_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Credits:
    """named      article id → ids of the articles whose outlet it names as its source
    sentences  (article id, id of such an article) → the sentences that name the outlet
    """

    named: Mapping[str, frozenset[str]]
    sentences: Mapping[tuple[str, str], tuple[Span, ...]]


NO_CREDITS = Credits({}, {})


def find_credited(articles: Sequence[Article], credits: Sequence[Credit]) -> Credits:
    """Who names whose outlet, among `articles`. `credits`: theirs, of credited.find_credits."""
    of_house = find_houses(articles, sorted({house_key(credit.name) for credit in credits}))
    sentences: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for credit in credits:
        for other in of_house.get(house_key(credit.name), ()):
            if other != credit.article and credit.article not in of_house[house_key(credit.name)]:
                sentences[credit.article, other].append(credit.sentence)
    named: dict[str, set[str]] = defaultdict(set)
    for article_id, other in sentences:
        named[article_id].add(other)
    return Credits(
        {article_id: frozenset(others) for article_id, others in named.items()},
        {pair: tuple(spans) for pair, spans in sentences.items()},
    )


def carries_on(copy: Article, source: str, credits: Credits) -> bool:
    """True if `copy` opens with what the outlet of the article `source` reported: it carries on that report."""
    opening = split_sentences(copy.text, language=copy.language)[:_OPENING_SENTENCES]
    return any(span in opening for span in credits.sentences.get((copy.id, source), ()))


def took_quotation(
    copy: str, source: str, comparison: Comparison, words: Mapping[str, ArticleWords], credits: Credits
) -> bool:
    """True if `copy` has words of somebody from `source` and says so beside them."""
    sentences = words[copy].sentences
    credited = credits.sentences.get((copy, source), ())
    for shared in comparison.sentences:
        if shared.cover < _QUOTED_MIN_COVER or shared.weight < _QUOTED_MIN_WEIGHT:
            continue
        at = _place(shared, copy == comparison.left)
        near = sentences[max(0, at - _BESIDE) : at + _BESIDE + 1]
        if any(sentence.span.overlaps(span) for sentence in near for span in credited):
            return True
    return False


def _place(shared: SharedSentence, is_left: bool) -> int:
    return shared.left if is_left else shared.right
