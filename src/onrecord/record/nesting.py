"""Statements inside statements: one content is one utterance, told by the innermost speaker through the outer one."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.article import Article
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.content import find_terms

# What remains of an outer statement beside the inner one must say this much (content words) to be an utterance of its
# own.
REMAINDER_MIN_TERMS = 5
# An inner statement that makes up less of the outer one than this is a detail of it ("… which Kyiv denies, …").
INNER_MIN_SHARE = 0.5
_ATTITUDES = frozenset({Act.EXPECT, Act.WANT, Act.FEAR})


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as the record takes it: its content (less what belongs to an inner one), and through whom it came."""

    statement: Statement
    content: tuple[Span, ...]
    via: str | None


def without_repeats(article: Article, statements: Sequence[Statement]) -> tuple[Told, ...]:
    """The statements of one article, in order, with no content counted twice.

    1. Of two statements that cover the same words, the surer one stays.
    2. An outer statement that only passes on what an inner one says ("Price said that Sherman 'affirmed …'") gives its
       speaker as `via` and goes; if it says more, the rest stays.
    3. An inner one stays out if it is an attitude or a detail inside another's words, or has the same speaker.
    """
    text = article.text
    chosen = _one_per_content(text, statements)
    drop: set[str] = set()
    via: dict[str, str] = {}
    minus: dict[str, list[Span]] = {}
    for inner in chosen:
        outer = _closest_outer(inner, chosen)
        if outer is None:
            continue
        if _is_relayed(text, outer, inner):
            if outer.speaker_name:
                via.setdefault(inner.id, outer.speaker_name)
            minus.setdefault(outer.id, []).append(_extent(inner))
        else:
            drop.add(inner.id)
    told = []
    for statement in chosen:
        if statement.id in drop:
            continue
        content = _subtract(statement.content, minus.get(statement.id, []))
        if content != statement.content and _term_count(text, content) < REMAINDER_MIN_TERMS:
            continue
        through = statement.via.of(text) if statement.via else via.get(statement.id)
        told.append(Told(statement, content, through))
    return tuple(told)


def _one_per_content(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """Where two statements cover nearly the same words, the one with a named source and the higher confidence."""
    ranked = sorted(
        statements,
        key=lambda s: (s.speaker_name is None, s.source is None, -s.confidence, s.content[0].start, s.id),
    )
    kept: list[Statement] = []
    for statement in ranked:
        if not any(_cover_the_same(statement, other) for other in kept):
            kept.append(statement)
    return sorted(kept, key=lambda s: (s.content[0].start, s.content[-1].end, s.id))


def _cover_the_same(left: Statement, right: Statement) -> bool:
    shared = _shared_chars(left.content, right.content)
    return shared >= 0.85 * max(_chars(left.content), _chars(right.content))


def _closest_outer(inner: Statement, statements: Sequence[Statement]) -> Statement | None:
    """The smallest other statement in whose content the cue and the content of `inner` lie."""
    extent = _extent(inner)
    around = [
        other
        for other in statements
        if other.id != inner.id
        and _chars(other.content) > _chars(inner.content)
        and any(_mostly_inside(extent, span) for span in other.content)
    ]
    return min(around, key=lambda other: (_chars(other.content), other.id)) if around else None


def _is_relayed(text: str, outer: Statement, inner: Statement) -> bool:
    """True if the outer statement mostly passes the inner one on, so that the inner speaker is the one to be named."""
    if inner.speaker_name is None or inner.speaker_name == outer.speaker_name:
        return False
    if inner.entity is not None and inner.entity == outer.entity:
        return False
    if inner.act in _ATTITUDES:
        return False
    if outer.kind is Kind.DIRECT and inner.kind is not Kind.DIRECT:
        return False  # what a speaker says of another inside their own quoted words is theirs
    inside = [span for span in outer.content if span.overlaps(_extent(inner))]
    return bool(inside) and len(_extent(inner)) >= INNER_MIN_SHARE * _chars(outer.content)


def _extent(statement: Statement) -> Span:
    """From the first to the last word of content, cue and source."""
    parts = [
        *statement.content,
        *([statement.cue] if statement.cue else []),
        *([statement.source] if statement.source else []),
    ]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _mostly_inside(inner: Span, outer: Span) -> bool:
    shared = min(inner.end, outer.end) - max(inner.start, outer.start)
    return shared >= 0.85 * len(inner)


def _chars(spans: Sequence[Span]) -> int:
    return sum(len(span) for span in spans)


def _shared_chars(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _subtract(spans: Sequence[Span], holes: Sequence[Span]) -> tuple[Span, ...]:
    """`spans` without the characters of `holes`; pieces of fewer than two characters are dropped."""
    pieces = list(spans)
    for hole in holes:
        cut: list[Span] = []
        for span in pieces:
            if not span.overlaps(hole):
                cut.append(span)
                continue
            if hole.start - span.start > 1:
                cut.append(Span(span.start, hole.start))
            if span.end - hole.end > 1:
                cut.append(Span(hole.end, span.end))
        pieces = cut
    return tuple(pieces)


def _term_count(text: str, spans: Sequence[Span]) -> int:
    return len({term.stem for span in spans for term in find_terms(span.of(text))})
