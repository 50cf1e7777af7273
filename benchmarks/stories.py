"""Stories against news articles with the event they belong to: B-cubed and the adjusted Rand index.

The articles go through the product's own steps; one that it sets aside (a comment, a live page) is a story of its own.
`streaming_bcubed_f1` takes them one by one in order of file names, `bcubed_f1` all at once. Files without text are left
out. The baselines are average linkage over what is named; each has its threshold by the same rule from the same
Wikinews halves as ours (`python -m training.story_threshold`), and TF-IDF also the one that is best on the very data
measured. The one over the un-tuned MiniLM encoder is there where its weights are installed (minilm.py).
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.lines import Line
from benchmarks.minilm import HOW_TO_GET_IT, MiniLM, find_weights, title_and_lead
from onrecord.articles.make_article import make_article
from onrecord.errors import PageError
from onrecord.nouns.article import Article
from onrecord.pages.json_pages import page_from_fields
from onrecord.stories.state import StoryState

TFIDF_MIN = 0.19
MINILM_MIN = 0.54
TFIDF_GRID = [step / 100 for step in range(2, 50)]


@dataclass(frozen=True, slots=True)
class Bcubed:
    """Mean over all articles of the share of its found story that is of its event, and of its event that is found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def bcubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Bcubed:
    """Bagga and Baldwin 1998, each article weighing the same. The two sequences are parallel and not empty."""
    events: dict[Hashable, set[int]] = defaultdict(set)
    stories: dict[Hashable, set[int]] = defaultdict(set)
    for place, (event, story) in enumerate(zip(gold, found, strict=True)):
        events[event].add(place)
        stories[story].add(place)
    precision = recall = 0.0
    for event, story in zip(gold, found, strict=True):
        common = len(events[event] & stories[story])
        precision += common / len(stories[story])
        recall += common / len(events[event])
    return Bcubed(precision / len(gold), recall / len(gold))


def adjusted_rand(gold: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """Hubert and Arabie 1985: 1.0 for the same grouping, about 0.0 for a random one."""
    both = sum(comb(count, 2) for count in Counter(zip(gold, found, strict=True)).values())
    events = sum(comb(count, 2) for count in Counter(gold).values())
    stories = sum(comb(count, 2) for count in Counter(found).values())
    pairs = comb(len(gold), 2)
    expected = events * stories / pairs if pairs else 0.0
    highest = (events + stories) / 2
    return (both - expected) / (highest - expected) if highest != expected else 1.0


def measure(data: Path) -> Iterator[Line]:
    """`bcubed_f1` with its two halves, `ari`, and `streaming_bcubed_f1`."""
    gold, articles, texts = read_events(data)
    bulk = StoryState()
    bulk.add(articles)
    ours = [bulk.story_of.get(article.id, article.id) for article in articles]
    flow = StoryState()
    for article in articles:
        flow.add([article])
    streamed = [flow.story_of.get(article.id, article.id) for article in articles]
    scores = bcubed(gold, ours)
    baselines = dict(_baselines(texts))
    by_metric: dict[str, dict[str, float]] = defaultdict(dict)
    for name, found in baselines.items():
        theirs = bcubed(gold, found)
        by_metric["f1"][name] = round(theirs.f1, 4)
        by_metric["ari"][name] = round(adjusted_rand(gold, found), 4)
    alike = tfidf_similarities(texts)
    best = max(bcubed(gold, average_linkage(alike, threshold)).f1 for threshold in TFIDF_GRID)
    by_metric["f1"]["TF-IDF, best threshold here"] = round(best, 4)
    yield Line("bcubed_f1", round(scores.f1, 4), len(gold), by_metric["f1"])
    yield Line("bcubed_precision", round(scores.precision, 4), len(gold))
    yield Line("bcubed_recall", round(scores.recall, 4), len(gold))
    yield Line("ari", round(adjusted_rand(gold, ours), 4), len(gold), by_metric["ari"])
    yield Line("streaming_bcubed_f1", round(bcubed(gold, streamed).f1, 4), len(gold))


def read_events(data: Path) -> tuple[list[str], list[Article], list[str]]:
    """(event, article, title and text as they came) of each file with text, as three lists, by file name."""
    gold: list[str] = []
    articles: list[Article] = []
    texts: list[str] = []
    for path in sorted(data.rglob("*.json")):
        content = path.read_bytes()
        fields: dict[str, Any] = msgspec.json.decode(content)
        page = page_from_fields(path.name, fields, content)
        if isinstance(page, PageError):
            continue
        gold.append(fields["event"])
        articles.append(make_article(page))
        texts.append(f"{fields.get('title') or ''}\n{fields['text']}")
    if not gold:
        raise SystemExit(f"{data}: no JSON files with text and event")
    return gold, articles, texts


def _baselines(texts: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
    yield "TF-IDF", average_linkage(tfidf_similarities(texts), TFIDF_MIN)
    alike = minilm_similarities(texts)
    if alike is None:
        print(f"no MiniLM baseline: its weights are not installed ({HOW_TO_GET_IT})", file=sys.stderr)
    else:
        yield "MiniLM, title and lead", average_linkage(alike, MINILM_MIN)


def tfidf_similarities(texts: Sequence[str]) -> Any:
    """Cosine of each two of `texts`, as a matrix."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # a second to load; only for the baseline

    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    return (vectors @ vectors.T).toarray()


def minilm_similarities(texts: Sequence[str]) -> Any:
    """The same by the encoder, from the first line of each text, its title, and the first words after it; None where
    the weights are not installed.
    """
    weights = find_weights()
    if weights is None:
        return None
    heads = [title_and_lead(title, body) for title, _, body in (text.partition("\n") for text in texts)]
    vectors = MiniLM(weights).vectors(heads)
    return (vectors @ vectors.T).clip(-1, 1).astype(float)


def average_linkage(similarities: Any, threshold: float) -> list[int]:
    """Labels of the rows of a matrix of similarities."""
    from sklearn.cluster import AgglomerativeClustering

    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - threshold
    )
    return [int(label) for label in model.fit(1 - similarities).labels_]
