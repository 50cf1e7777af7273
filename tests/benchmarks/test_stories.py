"""The scores of the story benchmark, on groupings that can be counted by hand."""

import json

import pytest

from benchmarks.stories import adjusted_rand, bcubed, measure
from tests.stories.invented import FIRST_DAY, OTHER_TALKS, SECOND_DAY


def test_bcubed_by_hand():
    """Bagga and Baldwin's definition: b stands in a story with one stranger, its event is torn in two."""
    score = bcubed("aabb", [1, 1, 1, 2])
    assert score.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert score.recall == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)


def test_adjusted_rand_by_hand():
    """1.0 for the same groups under other names; the textbook's value for others."""
    assert adjusted_rand("aabb", [2, 2, 1, 1]) == 1.0
    assert adjusted_rand("aabb", [1, 1, 2, 3]) == pytest.approx((1 - 2 / 6) / (1.5 - 2 / 6))


def test_the_benchmark_reads_files_and_beats_nothing_by_chance(tmp_path):
    """Two events in five files, one file without text: all right, and the baseline is there."""
    for article in (*FIRST_DAY, *SECOND_DAY, OTHER_TALKS):
        fields = {"event": "pay" if article is OTHER_TALKS else "ruun", "title": article.title, "text": article.text}
        (tmp_path / f"{article.id}.json").write_text(json.dumps(fields), encoding="utf-8")
    (tmp_path / "empty.json").write_text(json.dumps({"event": "ruun", "title": "x", "text": ""}), encoding="utf-8")
    lines = {line.metric: line for line in measure(tmp_path)}
    assert lines["bcubed_f1"].n == 5
    assert lines["bcubed_f1"].value == lines["streaming_bcubed_f1"].value == lines["ari"].value == 1.0
    assert "TF-IDF" in lines["bcubed_f1"].baseline
