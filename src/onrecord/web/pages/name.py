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
    with room.reading() as store:
        story = find_story(store, request.path_params["story"])
        index = find_record(room, store, story.id)
        number = store.records.newest_number(story.id)
    entity = index.entities.get(request.path_params["name"])
    if entity is None:
        raise HTTPException(404, "The record of this story, as it is now, has no such name.")
    links = RoomLinks(story.id)
    return respond(
        request,
        ("name", story, number, entity.id),
        lambda: draw("name.html", story=story, links=links, index=index, view=name_view(index, entity)),
    )
