"""Visitors of `benchmarks serve`: twenty at once, each asking again as soon as it has its answer, or after a while."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

# Beyond this an answer is a failure.
MOST_S = 30.0


@dataclass(frozen=True, slots=True)
class Visit:
    """One answer: how long it took from the first byte sent to the last one received, and how much came."""

    milliseconds: float
    status: int
    bytes: int


async def crowd(address: str, paths: Sequence[str], *, clients: int, pause_s: float = 0.0) -> list[Visit]:
    """All of `paths`, asked for by so many clients at once, each over a connection that it keeps. Packed answers.

    address  "http://127.0.0.1:8000"
    pause_s  how long each client waits before it asks, on average, between none of it and twice as long
    Raises RuntimeError for an answer other than 200.
    """
    host, port = urlsplit(address).hostname or "", urlsplit(address).port or 80
    shares = [paths[nth::clients] for nth in range(clients)]
    visits = await asyncio.gather(
        *(_visitor(host, port, share, pause_s, random.Random(nth)) for nth, share in enumerate(shares) if share)
    )
    return [visit for one in visits for visit in one]


async def _visitor(host: str, port: int, paths: Sequence[str], pause_s: float, chance: random.Random) -> list[Visit]:
    # Streams of asyncio, not an HTTP client: a client of comfort takes as long as the answer, on the same two cores.
    reader, writer = await asyncio.open_connection(host, port)
    visits = []
    try:
        for path in paths:
            if pause_s:
                await asyncio.sleep(chance.uniform(0, 2 * pause_s))
            began = time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAccept-Encoding: gzip\r\n\r\n".encode("ascii"))
            async with asyncio.timeout(MOST_S):
                status, size = await _answer(reader)
            visits.append(Visit(1000 * (time.perf_counter() - began), status, size))
            if status != 200:
                raise RuntimeError(f"{path}: answered with {status}")
    finally:
        writer.close()
        await writer.wait_closed()
    return visits


async def _answer(reader: asyncio.StreamReader) -> tuple[int, int]:
    """(status, bytes of head and body) of the next answer."""
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers["content-length"]))
    return int(first.split()[1]), len(head) + len(body)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
