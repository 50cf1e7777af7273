"""The API page: its examples are run, and its lists are those of the code."""

import re

import pytest

from onrecord.web.api.endpoints import PARTS
from tests.api_page import PAGE, filled_api_page, run

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_examples_print_what_the_page_says():
    """After a change: `make golden`."""
    assert filled_api_page() == TEXT


def test_every_example_has_an_answer():
    """None is an error except where errors are told."""
    blocks = re.findall(r"^```\n\$ curl [^\n]*\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
    assert len(blocks) >= 9 and all(block.strip() for block in blocks)
    errors = TEXT.index("## Errors")
    assert '"status": 4' not in TEXT[:errors]


def test_every_part_of_a_record_is_named():
    """In the order of the record."""
    named = re.search(r"^The lists are (.*)\.$", TEXT, re.MULTILINE)
    assert named is not None and re.findall(r"`(\w+)`", named[1]) == list(PARTS)


def test_what_is_not_played_is_an_error():
    """An example that curl would run otherwise than this test does must not pass."""
    with pytest.raises(ValueError, match="not played"):
        run(None, "$ curl --compressed http://localhost:8000/api/v1 | jq .")
