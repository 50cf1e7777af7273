"""The benchmark of the store: invented pages, and figures for what adding costs."""

from pathlib import Path

from benchmarks import store
from benchmarks.store import measure, write_pages


def test_the_same_pages_are_invented_every_time(tmp_path):
    """Different from each other, several on one event."""
    one = [Path(path).read_text(encoding="utf-8") for path in write_pages(tmp_path / "one", 30)]
    assert one == [Path(path).read_text(encoding="utf-8") for path in write_pages(tmp_path / "other", 30)]
    assert len(set(one)) == 30


def test_every_figure_is_measured(tmp_path, monkeypatch):
    """Ten more pages cost something in a full store and in an empty one."""
    monkeypatch.setattr(store, "PAGES", 6)
    monkeypatch.setattr(store, "EVENTS", 2)
    monkeypatch.setattr(store, "NEW", 2)
    lines = {line.metric: line for line in measure(tmp_path)}
    assert set(lines) == {"fill_pages_per_s", "known_pages_per_s", "add_ten_s", "list_stories_s", "bytes_per_page"}
    assert lines["add_ten_s"].value > 0 and lines["add_ten_s"].baseline["into an empty store"] > 0
    assert lines["known_pages_per_s"].value > lines["fill_pages_per_s"].value
