"""An article as stories compare it: weighed names and words, and the days it may have appeared on."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from math import log, sqrt

from onrecord.nouns.article import Article
from onrecord.text.stem import stem

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:[.'’&-][^\W_]+)*")
# A headline is about the story and nothing else, the first paragraphs nearly so: a word counts as often as this there.
_TITLE_TIMES = 4
_LEAD_TIMES = 2
_LEAD_WORDS = 60
# What comes later is background, reactions, other news.
_MAX_WORDS = 400
# The table counts 930 documents; words it does not hold stood in two at most, taken as one.
_DOCUMENTS = 930
_UNKNOWN_SHARE = 1 / _DOCUMENTS
# Words of every second document say nothing of the story.
_MIN_SURPRISE = 0.7
# We count words in English only. In other languages the short ones are mostly the common ones: share of the full
# weight up to so many letters; longer ones weigh in full. (lineage/words.py does the same.)
_SHORT_WORDS = ((3, 0.1), (5, 0.4))
# Terms kept of each half, the heaviest first: more change no similarity by a hundredth, and cost memory.
_MAX_TERMS = 60


@dataclass(frozen=True, slots=True)
class StoryWords:
    """`terms` is a unit vector; similarity of two articles is its dot product, 0.0-1.0.

    earliest, latest  days as proleptic ordinals (date.toordinal), None where the article is not dated on that side
    """

    id: str
    earliest: int | None
    latest: int | None
    terms: Mapping[str, float]


@cache
def _shares() -> dict[str, float]:
    table = files("onrecord.stories").joinpath("word_shares.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {word: float(share) / 1000 for word, share in rows}


def surprise(word: str, *, language: str = "en") -> float:
    """Minus the natural logarithm of the share of documents that hold the stem: 0.0 for "the", about 6 for a rare name.

    The table is fixed, so that an article's vector never depends on which others came before it.
    """
    full = -log(2 * _UNKNOWN_SHARE)
    if language == "en" or word[0].isdigit():
        return -log(min(1.0, _shares().get(word, _UNKNOWN_SHARE) + _UNKNOWN_SHARE))
    return full * next((part for letters, part in _SHORT_WORDS if len(word) <= letters), 1.0)


def make_story_words(article: Article) -> StoryWords:
    """Names (capitalised words and numbers) and other words weigh half each, whatever their numbers.

    Two stories of one kind (two earthquakes) share the words and not the names; two stories about one person the names
    and not the words. The words of the title count on both sides, as many outlets capitalise all of them.
    """
    names: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for place, match in enumerate(islice(_WORD.finditer(article.text), _MAX_WORDS)):
        word = match.group()
        side = others if word[0].islower() else names
        side[stem(word)] += _LEAD_TIMES if place < _LEAD_WORDS else 1
    for match in _WORD.finditer(article.title or ""):
        root = stem(match.group())
        names[root] += _TITLE_TIMES
        others[root] += _TITLE_TIMES
    terms = {f"{mark}{word}": weight for mark, side in (("+", names), ("-", others)) for word, weight in
             _unit(side, article.language).items()}  # fmt: skip
    length = sqrt(sum(weight * weight for weight in terms.values()))
    published = article.published
    return StoryWords(
        id=article.id,
        earliest=published.earliest.toordinal() if published.earliest else None,
        latest=published.latest.toordinal() if published.latest else None,
        terms={term: weight / length for term, weight in terms.items()},
    )


def _unit(counts: Mapping[str, int], language: str) -> dict[str, float]:
    """Term weights of length 1.0 (empty if nothing weighs): logarithm of the count, times surprise."""
    weighed = {}
    for word, times in counts.items():
        if word and (bits := surprise(word, language=language)) >= _MIN_SURPRISE:
            weighed[word] = (1 + log(times)) * bits
    heaviest = sorted(weighed, key=lambda word: (-weighed[word], word))[:_MAX_TERMS]
    length = sqrt(sum(weighed[word] ** 2 for word in heaviest))
    return {word: weighed[word] / length for word in heaviest}


def similarity(one: StoryWords, other: StoryWords) -> float:
    """Cosine of the two, 0.0-1.0."""
    few, many = sorted((one.terms, other.terms), key=len)
    return sum(weight * many.get(term, 0.0) for term, weight in few.items())
