"""The OpenAPI 3.1 document of the API, made from the addresses and from the types that are written."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from onrecord._version import __version__
from onrecord.web.api.endpoints import ENDPOINTS, VERSION_1, Endpoint
from onrecord.web.api.parameters import Parameter
from onrecord.web.api.types import ProblemJson
from onrecord.web.refusals import PROBLEM

_REF = "#/components/schemas/{name}"
_ABOUT = (
    "Reads the stories of a store: their records, articles, a full-text search, and what changed. "
    "Records are described in docs/record-format.md; keys that a reader does not know are to be ignored."
)


def openapi_document() -> dict[str, Any]:
    """The document as plain values, the same each time."""
    kinds = [ProblemJson, *(endpoint.gives for endpoint in ENDPOINTS)]
    references, schemas = msgspec.json.schema_components(kinds, ref_template=_REF)
    problem, *given = references
    return {
        "openapi": "3.1.0",
        "info": {"title": "Onrecord reading room", "version": __version__, "description": _ABOUT},
        "servers": [{"url": VERSION_1}],
        # One or the other: nothing on the reader's own machine, the token where others can reach the room.
        "security": [{}, {"token": []}],
        "paths": {
            endpoint.path or "/": {"get": _operation(endpoint, reference)}
            for endpoint, reference in zip(ENDPOINTS, given, strict=True)
        },
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "responses": {
                "Problem": {"description": "Refused, with the reason.", "content": {PROBLEM: {"schema": problem}}}
            },
        },
    }


def _operation(endpoint: Endpoint, reference: dict[str, Any]) -> dict[str, Any]:
    problem = {"$ref": "#/components/responses/Problem"}
    answer: dict[str, Any] = {
        "description": endpoint.says,
        "headers": {"ETag": {"schema": {"type": "string"}, "description": "For If-None-Match."}},
        "content": {"application/json": {"schema": _page_of(reference) if endpoint.is_list else reference}},
    }
    if endpoint.is_list:
        answer["headers"]["Link"] = {"schema": {"type": "string"}, "description": 'The next page: <…>; rel="next".'}
    names: list[str] = re.findall(r"\{(\w+)\}", endpoint.path)
    return {
        "operationId": endpoint.name,
        "summary": endpoint.says,
        "parameters": [*map(_in_path, names), *_in_query(endpoint.parameters)],
        "responses": {
            "200": answer,
            "304": {"description": "What If-None-Match names is still what there is."},
            "400": problem,
            "401": problem,
            **({"404": problem} if names else {}),
        },
    }


def _page_of(reference: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["items", "total", "next"],
        "properties": {
            "items": {"type": "array", "items": reference},
            "total": {"type": "integer", "minimum": 0, "description": "How many there are in all."},
            "next": {"type": ["string", "null"], "description": "The address of the next page, null on the last."},
        },
    }


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _in_query(parameters: Sequence[Parameter]) -> list[dict[str, Any]]:
    return [
        {
            "name": parameter.name,
            "in": "query",
            "required": parameter.required,
            "description": parameter.says,
            "schema": dict(parameter.schema),
        }
        for parameter in parameters
    ]
