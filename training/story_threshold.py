"""Choose `SAME_STORY_MIN` of onrecord/stories/agglomerate.py on Wikinews: which halves belong to one article?

    python -m training.story_threshold ../shared/data/train

Each article is cut into its odd and its even sentences, as if two reporters had told it; halves of other articles are
other stories, though some of them tell of the same course of events. Prints B-cubed F1 for each threshold, and the
least whose F1 lies within TOLERANCE of the best: it keeps together what the articles' borders tear apart. The same for
the baselines of benchmarks/stories.py.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.stories import average_linkage, bcubed, minilm_similarities, tfidf_similarities
from onrecord.nouns.article import Article
from onrecord.nouns.page import Page, PageKind
from onrecord.run.plain_article import make_plain_article
from onrecord.stories.agglomerate import agglomerate, unit_of
from onrecord.stories.words import make_story_words
from onrecord.text.sentences import split_sentences

TOLERANCE = 0.01
GRID = [round(0.1 + step / 100, 2) for step in range(25)]
BASELINE_GRID = [step / 100 for step in range(5, 80)]
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


def scores_of(pairs: Sequence[tuple[str, Article]]) -> Iterator[tuple[str, float, float]]:
    """(name, threshold, B-cubed F1) for ours and for each baseline of the benchmark that is there."""
    gold = [story for story, _ in pairs]
    units = [unit_of([make_story_words(half)]) for _, half in pairs]
    for threshold in GRID:
        groups = agglomerate(units, same_story_min=threshold)
        found = {article: group[0] for group in groups for article in group}
        yield "ours", threshold, bcubed(gold, [found[half.id] for _, half in pairs]).f1
    texts = [f"{half.title or ''}\n{half.text}" for _, half in pairs]
    baselines = {"TF-IDF": tfidf_similarities(texts), "MiniLM": minilm_similarities(texts)}
    for name, alike in baselines.items():
        if alike is None:
            continue
        for threshold in BASELINE_GRID:
            yield name, threshold, bcubed(gold, average_linkage(alike, threshold)).f1


def main() -> None:
    """Print the table and the choices."""
    scores: dict[str, dict[float, float]] = {}
    for name, threshold, score in scores_of(list(halves(Path(sys.argv[1])))):
        scores.setdefault(name, {})[threshold] = score
        print(f"{name}  {threshold:.2f}  {score:.4f}", flush=True)
    for name, by_threshold in scores.items():
        best = max(by_threshold.values())
        chosen = min(threshold for threshold, score in by_threshold.items() if score >= best - TOLERANCE)
        print(f"{name}: chosen {chosen:.2f}, best {best:.4f}")


if __name__ == "__main__":
    main()
