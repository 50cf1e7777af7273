"""Wordings set against each other."""

from onrecord.web.compared import compare
from tests.web.test_lineage_chart import sample_index

INDEX = sample_index()
WORDS = INDEX.record.brief[0].evidence


def marked(*values):
    """What is marked of each wording."""
    sides = compare(INDEX, *((value, list(WORDS)) for value in values))
    return [[run.text.strip() for run in side.runs if not run.shared] for side in sides]


def test_what_the_other_side_has_not_is_marked():
    """The first side against the second, each other one against the first."""
    assert marked("We do not rule it out", "We rule it out") == [["do not"], []]
    assert marked("At least 43 ships", "34 ships", "43 ships") == [["At least 43"], ["34"], []]


def test_two_sentences_with_nothing_in_common_are_not_marked():
    """All of both would be."""
    assert marked("They can’t be easy, but businesslike.", "The talks could have been easier") == [[], []]


def test_a_single_side_is_shown_as_it_is():
    """And its sources are counted."""
    (side,) = compare(INDEX, ("34 ships", list(WORDS)))
    assert ("".join(run.text for run in side.runs), side.sources) == ("34 ships", 1)
