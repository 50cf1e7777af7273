"""The model's attribution frames set right by grammar: whole cues, and sources that can be somebody.

A verb takes its auxiliaries along, function words alone signal nothing, and nobody is called "the".
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.analysis import Analysis, Frame, Token
from onrecord.nouns.span import Span

# A cue needs a word of one of these classes, or a mark ("Harro: …").
_CUE_UPOS = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADV", "PUNCT", "X"})
# Cues made of function words by their tags: the tagger's classes for them vary.
_FIXED = frozenset({"according to", "per", "as per", "for"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
# Who speaks or is spoken to; a channel has a name or a noun ("the agency"), no pronoun.
_SOMEBODY = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "SYM"})
_CHANNEL = frozenset({"NOUN", "PROPN", "X"})
_SETTING = frozenset({"in", "on", "at", "after", "before", "during", "outside"})
_EDGE_UPOS = frozenset({"PUNCT", "CCONJ"})


def settle_frames(text: str, analysis: Analysis) -> Analysis:
    """`analysis` with its frames set right; a frame whose cue turns out to be none is left out.

    1. cue: with the auxiliaries and the negation right before its verb, without an article at its end
    2. source, addressee, channel: without marks and conjunctions at their ends; None where no word could be somebody
    """
    starts = [token.start for token in analysis.tokens]
    frames = []
    for frame in analysis.frames:
        cue = settle_cue(text, frame.cue, analysis.tokens, starts)
        if cue is not None:
            frames.append(_settle_roles(text, replace(frame, cue=cue), analysis.tokens, starts))
    return replace(analysis, frames=tuple(frames))


def settle_cue(text: str, cue: Span, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The whole cue, or None if it is function words alone. `starts`: of all tokens, for the search."""
    inside = _inside(cue, tokens, starts)
    if not inside:
        return cue
    if cue.of(text).lower() in _FIXED:
        return cue
    if not any(tokens[index].upos in _CUE_UPOS for index in inside):
        return None
    first, last = inside[0], inside[-1]
    if tokens[first].upos in ("VERB", "AUX", "PART"):
        while first > 0 and _goes_along(text, tokens[first - 1], tokens[inside[0]]):
            first -= 1
    while last > inside[0] and tokens[last].upos == "DET":
        last -= 1
    return Span(tokens[first].start, tokens[last].end)


def _goes_along(text: str, before: Token, word: Token) -> bool:
    if before.end < word.start and "\n" in text[before.end : word.start]:
        return False
    return before.upos == "AUX" or text[before.start : before.end].lower() in _NEGATIONS


def _settle_roles(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Frame:
    return replace(
        frame,
        source=_somebody(frame.source, tokens, starts, _SOMEBODY),
        to=_somebody(_without_setting(text, frame.to, tokens, starts), tokens, starts, _SOMEBODY),
        via=_somebody(frame.via, tokens, starts, _CHANNEL),
    )


def _without_setting(text: str, to: Span | None, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The addressee without where and when: "reporters in Brussels on Monday" are reporters."""
    if to is None:
        return None
    for index in _inside(to, tokens, starts)[1:]:
        token = tokens[index]
        if token.upos == "ADP" and text[token.start : token.end].lower() in _SETTING:
            return Span(to.start, tokens[index - 1].end)
    return to


def _somebody(span: Span | None, tokens: Sequence[Token], starts: Sequence[int], needed: frozenset[str]) -> Span | None:
    if span is None:
        return None
    inside = _inside(span, tokens, starts)
    while inside and tokens[inside[0]].upos in _EDGE_UPOS:
        inside = inside[1:]
    while inside and tokens[inside[-1]].upos in _EDGE_UPOS:
        inside = inside[:-1]
    if not any(tokens[index].upos in needed for index in inside):
        return None
    return Span(tokens[inside[0]].start, tokens[inside[-1]].end)


def _inside(span: Span, tokens: Sequence[Token], starts: Sequence[int]) -> list[int]:
    found = []
    index = bisect_left(starts, span.start)
    while index < len(tokens) and tokens[index].start < span.end:
        found.append(index)
        index += 1
    return found
