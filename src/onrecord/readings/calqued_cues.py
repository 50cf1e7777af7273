"""Attributions that a machine left as in German: “It is no draft,” so the minister.

The model knows no such cue. "So" and who speaks end the sentence, and no verb stands behind them: “…”, so they left.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.analysis import Analysis, Frame, Token
from onrecord.nouns.span import Span
from onrecord.text.quotations import find_quotations, quotations_in

_SPEAKER_WORDS = 8  # "the minister of commerce Dagny Holloway"
_NAMES = frozenset({"NOUN", "PROPN"})
_SETTING = frozenset({"in", "on", "at", "after", "during", "before"})
_GOES_ON = frozenset({"VERB", "AUX", "ADV", "SCONJ"})
# Nothing says how sure such a frame is; a plain statement with its marks.
_SCORE = 0.8


def add_calqued_cues(text: str, analysis: Analysis) -> Analysis:
    """`analysis` with a frame for each such attribution whose speaker no frame has as its source."""
    tokens, frames = analysis.tokens, list(analysis.frames)
    sources = [frame.source for frame in frames if frame.source is not None]
    for start, end in analysis.sentences:
        for at in range(start + 2, end - 1):
            if text[tokens[at].start : tokens[at].end] != "so":
                continue
            source = _speaker(text, tokens, at + 1, end)
            if source is None or any(map(source.overlaps, sources)):
                continue
            content = _content(text, tokens, start, at)
            if content is not None:
                cue = Span(tokens[at].start, tokens[at].end)
                frames.append(Frame(cue, source, (content,), None, None, "state", _SCORE, _SCORE))
    return replace(analysis, frames=tuple(sorted(frames, key=lambda frame: frame.cue)))


def _speaker(text: str, tokens: Sequence[Token], first: int, end: int) -> Span | None:
    """The phrase from `first` on, up to the stop or to where and when it was said; None if the sentence goes on."""
    rest = range(first, end)
    if any(tokens[index].upos in _GOES_ON for index in rest) or tokens[first].upos not in {"DET", *_NAMES}:
        return None
    last = next(
        (
            index
            for index in rest
            if tokens[index].upos == "PUNCT"
            or (tokens[index].upos == "ADP" and text[tokens[index].start : tokens[index].end].lower() in _SETTING)
        ),
        end,
    )
    phrase = range(first, last)
    if not 0 < len(phrase) <= _SPEAKER_WORDS or not any(tokens[index].upos in _NAMES for index in phrase):
        return None
    return Span(tokens[first].start, tokens[last - 1].end)


def _content(text: str, tokens: Sequence[Token], start: int, cue: int) -> Span | None:
    """The quotation that ends right before the cue; without one what stands before the comma. None without either."""
    before = tokens[cue - 1]
    near = quotations_in(find_quotations(text), tokens[start].start, tokens[cue].start)
    if near and near[-1].is_closed and tokens[cue].start - near[-1].span.end <= 2:
        return near[-1].span
    is_comma = text[before.start : before.end] == ","
    return Span(tokens[start].start, tokens[cue - 2].end) if is_comma else None
