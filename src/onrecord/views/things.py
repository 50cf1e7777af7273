"""An item of a public record as a decision keeps it: by its name, and by words that can be found again."""

from collections import Counter
from collections.abc import Iterable, Iterator

from onrecord.nouns.decision import Anchor, Thing, ThingKind
from onrecord.record.decided_items import disagreement_label
from onrecord.text.anchors import make_anchor
from onrecord.views.explain import Item
from onrecord.views.ledger import VERBS
from onrecord.views.meetings_view import meeting_days, meeting_title
from onrecord.views.record_types import (
    ArticleJson,
    ClaimJson,
    DisagreementJson,
    EntityJson,
    EvidenceJson,
    FamilyJson,
    MeetingJson,
    PositionJson,
    RecordJson,
    ReportJson,
    TimelineJson,
    UtteranceJson,
)
from onrecord.views.wording import one_line

# An entity may be mentioned hundreds of times; a few places on each page find it again.
MOST_A_PAGE = 3
MOST_ANCHORS = 60
# The opening of so many paragraphs, spread over the text, stands for an article: an edit seldom changes all.
PARAGRAPHS = 3
PARAGRAPH_CHARS = 80


def make_thing(record: RecordJson, item: Item) -> Thing:
    """The thing that `item` of `record` is. Raises KeyError for a family: decide about its pages."""
    if isinstance(item, ArticleJson):
        return Thing(kind=ThingKind.ARTICLE, label=item.title or item.page, anchors=_of_article(item))
    kind, label, words = _facts(item)
    return Thing(kind=kind, label=one_line(label), anchors=_anchors(record, words))


def thing_of_reports(record: RecordJson, label: str, reports: Iterable[ReportJson]) -> Thing:
    """Some reports of an utterance."""
    return Thing(
        kind=ThingKind.UTTERANCE,
        label=one_line(label),
        anchors=_anchors(record, [report.evidence for report in reports]),
    )


def thing_of_mentions(record: RecordJson, label: str, mentions: Iterable[EvidenceJson]) -> Thing:
    """Some mentions of an entity."""
    return Thing(kind=ThingKind.ENTITY, label=one_line(label), anchors=_anchors(record, _some(mentions, frozenset())))


def _facts(item: Item) -> tuple[ThingKind, str, list[EvidenceJson]]:
    """The kind of the item, what to call it, and the words that are its own."""
    match item:
        case EntityJson():
            return ThingKind.ENTITY, item.name, list(_some(item.mentions, frozenset((item.name, *item.aliases))))
        case UtteranceJson():
            label = f"{item.speaker_name}: {item.best}" if item.speaker_name else item.best
            return ThingKind.UTTERANCE, label, [report.evidence for report in item.reports]
        case MeetingJson():
            label = f"{meeting_title(item)}, {meeting_days(item, 'date unknown')}"
            return ThingKind.MEETING, label, [report.trigger for report in item.reports]
        case PositionJson():
            label = f"{item.party} {VERBS.get(item.act, item.act)}: {item.text}"
            return ThingKind.POSITION, label, [report.content for report in item.reports]
        case ClaimJson():
            return ThingKind.CLAIM, item.subject, [words for value in item.values for words in value.evidence]
        case DisagreementJson():
            words = [words for side in item.sides for words in side.evidence]
            return ThingKind.DISAGREEMENT, disagreement_label(item.kind, item.what), words
        case TimelineJson():
            return ThingKind.DAY, item.what, list(item.evidence)
        case ArticleJson() | FamilyJson():
            raise KeyError(item.id)


def _some(mentions: Iterable[EvidenceJson], names: frozenset[str]) -> Iterator[EvidenceJson]:
    """The first few of each page, those by one of `names` before pronouns and descriptions."""
    taken: Counter[str] = Counter()
    for mention in sorted(mentions, key=lambda mention: one_line(mention.text) not in names):
        taken[mention.article] += 1
        if taken[mention.article] <= MOST_A_PAGE:
            yield mention


def _anchors(record: RecordJson, words: Iterable[EvidenceJson]) -> tuple[Anchor, ...]:
    articles = {article.id: article for article in record.articles}
    made = [
        make_anchor(articles[place.article].page, articles[place.article].text, place.start, place.end)
        for place in words
    ]
    return tuple(dict.fromkeys(made))[:MOST_ANCHORS]


def _of_article(article: ArticleJson) -> tuple[Anchor, ...]:
    starts = [0] + [at + 2 for at in range(len(article.text)) if article.text.startswith("\n\n", at)]
    step = max(1, len(starts) // PARAGRAPHS)
    made = []
    for start in starts[::step][:PARAGRAPHS]:
        end = article.text.find("\n\n", start)
        end = min(start + PARAGRAPH_CHARS, end if end >= 0 else len(article.text))
        if article.text[start:end].strip():
            made.append(make_anchor(article.page, article.text, start, end))
    return tuple(made)
