"""The record of a story: entities, utterances, families and timeline, each item on exact words.

The public JSON of these types is written by views/record_json.py. `sources` counts families and the outlets
that pages name as theirs, never pages.
"""

from dataclasses import dataclass, field
from datetime import date

from onrecord.errors import EvidenceError
from onrecord.nouns.article import Article
from onrecord.nouns.brief import BriefSentence
from onrecord.nouns.claim import Claim
from onrecord.nouns.decision import Decided
from onrecord.nouns.disagreement import Disagreement
from onrecord.nouns.entity import EntityKind
from onrecord.nouns.evidence import Evidence
from onrecord.nouns.ids import make_id
from onrecord.nouns.lineage import Family, LineageLink, NamedSource
from onrecord.nouns.position import Position
from onrecord.nouns.record_meeting import RecordMeeting
from onrecord.nouns.statement import Act, Kind


def _demand_evidence(what: str, evidence: tuple[Evidence, ...]) -> None:
    if not evidence:
        raise EvidenceError(f"{what} rests on no words")


@dataclass(frozen=True, slots=True)
class RecordRole:
    title: str
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        _demand_evidence(f"role {self.title!r}", self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEntity:
    """A person, body, place, forum or document over all pages; `aliases` as printed, name left out."""

    id: str
    name: str
    kind: EntityKind
    side: str | None
    roles: tuple[RecordRole, ...]
    aliases: tuple[str, ...]
    mentions: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        _demand_evidence(f"entity {self.name!r}", self.mentions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article's report of an utterance: its words, and how it came by them.

    statement  id of the statement in the article's reading
    words      first (main) content span; `more` the others
    score      how well it fits the utterance it was joined to, 0.0-1.0; 1.0 for the one the utterance started from
    why        the reasons for joining, in words, for `onrecord explain`
    """

    statement: str
    words: Evidence
    more: tuple[Evidence, ...]
    kind: Kind
    cue: Evidence | None
    source: Evidence | None
    via: str | None
    to: str | None
    act: Act
    confidence: float
    rules: tuple[str, ...]
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A report that changes the meaning: `text` of `article` against `against`, the best-supported wording.

    families          ids of the families that have it as `text` does, by id; of at least the article's own
    against_families  those that bear the other wording out; what neither says stands in none
    """

    article: str
    kind: str
    text: str
    against: str
    families: tuple[str, ...] = ()
    against_families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A speech act, with every report of it.

    speaker       entity id, None when nobody is named
    said_earliest, said_latest  the days between which it was said, both included
    best          the most faithful wording among the reports
    sources       number of families that report it
    """

    id: str
    speaker: str | None
    speaker_name: str | None
    act: Act
    said_earliest: date | None
    said_latest: date | None
    best: str
    sources: int
    reports: tuple[Report, ...]
    drift: tuple[Drift, ...] = ()

    def __post_init__(self) -> None:
        _demand_evidence(f"utterance {self.best[:40]!r}", tuple(report.words for report in self.reports))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """Something dated. `ref` is the id of the utterance or meeting it shows, None for a dated sentence of a page."""

    earliest: date
    latest: date
    what: str
    ref: str | None
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        _demand_evidence(f"timeline entry {self.what[:40]!r}", self.evidence)

    @property
    def id(self) -> str:
        """Made of its days, its words, and where they stand first."""
        first = self.evidence[0]
        return make_id("day", self.earliest, self.latest, self.what, self.ref, first.article, first.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The record of one story. `family_of` maps article id to family id; `decided` holds what was settled by hand."""

    version: str
    model: str
    articles: tuple[Article, ...]
    families: tuple[Family, ...]
    lineage: tuple[LineageLink, ...]
    entities: tuple[RecordEntity, ...]
    utterances: tuple[Utterance, ...]
    timeline: tuple[TimelineEntry, ...]
    meetings: tuple[RecordMeeting, ...] = ()
    brief: tuple[BriefSentence, ...] = ()
    positions: tuple[Position, ...] = ()
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    family_of: dict[str, str] = field(default_factory=dict)
    named_sources: tuple[NamedSource, ...] = ()
    decided: tuple[Decided, ...] = ()
