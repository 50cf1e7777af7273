"""The targets of the lineage benchmark hold on the invented reports."""

from collections import Counter

import pytest

from benchmarks.lineage import make_pairs, measure
from benchmarks.spins import INVENTED


def test_there_are_enough_pairs_of_each_sort():
    """At least forty derived pairs of all four kinds, and forty look-alikes."""
    kinds = Counter(pair.kind for pair in make_pairs(INVENTED))
    assert kinds[None] >= 40
    assert kinds.total() - kinds[None] >= 40
    assert min(kinds.values()) >= 15


def test_relation_kind_and_direction_reach_their_targets():
    """Measured afresh each time: it takes two seconds."""
    values = {line.metric: line.value for line in measure(INVENTED)}
    assert values["relation_f1"] >= 0.95
    assert values["kind"] >= 0.85
    assert values["direction"] >= 0.9


def test_an_empty_folder_is_said_to_be_empty(tmp_path):
    with pytest.raises(SystemExit):
        list(measure(tmp_path))
