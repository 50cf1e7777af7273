"""Sources behind their verb, and those left out: "The pass is closed, complained Mira Holm", "“We stay”, declared."."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.analysis import Frame, Token
from onrecord.nouns.span import Span

# Verbs that stand before their subject behind what was said, and take no hearer without "to".
_INVERTS = frozenset(
    "said says say added adds complained complains noted notes declared declares explained explains admitted admits "
    "remarked remarks insisted insists recalled recalls remembered remembers concluded argued argues commented "
    "continued lamented replied stated states affirmed affirms considered considers conceded confirmed countered "
    "stressed claimed claims warned observed".split()
)
_BEFORE = frozenset({",", '"', "”", "''", "»"})
_OPENERS = frozenset({"a", "an", "one", "two", "three", "some", "several"})
_VERBS = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_TO_HAVE = "to have "


def inverted(text: str, frame: Frame, tokens: Sequence[Token], words: Sequence[int], people: Sequence[Span]) -> Frame:
    """The frame of whoever stands right behind the verb that follows a comma or a closing quotation mark.

    words   indices of the cue's words in `tokens`
    people  the people's names that the tagger saw
    """
    if not words or tokens[words[-1]].upos != "VERB" or words[0] == 0 or words[-1] + 1 >= len(tokens):
        return frame
    mark, after = tokens[words[0] - 1], tokens[words[-1] + 1]
    old = frame.source
    if mark.start == 0 or text[mark.start : mark.end] not in _BEFORE:
        return frame
    if old is not None and not _may_invert(text, old, mark, tokens, words):
        return frame
    name = next((span for span in people if span.start == after.start), None)
    found = name or (_last_phrase(text, frame, tokens, words[-1] + 1) if old is not None else None)
    if found is None:
        return frame
    content = tuple(part for span in frame.content if (part := _apart(text, span, found)) is not None)
    if old is not None and not any(part.end <= mark.end for part in content):
        content = (Span(old.start, mark.start),)
    if not any(part.end <= frame.cue.start for part in content):
        return frame
    to = frame.to if frame.to is not None and not frame.to.overlaps(found) else None
    return replace(frame, source=found, content=content, to=to)


def _may_invert(text: str, source: Span, mark: Token, tokens: Sequence[Token], words: Sequence[int]) -> bool:
    """False where the source before the comma is the verb's own subject: "Holm, smiling, added"."""
    if text[tokens[words[-1]].start : tokens[words[-1]].end].lower() not in _INVERTS or source.end >= mark.start:
        return False
    return not any(
        token.head in words and token.deprel in _SUBJECTS
        for token in tokens[max(0, words[0] - 40) : words[0]]
        if source.start <= token.start and token.end <= source.end
    ) and any(
        token.upos in _VERBS for token in tokens[max(0, words[0] - 40) : words[0] - 1] if token.start >= source.end
    )


def _last_phrase(text: str, frame: Frame, tokens: Sequence[Token], first: int) -> Span | None:
    """ "one aide to Holm" of "Lind shouted, says one aide to Holm.": all that stands behind the verb, without one."""
    if text[tokens[first].start : tokens[first].end].lower() not in _OPENERS:
        return None
    last = first
    while last < len(tokens) and tokens[last].upos != "PUNCT":
        if tokens[last].upos in _VERBS:
            return None
        last += 1
    if last == first or last == len(tokens) or text[tokens[last].start] not in ".!?":
        return None
    return Span(tokens[first].start, tokens[last - 1].end)


def _apart(text: str, part: Span, source: Span) -> Span | None:
    """The words said without the source; None if nothing is left."""
    if not part.overlaps(source):
        return part
    if part.start < source.start:
        return Span(part.start, source.start)
    rest = text[source.end : part.end].lstrip(" ,")
    return Span(part.end - len(rest), part.end) if part.end > source.end and rest else None


def reported_to_have_said(text: str, frame: Frame, tokens: Sequence[Token], words: Sequence[int]) -> Frame:
    """ "The boats stay, Holm is reported to have remarked": Holm's words, and the last verb the cue."""
    said = [part for part in frame.content if part.start > frame.cue.end and part.of(text).startswith(_TO_HAVE)]
    rest = tuple(part for part in frame.content if part not in said)
    verbs = [index for index in words if tokens[index].upos == "VERB"]
    if frame.source is not None or not said or not rest or not verbs or len(said[0].of(text).split()) != 3:
        return frame
    near = range(max(0, verbs[-1] - 10), verbs[-1])
    subjects = [at for at in near if tokens[at].head == verbs[-1] and tokens[at].deprel in _SUBJECTS]
    if not subjects:
        return frame
    first = subjects[-1]
    while first > 0 and tokens[first - 1].head == subjects[-1] and tokens[first - 1].upos in {"DET", "PROPN", "ADJ"}:
        first -= 1
    source = Span(tokens[first].start, tokens[subjects[-1]].end)
    content = tuple(part for part in rest if not part.overlaps(source))
    return replace(frame, source=source, cue=Span(frame.cue.start, said[0].end), content=content) if content else frame


def with_left_out(text: str, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames, a quotation closed by a lone verb ("“We stay”, declared.", as machines translate from languages
    without pronouns) given to the subject of the sentence before.
    """
    settled = []
    for frame in frames:
        before = None
        if _is_lone(text, frame):
            sources = (other.source for other in frames if other.source is not None and _leads(text, other.cue, frame))
            before = max(sources, default=None)
        settled.append(replace(frame, source=before) if before is not None else frame)
    return tuple(settled)


def _is_lone(text: str, frame: Frame) -> bool:
    """True for a cue without a source right behind a quotation, that ends its clause."""
    if frame.source is not None or not frame.content or frame.content[0].end > frame.cue.start:
        return False
    before = text[frame.content[0].start : frame.cue.start].rstrip(" ,")
    return before[-1:] in {'"', "”", "»"} and text[frame.cue.end : frame.cue.end + 1] in {".", ","}


def _leads(text: str, cue: Span, frame: Frame) -> bool:
    """True if `cue` stands in the sentence before what `frame`, which is lone, tells."""
    between = text[cue.end : frame.content[0].start]
    return cue.end <= frame.content[0].start and "\n" not in between and between.count(". ") == 1
