"""The public JSON of a record, as types: one definition for those who write it and those who read it back.

Field order is key order. What has no default here is always present; fields with one are our additions to the public
contract ("keys not known to a reader are to be ignored"), so that a record of another maker can be read too.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from msgspec import UNSET, UnsetType

FORMAT = "onrecord/1"


@dataclass(frozen=True, slots=True)
class EvidenceJson:
    """Code points `start` to `end`, half-open, of the text of `article`; `text` are the words there."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeByJson:
    version: str
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedJson:
    """`inferred`: the page prints no date; it follows from its own words or from the other pages."""

    earliest: date | None
    latest: date | None
    time: str | None
    evidence: list[EvidenceJson]
    why: str
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedJson:
    """`why` says in words what gives the machine away."""

    likely: bool
    evidence: list[EvidenceJson]
    why: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedJson:
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleJson:
    id: str
    page: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: list[str]
    contributors: list[str]
    dateline: str | None
    credits: list[str]
    language: str
    published: PublishedJson
    machine_translated: TranslatedJson
    truncated: bool
    text: str
    source_map: list[tuple[int, int, int]]
    removed: list[RemovedJson]
    family: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyJson:
    id: str
    origin: str
    articles: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSourceJson:
    """`family` is None where none of the pages is of that outlet."""

    id: str
    name: str
    family: str | None
    articles: list[str]
    evidence: list[EvidenceJson]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageJson:
    copy: str
    source: str
    kind: str
    share: float
    confidence: float
    passages: list[tuple[EvidenceJson, EvidenceJson]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleJson:
    title: str
    evidence: list[EvidenceJson]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityJson:
    id: str
    name: str
    kind: str
    side: str | None
    roles: list[RoleJson]
    aliases: list[str]
    mentions: list[EvidenceJson]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyJson:
    """A participant with its entity, the side it acts for, and where it is named."""

    name: str
    entity: str | None
    side: str | None
    evidence: list[EvidenceJson]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingReportJson:
    """One article's telling: the words that name the meeting, the day and the status as it has them, why it joined."""

    article: str
    trigger: EvidenceJson
    words: list[EvidenceJson]
    earliest: date | None
    latest: date | None
    time: EvidenceJson | None
    status: str
    rules: list[str]
    why: str
    yearless: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingJson:
    """`participants` are names; `parties` the same with their evidence. `before` and `after` are meetings' ids.

    `yearless` is "XXXX-01-12" or "XXXX-01" where pages tell the day or month and none the year.
    """

    id: str
    kind: str
    forum: str | None
    participants: list[str]
    place: str | None
    earliest: date | None
    latest: date | None
    status: str
    sources: int
    evidence: list[EvidenceJson]
    forum_entity: str | None = None
    place_entity: str | None = None
    parties: list[PartyJson] = field(default_factory=list)
    topic: EvidenceJson | None = None
    before: str | None = None
    after: str | None = None
    reports: list[MeetingReportJson] = field(default_factory=list)
    yearless: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefJson:
    """A sentence of the brief; `ref` is the id of the item it tells of."""

    text: str
    evidence: list[EvidenceJson]
    ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidJson:
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportJson:
    """One article's report: the evidence itself, and how the article came by it.

    continues  these words go on the report before (a quotation broken by "he said"): no report of its own
    score  how well it fits the utterance it was joined to; `why` the reasons in words; `rules` what changed the
           model's finding
    """

    article: str
    start: int
    end: int
    text: str
    kind: str
    cue: str | None
    via: str | None
    to: str | None
    act: str | None = None
    continues: bool = False
    cue_at: EvidenceJson | None = None
    source_at: EvidenceJson | None = None
    confidence: float | None = None
    rules: list[str] = field(default_factory=list)
    score: float | None = None
    why: list[str] = field(default_factory=list)
    statement: str | None = None

    @property
    def evidence(self) -> EvidenceJson:
        return EvidenceJson(self.article, self.start, self.end, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftJson:
    article: str
    kind: str
    text: str
    against: str
    families: list[str] = field(default_factory=list)
    against_families: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceJson:
    id: str
    speaker: str | None
    speaker_name: str | None
    act: str
    said: SaidJson
    best: str
    sources: int
    reports: list[ReportJson]  # those that go on another right behind it
    drift: list[DriftJson]

    @property
    def whole_reports(self) -> list[list[ReportJson]]:
        """Each report with the entries that go on it."""
        whole: list[list[ReportJson]] = []
        for report in self.reports:
            if report.continues and whole:
                whole[-1].append(report)
            else:
                whole.append([report])
        return whole


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionReportJson:
    """One article's wording: `words` from the party or the cue on, `content` what is demanded; whose words they are."""

    words: EvidenceJson
    content: EvidenceJson
    act: str
    voice: str | None = None
    voice_name: str | None = None
    statement: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionJson:
    """`said` when it was taken; `follows` the party's earlier position on the issue that this one departs from."""

    id: str
    party: str
    act: str
    issue: str
    text: str
    utterances: list[str]
    sources: int
    evidence: list[EvidenceJson]
    party_entity: str | None = None
    target: str | None = None
    condition: str | None = None
    said: SaidJson | None = None
    follows: str | None = None
    reports: list[PositionReportJson] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimValueJson:
    """One article's value. `sources` counts the families that give it."""

    value: str
    hedge: str | None
    evidence: list[EvidenceJson]
    unit: str | None = None
    asserter: str | None = None
    asserter_name: str | None = None
    sources: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimJson:
    """`lone`: one family alone gives it, of several."""

    subject: str
    values: list[ClaimValueJson]
    agree: bool
    sources: int
    id: str = ""
    kind: str = "quantity"
    lone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SideJson:
    value: str
    evidence: list[EvidenceJson]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementJson:
    """`small`: of form and not of fact; `ref` is the id of the item that it is about."""

    kind: str
    what: str
    sides: list[SideJson]
    id: str = ""
    small: bool = False
    ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineJson:
    earliest: date
    latest: date
    what: str
    ref: str | None
    evidence: list[EvidenceJson]
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingJson:
    """Words that a decision is about and that stand in no page of the story any more."""

    page: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedJson:
    """A decision of a reader: `what` in words; `state` "in force", "words gone" or "no effect"; `items` are the ids of
    those that it bears on, `evidence` where its words stand.
    """

    id: str
    kind: str
    what: str
    reason: str
    by: str
    at: datetime
    state: str
    items: list[str]
    evidence: list[EvidenceJson]
    missing: list[MissingJson]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordJson:
    """`decisions` is left out of the JSON where nothing was decided by hand; `by_hand` are those there are."""

    format: str
    made_by: MadeByJson
    articles: list[ArticleJson]
    families: list[FamilyJson]
    lineage: list[LineageJson]
    entities: list[EntityJson]
    utterances: list[UtteranceJson]
    meetings: list[MeetingJson]
    positions: list[PositionJson]
    claims: list[ClaimJson]
    disagreements: list[DisagreementJson]
    timeline: list[TimelineJson]
    brief: list[BriefJson]
    named_sources: list[NamedSourceJson] = field(default_factory=list)
    decisions: list[DecidedJson] | UnsetType = UNSET

    @property
    def by_hand(self) -> list[DecidedJson]:
        return [] if isinstance(self.decisions, UnsetType) else self.decisions
