"""The API as an application of its own, so that its errors are JSON whatever the pages do with theirs."""

import logging
from collections.abc import Callable
from functools import cache

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.errors import StoreError
from onrecord.web.api.answers import Encoded, answer
from onrecord.web.api.endpoints import ENDPOINTS, Endpoint
from onrecord.web.api.openapi import openapi_document
from onrecord.web.api.parameters import Asked, read_parameters
from onrecord.web.api.stories import Moved
from onrecord.web.refusals import refusal
from onrecord.web.room import Room

log = logging.getLogger("onrecord.web")


def make_api(room: Room) -> Starlette:
    """The API over what `room` reads; to be mounted at /api."""
    routes = [Route(f"/v1{endpoint.path}", _responder(room, endpoint)) for endpoint in ENDPOINTS]
    return Starlette(
        routes=[*routes, Route("/v1/openapi.json", _openapi)],
        exception_handlers={HTTPException: _refused, StoreError: _store_failed, Exception: _failed},
    )


def _responder(room: Room, endpoint: Endpoint) -> Callable[[Request], Response]:
    def respond(request: Request) -> Response:
        values = read_parameters(endpoint.parameters, request.query_params.multi_items())
        try:
            given = endpoint.respond(room, Asked(request.path_params, values))
        except Moved as moved:
            path = request.url.path.replace(f"/stories/{moved.story}", f"/stories/{moved.to}", 1)
            return RedirectResponse(path + (f"?{request.url.query}" if request.url.query else ""), 308)
        return answer(request, given)

    return respond


def _openapi(request: Request) -> Response:
    return answer(request, Encoded(_document()))


@cache
def _document() -> bytes:
    return msgspec.json.encode(openapi_document())


def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    detail = error.detail if error.status_code != 404 or error.detail != "Not Found" else "There is nothing here."
    return refusal(request.scope, error.status_code, detail, headers=error.headers)


def _store_failed(request: Request, error: Exception) -> Response:
    """Its message names the file, which is the owner's business: it goes to the log."""
    log.error("%s", error)
    return refusal(request.scope, 503, "The store cannot be read at the moment.", headers={"Retry-After": "5"})


def _failed(request: Request, error: Exception) -> Response:
    return refusal(request.scope, 500, "Something went wrong here; the log of the server says what.")
