"""Page-by-page work in a pool of processes: results in input order, and a page that kills its worker is set aside."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from onrecord.errors import OnrecordError, PageError
from onrecord.run.page_worker import PAGE_STAGES, Tools, name_of, run_on_page

# Pages in flight for each worker: enough that none waits, few enough that little is done twice when a worker dies.
IN_FLIGHT_PER_WORKER = 4

_tools = Tools()  # one a worker process, filled on first use


def worker_count(jobs: int | None) -> int:
    """`jobs`, or as many as there are cores this process may use."""
    if jobs is not None:
        return jobs
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run_in_worker(stage_name: str, item: Any) -> Any:
    """run_on_page for the stage of that name, in a worker process: stages are sent by name, not as code."""
    return run_on_page(PAGE_STAGES[stage_name], item, _tools)


def map_in_pool(work: Callable[[Any], Any], items: Sequence[Any], *, jobs: int) -> Iterator[Any]:
    """`work(item)` for each of `items`, in order, or a PageError where it killed its process.

    work   a function that other processes can import, such as partial(run_in_worker, stage.name)

    When a worker dies its pool is lost with all that was in flight. Those items are then tried one by one: the
    one that kills its process again becomes a PageError, the others lose nothing.
    Raises OnrecordError if workers die before they are given anything.
    """
    at = 0
    while at < len(items):
        broke = False
        with _Pool(jobs) as pool:
            flying: deque[tuple[int, Future[Any]]] = deque()
            sent = at
            try:
                while at < len(items):
                    while sent < len(items) and len(flying) < jobs * IN_FLIGHT_PER_WORKER:
                        flying.append((sent, pool.submit(work, items[sent])))
                        sent += 1
                    yield flying[0][1].result()
                    flying.popleft()
                    at += 1
            except BrokenProcessPool:
                broke = True
        if broke:
            _demand_that_workers_start()
            for result in _one_by_one(work, items[at : at + jobs * IN_FLIGHT_PER_WORKER]):
                yield result
                at += 1


def _demand_that_workers_start() -> None:
    """Raise OnrecordError if a process dies with nothing to do: then no page is to blame."""
    with _Pool(1) as pool:
        try:
            pool.submit(_start).result()
        except BrokenProcessPool:
            raise OnrecordError(
                "worker processes cannot start; use --jobs 1, or in a script of your own jobs=1, "
                'or put the call under `if __name__ == "__main__":`'
            ) from None


def _one_by_one(work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[Any]:
    """As map_in_pool, with one item in flight, so that it is known which one kills its process."""
    at = 0
    while at < len(items):
        with _Pool(1) as pool:
            try:
                while at < len(items):
                    yield pool.submit(work, items[at]).result()
                    at += 1
            except BrokenProcessPool:
                reason = "killed the process that read it"
                yield PageError(name_of(items[at]), reason, "look at it by itself, or leave it out")
                at += 1


class _Pool:
    """A pool that does not outlive an interruption: leaving by an exception ends the workers at once."""

    def __init__(self, jobs: int) -> None:
        # spawn, not fork: onnxruntime and rich have threads, and a forked copy of a held lock is never released.
        self._others = multiprocessing.active_children()  # whose children they are is none of our business
        self._pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_start)

    def submit(self, *call: Any) -> "Future[Any]":
        return self._pool.submit(*call)

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind is not None:
            for process in multiprocessing.active_children():
                if process not in self._others:
                    process.terminate()
        self._pool.shutdown(wait=kind is None, cancel_futures=True)


def _start() -> None:
    # Ctrl-C reaches the whole group; the parent decides, the workers print no tracebacks of their own.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
