"""The sources of a story: each family with its pages, and its share of what the record rests on."""

from collections import Counter
from dataclasses import dataclass

from onrecord.views.record_types import ArticleJson, FamilyJson, LineageJson
from onrecord.views.wording import interval_words
from onrecord.web.record_index import RecordIndex


@dataclass(frozen=True, slots=True)
class SourcePage:
    """An article with what it took from which other one: the link it shares most by, None if it took nothing."""

    article: ArticleJson
    label: str
    outlet: str
    when: str
    link: LineageJson | None


@dataclass(frozen=True, slots=True)
class SourceFamily:
    """share: of all reports and meetings in the record, the part that its pages tell, 0.0-1.0."""

    family: FamilyJson
    number: int
    name: str
    pages: list[SourcePage]
    share: float


def sources_of(index: RecordIndex) -> list[SourceFamily]:
    """The families in the order of their first page."""
    record = index.record
    # An article may draw on several: the one it shares most with is shown.
    links = {link.copy: link for link in sorted(record.lineage, key=lambda link: link.share)}
    told = Counter(report.article for utterance in record.utterances for report in utterance.reports)
    told.update(words.article for meeting in record.meetings for words in meeting.evidence)
    whole = max(1, sum(told.values()))
    order = {id: place for place, id in enumerate(index.articles)}
    return [
        SourceFamily(
            family=family,
            number=number,
            name=index.family_name(family),
            pages=[_page(index, id, links.get(id)) for id in sorted(_present(family, index), key=lambda id: order[id])],
            share=sum(told[id] for id in family.articles) / whole,
        )
        for number, family in enumerate(index.families, 1)
    ]


def _present(family: FamilyJson, index: RecordIndex) -> list[str]:
    return [id for id in family.articles if id in index.articles]


def _page(index: RecordIndex, id: str, link: LineageJson | None) -> SourcePage:
    article = index.articles[id]
    return SourcePage(
        article=article,
        label=index.labels[id],
        outlet=index.outlet(id),
        when=interval_words(article.published.earliest, article.published.latest),
        link=link if link is not None and link.source in index.articles else None,
    )
