"""An article: its words as the page has them, what was found in them, what was removed, where else they stand."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.nouns.reading import Reading
from onrecord.store.articles import Version
from onrecord.store.store import Store
from onrecord.store.stories import StoredStory
from onrecord.views.record_json import article_json
from onrecord.views.record_types import ArticleJson
from onrecord.web.article_view import reading_marks, record_marks, relatives_of, time_marks, versions_of
from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.links import RoomLinks
from onrecord.web.marked_text import Mark, mark_paragraphs
from onrecord.web.passages import passage
from onrecord.web.record_index import RecordIndex
from onrecord.web.room import Room


@dataclass(frozen=True, slots=True)
class _Found:
    """story and index are None where the article is in none, and index where the record has not this version of it."""

    article: ArticleJson
    versions: list[Version]
    story: StoredStory | None
    index: RecordIndex | None
    reading: Reading | None
    record: int | None


def article_page(request: Request) -> Response:
    """The article version with that id; `?from=…&to=…` marks characters of it."""
    room: Room = request.app.state.room
    with room.reading() as store:
        found = _find(room, store, request.path_params["article"])
    sought = _sought(request)
    key = ("article", found.article.id, found.story, found.record, len(found.versions), sought)
    return respond(request, key, lambda: _draw(found, sought))


def passage_page(request: Request) -> Response:
    """A piece of a page: the words from `from` to `to` in their paragraph, to be read beside what cites them."""
    room: Room = request.app.state.room
    with room.reading() as store:
        found = _find(room, store, request.path_params["article"])
    sought = _sought(request)
    if sought is None:
        raise HTTPException(404, "There is no such passage in this article.")

    def drawn() -> str:
        shown = passage(found.article.text, [sought])
        return draw("passage.html", article=found.article, index=found.index, paragraphs=shown, address=request.url)

    return respond(request, ("passage", found.article.id, found.record, sought), drawn)


def _find(room: Room, store: Store, id: str) -> _Found:
    version = store.articles.with_id(id)
    if version is None or version.article is None:
        raise HTTPException(404, "There is no such article in this store.")
    story_id = store.stories.story_of(version.number)
    story = store.stories.get(story_id) if story_id is not None else None
    index = room.record(store, story.id) if story is not None else None
    index = index if index is not None and id in index.articles else None
    return _Found(
        article=index.articles[id] if index is not None else article_json(version.article),
        versions=store.articles.versions(version.number),
        story=story,
        index=index,
        reading=store.readings.latest(id),
        record=store.records.newest_number(story.id) if story is not None else None,
    )


def _sought(request: Request) -> tuple[int, int] | None:
    """The characters asked for; None where nothing, or nothing possible, is."""
    start, end = request.query_params.get("from", ""), request.query_params.get("to", "")
    if not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit()) or len(start) + len(end) > 20:
        return None
    return (int(start), int(end)) if int(start) < int(end) else None


def _draw(found: _Found, sought: tuple[int, int] | None) -> str:
    article, index = found.article, found.index
    links = RoomLinks(found.story.id if found.story is not None else "")
    marks: list[Mark] = [Mark(*sought, "sought")] if sought is not None else []
    if index is not None:
        marks += record_marks(index, article.id, links)
    elif found.reading is not None:
        marks += reading_marks(found.reading)
    if found.reading is not None:
        marks += time_marks(found.reading)
    known = [(v.nth, v.seen, article_json(v.article)) for v in found.versions if v.article is not None]
    return draw(
        "article.html",
        article=article,
        story=found.story,
        index=index,
        links=links,
        paragraphs=mark_paragraphs(article.text, marks),
        relatives=relatives_of(index, article.id) if index is not None else [],
        versions=versions_of(known),
        has_marks=any(mark.kind != "sought" for mark in marks),
    )
