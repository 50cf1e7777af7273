"""An item of a record under its permanent address: how it came to be."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.item_view import item_view
from onrecord.web.links import RoomLinks
from onrecord.web.pages.story import find_record, find_story
from onrecord.web.room import Room


def item_page(request: Request) -> Response:
    """An utterance, meeting, position, figure, disagreement, source or dated event, with each of its passages."""
    room: Room = request.app.state.room
    id = request.path_params["item"]
    with room.reading() as store:
        story = find_story(store, request.path_params["story"], page=lambda links: links.item(id))
        index, withdrawn = find_record(room, store, story.id, with_id=id)
        number = store.records.newest_number(story.id)
    if id not in index.items:
        raise HTTPException(404, "No record of this story has such an item.")
    links = RoomLinks(story.id)
    return respond(
        request,
        ("item", story, number, id),
        lambda: draw(
            "item.html",
            story=story,
            links=links,
            index=index,
            view=item_view(index, index.items[id]),
            withdrawn=withdrawn,
        ),
    )
