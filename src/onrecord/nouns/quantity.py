"""A counted or measured thing: "an estimated 100,000 troops"."""

from dataclasses import dataclass

from onrecord.nouns.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """`span` covers hedge, number and unit; `unit` is the noun as printed ("troops"), `hedge` "estimated" or None.

    upper  the larger number of a range ("20 to 30 rebels"), whose smaller one is `value`; None where there is one
           number
    """

    span: Span
    value: float
    unit: str | None
    hedge: str | None
    upper: float | None = None
