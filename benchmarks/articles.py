"""Main text and title of HTML pages, against hand-made ones, beside other extractors on the same pages.

DIR holds articles.json (id → title, articleBody) and html/ID.html.gz. A text is scored as in the public benchmark of
article extraction: 4-word shingles as multisets, precision and recall a page, their means over pages, F1 of the means.
A title is right when it equals the hand-made one, case included, after blanks are collapsed and typographic quotes and
dashes are made plain.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from benchmarks.lines import Line
from onrecord.articles.make_article import make_article
from onrecord.errors import PageError
from onrecord.nouns.page import Page
from onrecord.pages.from_bytes import pages_from_bytes

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-", "\u2011": "-", "\u00a0": " "}
)


def measure(data: Path) -> Iterator[Line]:
    """Yield `f1` and `title_exact` over all pages of `data`, with the baselines."""
    expected: Mapping[str, Mapping[str, object]] = msgspec.json.decode((data / "articles.json").read_bytes())
    scores: dict[str, list[tuple[float, float]]] = {name: [] for name in ("onrecord", *_BASELINES)}
    right_titles = {"onrecord": 0, "trafilatura": 0}
    for key in sorted(expected):
        body, title = str(expected[key]["articleBody"]), plain_title(str(expected[key]["title"]))
        page = read_page(key, data / "html" / f"{key}.html.gz")
        text, our_title = extract(page)
        scores["onrecord"].append(shingle_scores(text, body))
        for name, baseline in _BASELINES.items():
            scores[name].append(shingle_scores(baseline(page.content), body))
        right_titles["onrecord"] += plain_title(our_title) == title
        right_titles["trafilatura"] += plain_title(_trafilatura_title(page.content)) == title
    n = len(expected)
    yield Line("f1", mean_f1(scores["onrecord"]), n, {name: mean_f1(scores[name]) for name in _BASELINES})
    yield Line("title_exact", right_titles["onrecord"] / n, n, {"trafilatura": right_titles["trafilatura"] / n})


def read_page(name: str, path: Path) -> Page:
    """The saved page, decoded as Onrecord decodes it. Raises PageError."""
    page = next(pages_from_bytes(f"{name}.html", path.read_bytes()))
    if isinstance(page, PageError):
        raise page
    return page


def extract(page: Page) -> tuple[str, str | None]:
    """Text and title as Onrecord gives them, after its cleaning; ("", None) where it finds no article."""
    try:
        article = make_article(page)
    except PageError:
        return "", None
    return article.text, article.title


def plain_title(title: str | None) -> str:
    return " ".join((title or "").translate(_PLAIN).split())


def shingle_scores(text: str, expected: str) -> tuple[float, float]:
    """Precision and recall of the 4-word shingles of `text`; 1.0 where both texts are empty."""
    found, wanted = _shingles(text), _shingles(expected)
    if found == wanted:
        return 1.0, 1.0
    shared = (found & wanted).total()
    return shared / found.total() if found else 0.0, shared / wanted.total() if wanted else 0.0


def mean_f1(scores: list[tuple[float, float]]) -> float:
    """F1 of mean precision and mean recall over pages."""
    if not scores:
        return 0.0
    precision = sum(pair[0] for pair in scores) / len(scores)
    recall = sum(pair[1] for pair in scores) / len(scores)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def _trafilatura(content: str) -> str:
    import trafilatura

    return trafilatura.extract(content) or ""


def _trafilatura_fast(content: str) -> str:
    import trafilatura

    return trafilatura.extract(content, fast=True) or ""


def _trafilatura_precise(content: str) -> str:
    import trafilatura

    return trafilatura.extract(content, favor_precision=True, include_comments=False) or ""


def _trafilatura_title(content: str) -> str | None:
    import trafilatura

    metadata = trafilatura.extract_metadata(content)
    return metadata.title if metadata else None


def _readability(content: str) -> str:
    from lxml import html
    from readability import Document

    return "\n".join(html.fromstring(Document(content).summary()).itertext())


_BASELINES: Mapping[str, Callable[[str], str]] = {
    "trafilatura": _trafilatura,
    "trafilatura fast": _trafilatura_fast,
    "trafilatura precise": _trafilatura_precise,
    "readability": _readability,
}
