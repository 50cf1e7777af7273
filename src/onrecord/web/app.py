"""The reading room as a web application: routes, errors, and what lives as long as the server does."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.errors import StoreError
from onrecord.store.store import open_store
from onrecord.web.api.app import make_api
from onrecord.web.assets import asset
from onrecord.web.drawing import draw
from onrecord.web.finished import finish, send
from onrecord.web.guard import guarded
from onrecord.web.guard_settings import THIS_MACHINE, GuardSettings
from onrecord.web.pages.article import article_page, passage_page
from onrecord.web.pages.changes import changes_page
from onrecord.web.pages.decisions import correct_page, decide_action, decisions_page, undo_action
from onrecord.web.pages.export import export_page
from onrecord.web.pages.item import item_page
from onrecord.web.pages.name import name_page
from onrecord.web.pages.search import search_page
from onrecord.web.pages.stories import stories_page
from onrecord.web.pages.story import story_page
from onrecord.web.read_ahead import ReadAhead
from onrecord.web.refusals import refusal
from onrecord.web.room import Room

log = logging.getLogger("onrecord.web")

# Drawing a page holds Python's lock nearly all of its time: more threads would only take turns more often.
THREADS = 4


def make_app(store_path: str, settings: GuardSettings = THIS_MACHINE) -> ASGIApp:
    """The reading room over the store at `store_path`, behind its guard.

    settings  who may come in; if not given, this machine alone
    Raises StoreError where there is no store that can be read.
    """
    with open_store(store_path):
        pass  # a wrong name is told before the server stands
    room = Room(store_path)
    app = Starlette(
        routes=_routes(room),
        exception_handlers={HTTPException: _refused, StoreError: _store_failed, Exception: _failed},
        lifespan=_lifespan,
    )
    app.state.room = room

    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        room.note_visit()
        await app(scope, receive, send)

    return guarded(noting, settings)


def _routes(room: Room) -> list[Route | Mount]:
    return [
        Route("/", stories_page, name="stories"),
        Route("/search", search_page, name="search"),
        Route("/changes", changes_page, name="changes"),
        Route("/stories/{story}", story_page, name="story"),
        Route("/stories/{story}/items/{item}", item_page, name="item"),
        Route("/stories/{story}/names/{name}", name_page, name="name"),
        Route("/stories/{story}/export/{format}", export_page, name="export"),
        Route("/stories/{story}/correct/{item}", correct_page, name="correct"),
        Route("/stories/{story}/decisions", decisions_page, name="decisions"),
        Route("/stories/{story}/decisions", decide_action, methods=["POST"], name="decide"),
        Route("/stories/{story}/decisions/{decision}/undo", undo_action, methods=["POST"], name="undo"),
        Route("/articles/{article}", article_page, name="article"),
        Mount("/api", make_api(room), name="api"),
        Route("/articles/{article}/passage", passage_page, name="passage"),
        Route("/static/{name}", asset, name="static"),
    ]


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
    ahead = ReadAhead(app.state.room)
    ahead.start()
    try:
        yield
    finally:
        await anyio.to_thread.run_sync(ahead.stop)
        app.state.room.close()


def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    told = error.detail if error.detail != "Not Found" else "There is nothing at this address."
    answer = send(request, finish(draw("error.html", status=error.status_code, told=told)), status=error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _store_failed(request: Request, error: Exception) -> Response:
    """Its message names the file, which is the owner's business: it goes to the log."""
    log.error("%s", error)
    told = "The store cannot be read at the moment. Try again in a while."
    return send(request, finish(draw("error.html", status=503, told=told)), status=503)


def _failed(request: Request, error: Exception) -> Response:
    """A bug of ours; the server logs it. No template, as one may be what failed."""
    return refusal(request.scope, 500, "Something went wrong here; the log of the server says what.")
