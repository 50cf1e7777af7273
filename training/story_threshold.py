"""Choose `SAME_STORY_MIN` of onrecord/stories/agglomerate.py on Wikinews: which halves belong to one article?

    python -m training.story_threshold ../shared/data/train

Each article is cut into its odd and its even sentences, as if two reporters had told it; halves of other articles are
other stories, though some of them tell of the same course of events. Prints B-cubed F1 for each threshold, and the
least whose F1 lies within TOLERANCE of the best: it keeps together what the articles' borders tear apart.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.stories import bcubed
from onrecord.nouns.article import Article
from onrecord.nouns.page import Page, PageKind
from onrecord.run.plain_article import make_plain_article
from onrecord.stories.agglomerate import agglomerate, unit_of
from onrecord.stories.words import make_story_words
from onrecord.text.sentences import split_sentences

TOLERANCE = 0.01
GRID = [round(0.1 + step / 100, 2) for step in range(25)]
# Cut in two, a shorter article leaves halves of which one may miss the story altogether.
MIN_SENTENCES = 8


def halves(train: Path) -> Iterator[tuple[str, Article]]:
    """(id of the article, half), two for each article that is long enough."""
    folder = train / "wikinews_statements"
    for entry in json.loads((folder / "index.json").read_text(encoding="utf-8")):
        text = (folder / "docs" / f"{entry['id']}.txt").read_text(encoding="utf-8")
        sentences = [span.of(text) for span in split_sentences(text)]
        if len(sentences) < MIN_SENTENCES:
            continue
        for nth in (0, 1):
            half = "\n\n".join(sentences[nth::2])
            name = f"{entry['id']}.{nth}"
            page = Page(
                name=name,
                kind=PageKind.TEXT,
                content=half,
                sha256=name,
                published_on=date.fromisoformat(entry["date"]),
            )
            article = make_plain_article(page)
            yield entry["id"], replace(article, title=entry["title"] if nth == 0 else None)


def main() -> None:
    """Print the table and the choice."""
    pairs = list(halves(Path(sys.argv[1])))
    units = [unit_of([make_story_words(half)]) for _, half in pairs]
    gold = {half.id: story for story, half in pairs}
    scores: dict[float, float] = {}
    for threshold in GRID:
        groups = agglomerate(units, same_story_min=threshold)
        found = {article: group[0] for group in groups for article in group}
        scores[threshold] = bcubed([gold[a] for a in sorted(gold)], [found[a] for a in sorted(gold)]).f1
        print(f"{threshold:.2f}  {scores[threshold]:.4f}", flush=True)
    best = max(scores.values())
    print("chosen", min(threshold for threshold, score in scores.items() if score >= best - TOLERANCE))


if __name__ == "__main__":
    main()
