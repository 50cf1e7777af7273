"""The benchmark of the store: invented pages, and figures for what adding costs."""

from pathlib import Path

from benchmarks import store
from benchmarks.store import as_they_come, measure, write_pages


def test_the_same_pages_are_invented_every_time(tmp_path):
    """Different from each other, several on one event."""
    events = as_they_come(30)
    one = [Path(path).read_text(encoding="utf-8") for path in write_pages(tmp_path / "one", events)]
    assert one == [Path(path).read_text(encoding="utf-8") for path in write_pages(tmp_path / "other", events)]
    assert len(set(one)) == 30


def test_events_come_and_go():
    """Each is told of by ten pages in the mean, and none all the time."""
    events = as_they_come(5000)
    assert max(events) < 5000 / 10 + 50
    assert 8 < 4000 / len(set(events[500:4500])) < 10
    late = [nth for nth, event in enumerate(events) if event == 300]
    assert late[-1] - late[0] < 500


def test_every_figure_is_measured(tmp_path, monkeypatch):
    """Ten more pages cost something in a full store and in an empty one."""
    monkeypatch.setattr(store, "PAGES", 6)
    monkeypatch.setattr(store, "EVENTS", 2)
    monkeypatch.setattr(store, "NEW", 2)
    monkeypatch.setattr(store, "SIZES", (4, 8))
    monkeypatch.setattr(store, "LAST", 3)
    lines = {line.metric: line for line in measure(tmp_path)}
    assert set(lines) == {
        "fill_pages_per_s", "known_pages_per_s", "add_ten_s", "list_stories_s", "bytes_per_page",
        "add_ms_at_4", "add_ms_at_8", "add_growth",
    }  # fmt: skip
    assert lines["add_ten_s"].value > 0 and lines["add_ten_s"].baseline["into an empty store"] > 0
    assert lines["known_pages_per_s"].value > lines["fill_pages_per_s"].value
