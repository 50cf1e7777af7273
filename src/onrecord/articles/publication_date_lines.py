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
    BARE = 2  # a date alone near the article's first paragraph, or beside the byline
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
_MIN_SENTENCE_WORDS = 5
# Furniture among which a date is the site's clock rather than the article's date.
_HEADER_FURNITURE = frozenset({"menu", "weather", "clock", "ad", "cookie", "subscribe"})
_OF_ARTICLE = frozenset({"status", "byline", "dateline"})
_OF_OTHERS = frozenset({"related", "comments", "caption", "tags", "ad", "menu"})
_WEATHER = re.compile(r"[-+−]?\d{1,2}(?:[.,]\d)?\s?(?:°\s?[CF]?|º\s?[CF]?|C|F)\b")
# Lines above and below the first paragraph between which an article prints its date: title, byline, share buttons,
# a caption and its credit; and below a first paragraph that is the standfirst.
_NEAR_ABOVE = 14
_NEAR_BELOW = 3
# Lines after the article's end in which its own status line may still stand; further down come other stories' dates.
_LINES_AFTER_BODY = 10
# A line of at least so many characters that closes like a sentence is a paragraph of prose.
_MIN_PROSE_CHARS = 90
_SENTENCE_END = re.compile(r"[.!?…。؟।][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Numbers of lines: the first of the article, its first and last paragraph of prose, and the last title line above
    it (None if there is none)."""

    start: int
    first: int
    last: int
    title_at: int | None

    def is_near(self, number: int) -> bool:
        return self.first - _NEAR_ABOVE <= number <= self.first + _NEAR_BELOW


def line_clues(lines: Sequence[PageLine], title: str | None) -> tuple[LineClue, ...]:
    """Clues in order of trust, then by their distance from the first paragraph. Dates in running text are none."""
    layout = _layout(lines, title)
    clues: list[tuple[ClueKind, bool, int, int, LineClue]] = []
    for number, line in enumerate(lines[: layout.last + 1 + _LINES_AFTER_BODY]):
        if not any(letter.isdigit() for letter in line.text):
            continue
        found = [*_dateline(line)] if layout.start <= number <= layout.first + 2 else []
        if len(line.text) <= _MAX_STATUS_CHARS:
            found += _status(line, number, lines, layout)
        # What stands below the first paragraph is less likely the article's date than what stands above it.
        distance = layout.first - number if number <= layout.first else 2 * (number - layout.first)
        is_plain = line.why not in _OF_ARTICLE
        clues += [(clue.kind, is_plain, distance, nth, clue) for nth, clue in enumerate(found)]
    return tuple(clue for *_, clue in sorted(clues, key=lambda ranked: ranked[:4]))


def _layout(lines: Sequence[PageLine], title: str | None) -> _Layout:
    if not lines:
        return _Layout(0, 0, -1, None)
    kept = [number for number, line in enumerate(lines) if line.why is None] or [0, len(lines) - 1]
    prose = [
        number
        for number in kept
        if len(lines[number].text) >= _MIN_PROSE_CHARS and _SENTENCE_END.search(lines[number].text.rstrip())
    ] or kept
    # The first paragraph that others follow: a lone sentence far above is a cookie notice or a claim of the site.
    first = next((n for n in prose if sum(n < other <= n + 8 for other in prose) >= 2), prose[0])
    same = [n for n, line in enumerate(lines[: first + 1]) if line.why == "title" or (title and line.text == title)]
    return _Layout(kept[0], first, max(prose[-1], kept[-1] if prose is kept else prose[-1]), same[-1] if same else None)


def _status(line: PageLine, number: int, lines: Sequence[PageLine], layout: _Layout) -> Iterator[LineClue]:
    dates = find_written_dates(line.text)
    for written in dates:
        before = line.text[: written.span.start]
        kind: ClueKind | None = None
        is_others = line.why in _OF_OTHERS and not (layout.is_near(number) and _is_lone(line, written))
        if is_others and line.why == "menu" and PUBLISHED.search(before):
            is_others = False
        if line.why == "clock" or (number < layout.first and _is_clock(written, number, lines, layout)):
            kind = ClueKind.CLOCK
        elif is_others or (line.why is None and not _is_bare(line, written)):
            continue
        elif UPDATED.search(before):
            kind = ClueKind.UPDATED
        elif PUBLISHED.search(before):
            kind = ClueKind.STATED
        elif _is_bare(line, written):
            is_list_item = line.text.lstrip().startswith(("•", "*", "·")) and not _is_lone(line, written)
            kind = None if is_list_item else _bare_kind(line, number, layout)
        if kind is not None:
            yield LineClue(kind, written, line)


def _bare_kind(line: PageLine, number: int, layout: _Layout) -> ClueKind | None:
    # Further up, half of the lone dates are another story's or the site's own.
    is_place = layout.is_near(number) or number > layout.last or (number > layout.first and line.why in _OF_ARTICLE)
    return ClueKind.BARE if is_place else None


def _is_lone(line: PageLine, written: WrittenDate) -> bool:
    """A whole line for a date and its time."""
    rest = line.text[: written.span.start] + line.text[written.span.end :]
    return written.has_year and len(re.findall(r"[^\W\d_]{4,}", rest)) == 0


def _is_bare(line: PageLine, written: WrittenDate) -> bool:
    # A lone day without a year may be an event's ("10 January"), or head a section of a chronicle.
    if not written.has_year and line.why not in {"status", "byline"}:
        return False
    beside = line.text[: written.span.start] + " " + line.text[written.span.end :]
    words = len(re.findall(r"[^\W\d_]+", beside))
    is_sentence = words >= _MIN_SENTENCE_WORDS and beside.rstrip().endswith((".", "?", "!"))
    return words <= _MAX_WORDS_BESIDE and not is_sentence


def _is_clock(written: WrittenDate, number: int, lines: Sequence[PageLine], layout: _Layout) -> bool:
    """A date above the title, parted from it by menus or standing beside the weather, is when the page was fetched."""
    if layout.title_at is not None and number > layout.title_at:
        return False
    if any(cue.search(lines[number].text[: written.span.start]) for cue in (PUBLISHED, UPDATED)):
        return False
    around = lines[max(0, number - 3) : number + 4]
    if any(_WEATHER.fullmatch(near.text.strip()) or near.why == "weather" for near in around):
        return True
    if written.time is None and written.weekday is None:
        return False
    between = lines[number + 1 : layout.title_at] if layout.title_at is not None else around
    return any(near.why in _HEADER_FURNITURE for near in between) or layout.first - number > _NEAR_ABOVE


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
