"""The record of a story as a file for other tools: what `onrecord export` writes, from the browser."""

import io
import zipfile
from collections.abc import Mapping
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import ExportError
from onrecord.exports.formats import find_format
from onrecord.web.pages.story import find_story
from onrecord.web.room import Room

# What a zip file says of files whose day is nobody's business, so that the same record gives the same bytes.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def export_page(request: Request) -> Response:
    """The newest record in the format of that name, tables as one zip file. 404 where the record has nothing for it."""
    room: Room = request.app.state.room
    id, name = request.path_params["story"], request.path_params["format"]
    with room.reading() as store:
        story = find_story(store, id, page=lambda links: f"{links.story()}/export/{quote(name, safe='')}")
        index = room.record(store, story.id)
    if index is None:
        raise HTTPException(404, "This story has no record yet.")
    try:
        format = find_format(name)
        files = format.make(index.record, story.title).files
    except ExportError as error:
        raise HTTPException(404, str(error)) from None
    file = f"{format.name}.zip" if format.is_folder else next(iter(files))
    return Response(
        _zipped(files) if format.is_folder else files[file],
        media_type="application/zip" if format.is_folder else format.media_type,
        headers={"Content-Disposition": f'attachment; filename="{file}"'},
    )


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NO_DAY)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
