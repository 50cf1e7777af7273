"""What a speaker says of his own mind inside a quotation: "I think the harbour will open" is all his words."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Act, Kind, Statement
from onrecord.text.span_index import SpanIndex

_I = frozenset({"i", "we"})
# Between "I" and what it says, "am never afraid to": more is another sentence's.
_MAX_CHARS = 60
_DENIES = ("not", "n't", "n’t", "never")


def with_first_persons(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """The statements, "I think" taken for words of what is said where it stands in no other one's content.

    Where it does it is nested there (nesting.py).
    """
    contents = SpanIndex((span, statement) for statement in statements for span in statement.content)
    return [
        statement if _stands_in_another(statement, contents) else in_first_person(text, statement)
        for statement in statements
    ]


def _stands_in_another(statement: Statement, contents: SpanIndex[Statement]) -> bool:
    cue = statement.cue
    if cue is None:
        return False
    return any(other is not statement and span.contains(cue) for span, other in contents.overlapping(cue))


def in_first_person(text: str, statement: Statement) -> Statement:
    """The statement with "I think" taken for words of its content, not for the reporter's attribution.

    Only for direct speech whose source is "I" or "we" just before the cue. What is denied ("I am never afraid") is
    stated.
    """
    source, cue = statement.source, statement.cue
    if statement.kind is not Kind.DIRECT or source is None or cue is None or source.of(text).lower() not in _I:
        return statement
    first = statement.content[0]
    between = text[source.start : first.start]
    if not source.start < cue.start < first.start or len(between) > _MAX_CHARS or "\n" in between:
        return statement
    denied = any(word in between.lower().split() or between.lower().rstrip().endswith(word) for word in _DENIES)
    return replace(
        statement,
        content=(Span(source.start, first.end), *statement.content[1:]),
        cue=None,
        act=Act.STATE if denied else statement.act,
    )
