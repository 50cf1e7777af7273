"""The facts that stand below a position."""

from dataclasses import replace

import pytest

from onrecord.views.ledger import position_facts, position_told
from onrecord.views.record_json import record_json
from tests.samples import sample_record

POSITION = record_json(sample_record()).positions[0]


@pytest.mark.parametrize(
    ("target", "told"), [("Karrenia", "to Karrenia"), ("to all", "to all"), ("on Karrenia", "on Karrenia")]
)
def test_whom_a_position_is_put_to_is_told_once(target, told):
    """The page's own words may begin with the preposition."""
    assert position_told(replace(POSITION, target=target))[0] == told


def test_the_facts_end_with_the_id():
    """After what it departs from."""
    assert position_facts(POSITION) == "to Karrenia · 14 Mar 2023 · 1 report · departs from pos-before · pos-water"
    assert position_told(POSITION) == ["to Karrenia", "14 Mar 2023", "1 report"]
