"""Work in threads: order kept, pages side by side, and an end where one fails."""

import threading
import time

import pytest

from onrecord.run.threads import map_in_threads


def test_results_come_in_the_order_of_the_items_whatever_is_done_first():
    """The first waits for the second, which is done beside it."""
    second = threading.Event()

    def work(number: int) -> int:
        if number == 0:
            assert second.wait(10)
        else:
            second.set()
        return number * 2

    assert list(map_in_threads(work, [0, 1, 2], jobs=2)) == [0, 2, 4]


def test_what_one_raises_ends_the_work():
    """Items that wait for their turn are not begun any more."""
    begun = []

    def work(number: int) -> None:
        begun.append(number)
        if number == 0:
            raise ValueError("no such page")
        time.sleep(0.2)

    with pytest.raises(ValueError, match="no such page"):
        list(map_in_threads(work, list(range(10)), jobs=1))
    assert len(begun) < 10


def test_nothing_to_do_is_done():
    """Nothing in, nothing out."""
    assert list(map_in_threads(str, [], jobs=2)) == []
