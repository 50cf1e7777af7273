"""The wording of an utterance as a line of text: quotation marks where the words are the speaker's own, none twice."""

import re
from collections.abc import Mapping

from onrecord.views.record_types import ReportJson, UtteranceJson
from onrecord.views.wording import one_line, shortened

# Pieces of one wording that the page separates by words of its own; matches record/report_unit.py.
PIECES = " … "
# Marks that may stand around a piece as printed; the apostrophe only at the outer ends.
MARKS = "“”\"„«»‟‘’'"
# What a printed quotation may end with before its closing mark, and no sentence ends with.
LOOSE_ENDS = " ,;:–—-"
# Kinds of report whose words are the speaker's own.
SPOKEN = ("direct", "unmarked")
# An addressee with a title stands between "told" and what was told; more is another clause.
MOST_LEAD_IN_CHARS = 60
SENTENCE_END = re.compile(r"[.!?]\s|\n")


def wording(utterance: UtteranceJson, texts: Mapping[str, str], *, limit: int = 320) -> str:
    """The best wording on one line of at most `limit` characters, in quotation marks if it was reported as spoken.

    texts  the text of each article by id
    Words that the page gives as its own are led in by its verb where that stands right before them ("denied any
    involvement"): many say nothing without it. Elsewhere a leading "that" belongs to a verb that is not shown.
    """
    pieces = [piece.strip() for piece in one_line(utterance.best).split(PIECES)]
    report = _best_report(utterance)
    if report is not None and report.kind in SPOKEN:
        bare = PIECES.join(_bare(piece) for piece in pieces)
        return f"“{shortened(bare, limit - 2).rstrip(LOOSE_ENDS)}”"
    lead = _lead_in(report, texts.get(report.article, "")) if report is not None else ""
    words = PIECES.join(pieces) if lead else PIECES.join(pieces).removeprefix("that ")
    return shortened(lead + words, limit).strip(LOOSE_ENDS)


def _best_report(utterance: UtteranceJson) -> ReportJson | None:
    """The report that the best wording comes from; None in a record of another maker that words it anew."""
    first = _bare(one_line(utterance.best).split(PIECES)[0])
    return next((report for report in utterance.reports if _bare(one_line(report.text)) == first), None)


def _lead_in(report: ReportJson, text: str) -> str:
    """The page's words from the cue up to the content, a blank at the end; empty unless the one leads to the other."""
    if report.cue_at is None or not 0 <= report.start - report.cue_at.end <= MOST_LEAD_IN_CHARS:
        return ""
    between = text[report.cue_at.end : report.start]
    if SENTENCE_END.search(between):
        return ""
    return one_line(text[report.cue_at.start : report.start]).rstrip(MARKS + " ") + " "


def _bare(words: str) -> str:
    """`words` without quotation marks at the ends, and without the comma before a closing one."""
    return words.strip(MARKS + LOOSE_ENDS)
