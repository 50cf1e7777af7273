"""An assertion: a figure or a date that one article gives for something."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.nouns.span import Span


class ClaimKind(StrEnum):
    """What sort of value is asserted."""

    QUANTITY = "quantity"
    DATE = "date"
    PLACE = "place"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """`value` of `subject`, as one article gives it.

    span       the words of the value, hedge and unit included
    value      "100000", "20-30", "2015", "2016-02"
    unit       what is counted, as printed ("troops"); None for a date
    hedge      "estimated", "more than"; None if it is given as exact
    subject    the phrase that says what the value is of, without the value, as a person would name it
    clause     the words around it that tell of what it is said, for comparing with other articles
    statement  id of the statement that asserts it, None for the article's own words
    slight     a small figure in letters ("three letters"), which is no news by itself
    """

    span: Span
    kind: ClaimKind
    value: str
    unit: str | None
    hedge: str | None
    subject: str
    clause: Span
    statement: str | None
    slight: bool = False
