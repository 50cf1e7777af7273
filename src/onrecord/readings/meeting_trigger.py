"""A word that names a meeting, with what the rules on meetings need to know of it."""

from dataclasses import dataclass

from onrecord.nouns.meeting import MeetingKind


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names a meeting.

    at       its token; `anchors` the nouns it stands under as part of them ("round" of talks), the token first
    is_verb  "met" rather than "meeting"
    plural   several meetings told as one ("a series of meetings")
    press    with reporters, or for them alone; with_press: two who face the press together
    line     a telephone line between the sides, which is one for a whole article
    next_date  "a date": the day on which those who have met meet again
    aside    what the clause tells of was held on its sidelines
    journey  somebody's way to a place, of which no more is told ("flew to Lindholm")
    """

    at: int
    first: int
    last: int
    kind: MeetingKind
    is_verb: bool
    anchors: tuple[int, ...]
    plural: bool = False
    press: bool = False
    journey: bool = False
    with_press: bool = False
    line: bool = False
    next_date: bool = False
    aside: bool = False
