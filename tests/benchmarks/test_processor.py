"""Processor time of another process."""

import os
from pathlib import Path

import pytest

from benchmarks import processor
from benchmarks.processor import processor_s, wait_until_quiet


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells it")
def test_a_process_that_works_uses_more_and_more():
    """Our own; of one that is none nothing is told."""
    before = processor_s(os.getpid())
    while processor_s(os.getpid()) == before:
        sum(range(10_000))
    assert processor_s(2**30) is None


@pytest.mark.parametrize(
    ("used", "looks"), [([0.0, 1.0, 2.0, 2.0, 9.0], 3), ([0.0, 1.0, 2.0, 3.0, 4.0], 4), ([None] * 5, 4)]
)
def test_waiting_ends_when_the_process_rests_or_never_tells(monkeypatch, used, looks):
    """At the first look in which it has done nothing, or at the last."""
    told, slept = iter(used), []
    monkeypatch.setattr(processor, "processor_s", lambda pid: next(told))
    monkeypatch.setattr(processor.time, "sleep", slept.append)
    wait_until_quiet(1, look_s=1.0, most_s=4.0)
    assert len(slept) == looks
