"""Articles, whichever story they are in."""

from starlette.exceptions import HTTPException

from onrecord.views.record_json import article_json
from onrecord.views.record_types import ArticleJson
from onrecord.web.api.answers import Listed
from onrecord.web.api.parameters import Asked
from onrecord.web.api.types import ArticleLineJson
from onrecord.web.room import Room


def list_articles(room: Room, asked: Asked) -> Listed:
    """A line for each, the one that came in last first."""
    with room.reading() as store:
        lines = store.articles.listed(limit=asked["limit"], offset=asked["offset"])
        total = store.articles.count()
    return Listed(
        [
            ArticleLineJson(
                id=line.article_id,
                page=line.page,
                title=line.title,
                story=line.story,
                story_title=line.story_title,
                earliest=line.earliest,
                latest=line.latest,
            )
            for line in lines
        ],
        total,
    )


def get_article(room: Room, asked: Asked) -> ArticleJson:
    """The article version with that id: from the record of its story, where days and family are settled."""
    id = asked.path["article"]
    with room.reading() as store:
        version = store.articles.with_id(id)
        if version is None or version.article is None:
            raise HTTPException(404, "There is no such article in this store.")
        story = store.stories.story_of(version.number)
        index = room.record(store, story) if story is not None else None
    if index is not None and id in index.articles:
        return index.articles[id]
    return article_json(version.article)
