"""Which corrections an item of a record can have, and what there is to choose from in their forms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.run.wanted_rulings import INDEPENDENT, NO_STORY, NOBODY, WantedRuling
from onrecord.store.stories import StoredStory
from onrecord.views.record_types import (
    ArticleJson,
    EntityJson,
    FamilyJson,
    MeetingJson,
    UtteranceJson,
)
from onrecord.views.wording import interval_words, one_line, shortened
from onrecord.web.item_titles import KIND_NAMES, item_title
from onrecord.web.record_index import Item, RecordIndex

Corrected = Item | EntityJson | ArticleJson

_CHARS = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """What a form offers: the value it sends, and what the reader sees."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What can be corrected of one item; what is empty or None is not offered.

    kind      "Utterance", "Name", "Page" …; title: what the item is called
    rejects   the item can be none
    days      its days as the record has them, for an item whose date can be set
    speaker   of an utterance, as the record has it; speakers: names to give it to
    others    items that it may be one with; names, pages: what may be of another
    members   pages of a family, which are corrected by themselves
    family    other pages, whose family it may be of; stories: where it may belong
    """

    id: str
    kind: str
    title: str
    rejects: bool
    days: tuple[date | None, date | None] | None = None
    speaker: str = ""
    speakers: tuple[str, ...] = ()
    others: tuple[Choice, ...] = ()
    names: tuple[Choice, ...] = ()
    pages: tuple[Choice, ...] = ()
    members: tuple[Choice, ...] = ()
    family: tuple[Choice, ...] = ()
    stories: tuple[Choice, ...] = ()


def find_corrected(index: RecordIndex, id: str) -> Corrected | None:
    """The item, name or article under `id`."""
    return index.items.get(id) or index.entities.get(id) or index.articles.get(id)


def corrections_of(index: RecordIndex, item: Corrected, story: str, stories: Sequence[StoredStory]) -> Corrections:
    """What can be corrected of `item`, which the record of the story `story` has."""
    if isinstance(item, ArticleJson):
        return _of_article(index, item, story, stories)
    if isinstance(item, EntityJson):
        return _of_name(index, item)
    kind, title = KIND_NAMES[type(item)], item_title(index, item)
    if isinstance(item, FamilyJson):
        members = tuple(_page(index, index.articles[id]) for id in item.articles)
        return Corrections(id=item.id, kind=kind, title=title, rejects=False, members=members)
    id = item.id or ""
    if isinstance(item, UtteranceJson):
        return Corrections(
            id=id,
            kind=kind,
            title=title,
            rejects=True,
            days=(item.said.earliest, item.said.latest),
            speaker=one_line(item.speaker_name or ""),
            speakers=tuple(dict.fromkeys(one_line(entity.name) for entity in index.record.entities)),
            others=tuple(
                Choice(one.id, shortened(item_title(index, one), _CHARS))
                for one in index.record.utterances
                if one.id != id
            ),
            pages=_pages(index, (report.article for report in item.reports)),
        )
    days = (item.earliest, item.latest) if isinstance(item, MeetingJson) else None
    return Corrections(id=id, kind=kind, title=title, rejects=True, days=days)


def _of_article(index: RecordIndex, article: ArticleJson, story: str, stories: Sequence[StoredStory]) -> Corrections:
    others = [other for other in index.record.articles if other.id != article.id]
    alone = not any(other.family == article.family for other in others)
    independent = () if alone else (Choice(INDEPENDENT, "an independent source"),)
    elsewhere = [Choice(other.id, shortened(other.title, _CHARS)) for other in stories if other.id != story]
    return Corrections(
        id=article.id,
        kind="Page",
        title=one_line(article.title or article.page),
        rejects=False,
        days=(article.published.earliest, article.published.latest),
        family=(*independent, *(_page(index, other) for other in others)),
        stories=(Choice(NO_STORY, "no story"), *elsewhere),
    )


def _of_name(index: RecordIndex, entity: EntityJson) -> Corrections:
    names = dict.fromkeys(one_line(name) for name in (entity.name, *entity.aliases))
    return Corrections(
        id=entity.id,
        kind="Name",
        title=one_line(entity.name),
        rejects=True,
        others=tuple(
            Choice(other.id, f"{shortened(other.name, _CHARS)} ({other.kind}, {len(other.mentions)} times)")
            for other in index.record.entities
            if other.id != entity.id
        ),
        names=tuple(Choice(name, name) for name in names) if len(names) > 1 else (),
        pages=_pages(index, (mention.article for mention in entity.mentions)),
    )


def _pages(index: RecordIndex, articles: Iterable[str]) -> tuple[Choice, ...]:
    """The pages that an item stands on, if there are several: of one alone nothing can go."""
    found = [index.articles[id] for id in dict.fromkeys(articles) if id in index.articles]
    return tuple(_page(index, article) for article in found) if len(found) > 1 else ()


def _page(index: RecordIndex, article: ArticleJson) -> Choice:
    when = interval_words(article.published.earliest, article.published.latest)
    title = shortened(article.title or article.page, _CHARS)
    return Choice(article.id, f"{index.labels[article.id]} {title} ({index.outlet(article.id)}, {when})")


def wanted_ruling(fields: Mapping[str, Sequence[str]]) -> WantedRuling:
    """What a form that was sent asks for. What it lacks is empty: whoever makes the ruling says so."""

    def first(name: str) -> str:
        return next(iter(fields.get(name, ())), "").strip()

    kind, item = first("kind"), first("item")
    second = {
        "date": f"{first('from')}..{first('to') or first('from')}",
        "speaker": first("speaker") or NOBODY,
        "family": first("other"),
        "move": first("other"),
    }
    others = [value for value in fields.get("other", ()) if value] if kind in ("merge", "join") else []
    return WantedRuling(
        kind=kind,
        items=[item, *([second[kind]] if kind in second else others)],
        names=list(fields.get("name", ())),
        pages=list(fields.get("page", ())),
    )
