"""Wordings set against each other, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.difference import mark_differences

WORDINGS = st.text(alphabet="ab n't’“”,.1 \n\ud800", max_size=40)


def differing(words):
    return [run.text.strip() for run in words if not run.shared]


@given(WORDINGS, WORDINGS)
def test_the_runs_join_to_the_wordings(one, other):
    """Nothing is lost or added, and both share as much."""
    left, right = mark_differences(one, other)
    assert "".join(run.text for run in left) == one
    assert "".join(run.text for run in right) == other


@given(WORDINGS)
def test_a_wording_does_not_differ_from_itself(words):
    """All of it is shared."""
    left, right = mark_differences(words, words)
    assert differing(left) == differing(right) == []


def test_a_lost_not_is_all_that_differs():
    """Case, white space and the kind of apostrophe do not count."""
    left, right = mark_differences("We don’t  rule it out", "we don't rule it in or out")
    assert (differing(left), differing(right)) == ([], ["in or"])


def test_signs_alone_do_not_differ():
    """Quotation marks that one page has lost are no other wording; between words that differ they go with them."""
    left, right = mark_differences("“It is ‘frank’,” she said", "It is frank she said")
    assert (differing(left), differing(right)) == ([], [])
    left, right = mark_differences("for now, at least, we wait", "we wait")
    assert differing(left) == ["for now, at least"]


def test_numbers_are_words():
    """Not their digits one by one."""
    left, right = mark_differences("At least 1,430 ships", "At least 1,340 ships")
    assert (differing(left), differing(right)) == (["1,430"], ["1,340"])
