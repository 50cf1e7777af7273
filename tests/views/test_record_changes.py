"""Two public records compared, and the outcome on a terminal."""

import io
from dataclasses import replace

from rich.console import Console

from onrecord.views.record_changes import changes_between, changes_view
from onrecord.views.record_json import record_json
from tests.samples import sample_record

RECORD = record_json(sample_record())


def drawn(view, width=100):
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    console.print(view)
    return " ".join(console.file.getvalue().split())


def test_a_record_against_itself():
    """Says so in words."""
    assert drawn(changes_view(changes_between(RECORD, RECORD))) == "Nothing changed."


def test_each_kind_of_item_is_told_new_changed_or_withdrawn():
    """New against an emptier record, withdrawn the other way, changed with the field before and after."""
    emptier = replace(RECORD, positions=[], claims=[], disagreements=[], utterances=[], meetings=[])
    told = drawn(changes_view(changes_between(emptier, RECORD)))
    for expected in (
        "UTTERANCES 1 new + Mira Osterby: We will not trade",
        "MEETINGS 1 new +",
        "POSITIONS 2 new + Velmark refuses: We will not trade",
        "FIGURES 1 new + week of talks: a quiet week, on Tuesday clm-talks",
        "DISAGREEMENTS 2 new + number: week of talks: a quiet week / on Tuesday",
    ):
        assert expected in told
    assert "POSITIONS 2 withdrawn − Velmark" in drawn(changes_view(changes_between(RECORD, emptier)))


def test_a_change_says_what_was_and_what_is():
    """One more source for a position."""
    first, second = RECORD.positions
    later = replace(RECORD, positions=[replace(first, sources=3, condition=None), second])
    told = drawn(changes_view(changes_between(RECORD, later)))
    assert "POSITIONS 1 changed ~ Velmark refuses" in told
    assert "condition: unless the boats go → nothing" in told
    assert "sources: 1 → 3" in told


def test_a_page_that_left_takes_its_mark():
    """Pages are items too."""
    fewer = replace(RECORD, articles=RECORD.articles[:1])
    assert "PAGES 1 withdrawn − Title of second" in drawn(changes_view(changes_between(RECORD, fewer)))
