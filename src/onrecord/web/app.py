"""The reading room as a web application: routes, errors, and what lives as long as the server does."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from onrecord.errors import StoreError
from onrecord.store.store import open_store
from onrecord.web.drawing import draw
from onrecord.web.finished import finish, send
from onrecord.web.pages.article import article_page
from onrecord.web.pages.stories import stories_page
from onrecord.web.pages.story import story_page
from onrecord.web.room import Room

# Drawing a page holds Python's lock nearly all of its time: more threads would only take turns more often.
THREADS = 4


def make_app(store_path: str, *, middleware: Sequence[Middleware] = ()) -> Starlette:
    """The reading room over the store at `store_path`. Raises StoreError where there is no store that can be read."""
    with open_store(store_path):
        pass  # a wrong name is told before the server stands
    app = Starlette(
        routes=_routes(),
        middleware=middleware,
        exception_handlers={HTTPException: _not_found, StoreError: _store_error},
        lifespan=_lifespan,
    )
    app.state.room = Room(store_path)
    return app


def _routes() -> list[Route | Mount]:
    return [
        Route("/", stories_page, name="stories"),
        Route("/stories/{story}", story_page, name="story"),
        Route("/articles/{article}", article_page, name="article"),
        Mount("/static", StaticFiles(packages=[("onrecord.web", "static")]), name="static"),
    ]


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
    yield
    app.state.room.close()


def _not_found(request: Request, error: Exception) -> Response:
    status, told = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, str(error))
    return send(request, finish(draw("error.html", status=status, told=told)), status=status)


def _store_error(request: Request, error: Exception) -> Response:
    return send(request, finish(draw("error.html", status=503, told=str(error))), status=503)
