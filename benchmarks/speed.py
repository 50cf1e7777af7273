"""How fast one process on one core reads: the model alone in words a second, the whole reading in articles a second.

The texts are cut into articles of 400 words, so that figures compare from one collection to another. The best of
several runs counts: other work on the machine can only slow a run down. The baseline is the same texts through a
tokenizer alone.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.lines import Line
from onrecord.nouns.article import Article
from onrecord.nouns.page import Page, PageKind
from onrecord.reader.reader import load_reader
from onrecord.reader.tokenize import tokenize
from onrecord.readings.read_article import read_article
from onrecord.run.plain_article import make_plain_article

ARTICLE_WORDS = 400
MOST_ARTICLES = 40
RUNS = 5


def measure(data: Path) -> Iterator[Line]:
    """`words_per_s` of the reader, `articles_per_s` of the whole reading of one article."""
    articles = read_articles(data)
    if not articles:
        raise SystemExit(f"{data}: no text files with {ARTICLE_WORDS} words in all")
    reader = load_reader()
    words = len(articles) * ARTICLE_WORDS
    tokens = _best(articles, lambda article: tokenize(article.text))
    model = _best(articles, lambda article: reader.analyse(article.text))
    whole = _best(articles, lambda article: read_article(article, reader))
    yield Line("words_per_s", round(words / model, 1), words, {"tokenizer alone": round(words / tokens, 1)})
    yield Line("articles_per_s", round(len(articles) / whole, 2), len(articles))


def read_articles(data: Path) -> list[Article]:
    """Up to 40 articles of 400 words from the text files under `data`, in order of names."""
    words = [w for path in sorted(data.rglob("*.txt")) for w in path.read_text(encoding="utf-8").split(" ") if w]
    starts = range(0, min(len(words) - ARTICLE_WORDS + 1, MOST_ARTICLES * ARTICLE_WORDS), ARTICLE_WORDS)
    texts = [" ".join(words[start : start + ARTICLE_WORDS]) for start in starts]
    return [
        make_plain_article(Page(name=str(number), kind=PageKind.TEXT, content=text, sha256=str(number)))
        for number, text in enumerate(texts)
    ]


def _best(articles: Sequence[Article], work: Callable[[Article], object]) -> float:
    """Seconds of the fastest of several runs over all articles."""
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        for article in articles:
            work(article)
        taken.append(time.perf_counter() - began)
    return min(taken)
