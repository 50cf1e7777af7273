"""What of a gold reading a record holds, line by line, with what it missed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.story_gold import Gold
from benchmarks.story_words import Stretch

# An item of the public JSON.
Item = dict[str, Any]


@dataclass
class Tally:
    """Metric → (held, all), and metric → what was missed, in words."""

    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    missed: dict[str, list[str]] = field(default_factory=dict)

    def add(self, metric: str, judged: Iterable[tuple[bool, str]]) -> None:
        """Add a metric from (is it held?, what it is)."""
        pairs = list(judged)
        self.counts[metric] = (sum(held for held, _ in pairs), len(pairs))
        self.missed[metric] = [what for held, what in pairs if not held]


@dataclass(frozen=True)
class Scene:
    """A gold reading beside a record of the same pages.

    article_of  gold page → article of the record; page_of: article id → gold page
    text        gold page → text of its article
    """

    gold: Gold
    record: Item
    article_of: dict[str, Item]
    page_of: dict[str, str]
    text: dict[str, str]

    def pages_of(self, evidence: Iterable[Item]) -> set[str]:
        """The gold pages on which evidence stands."""
        return {self.page_of[e["article"]] for e in evidence if e["article"] in self.page_of}

    def counts_fully(self, evidence: Iterable[Item]) -> bool:
        """True if some of the evidence stands on a page that the gold reading covers whole."""
        partial = self.gold.partial_pages()
        return any(self.page_of.get(e["article"]) not in partial for e in evidence)


def make_scene(gold: Gold, record: Item) -> Scene:
    """Match the pages of both by the names of their files."""
    article_of: dict[str, Item] = {}
    for page in gold.pages:
        name = Path(gold.file_of(page)).name
        article = next((a for a in record["articles"] if Path(str(a["page"] or a["url"] or "")).name == name), None)
        if article is not None:
            article_of[page] = article
    return Scene(
        gold=gold,
        record=record,
        article_of=article_of,
        page_of={article["id"]: page for page, article in article_of.items()},
        text={page: article["text"] for page, article in article_of.items()},
    )


def place_of(evidence: Item) -> Stretch:
    return evidence["start"], evidence["end"]
