"""A reading: what one article says, found by the model and the grammar, with no knowledge of other articles."""

from dataclasses import dataclass

from onrecord.nouns.assertion import Assertion
from onrecord.nouns.entity import Entity, Mention
from onrecord.nouns.meeting import Meeting
from onrecord.nouns.quantity import Quantity
from onrecord.nouns.stance import Stance
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All findings in text order; spans are code points into the text of the article `article`."""

    article: str
    statements: tuple[Statement, ...]
    times: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    quantities: tuple[Quantity, ...]
    stances: tuple[Stance, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    meetings: tuple[Meeting, ...] = ()
