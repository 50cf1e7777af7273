"""A fresh store in memory for each test."""

import pytest

from onrecord.store.store import open_store


@pytest.fixture
def store():
    with open_store(write=True) as opened:
        yield opened
