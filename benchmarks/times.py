"""Time expressions against TimeML files, MEANTIME or the wikinews_statements layout, as TempEval-3 scored them.

    relaxed_f1  a found expression is right if it overlaps a gold one, paired one to one
    strict_f1   the same with equal extents (quotation marks, full stops and blanks at the ends aside)
    value_f1    pairs of relaxed_f1 whose values agree
    missed, extra, wrong.KIND
                what is lacking to a value_f1 of 1, as shares of the gold expressions: not found, found where there is
                none, and of other value by what the two values differ in (`difference`)

Values agree when they say the same in two spellings ("199X" and "199", "2000-W7" and "2000-W07"). Expressions that
are the date
of the document itself, told in its head, are left out on both sides. Documents are read as they are, with the model
if it is there.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.lines import Line, f1
from benchmarks.times_documents import Document, Mark, read_documents
from onrecord.errors import ModelError
from onrecord.nouns.analysis import Analysis
from onrecord.nouns.published import Published
from onrecord.readings.times import find_times

_EDGES = " \n\t\"'`.,;:“”‘’()"
SAME = "same"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


@dataclass(slots=True)
class Tally:
    """Counts over documents."""

    found: int = 0
    gold: int = 0
    relaxed: int = 0
    strict: int = 0
    valued: int = 0


def measure(data: Path) -> Iterator[Line]:
    """Lines for all documents under `data`. Raises FileNotFoundError if there are none."""
    documents = list(read_documents(data))
    if not documents:
        raise FileNotFoundError(f"{data}: no .tml files, no dev.jsonl and no MEANTIME folder")
    analyse = _analyser()
    ours, baseline = Tally(), Tally()
    lacking: Counter[str] = Counter()
    for document in documents:
        published = Published(earliest=document.written_on, latest=document.written_on)
        analysis = analyse(document.text) if analyse else None
        times = find_times(document.text, analysis, published)
        answer = [Mark(time.span.start, time.span.end, time.value or "") for time in times]
        lacking.update(difference(*pair) for pair in count(document, answer, ours))
        count(document, plain_pattern(document.text, document.written_on), baseline)
    name = "dates and weekdays by pattern"
    yield Line(
        "relaxed_f1",
        f1(ours.relaxed, ours.found, ours.gold),
        ours.gold,
        {name: f1(baseline.relaxed, baseline.found, baseline.gold)},
    )
    yield Line(
        "strict_f1",
        f1(ours.strict, ours.found, ours.gold),
        ours.gold,
        {name: f1(baseline.strict, baseline.found, baseline.gold)},
    )
    yield Line(
        "value_f1",
        f1(ours.valued, ours.found, ours.gold),
        ours.gold,
        {name: f1(baseline.valued, baseline.found, baseline.gold)},
    )
    for kind, number in sorted(lacking.items()):
        if kind != SAME:
            yield Line(kind, number / ours.gold, ours.gold)


def count(document: Document, answer: Sequence[Mark], tally: Tally) -> list[tuple[Mark | None, Mark | None]]:
    """Add a document to the tally. Returns the pairs (gold, found), None where one side has no partner."""
    free = [mark for mark in answer if not _is_own_date(document, mark)]
    gold = [mark for mark in document.marks if not _is_own_date(document, mark)]
    tally.found += len(free)
    tally.gold += len(gold)
    pairs: list[tuple[Mark | None, Mark | None]] = []
    for mark in gold:
        over = [each for each in free if each.start < mark.end and mark.start < each.end]
        best = max(over, key=lambda each: min(each.end, mark.end) - max(each.start, mark.start), default=None)
        pairs.append((mark, best))
        if best is None:
            continue
        free.remove(best)
        tally.relaxed += 1
        tally.strict += _trimmed(document.text, mark) == _trimmed(document.text, best)
        tally.valued += bool(mark.value) and same_value(mark.value, best.value)
    return pairs + [(None, mark) for mark in free]


def difference(gold: Mark | None, found: Mark | None) -> str:
    """What a pair of `count` lacks: SAME, "missed", "extra", or in what the values differ."""
    if gold is None or found is None:
        return "extra" if gold is None else "missed"
    one, other = _canonical(gold.value), _canonical(found.value)
    if one == other and one:
        return SAME
    both = (one, other)
    if any("_REF" in value or re.match(r"PT?X", value) for value in both):
        return "wrong.vague"
    if one.startswith("P") != other.startswith("P"):
        return "wrong.point_or_length"
    if one.startswith("P"):
        return "wrong.length"
    if any(re.search(r"-W\d", value) for value in both):
        return "wrong.week"
    if any("T" in value for value in both):
        return "wrong.part_of_day"
    return "wrong.other_day" if len(one) == len(other) else "wrong.coarser_or_finer"


def same_value(one: str, other: str) -> bool:
    """True if two TIMEX3 values say the same: trailing X for what is open, weeks without their zero,
    decades as ten years, the older letters of TIMEX2 (E for a decade, C for a century), unknown hours without their
    T."""
    return _canonical(one) == _canonical(other)


def _canonical(value: str) -> str:
    value = value.strip().upper()
    value = re.sub(r"-W(\d)\b", r"-W0\1", value)
    value = re.sub(r"^(\d{2,3})X+$", r"\1", value)
    value = re.sub(r"(?<=\d)(-XX)+$", "", value)
    value = re.sub(r"^P([\dX]+)E$", r"P\1DE", value)
    value = re.sub(r"^P(\d+)DE$", r"P\g<1>0Y", value)
    value = re.sub(r"^P(\d+)CE$", r"P\g<1>00Y", value)
    return {"PXC": "PXCE", "PXH": "PTXH"}.get(value, value)


def _is_own_date(document: Document, mark: Mark) -> bool:
    """A line of its own among the first three that gives the document's date."""
    start = document.text.rfind("\n", 0, mark.start) + 1
    stop = document.text.find("\n", mark.end)
    line = document.text[start : stop if stop >= 0 else None]
    own = (
        document.text[:start].count("\n") <= 4
        and len(line) - (mark.end - mark.start) <= 14
        and any(c.isdigit() for c in line)
    )
    return own and mark.value[:10] == document.written_on.isoformat()


