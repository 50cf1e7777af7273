"""The reuse benchmark counts pairs, ours and the baselines'."""

import json

from benchmarks.reuse import measure
from tests.lineage.spins import SPINS, STORIES, read_report


def test_copies_are_found_and_strangers_are_not(tmp_path):
    """Two stories with a copy each: two pairs of six, nothing else compared."""
    (tmp_path / "docs").mkdir()
    rows = ["id_a\tid_b\tcontainment_estimate\tjaccard_estimate"]
    for story in STORIES[:2]:
        for name, text in (
            (story, read_report(f"{story}.wire")),
            (f"{story}2", SPINS["copy"](read_report(f"{story}.wire"), 1)),
        ):
            (tmp_path / "docs" / f"{name}.json").write_text(json.dumps({"title": name, "text": text}), encoding="utf-8")
        rows.append(f"{story}\t{story}2\t0.9\t0.8")
    rows.append(f"{STORIES[0]}\t{STORIES[1]}\t0.01\t0.01")
    (tmp_path / "pairs.tsv").write_text("\n".join(rows), encoding="utf-8")
    lines = {line.metric: line for line in measure(tmp_path)}
    assert (lines["recall"].value, lines["recall"].n) == (1.0, 2)
    assert (lines["precision"].value, lines["precision"].n) == (1.0, 2)
    assert lines["candidates"].value == round(2 / 6, 4)
    assert set(lines["recall"].baseline) == {"5-word containment", "datasketch LSH Ensemble", "datasketch MinHash"}
