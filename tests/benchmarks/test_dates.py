"""The dates benchmark on two pages of its own."""

import gzip
import json
from pathlib import Path

from benchmarks.dates import measure

PAGE = "<html><head><title>{0}</title>{1}</head><body><h1>{0}</h1><p>Talks went on in Port Amal.</p></body></html>"


def test_shares_of_right_days(tmp_path: Path):
    """One right day and one missing of two pages: accuracy one half, F1 two thirds; pages without a judged day do not
    count."""
    (tmp_path / "html").mkdir()
    pages = {
        "one": ('<meta property="article:published_time" content="2031-03-07">', "2031-03-07"),
        "two": ("", "2031-03-08"),
        "three": ("", None),
    }
    listing = {}
    for name, (head, day) in pages.items():
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.format(name, head).encode()))
        listing[f"https://news.example/{name}"] = {"file": f"{name}.html.gz", "date": day}
    (tmp_path / "dates.json").write_text(json.dumps(listing))
    lines = {line.metric: line for line in measure(tmp_path)}
    assert (lines["accuracy"].value, lines["accuracy"].n) == (0.5, 2)
    assert round(lines["f1"].value, 3) == 0.667
    assert "htmldate" in lines["accuracy"].baseline
