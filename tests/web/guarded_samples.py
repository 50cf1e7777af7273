"""A small application behind the guard: a page with a form, a change, a failure, an API."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from onrecord.web.guard import guarded
from onrecord.web.guard_changes import FORM_TOKEN
from onrecord.web.guard_settings import THIS_MACHINE, GuardSettings
from onrecord.web.refusals import plain_page

TOKEN = "correct-horse-battery"
WITH_TOKEN = GuardSettings(token=TOKEN)
HERE = "http://localhost:8000"


def _page(request: Request) -> Response:
    return plain_page("Form", request.scope[FORM_TOKEN])


async def _change(request: Request) -> Response:
    return PlainTextResponse(f"changed with {len(await request.body())} bytes")


def _fail(request: Request) -> Response:
    raise RuntimeError("secret/path/of/the/server")


def _api(request: Request) -> Response:
    return JSONResponse({"stories": []})


def open_room(settings: GuardSettings = THIS_MACHINE, *, at: str = HERE) -> TestClient:
    """A browser in front of the guarded application; cookies are kept."""
    app = Starlette(
        routes=[
            Route("/", _page),
            Route("/change", _change, methods=["POST", "PUT", "DELETE"]),
            Route("/fail", _fail),
            Route("/static/room.css", _api),
            Route("/api/v1/stories", _api),
        ]
    )
    return TestClient(guarded(app, settings), base_url=at, raise_server_exceptions=False, follow_redirects=False)


def form_token(client: TestClient) -> str:
    """What the form on the page carries."""
    return client.get("/").text.split("</h1>\n")[1].split("\n")[0]
