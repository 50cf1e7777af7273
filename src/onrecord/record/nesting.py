"""Statements inside and over one another: each content is one utterance, told by the innermost speaker."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.nouns.article import Article
from onrecord.nouns.entity import Entity
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.record.content import find_terms
from onrecord.record.speakers import is_mouthpiece_title, says_who
from onrecord.record.unsaid import says_nothing
from onrecord.text.agencies import find_agencies

# What remains of an outer statement beside the inner one must say this much (content words) to be an utterance of its
# own.
REMAINDER_MIN_TERMS = 5
# An inner statement that makes up less of the outer one than this is a detail of it ("… which Kyiv denies, …").
INNER_MIN_SHARE = 0.5
# From here on nothing is left of the outer statement but who tells of the inner one: "two aides said that she had told
# them that …". Such an inner speaker is the one to be named whoever tells it.
RELAY_MIN_SHARE = 0.6
# Two spans that share this much of the shorter one are the same words.
SAME_WORDS_MIN_SHARE = 0.6
# Cues this much farther from contested words have the worse claim to them; beyond FAR steps all are alike.
NEAR_CHARS = 60
# A cue no farther away than a blank, a comma or a quotation mark stands beside its words.
BESIDE_CHARS = 3
FAR = 20
_ATTITUDES = frozenset({Act.EXPECT, Act.WANT, Act.FEAR})
# Who does so with what another said does not pass it on: "he denied that she had told them that …".
_DOUBTS = frozenset({Act.DENY, Act.ASK, Act.ALLEGE, *_ATTITUDES})


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as the record takes it: its content (less what belongs to another), and through whom it came."""

    statement: Statement
    content: tuple[Span, ...]
    via: str | None


def without_repeats(
    article: Article, statements: Sequence[Statement], entities: Sequence[Entity] = ()
) -> tuple[Told, ...]:
    """The statements of one article, in order of their content, with no words counted twice.

    entities  those of the article's reading: their roles and sides tell who passes on whose words

    1. Words that two statements claim side by side go to the one with the better claim.
    2. An outer statement of a spokesman or outlet that passes on what an inner one says ("Price said that Sherman
       'affirmed …'"), or of anybody who tells hardly more than a person's words ("two aides said that she told them
       …"), gives its speaker as `via` and goes; if it says more, the rest stays.
    3. Every other inner one stays out: what a speaker says of another's words is the speaker's own.
    """
    text = article.text
    # 1.
    chosen = _each_word_once(statements)
    drop: set[str] = set()
    via: dict[str, str] = {}
    minus: dict[str, list[Span]] = {}
    for inner in chosen:
        outer = _closest_outer(inner, chosen)
        if outer is None:
            continue
        # 2.
        if _is_relayed(text, outer, inner, entities):
            if outer.speaker_name:
                via.setdefault(inner.id, outer.speaker_name)
            minus.setdefault(outer.id, []).append(_extent(inner, with_source=True))
        # 3.
        else:
            drop.add(inner.id)
    told = []
    for statement in chosen:
        if statement.id in drop:
            continue
        content = tuple(
            piece
            for piece in _subtract(statement.content, minus.get(statement.id, []))
            if piece in statement.content or _term_count(text, piece) >= REMAINDER_MIN_TERMS
        )
        if not content:
            continue
        own_via = statement.via.of(text) if statement.via else None
        through = own_via if says_who(own_via) else via.get(statement.id)
        told.append(Told(statement, content, through))
    return tuple(told)


