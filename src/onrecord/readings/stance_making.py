"""A stance put together from its parts: whose it is, what it is about, on which condition it hangs."""

from collections.abc import Iterator, Sequence

from onrecord.nouns.span import Span
from onrecord.nouns.stance import PositionAct, Stance
from onrecord.readings.stance_parties import Party, Voices
from onrecord.readings.stance_phrases import content_span, find_condition, find_topics, topics_below


def make_stance(
    voices: Voices,
    *,
    act: PositionAct,
    cue: Sequence[int],
    party: Party,
    heads: Sequence[int],
    start: Span | None = None,
    target: int | None = None,
    conditions: Sequence[int] = (),
    run: Sequence[int] = (),
    alone: bool = False,
    rule: str,
) -> Stance:
    """The stance of `party` whose content hangs on `heads`, or is `run` where that is given; its wording begins at
    `start`, at the cue if that is None. `alone`: what is joined to a head with "and" is left out.
    """
    tree = voices.tree
    content = tree.span(run) if run else content_span(tree, heads, alone=alone)
    condition = find_condition(tree, *(conditions or (*cue, *heads)), deep=bool(conditions))
    opened = target is not None and {"to", "that"} & {*tree.words[target : heads[0]]}
    if target is not None and not run and target < heads[0] and not opened:
        content = Span(tree.span(tree.phrase(target)).start, content.end)  # "the sanctions lifted"
        target = None
    cue_span = tree.span(cue)
    begin, end = min(cue_span.start, content.start), max(cue_span.end, content.end)
    if start is not None and start.end <= begin and "\n" not in tree.text[start.start : begin]:
        begin = start.start
    if condition is not None:
        begin, end = min(begin, condition[1].start), max(end, condition[1].end)
    statement = voices.statement_at(cue[0])
    return Stance(
        words=Span(begin, end),
        act=act,
        cue=cue_span,
        party=party.span,
        entity=party.entity,
        side=party.side,
        content=content,
        target=tree.span(tree.phrase(target)) if target is not None else None,
        condition=condition[1] if condition else None,
        topics=find_topics(tree, run) if run else topics_below(tree, heads, alone=alone),
        statement=statement.id if statement else None,
        rule=rule,
    )


def without_repeats(stances: Sequence[Stance]) -> Iterator[Stance]:
    """Of two stances of one party and act whose contents overlap by more than half, the first."""
    kept: list[Stance] = []
    for stance in stances:
        twin = any(
            other.act is stance.act
            and (other.entity, other.side) == (stance.entity, stance.side)
            and _shared(other.content, stance.content) > 0.5
            for other in kept
        )
        if not twin:
            kept.append(stance)
            yield stance


def _shared(left: Span, right: Span) -> float:
    both = min(left.end, right.end) - max(left.start, right.start)
    return both / min(len(left), len(right))
