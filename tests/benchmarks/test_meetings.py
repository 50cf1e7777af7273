"""The meetings benchmark on a tiny corpus of our own."""

import json
from datetime import date

from benchmarks.meetings import gold_days, measure

TEXT = "President Ivo Marek met Foreign Minister Sana Idris in Port Amal on Sunday. Prices fell."


def write_corpus(folder, **changes):
    (folder / "docs").mkdir()
    (folder / "docs" / "one.txt").write_text(TEXT)
    (folder / "index.json").write_text(json.dumps([{"id": "one", "date": "2031-05-13"}]))
    meeting = {
        "trigger": {"start": TEXT.index("met"), "end": TEXT.index("met") + 3, "text": "met"},
        "kind": "talks",
        "participants": ["Ivo Marek", "Sana Idris"],
        "forum": None,
        "place": "Port Amal",
        "date": "2031-05-11",
        "status": "held",
        **changes,
    }
    (folder / "dev.jsonl").write_text(json.dumps({"doc": "one", "meetings": [meeting]}) + "\n")


def test_counts_what_is_right(tmp_path):
    """One meeting, read as annotated."""
    write_corpus(tmp_path)
    lines = {line.metric: line for line in measure(tmp_path)}
    assert (lines["f1"].value, lines["f1"].n) == (1.0, 1)
    assert lines["date_accuracy"].value == lines["participant_recall"].value == lines["status_accuracy"].value == 1.0
    assert lines["f1"].baseline == {"any word for a meeting": 1.0}


def test_another_day_is_another_meeting(tmp_path):
    """However alike the rest is."""
    write_corpus(tmp_path, date="2031-04-01")
    lines = {line.metric: line.value for line in measure(tmp_path)}
    assert lines["f1"] == 0.0


def test_gold_dates_are_intervals():
    """A month, a year, two days."""
    assert gold_days("2031-02") == (date(2031, 2, 1), date(2031, 2, 28))
    assert gold_days("2030/2031") == (date(2030, 1, 1), date(2031, 12, 31))
    assert gold_days("2031-05-11/2031-05-12") == (date(2031, 5, 11), date(2031, 5, 12))
    assert gold_days(None) == (None, None)
