"""Records and lineage by story."""

import pytest

from tests.samples import sample_record
from tests.store.samples import NOON, later


def test_lineage_and_families_come_back_in_order(store):
    """For the input they were found in, and no other."""
    record = sample_record()
    store.stories.make("s-1", "Talks", by_hand=True, at=NOON)
    store.lineage.put("s-1", record.lineage, record.families, input_digest="x")
    assert store.lineage.get("s-1", input_digest="x") == (record.lineage, record.families)
    assert store.lineage.get("s-1", input_digest="y") is None
    store.lineage.put("s-1", (), record.families[:1], input_digest="y")
    assert store.lineage.get("s-1", input_digest="y") == ((), record.families[:1])


def test_every_record_is_kept_and_found_by_its_time(store):
    """The newest, or the one that stood at a moment; as it went in."""
    store.stories.make("s-1", "Talks", by_hand=True, at=NOON)
    store.records.add("s-1", b"first", input_digest="x", at=later(1))
    store.records.add("s-1", b"second", input_digest="y", at=later(2))
    newest = store.records.newest("s-1")
    assert (newest.public, newest.input, newest.built) == (b"second", "y", later(2))
    assert store.records.newest("s-1", before=later(2)).public == b"first"
    assert store.records.newest("s-1", before=later(1)) is None


def test_each_record_has_a_number(store):
    """The last one first; each is found by it."""
    store.stories.make("s-1", "Talks", by_hand=True, at=NOON)
    assert store.records.newest_number("s-1") is None and store.records.numbers("s-1") == []
    store.records.add("s-1", b"first", input_digest="x", at=later(1))
    store.records.add("s-1", b"second", input_digest="y", at=later(2))
    numbers = store.records.numbers("s-1")
    assert [store.records.get(number).public for number in numbers] == [b"second", b"first"]
    assert store.records.newest_number("s-1") == numbers[0]
    with pytest.raises(KeyError):
        store.records.get(99)
