"""Page-by-page work in threads of this process: results in input order.

The reading spends most of its time in the model, which runs outside Python's lock. Threads need no start and no
weights of their own: they pay where a pool of processes does not yet.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def map_in_threads(work: Callable[[Any], Any], items: Sequence[Any], *, jobs: int) -> Iterator[Any]:
    """`work(item)` for each of `items`, in order. What one raises is raised when its turn comes; those that have not
    begun by then are dropped.
    """
    pool = ThreadPoolExecutor(jobs)
    try:
        yield from pool.map(work, items)
    finally:
        pool.shutdown(cancel_futures=True)