def _each_word_once(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without the spans that another has a better claim to; those that lose all are left out."""
    lost: dict[str, set[Span]] = {}
    for place, left in enumerate(statements):
        for right in statements[place + 1 :]:
            for a in left.content:
                for b in right.content:
                    if not _same_words(a, b) or _holds_cue(a, right) or _holds_cue(b, left):
                        continue
                    loser, span = (right, b) if _claim(left, a) >= _claim(right, b) else (left, a)
                    lost.setdefault(loser.id, set()).add(span)
    kept = []
    for statement in statements:
        content = tuple(span for span in statement.content if span not in lost.get(statement.id, ()))
        if content:
            kept.append(replace(statement, content=content))
    return sorted(kept, key=lambda s: (s.content[0].start, s.content[-1].end, s.id))


def _same_words(left: Span, right: Span) -> bool:
    shared = min(left.end, right.end) - max(left.start, right.start)
    return shared >= SAME_WORDS_MIN_SHARE * min(len(left), len(right))


def _holds_cue(span: Span, statement: Statement) -> bool:
    """True if the cue of `statement` stands inside `span`: then its content there is nested, not contested."""
    return statement.cue is not None and span.contains(statement.cue)


def _claim(statement: Statement, span: Span) -> tuple[bool, int, float, int, str]:
    """How good the claim of a statement to one of its spans is: named speaker, near cue, confidence, length."""
    chars = _gap(statement.cue, span) if statement.cue is not None else FAR * NEAR_CHARS
    steps = 0 if chars <= BESIDE_CHARS else 1 + chars // NEAR_CHARS
    return says_who(statement.speaker_name), -min(steps, FAR), round(statement.confidence, 2), len(span), statement.id


def _gap(left: Span, right: Span) -> int:
    return max(0, left.start - right.end, right.start - left.end)


def _closest_outer(inner: Statement, statements: Sequence[Statement]) -> Statement | None:
    """The smallest other statement in whose content the cue and the content of `inner` lie."""
    extent = _extent(inner, with_source=False)
    around = [
        other
        for other in statements
        if other.id != inner.id
        and _chars(other.content) > _chars(inner.content)
        and any(_mostly_inside(extent, span) for span in other.content)
    ]
    return min(around, key=lambda other: (_chars(other.content), other.id)) if around else None


def _is_relayed(text: str, outer: Statement, inner: Statement, entities: Sequence[Entity]) -> bool:
    """True if the outer statement mostly passes the inner one on, so that the inner speaker is the one to be named."""
    if not says_who(inner.speaker_name) or inner.speaker_name == outer.speaker_name:
        return False
    if inner.entity is not None and inner.entity == outer.entity:
        return False
    if inner.entity is None and inner.act is Act.ACCEPT:
        return False  # "the two agreed that …, said his office": what the office says came of it
    is_person = _is_person(inner, entities)
    if not is_person and _is_person(outer, entities):
        return False  # "the office is ready to talk", says its spokesman: his words
    if says_nothing(text, inner, " … ".join(span.of(text) for span in inner.content)):
        return False  # "the two discussed the port, said the ministry": the ministry's report
    if inner.act in _ATTITUDES and not is_person:
        return False  # "the spokesman said Tavria wants …": his statement, not Tavria's
    extent = _extent(inner, with_source=True)
    share = len(extent) / _chars(outer.content)
    closes = any(0 <= span.end - extent.end <= BESIDE_CHARS for span in outer.content)
    if (share >= INNER_MIN_SHARE or closes) and _speaks_for(text, outer, inner, entities):
        return True
    if share < INNER_MIN_SHARE:
        return False
    if _is_mouthpiece(text, outer, entities):
        return True
    return is_person and share >= RELAY_MIN_SHARE and outer.act not in _DOUBTS and _is_speech(text, inner)


def _is_speech(text: str, statement: Statement) -> bool:
    """True if words of a speaker are told, quoted or in a clause of their own; not "he had refused to meet her"."""
    words = statement.content[0].of(text).lower()
    return words.startswith("that ") or (statement.kind in {Kind.DIRECT, Kind.MIXED} and not words.startswith("to "))


def _is_person(statement: Statement, entities: Sequence[Entity]) -> bool:
    at = statement.entity
    return at is not None and at < len(entities) and entities[at].kind == "person"


def _is_mouthpiece(text: str, statement: Statement, entities: Sequence[Entity]) -> bool:
    """True if the source is a spokesman, a document or an outlet, by its words or its role in the article."""
    words = statement.source.of(text) if statement.source else statement.speaker_name or ""
    if is_mouthpiece_title(words) or any(True for _ in find_agencies(words)):
        return True
    if statement.entity is None or statement.entity >= len(entities):
        return False
    return any(is_mouthpiece_title(role.title) for role in entities[statement.entity].roles)


def _speaks_for(text: str, outer: Statement, inner: Statement, entities: Sequence[Entity]) -> bool:
    """True for "Venn welcomes the offer, according to Holm", both of one side."""
    if outer.cue is None or not outer.cue.of(text).lower().startswith("according"):
        return False
    sides = [entities[s.entity].side for s in (outer, inner) if s.entity is not None and s.entity < len(entities)]
    return len(sides) == 2 and sides[0] is not None and sides[0] == sides[1]


def _extent(statement: Statement, *, with_source: bool) -> Span:
    """From the first to the last word of content and cue, and of the source too if asked."""
    parts = [*statement.content, *([statement.cue] if statement.cue else [])]
    if with_source and statement.source:
        parts.append(statement.source)
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _mostly_inside(inner: Span, outer: Span) -> bool:
    shared = min(inner.end, outer.end) - max(inner.start, outer.start)
    return shared >= 0.85 * len(inner)


def _chars(spans: Sequence[Span]) -> int:
    return sum(len(span) for span in spans)


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


def _term_count(text: str, span: Span) -> int:
    return len(find_terms(span.of(text)))
