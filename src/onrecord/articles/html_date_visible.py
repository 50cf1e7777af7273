"""The dates that a reader of an HTML page sees, and how near the headline they stand."""

import re
from collections.abc import Iterator
from typing import Any

from onrecord.articles.html_date_witnesses import Witness, WitnessKind, add_witness
from onrecord.articles.publication_date_cues import PUBLISHED, UPDATED
from onrecord.text.stamps import Stamp, read_stamp
from onrecord.text.written_dates import WrittenDate, find_written_dates

# Regions with dates of other things, by words in class or id.
_ELSEWHERE = re.compile(
    r"comment(?!ary)|related|recommend|sidebar|widget|footer|popular|trending|most-?read|latest|newsletter|promo|carousel|"
    r"slider|ticker|disqus|breadcrumb|caption|copyright|weather|read-?(?:more|next)|more-(?:from|stories|news)|also-|"
    r"(?:^|[\s_-])(?:aside|nav|menu|teaser|archive|calendar|event)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE_TAGS = frozenset(
    {"aside", "nav", "footer", "figcaption", "script", "style", "noscript", "template", "select"}
)
_DATE_CLASS = re.compile(
    r"date|time|publish|posted|byline|meta|datum|fecha|author|autor|info|stamp|parution|pubdate|created", re.IGNORECASE
)
# Own words of the element that may stand beside a date line's date: a byline, a section, a reading time.
_MAX_WORDS_BESIDE = 10
_MAX_CHARS = 240
# Elements between the headline and its date line, counted in document order. Heads with share buttons run long.
_NEAR_TITLE = 150
_SHORTLY_BEFORE_TITLE = 25
# Above the headline sites print today's date.
_ABOVE_TITLE_COST = 0.6
# So many elements further off weigh as much as a telling class name or half a cue.
_DISTANCE_UNIT = 100
# Inside a paragraph these hold a part of its sentence.
_INLINE_TAGS = frozenset({"a", "b", "strong", "em", "i", "u", "mark", "q", "font"})
_MAX_LINE_AROUND_CHARS = 60
_HEAD_TAGS = frozenset({"h1", "h2", "h3"})
_MIN_SHARED_WORDS = 3
_UPDATED_CLASS = re.compile(r"updat|modif", re.IGNORECASE)


def visible_witnesses(tree: Any) -> list[Witness]:
    """At most one STATUS or BESIDE_TITLE witness, the best date line near the headline; the nearest date line
    elsewhere if there is none; and an UPDATED one for each line that says so."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    title_at = _title_at(elements, tree)
    found: list[Witness] = []
    best: tuple[float, WitnessKind, Stamp, str] | None = None
    for at, stamp, kind, line, looks in _date_lines(elements):
        if kind is WitnessKind.UPDATED:
            add_witness(found, kind, stamp, line)
            continue
        is_near = title_at is not None and -_SHORTLY_BEFORE_TITLE <= at - title_at <= _NEAR_TITLE
        distance = abs(at - (title_at or 0)) / _DISTANCE_UNIT
        rank = (2.0 if is_near else 0.0) + (1.0 if kind is WitnessKind.STATUS else 0.0) + looks - distance
        if kind is not WitnessKind.STATUS and title_at is not None and at < title_at:
            rank -= _ABOVE_TITLE_COST
        if best is None or rank > best[0]:
            best = (rank, kind if kind is WitnessKind.STATUS or is_near else WitnessKind.ELSEWHERE, stamp, line)
    if best is not None:
        add_witness(found, *best[1:])
    return found


def _title_at(elements: list[Any], tree: Any) -> int | None:
    """Index of the headline: the h1 that shares most words with the document's title, the first where none does."""
    title = " ".join(
        [
            *(tag.text_content() for tag in tree.iter("title")),
            *(t.get("content") or "" for t in tree.iter("meta") if t.get("property") == "og:title"),
        ]
    )
    wanted = set(re.findall(r"\w+", title.lower()))
    best: tuple[float, int] | None = None
    for at, element in enumerate(elements):
        if element.tag not in _HEAD_TAGS:
            continue
        words = set(re.findall(r"\w+", element.text_content().lower()))
        shared = len(words & wanted)
        # A head that says what the title says; otherwise the first h1.
        rank = shared / len(words) if shared >= _MIN_SHARED_WORDS else 0.0
        rank += 0.3 if element.tag == "h1" else 0.0
        if rank >= 0.3 and (best is None or rank > best[0]):
            best = (rank, at)
    return best[1] if best else None


def _date_lines(elements: list[Any]) -> Iterator[tuple[int, Stamp, WitnessKind, str, float]]:
    """(index, stamp, kind, words, 0-1 for how much it looks like a date line) of short lines with one or two full
    dates."""
    outside: set[Any] = set()
    for at, element in enumerate(elements):
        if element.getparent() in outside or _is_elsewhere(element):
            outside.add(element)
            continue
        line = own_words(element)
        if element.tag == "time" and element.get("datetime") and not find_written_dates(line):
            stamp = read_stamp(element.get("datetime"))
            if stamp is not None:
                yield at, stamp, WitnessKind.BESIDE_TITLE, element.get("datetime"), 0.4
            continue
        if not 5 < len(line) <= _MAX_CHARS or not any(letter.isdigit() for letter in line):
            continue
        for written in find_written_dates(line):
            kind = _kind(element, line, written)
            if written.possible and kind is not None:
                yield at, Stamp(written.possible, None, False), kind, line, _looks(element, line)


def own_words(element: Any) -> str:
    """The element's own text without that of its children, blanks folded."""
    return " ".join(" ".join([element.text or "", *(child.tail or "" for child in element)]).split())


def _is_elsewhere(element: Any) -> bool:
    if element.tag in _ELSEWHERE_TAGS:
        return True
    if element.tag in {"html", "body", "main", "article"}:  # their classes name everything on the page
        return False
    return bool(_ELSEWHERE.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _kind(element: Any, line: str, written: WrittenDate) -> WitnessKind | None:
    before = line[: written.span.start]
    # The cue may stand in an element of its own before the date.
    if not before.strip() and element.getprevious() is not None:
        before = f"{' '.join((element.getprevious().text_content() or '')[-60:].split())} "
    beside = line[: written.span.start] + " " + line[written.span.end :]
    if len(re.findall(r"[^\W\d_]+", beside)) > _MAX_WORDS_BESIDE:
        return None
    parent = element.getparent()
    if element.tag in _INLINE_TAGS and parent is not None and len(own_words(parent)) > _MAX_LINE_AROUND_CHARS:
        return None
    if UPDATED.search(before) or _UPDATED_CLASS.search(element.get("class") or ""):
        return WitnessKind.UPDATED
    return WitnessKind.STATUS if PUBLISHED.search(before) else WitnessKind.BESIDE_TITLE


def _looks(element: Any, line: str) -> float:
    parent = element.getparent()
    names = " ".join(each.get("class") or "" for each in (element, parent) if each is not None)
    return (
        (0.6 if element.tag == "time" else 0.0)
        + (0.5 if _DATE_CLASS.search(names) else 0.0)
        + (0.4 if len(line) < 40 else 0.0)
    )
