"""Style sheets, scripts and pictures of the reading room, from memory: no address ever becomes the name of a file."""

from functools import cache
from importlib.resources import files
from mimetypes import guess_type

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.finished import Finished, packed, send

# Pages name a file together with a hash of its content (drawing.static_link), so that a copy is good for ever.
_FOR_GOOD = "public, max-age=31536000, immutable"


def asset(request: Request) -> Response:
    """The file of that name under static/."""
    found = _assets().get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    kind, content = found
    answer = send(request, content, media_type=kind)
    if request.url.query:
        answer.headers["Cache-Control"] = _FOR_GOOD
    return answer


@cache
def _assets() -> dict[str, tuple[str, Finished]]:
    """All files, by name, with their media types."""
    found = {}
    for file in files("onrecord.web").joinpath("static").iterdir():
        if file.is_file():
            kind = guess_type(file.name)[0] or "application/octet-stream"
            text = kind.startswith("text/") or kind.endswith(("javascript", "xml"))
            found[file.name] = (f"{kind}; charset=utf-8" if text else kind, packed(file.read_bytes()))
    return found
