"""Publication dates of raw HTML pages: ours beside htmldate's on the same pages."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.lines import Line, f1
from onrecord.articles.html_date import html_date
from onrecord.nouns.page import Page, PageKind


@dataclass(frozen=True, slots=True)
class DatedPage:
    """A raw page and the day it was published, as its judges have it."""

    page: Page
    day: date


def dated_pages(data: Path) -> Iterator[DatedPage]:
    """The pages of `data` in the order of its list.

    Reads dates.json (address → file, date) or, in the layout of the articles benchmark, articles.json (id → date),
    with html/*.html.gz. The address is not passed on: a saved page seldom keeps it. Pages without a judged date are
    left out.
    """
    listing = data / "dates.json"
    if listing.is_file():
        files = [(entry["file"], entry.get("date")) for entry in _read(listing).values()]
    else:
        files = [(f"{key}.html.gz", entry.get("date")) for key, entry in _read(data / "articles.json").items()]
    for file, day in files:
        if not day or not (data / "html" / file).is_file():
            continue
        raw = gzip.decompress((data / "html" / file).read_bytes())
        content = decoded(raw)
        page = Page(name=file, kind=PageKind.HTML, content=content, sha256=sha256(raw).hexdigest())
        try:
            yield DatedPage(page, date.fromisoformat(day[:10]))
        except ValueError:  # "NaT": judged to have none
            continue


def decoded(raw: bytes) -> str:
    """The page's text in the encoding it declares or shows."""
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return str(bytes_to_str(raw, detect_encoding(raw) or "utf-8"))


def measure(data: Path) -> Iterator[Line]:
    """accuracy: exact day among all pages, a missing date is wrong. f1: of the dates given, and of all, those right."""
    from htmldate import find_date

    total = right = given = base_right = base_given = 0
    for case in dated_pages(data):
        total += 1
        day, _ = html_date(case.page)
        base = find_date(case.page.content, extensive_search=True, original_date=True)
        given += day is not None
        right += day == case.day
        base_given += base is not None
        base_right += base == case.day.isoformat()
    if total:
        yield Line("accuracy", right / total, total, {"htmldate": base_right / total})
        yield Line("f1", f1(right, given, total), total, {"htmldate": f1(base_right, base_given, total)})


def _read(path: Path) -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = msgspec.json.decode(path.read_bytes())
    return entries
