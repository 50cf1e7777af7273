"""The wording of an utterance as a line of text: quotation marks where the words are the speaker's own, none twice."""

from onrecord.views.record_types import UtteranceJson
from onrecord.views.wording import one_line, shortened

# Pieces of one wording that the page separates by words of its own; matches record/report_unit.py.
PIECES = " … "
# Marks that may stand around a piece as printed; the apostrophe only at the outer ends.
MARKS = "“”\"„«»‟‘’'"
# What a printed quotation may end with before its closing mark, and no sentence ends with.
LOOSE_ENDS = " ,;:–—-"
# Kinds of report whose words are the speaker's own.
SPOKEN = ("direct", "unmarked")


def wording(utterance: UtteranceJson, *, limit: int = 320) -> str:
    """The best wording on one line of at most `limit` characters, in quotation marks if it was reported as spoken.

    A leading "that" belongs to the reporting verb, which is not shown, and is left out.
    """
    pieces = [piece.strip() for piece in one_line(utterance.best).split(PIECES)]
    if not _is_spoken(utterance):
        return shortened(PIECES.join(pieces).removeprefix("that "), limit).strip(LOOSE_ENDS)
    bare = PIECES.join(_bare(piece) for piece in pieces)
    return f"“{shortened(bare, limit - 2).rstrip(LOOSE_ENDS)}”"


def _is_spoken(utterance: UtteranceJson) -> bool:
    """True if the report that the best wording comes from is direct, or has lost its marks."""
    first = _bare(one_line(utterance.best).split(PIECES)[0])
    return any(report.kind in SPOKEN and _bare(one_line(report.text)) == first for report in utterance.reports)


def _bare(words: str) -> str:
    """`words` without quotation marks at the ends, and without the comma before a closing one."""
    return words.strip(MARKS + LOOSE_ENDS)
