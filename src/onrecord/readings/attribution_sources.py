"""Where a phrase really starts that the model saw the end of only: cut at a hyphen, or far behind "according to"."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.nouns.analysis import Frame, Token
from onrecord.nouns.span import Span

_HYPHENS = frozenset({"-", "–"})
_ACCORDING = frozenset({"according to", "as per", "per"})
_CLIMB = 12  # steps from the end of a long source up to its head


def is_tied(text: str, tokens: Sequence[Token], at: int) -> bool:
    """True if a hyphen without blanks ties the token to the word before: "run" of "state-run"."""
    if at < 2:
        return False
    mark = tokens[at - 1]
    glued = tokens[at - 2].end == mark.start and mark.end == tokens[at].start
    return glued and text[mark.start : mark.end] in _HYPHENS and text[tokens[at - 2].start].isalnum()


def from_according(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The frame's source from right behind "according to" on where only the end of what it governs was seen: "affairs"
    of "according to Lind, who leads the agency for foreign affairs".
    """
    source = frame.source
    if source is None or frame.cue.of(text).lower() not in _ACCORDING:
        return source
    behind, above = bisect_left(starts, frame.cue.end), bisect_left(starts, source.start)
    head = tokens[bisect_left(starts, frame.cue.start)].head
    if not behind <= head < above < len(tokens):
        return source
    for _ in range(_CLIMB):
        if above == head:
            whole = Span(tokens[behind].start, source.end)
            return source if any(part.overlaps(whole) for part in frame.content) else whole
        above = tokens[above].head
        if above < behind:
            break
    return source