def _trimmed(text: str, mark: Mark) -> tuple[int, int]:
    start, end = mark.start, mark.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _analyser() -> Callable[[str], Analysis] | None:
    try:
        from onrecord.reader.reader import load_reader

        return load_reader().analyse
    except (ImportError, ModelError):
        return None  # no weights yet: the grammar alone


_PLAIN = re.compile(
    rf"(?P<full>(?P<month>{_MONTHS}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?)|(?P<my>(?P<m2>{_MONTHS}) "
    rf"(?P<y2>\d{{4}}))"
    r"|(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|(?P<y3>\b(?:1[89]|20)\d\d\b)|(?P<today>\b[Tt]oday\b)"
    r"|(?P<yesterday>\b[Yy]esterday\b)"
)
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def plain_pattern(text: str, written_on: date) -> list[Mark]:
    """The baseline: full dates, years, today, yesterday, and weekdays as the last of that name."""
    marks = []
    names = _MONTHS.split("|")
    for found in _PLAIN.finditer(text):
        if found["full"]:
            value = f"{found['year'] or written_on.year}-{names.index(found['month']) + 1:02d}-{int(found['day']):02d}"
        elif found["my"]:
            value = f"{found['y2']}-{names.index(found['m2']) + 1:02d}"
        elif found["y3"]:
            value = found["y3"]
        else:
            back = {"t": 0, "y": 1}.get(found.group()[0].lower() if not found["weekday"] else "", 0)
            if found["weekday"]:
                back = (written_on.weekday() - _WEEKDAYS.index(found["weekday"])) % 7
            value = date.fromordinal(written_on.toordinal() - back).isoformat()
        marks.append(Mark(found.start(), found.end(), value))
    return marks
