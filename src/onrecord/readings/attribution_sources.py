"""Sources that the grammar knows better than the model: cut at a hyphen, far behind "according to", cited by an outlet,
or taken up by "which".
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.analysis import Frame, Token
from onrecord.nouns.span import Span
from onrecord.text.names import is_listed, is_role_head, singular

_HYPHENS = frozenset({"-", "–"})
_ACCORDING = frozenset({"according to", "as per", "per"})
_CITES = frozenset("cite cites cited citing quote quotes quoted quoting".split())
# Nouns for those whom outlets cite without a name.
_UNNAMED = frozenset("source people person witness eyewitness group resident local insider authority agency".split())
_CITED = frozenset("cites cited quotes quoted".split())
_RELATIVE = frozenset({"which", "who", "that"})
_REACH = 30  # words between a verb and its subject or object
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


def cited(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Frame:
    """The frame of whom an outlet cites: "The Courier quoted Lind as saying …" are Lind's words, "citing two officials"
    theirs. The one who cites is the channel, unless there is one.
    """
    cue = bisect_left(starts, frame.cue.start)
    verb = cue
    if text[tokens[cue].start : tokens[cue].end].lower() == "as":
        verb = tokens[min(cue + 1, len(tokens) - 1)].head
    elif cue > 0 and text[tokens[cue - 1].start : tokens[cue - 1].end].lower() == "as":
        verb = tokens[cue].head
    elif frame.source is not None and frame.source.end <= tokens[cue].start and text[: tokens[cue].end].endswith("ing"):
        inside = range(bisect_left(starts, frame.source.start) + 1, bisect_left(starts, frame.source.end))
        verb = next((at for at in inside if text[tokens[at].start : tokens[at].end].lower() in _CITED), cue)
    if not 0 <= verb < len(tokens) or text[tokens[verb].start : tokens[verb].end].lower() not in _CITES:
        return frame
    objects = [at for at in range(verb + 1, min(verb + _REACH, len(tokens))) if _is_object(tokens, at, verb)]
    if not objects:
        return frame
    stop = cue if cue > verb else len(tokens)
    head = objects[0]
    if cue == verb and not _is_somebody(text, tokens[head]):
        return frame  # "citing safety"
    first, last = _phrase(text, tokens, verb + 1, head, stop)
    source = Span(tokens[first].start, tokens[last].end)
    outlet = frame.source
    if outlet is not None and outlet.start < tokens[verb].start <= outlet.end:
        outlet = Span(outlet.start, tokens[verb - 1].end)  # "Borderfax quoted officials" in one
    if outlet is not None and outlet.overlaps(source):
        return frame
    content = tuple(_behind(text, part, source) for part in frame.content)
    content = tuple(part for part in content if not part.overlaps(source))
    if not content:
        return frame
    return replace(frame, source=source, content=content, via=frame.via or outlet)


def _is_object(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """True for an object, and for one without a preposition that the parse takes for an adjunct."""
    token = tokens[at]
    if token.head != verb or token.deprel not in {"obj", "obl"}:
        return False
    return not any(tokens[child].upos in {"ADP", "SCONJ"} for child in range(verb + 1, at))


def _behind(text: str, part: Span, source: Span) -> Span:
    """The content without a source that it begins with: "cited officials that …"."""
    if not (part.start <= source.start and source.end < part.end):
        return part
    rest = part.of(text)[source.end - part.start :]
    return Span(part.end - len(rest.lstrip()), part.end)


def _is_somebody(text: str, token: Token) -> bool:
    word = text[token.start : token.end]
    return token.upos == "PROPN" or is_role_head(word) or singular(word) in _UNNAMED


def _phrase(text: str, tokens: Sequence[Token], begin: int, head: int, stop: int) -> tuple[int, int]:
    """(first, last) token of the noun phrase around `head` that starts at `begin` or later and ends before `stop`."""
    first = last = head
    while first > begin and tokens[first - 1].upos != "PUNCT":
        first -= 1
    while last + 1 < min(stop, len(tokens)) and _hangs_on(tokens, last + 1, head):
        if "\n" in text[tokens[last].end : tokens[last + 1].start]:
            break
        last += 1
    while last > head and tokens[last].upos in {"PUNCT", "ADP", "SCONJ", "CCONJ"}:
        last -= 1
    return first, last


def _hangs_on(tokens: Sequence[Token], at: int, head: int) -> bool:
    """True if the token stands under `head` by the parse, and is no clause that tells what was said."""
    for _ in range(_CLIMB):
        if tokens[at].deprel in {"ccomp", "parataxis", "root"} or (
            tokens[at].upos == "PUNCT" and tokens[at].head == head
        ):
            return False
        at = tokens[at].head
        if at == head:
            return True
        if at < head:
            return False
    return False


def relative_subject(text: str, frame: Frame, tokens: Sequence[Token], starts: Sequence[int]) -> Span | None:
    """The frame's source, or "which" if that is the cue's subject and takes up another name or writing: "Lind showed a
    letter, which reads …".
    """
    source = frame.source
    first, last = bisect_left(starts, frame.cue.start), bisect_left(starts, frame.cue.end)
    for verb in range(first, last):
        if source is None or not tokens[verb].deprel.startswith("acl"):
            continue
        taken_up = tokens[verb].head
        for at in range(max(0, verb - _REACH), verb):
            span = Span(tokens[at].start, tokens[at].end)
            if tokens[at].head == verb and tokens[at].deprel == "nsubj" and span.of(text).lower() in _RELATIVE:
                antecedent = Span(tokens[taken_up].start, tokens[taken_up].end)
                apart = source.end <= antecedent.start and taken_up < at
                return span if apart and _may_speak(text, tokens, taken_up) else source
    return source


def _may_speak(text: str, tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    word = text[token.start : token.end]
    return token.upos == "PROPN" or is_listed("writing", singular(word)) or is_role_head(word)
