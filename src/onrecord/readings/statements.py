"""From the model's attribution frames to statements: content set right, carried-on quotations added, relays
recognised.
"""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.nouns.analysis import Analysis, Frame
from onrecord.nouns.ids import make_id
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Statement
from onrecord.readings.acts import best_act
from onrecord.readings.carried_on import find_carried_on
from onrecord.readings.cast import Speaker
from onrecord.readings.clauses import NAMES_ONLY, Clauses
from onrecord.readings.contents import kind_of, settle_content
from onrecord.readings.inserted_cues import INSERTED_RULE, InsertedCues
from onrecord.readings.tree import Tree
from onrecord.readings.whole_phrases import PHRASE_RULE, WholePhrases
from onrecord.text.agencies import find_agencies
from onrecord.text.quotations import Quotation, find_quotations
from onrecord.text.span_index import SpanIndex

# Frames that the model believes less than this are no statements. Best F1 on the Wikinews development set between .2
# and .5 is flat to .005; benchmarks/statements.py prints it.
MIN_FRAME_SCORE = 0.3
# Logistic calibration of the score to the share of statements whose cue and words (at 0.8 overlap) are as annotated,
# fitted on the Wikinews development set (training/confidence.py); `benchmarks statements` prints how far it lies off
# elsewhere (confidence_gap).
SLOPE, OFFSET = 0.61, -1.12
_SCORE_EDGE = 1e-3
_CARRIED_ON_SHARE = 0.9  # a quotation without a cue may be another's
_STRETCH_CHARS = 500  # statements are compared with those of the same stretch of text only, so that time stays linear
# Two statements whose contents share this much of the shorter one report the same words.
SAME_CONTENT_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class _Draft:
    frame: Frame
    content: tuple[Span, ...]
    rules: tuple[str, ...]
    cue: Span | None


def find_statements(
    article_id: str, text: str, analysis: Analysis, speakers: Mapping[Span, Speaker]
) -> tuple[Statement, ...]:
    """Statements in text order of their first words (content or cue).

    1. frames that the model is sure enough of, their content set right       (clauses.py, whole_phrases.py,
                                                                                 inserted_cues.py, contents.py)
    2. quotations that go on without a new cue                                (carried_on.py)
    3. who spoke, through whom: a spokesman or outlet that passes another's words on
    `analysis` has its frames set right (attributions.py). `speakers` maps each frame's source to who is meant; a
    source that is not in it counts as undecided.
    """
    quotations = find_quotations(text)
    clauses, tree = Clauses(text, analysis), Tree(text, analysis)
    phrases, inserted = WholePhrases(tree), InsertedCues(tree, analysis.frames)
    names = SpanIndex((mention.span, None) for mention in analysis.mentions)
    cues = [frame.cue for frame in analysis.frames]
    drafts: list[_Draft] = []
    for frame in analysis.frames:
        if frame.score < MIN_FRAME_SCORE:
            continue
        beside = clauses.beside(frame.cue)
        spans = [span for span in frame.content if not any(clause.contains(span) for clause in beside)]
        roles = [role for role in (frame.source, frame.to, frame.via) if role is not None]
        spans, mended = _by_grammar(frame, spans, [frame.cue, *roles], phrases, inserted)
        content, rules = settle_content(
            text, spans, frame.cue, quotations, clauses.under(frame.cue), names, [*roles, *_cues_between(spans, cues)]
        )
        if content:
            named = (NAMES_ONLY,) if clauses.says_nothing_of(content) else ()
            drafts.append(_Draft(frame, content, (*mended, *rules, *named), frame.cue))
    drafts = _add_carried_on(text, drafts, quotations)
    statements: list[Statement] = []
    counts: dict[str, int] = {}
    for draft in drafts:
        words = " … ".join(span.of(text) for span in draft.content)
        counts[words] = counts.get(words, 0) + 1
        statements.append(_make_statement(article_id, text, draft, speakers, quotations, counts[words]))
    return tuple(sorted(_set_relays(text, statements), key=_first_word))


def _by_grammar(
    frame: Frame, spans: Sequence[Span], apart: Sequence[Span], phrases: WholePhrases, inserted: InsertedCues
) -> tuple[list[Span], tuple[str, ...]]:
    """The content with whole phrases and with what stands before an inserted attribution, and the rules that did it."""
    whole = [phrases.complete(span, apart) for span in spans]
    rules = (PHRASE_RULE,) if whole != list(spans) else ()
    before = inserted.before(frame, whole)
    return (whole, rules) if before is None else (sorted([before, *whole]), (*rules, INSERTED_RULE))


def _cues_between(spans: Sequence[Span], cues: Sequence[Span]) -> Sequence[Span]:
    """Those of `cues`, which are in order, that stand between the first and the last of `spans`."""
    if len(spans) < 2:
        return ()
    first = bisect_left(cues, spans[0].end, key=lambda cue: cue.start)
    return cues[first : bisect_left(cues, spans[-1].start, lo=first, key=lambda cue: cue.start)]


