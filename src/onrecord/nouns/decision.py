"""Decisions: what a reader of a record has settled by hand, each about things that are known by their words.

Ids of items change when a page or a stage changes, so no decision holds one: it holds the words that its things rest on
and finds them again in each new build.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from onrecord.errors import EvidenceError
from onrecord.nouns.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words of one article, as they can be found again in another version of it.

    page           the name that the page came in under
    words          exactly as printed
    before, after  what stands next to them, a few dozen characters at most, "" at an end of the text
    """

    page: str
    words: str
    before: str
    after: str


class ThingKind(StrEnum):
    ARTICLE = "article"
    ENTITY = "entity"
    UTTERANCE = "utterance"
    MEETING = "meeting"
    POSITION = "position"
    CLAIM = "claim"
    DISAGREEMENT = "disagreement"
    DAY = "day"  # a dated sentence of the timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An item of a record as a decision knows it: `label` is what it was called then, `anchors` where it stands."""

    kind: ThingKind
    label: str
    anchors: tuple[Anchor, ...]

    def __post_init__(self) -> None:
        if not self.anchors:
            raise EvidenceError(f"a decision about {self.label[:40]!r} rests on no words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """The entities are one."""

    entities: tuple[Thing, ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        return self.entities


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """`goes` is another than `stays`; `names` are those that only `goes` bears, empty where they share their names."""

    stays: Thing
    goes: Thing
    names: tuple[str, ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.stays, self.goes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """The utterances are one act of speech."""

    utterances: tuple[Thing, ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        return self.utterances


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The reports `goes` are of another act of speech than the reports `stays`."""

    stays: Thing
    goes: Thing

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.stays, self.goes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """The item is none: it is left out, with all that rests on it alone."""

    item: Thing

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.item,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """The item was looked at and found right."""

    item: Thing

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.item,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFix:
    """The article appeared, the utterance was made, the meeting is held between these days, both included."""

    item: Thing
    earliest: date
    latest: date

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.item,)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerFix:
    """`speaker` made the utterance; None where it is no entity of the record, then `name`; both None: nobody is named.

    Where the words of `speaker` are gone, the name stands alone.
    """

    utterance: Thing
    speaker: Thing | None
    name: str | None

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.utterance,)


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyFix:
    """The article `page` is of the family of the article `of`, or independent where that is None.

    others  the articles that were in its family when this was decided: what came later may go with it
    """

    page: Thing
    of: Thing | None
    others: tuple[Thing, ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.page,) if self.of is None else (self.page, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFix:
    """The article `page` belongs to the story `story` (an id; None: to none), called `title`; it was in `left`.

    was_by_hand  it had been put into `left` by hand, so that it is again when this is withdrawn
    """

    page: Thing
    story: str | None
    title: str
    left: str | None
    was_by_hand: bool

    @property
    def things(self) -> tuple[Thing, ...]:
        return (self.page,)


Ruling = Merge | Split | Join | Part | Reject | Accept | DateFix | SpeakerFix | FamilyFix | StoryFix

# By the name under which each is stored, exported and asked for on the command line.
RULINGS: dict[str, type[Ruling]] = {
    "merge": Merge,
    "split": Split,
    "join": Join,
    "part": Part,
    "reject": Reject,
    "accept": Accept,
    "date": DateFix,
    "speaker": SpeakerFix,
    "family": FamilyFix,
    "move": StoryFix,
}


def kind_of(ruling: Ruling) -> str:
    """The name of its kind in RULINGS."""
    return next(kind for kind, made in RULINGS.items() if made is type(ruling))


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A decision was taken back."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision: what, by whom, when, why; it stands until it is withdrawn.

    story  the story in whose record it was taken, or to which it moved an article; None where that is not known
    """

    id: str
    at: datetime
    by: str
    reason: str
    story: str | None
    ruling: Ruling
    withdrawn: Withdrawal | None = None


class DecisionState(StrEnum):
    """How a decision stands."""

    IN_FORCE = "in force"
    WORDS_GONE = "words gone"  # no page of the story has the words of one of its things any more
    NO_EFFECT = "no effect"  # the words are there, but the record makes nothing of them that it could bear on
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A standing decision in one build.

    items    ids of the items of the record that it bears on
    places   where the words of its things stand
    missing  of each thing whose words are gone, the first of them
    """

    decision: Decision
    state: DecisionState
    items: tuple[str, ...]
    places: tuple[Evidence, ...]
    missing: tuple[Anchor, ...]
