"""A person, body or place of a story."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.drawing import draw
from onrecord.web.finished import respond
from onrecord.web.links import RoomLinks
from onrecord.web.name_view import name_view
from onrecord.web.pages.story import find_record, find_story
from onrecord.web.room import Room


def name_page(request: Request) -> Response:
    """Its roles, what it said over time, where it met whom, and where the reports differ."""
    room: Room = request.app.state.room
    id = request.path_params["name"]
    with room.reading() as store:
        story = find_story(store, request.path_params["story"], page=lambda links: links.name(id))
        index, withdrawn = find_record(room, store, story.id, with_id=id)
        number = store.records.newest_number(story.id)
    if id not in index.entities:
        raise HTTPException(404, "No record of this story has such a name.")
    links = RoomLinks(story.id)
    return respond(
        request,
        ("name", story, number, id),
        lambda: draw(
            "name.html",
            story=story,
            links=links,
            index=index,
            view=name_view(index, index.entities[id]),
            withdrawn=withdrawn,
        ),
    )
