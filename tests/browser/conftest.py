"""A browser, the example read once and served, and pages on it."""

import os
import shutil

import pytest

from tests.browser.chromium import HOW_TO_GET_ONE, REQUIRED, chromium, find_chromium
from tests.browser.served import example_store, served
from tests.browser.watched import watched


@pytest.fixture(scope="package")
def browser():
    """Skips where there is no browser, and fails where there must be one.

    It ends with the package: while it runs it keeps an event loop, and tests elsewhere could start none of their own.
    """
    executable = find_chromium()
    if executable is None:
        if os.environ.get(REQUIRED):
            pytest.fail(HOW_TO_GET_ONE)
        pytest.skip(HOW_TO_GET_ONE)
    with chromium(executable) as running:
        yield running


@pytest.fixture(scope="package")
def example(browser):
    """The path of a store with the example, read once. Tests that write take a copy."""
    with example_store() as store:
        yield store


@pytest.fixture(scope="package")
def room(example):
    """The reading room on the example."""
    with served(example) as running:
        yield running


@pytest.fixture
def room_to_write(example, tmp_path):
    """The reading room on a copy of the example, for one test."""
    copy = str(tmp_path / "copy.onrecord")
    shutil.copyfile(example, copy)
    with served(copy) as running:
        yield running


@pytest.fixture
def visitor(browser, room):
    """A page that must end without an error and without a request to anywhere else."""
    with watched(browser, room.address) as found:
        yield found
        found.check()