def _first_word(statement: Statement) -> tuple[int, int]:
    starts = [statement.content[0].start, *([statement.cue.start] if statement.cue else [])]
    return min(starts), statement.content[-1].end


def _add_carried_on(text: str, drafts: list[_Draft], quotations: Sequence[Quotation]) -> list[_Draft]:
    """With the quotations that no frame covers and that go on from one that a frame has, each a statement without a
    cue: a new sentence says a new thing, and other pages may quote it alone."""
    found = find_carried_on(text, [(draft.content, draft.cue) for draft in drafts], quotations)
    return drafts + [_Draft(drafts[item.after].frame, (item.span,), (item.rule,), None) for item in found]


def _make_statement(
    article_id: str,
    text: str,
    draft: _Draft,
    speakers: Mapping[Span, Speaker],
    quotations: Sequence[Quotation],
    nth: int,
) -> Statement:
    frame = draft.frame
    speaker = speakers.get(frame.source) if frame.source else None
    via = frame.via
    rules = draft.rules
    if via is None and frame.to is not None and _is_outlet(frame.to.of(text)):
        via, rules = frame.to, (*rules, "an outlet spoken to is a channel too")
    return Statement(
        id=make_id("s", article_id, *(span.of(text) for span in draft.content), nth),
        content=draft.content,
        cue=draft.cue,
        source=frame.source if draft.cue is not None else None,
        to=frame.to,
        via=via,
        kind=kind_of(text, draft.content, draft.cue, quotations, frame.unmarked_score),
        act=_act(text, frame, draft.content),
        entity=speaker.entity if speaker else None,
        speaker_name=speaker.name if speaker else (frame.source.of(text) if frame.source else None),
        confidence=round(confidence_of(frame.score) * (1.0 if draft.cue is not None else _CARRIED_ON_SHARE), 4),
        rules=rules,
    )


def confidence_of(score: float) -> float:
    """The chance that a frame of this score is a statement with (nearly) these words, 0.0-1.0; grows with the score."""
    edged = min(max(score, _SCORE_EDGE), 1 - _SCORE_EDGE)
    return 1 / (1 + math.exp(-(SLOPE * math.log(edged / (1 - edged)) + OFFSET)))


def _act(text: str, frame: Frame, content: Sequence[Span]) -> Act:
    """The model's act, weighed with the words where the model gives all its probabilities."""
    if not frame.acts:
        return Act(frame.act)
    source = frame.source.of(text) if frame.source else None
    words = " ".join(span.of(text) for span in content)
    return best_act(frame.acts, frame.cue.of(text), words, source, addressed=frame.to is not None)


def _is_outlet(words: str) -> bool:
    return any(True for _ in find_agencies(words))


def _set_relays(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """Mark who passed words on, and drop the outlet's own frame around them.

    «X said …, according to the agency Y»: Y's frame holds X's; X speaks, via Y. «Price said that Sherman "affirmed …"»:
    Sherman's statement came via Price.
    """
    result = list(statements)
    outlets: set[int] = set()
    near = _by_stretch(statements)
    for inner_at, inner in enumerate(statements):
        if inner.cue is None or inner.source is None:
            continue
        parts = (*inner.content, inner.cue)
        for outer_at in sorted({at for part in parts for stretch in _stretches(part) for at in near.get(stretch, ())}):
            outer = statements[outer_at]
            if outer_at == inner_at or outer.source is None or outer.cue is None or outer.source == inner.source:
                continue
            holds_cue = any(part.contains(inner.cue) for part in outer.content)
            shares = _shared(outer.content, inner.content) >= SAME_CONTENT_SHARE * min(
                _size(inner.content), _size(outer.content)
            )
            if not (holds_cue or shares):
                continue
            outer_is_outlet = _is_outlet(outer.source.of(text)) and not _is_outlet(inner.source.of(text))
            if outer_is_outlet and (holds_cue or shares):
                outlets.add(outer_at)
            elif not holds_cue or (outer.entity is not None and outer.entity == inner.entity):
                continue
            if result[inner_at].via is None:
                result[inner_at] = replace(
                    result[inner_at], via=outer.source, rules=(*result[inner_at].rules, "passed on by another source")
                )
    # An outlet that only passes words on says nothing itself, unless no inner statement kept its words.
    return [statement for at, statement in enumerate(result) if at not in outlets]


def _by_stretch(statements: Sequence[Statement]) -> dict[int, list[int]]:
    """Stretch of text → the statements whose content reaches into it: only those can hold or share another's words."""
    found: dict[int, list[int]] = {}
    for at, statement in enumerate(statements):
        for stretch in sorted({stretch for span in statement.content for stretch in _stretches(span)}):
            found.setdefault(stretch, []).append(at)
    return found


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH_CHARS, (span.end - 1) // _STRETCH_CHARS + 1)


def _size(spans: Sequence[Span]) -> int:
    return sum(len(span) for span in spans)


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
