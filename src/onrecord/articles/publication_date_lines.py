"""What the lines of a page say of its date: status lines, bare dates, datelines, and the site's own clock."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from onrecord.articles.page_line import PageLine
from onrecord.articles.publication_date_cues import PUBLISHED, UPDATED
from onrecord.text.written_dates import WrittenDate, find_written_dates


class ClueKind(IntEnum):
    """Ordered by trust, best first."""

    STATED = 1  # "Published: …", "date …"
    BARE = 2  # a date alone under the title, or beside the byline
    DATELINE = 3  # "GENEVA, Jan. 10 (Reuters)"
    UPDATED = 4  # "Updated …", "Status: …": the day of the version before us
    CLOCK = 5  # the site's clock: when the page was fetched


@dataclass(frozen=True, slots=True)
class LineClue:
    """A date in the page's lines; `line` is as printed."""

    kind: ClueKind
    written: WrittenDate
    line: PageLine


# A status line is short: beyond this a date in it belongs to a sentence.
_MAX_STATUS_CHARS = 160
# Words that a bare date line may hold besides its date (byline, section, reading time).
_MAX_WORDS_BESIDE = 9
# Furniture among which a date is the site's clock rather than the article's date.
_HEADER_FURNITURE = frozenset({"menu", "weather", "clock", "ad", "cookie", "subscribe"})
_OF_ARTICLE = frozenset({"status", "byline", "dateline"})
_WEATHER = re.compile(r"[-+−]?\d{1,2}(?:[.,]\d)?\s?(?:°\s?[CF]?|º\s?[CF]?|C|F)\b")
# Lines after the article's end in which its own status line may still stand; further down come other stories' dates.
_LINES_AFTER_BODY = 6


def line_clues(lines: Sequence[PageLine], title: str | None) -> tuple[LineClue, ...]:
    """Clues in order of trust, then of the page. Dates in running text are none."""
    first, last = _body(lines)
    title_at = _title_at(lines, title, first)
    clues: list[LineClue] = []
    for number, line in enumerate(lines[: last + 1 + _LINES_AFTER_BODY]):
        if not any(letter.isdigit() for letter in line.text):
            continue
        clues += _dateline(line) if first <= number <= first + 2 else ()
        if len(line.text) <= _MAX_STATUS_CHARS:
            clues += _status(line, number, lines, first=first, last=last, title_at=title_at)
    return tuple(sorted(clues, key=lambda clue: (clue.kind, clue.line.start)))


def _body(lines: Sequence[PageLine]) -> tuple[int, int]:
    """Numbers of the first and last line whose words stand in the article; (0, -1) where there is none."""
    kept = [number for number, line in enumerate(lines) if line.why is None]
    return (kept[0], kept[-1]) if kept else (0, len(lines) - 1)


def _title_at(lines: Sequence[PageLine], title: str | None, first: int) -> int | None:
    """Number of the last line before the article's words that is the title, None if no line is."""
    same = [n for n, line in enumerate(lines[: first + 1]) if line.why == "title" or (title and line.text == title)]
    return same[-1] if same else None


def _status(
    line: PageLine, number: int, lines: Sequence[PageLine], *, first: int, last: int, title_at: int | None
) -> Iterator[LineClue]:
    dates = find_written_dates(line.text)
    elsewhere = line.why in {"related", "comments", "caption", "tags", "ad", "menu"}
    for written in dates:
        before = line.text[: written.span.start]
        if line.why == "clock" or (number < first and _is_clock(written, number, lines, title_at)):
            yield LineClue(ClueKind.CLOCK, written, line)
        elif elsewhere:
            continue
        elif UPDATED.search(before):
            yield LineClue(ClueKind.UPDATED, written, line)
        elif PUBLISHED.search(before):
            yield LineClue(ClueKind.STATED, written, line)
        elif _is_bare(line, written) and (number <= first or line.why in _OF_ARTICLE or number > last):
            yield LineClue(ClueKind.BARE, written, line)


def _is_bare(line: PageLine, written: WrittenDate) -> bool:
    # A lone day without a year may be an event's ("10 January"), or head a section of a chronicle.
    if not written.has_year and line.why not in {"status", "byline"}:
        return False
    beside = line.text[: written.span.start] + " " + line.text[written.span.end :]
    return len(re.findall(r"[^\W\d_]+", beside)) <= _MAX_WORDS_BESIDE and not beside.rstrip().endswith("?")


def _is_clock(written: WrittenDate, number: int, lines: Sequence[PageLine], title_at: int | None) -> bool:
    """A date above the title, parted from it by menus or standing beside the weather, is when the page was fetched."""
    if title_at is not None and number > title_at:
        return False
    around = lines[max(0, number - 3) : number + 4]
    if any(_WEATHER.fullmatch(near.text.strip()) or near.why == "weather" for near in around):
        return True
    if any(cue.search(lines[number].text[: written.span.start]) for cue in (PUBLISHED, UPDATED)):
        return False
    between = lines[number + 1 : title_at] if title_at is not None else around
    has_clock_look = written.time is not None or written.weekday is not None
    return has_clock_look and any(near.why in _HEADER_FURNITURE for near in between)


_AFTER_DATELINE = re.compile(r"[.,]?\s*(?:\([^)\n]{2,60}\)|/[^/\n]{2,40}/|[-–—]+\s|:)")
_PLACE = re.compile(r"(?:\([^)]{2,40}\)\s*)?(?:[^\W\d_][\w.'’]*[\s,/.\-–—]*){1,6}(?:\([^)]{2,40}\)[\s,\-–—]*)?")
# A dateline stands within this many characters of the paragraph's start.
_DATELINE_REACH = 80


def _dateline(line: PageLine) -> Iterator[LineClue]:
    """ "GENEVA, Jan. 10 (Reuters) - …", "MOSCOW, January 10. /TASS/.", "Geneva, 10 January 2022 (agency) –"."""
    dates = find_written_dates(line.text[: _DATELINE_REACH + 40])
    if not dates or not 2 < dates[0].span.start <= _DATELINE_REACH:
        return
    place = line.text[: dates[0].span.start]
    words = re.findall(r"[^\W\d_]+", place)
    is_place = bool(_PLACE.fullmatch(place)) and all(word[0].isupper() or len(word) <= 3 for word in words)
    is_loud = words and words[0].isupper() and len(words[0]) > 3
    if is_place and (is_loud or len(words) <= 3) and _AFTER_DATELINE.match(line.text, dates[0].span.end):
        yield LineClue(ClueKind.DATELINE, dates[0], line)
