"""A record with its items by id, and the labels that tell a reader which pages are one source."""

from collections.abc import Sequence
from string import ascii_lowercase

from onrecord.views.page_names import family_name, short_page_names
from onrecord.views.record_types import (
    ArticleJson,
    ClaimJson,
    DisagreementJson,
    EvidenceJson,
    FamilyJson,
    MeetingJson,
    PositionJson,
    RecordJson,
    TimelineJson,
    UtteranceJson,
)
from onrecord.views.wording import one_line

Item = UtteranceJson | MeetingJson | PositionJson | ClaimJson | DisagreementJson | TimelineJson | FamilyJson


class RecordIndex:
    """A record as its pages look things up in it. Nothing in it changes once it is made.

    families  in the order of their first page; labels: article id → "3" for the only page of the third family, "3a",
              "3b" for the pages of a family of several, so that citations 3a and 3b are seen to be one source
    spoken    article id → what a citation of it is called aloud
    """

    def __init__(self, record: RecordJson) -> None:
        self.record = record
        self.articles: dict[str, ArticleJson] = {article.id: article for article in record.articles}
        self.texts = {article.id: article.text for article in record.articles}
        self.pages = short_page_names(record.articles)
        order = {article.id: place for place, article in enumerate(record.articles)}
        self.families: list[FamilyJson] = sorted(
            record.families, key=lambda family: min(order.get(member, len(order)) for member in family.articles)
        )
        self.labels: dict[str, str] = {}
        for number, family in enumerate(self.families, 1):
            members = sorted((id for id in family.articles if id in order), key=lambda id: order[id])
            for nth, id in enumerate(members):
                self.labels[id] = f"{number}{_letter(nth)}" if len(members) > 1 else str(number)
        for id in order:
            self.labels.setdefault(id, "?")  # a record of another maker may leave an article without a family
        self.spoken = {id: f"Passage in {label}, {one_line(self.outlet(id))}" for id, label in self.labels.items()}
        self.entities = {entity.id: entity for entity in record.entities}
        self.utterances = {utterance.id: utterance for utterance in record.utterances}
        self.items: dict[str, Item] = {}
        groups: Sequence[Sequence[Item]] = (
            record.families,
            record.timeline,
            record.disagreements,
            record.claims,
            record.positions,
            record.meetings,
            record.utterances,
        )
        for group in groups:
            self.items.update({item.id: item for item in group if item.id})

    def family_name(self, family: FamilyJson) -> str:
        """Who the text is from, or the page it is known by."""
        return family_name(family, self.articles, self.pages)

    def source_count(self, evidence: Sequence[EvidenceJson]) -> int:
        """How many families the words stand in."""
        return len({self.articles[e.article].family or e.article for e in evidence if e.article in self.articles})

    def outlet(self, article: str) -> str:
        """What a reader calls the page: its outlet, else the name it came in under."""
        found = self.articles[article]
        return found.outlet or self.pages[article]

    def cited(self, evidence: Sequence[EvidenceJson]) -> list[EvidenceJson]:
        """The first words of each article among `evidence`, in the order of the labels."""
        first: dict[str, EvidenceJson] = {}
        for words in evidence:
            if words.article in self.articles:
                first.setdefault(words.article, words)
        return sorted(first.values(), key=lambda words: label_order(self.labels[words.article]))


def _letter(nth: int) -> str:
    """a, b, … z, aa, ab, … for 0, 1, …"""
    letters = ""
    ahead = nth + 1
    while ahead:
        ahead, place = divmod(ahead - 1, len(ascii_lowercase))
        letters = ascii_lowercase[place] + letters
    return letters


def label_order(label: str) -> tuple[int, int, str]:
    """Sorts labels as they count: 2, 9, 10a, 10b."""
    digits = label.rstrip(ascii_lowercase)
    return (int(digits) if digits.isdigit() else 10**9, len(label), label)
