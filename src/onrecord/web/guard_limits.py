"""Sizes beyond which a request is not read: no page of ours sends so much."""

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.refusals import refusal

# The longest address of ours names a passage and a search: some 600 characters.
MOST_PATH_BYTES = 1024
MOST_QUERY_BYTES = 2048
# A correction is a few ids and a reason.
MOST_BODY_BYTES = 64 * 1024
# Seconds to send it in.
BODY_S = 20.0
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class LimitsGuard:
    """Refuses long addresses and bodies, and bodies that do not come; reads what is left and gives it on whole."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if len(scope.get("raw_path") or scope["path"].encode("utf-8", "replace")) > MOST_PATH_BYTES:
            await refusal(scope, 414, "The address is too long.")(scope, receive, send)
            return
        if len(scope["query_string"]) > MOST_QUERY_BYTES:
            await refusal(scope, 414, "What is asked for is too long.")(scope, receive, send)
            return
        if any(ord(char) < 0x20 or ord(char) == 0x7F for char in scope["path"]):
            await refusal(scope, 400, "The address has characters that no address of ours has.")(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isascii() or not declared.isdigit() or int(declared) > MOST_BODY_BYTES:
            await _too_large(scope)(scope, receive, send)
            return
        if scope["method"] in SAFE_METHODS:
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(BODY_S):
                body = await read_body(receive, most=MOST_BODY_BYTES)
        except TimeoutError:
            await refusal(scope, 408, "What was to be sent did not come.")(scope, receive, send)
            return
        if body is None:
            await _too_large(scope)(scope, receive, send)
            return
        await self._app(scope, replayed(body, receive), send)


async def read_body(receive: Receive, *, most: int) -> bytes | None:
    """The body, b"" from a visitor who left; None if it has more than `most` bytes."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b""
        part: bytes = message.get("body", b"")
        size += len(part)
        if size > most:
            return None
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def replayed(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives `body` once more, whole, then goes on with the connection."""
    given = False

    async def give() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return give


def _too_large(scope: Scope) -> ASGIApp:
    return refusal(
        scope, 413, f"More than {MOST_BODY_BYTES // 1024} kB are not taken.", headers={"Connection": "close"}
    )
