"""Quotations with a signature: “We stay.” — Mira Osterby, as pages set them off or list what readers wrote.

The model knows a dash for no cue.
"""

import re
from dataclasses import replace

from onrecord.nouns.analysis import Analysis, Frame
from onrecord.nouns.span import Span
from onrecord.text.quotations import find_quotations

# A dash and, up to the line's end, somebody: under the quotation or behind it.
_SIGNATURE = re.compile(
    r"[ \t\xa0]*(?:\n\s*)?(?P<dash>[―—–]|--?)\s?(?P<name>[^\W\d_][^\n“”\"]{2,120}?)[ \t\xa0.]*(?=\n|\Z)"
)
_MIN_WORDS = 4  # fewer are a title or a scare quote
_WORD = re.compile(r"\w+")
# Nothing says how sure such a frame is; a plain statement with its marks.
_SCORE = 0.8


def add_signed_quotations(text: str, analysis: Analysis) -> Analysis:
    """`analysis` with a frame for each paragraph that is a quotation with a signature, in place of those that the model
    found in its words."""
    frames = list(analysis.frames)
    for quotation in find_quotations(text):
        span = quotation.span
        signature = _SIGNATURE.match(text, span.end)
        line_start = text.rfind("\n", 0, span.start) + 1
        if signature is None or text[line_start : span.start].strip() or not signature["name"][0].isupper():
            continue
        if len(_WORD.findall(text, span.start, span.end)) < _MIN_WORDS:
            continue
        frames = [frame for frame in frames if not any(part.overlaps(span) for part in frame.content)]
        cue, source = Span(*signature.span("dash")), Span(*signature.span("name"))
        frames.append(Frame(cue, source, (span,), None, None, "state", _SCORE, _SCORE))
    return replace(analysis, frames=tuple(sorted(frames, key=lambda frame: frame.cue)))
