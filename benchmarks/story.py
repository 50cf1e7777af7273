"""Whole stories: the record of a folder of pages against a reading by hand of the same pages (story_gold.py).

Every line is a share. Nobody scores 1.0 everywhere: the gold is one careful reader's. What a reading calls marginal or
in doubt neither helps nor hurts. Lines of utterance groups name what joining equal words alone would reach.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks.lines import Line
from benchmarks.story_gold import Gold, find_golds
from benchmarks.story_items import score_items
from benchmarks.story_pages import score_pages
from benchmarks.story_tally import Item, Tally, make_scene
from benchmarks.story_utterances import BASELINE, score_baseline, score_utterances
from onrecord.run.engine import build
from onrecord.views.record_json import record_json


def measure(data: Path) -> Iterator[Line]:
    """Each metric over all stories under `data`, then each story by itself as `STORY/METRIC`."""
    ours, baselines = dict[str, Tally](), dict[str, Tally]()
    for name, gold in find_golds(data):
        ours[name], baselines[name] = score(gold, build_gold(gold))
    yield from _lines("", list(ours.values()), list(baselines.values()))
    for name in ours:
        yield from _lines(f"{name}/", [ours[name]], [baselines[name]])


def build_gold(gold: Gold) -> Item:
    """The record of the pages that a gold reading names, as plain JSON values. Raises ValueError if none can be
    read.
    """
    result = build([str(gold.folder / gold.file_of(page)) for page in gold.pages])
    if result.record is None:
        raise ValueError(f"{gold.folder}: none of the {len(gold.pages)} pages could be read")
    public: Item = msgspec.to_builtins(record_json(result.record))
    return public


def score(gold: Gold, record: Item) -> tuple[Tally, Tally]:
    """What the record holds of the gold reading, and what the baseline would."""
    scene = make_scene(gold, record)
    ours, baseline = Tally(), Tally()
    score_pages(scene, ours)
    score_utterances(scene, ours)
    score_items(scene, ours)
    score_baseline(scene, baseline)
    return ours, baseline


def _lines(prefix: str, ours: list[Tally], baselines: list[Tally]) -> Iterator[Line]:
    """One line a metric; those with nothing to count are left out."""
    for metric in dict.fromkeys(name for tally in ours for name in tally.counts):
        held, total = _sum(ours, metric)
        if not total:
            continue
        other = _sum(baselines, metric)
        baseline = {BASELINE: round(other[0] / other[1], 4)} if other[1] else {}
        yield Line(prefix + metric, round(held / total, 4), total, baseline)


def _sum(tallies: list[Tally], metric: str) -> tuple[int, int]:
    counts = [tally.counts.get(metric, (0, 0)) for tally in tallies]
    return sum(held for held, _ in counts), sum(total for _, total in counts)


def missed(data: Path, metric: str) -> Iterator[str]:
    """What each story missed of a metric, in words."""
    for name, gold in find_golds(data):
        ours, _ = score(gold, build_gold(gold))
        for what in ours.missed.get(metric, []):
            yield f"{name} {what}"
