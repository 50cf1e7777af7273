"""An article: its words as the page has them, with what was found in them."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.room import Room


def article_page(request: Request) -> Response:
    """The article version with that id."""
    room: Room = request.app.state.room
    id = request.path_params["article"]
    with room.reading() as store:
        version = store.articles.with_id(id)
    if version is None or version.article is None:
        raise HTTPException(404, "There is no such article in this store.")
    article = version.article
    return respond(request, ("article", id), lambda: draw("article.html", article=article))
