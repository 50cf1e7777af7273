"""Yes and no in a stretch of words."""

import pytest

from onrecord.record.content import make_content
from onrecord.record.polarity import comparative_idiom, find_denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("they will not come, though the pilots sail", {"com"}),
        ("nobody paid the toll", {"pay", "toll"}),
        ("this is not a threat but a reality", {"threat"}),
        ("This is reality, not a threat", {"threat"}),
        ("it isn’t over for the council", {"council"}),
        ("a non-aggression pledge", {"aggress", "pledg"}),
        ("the lock lacks a keeper", {"keep"}),
        ("we are not after “a sham vote” in May", {"sham", "vot"}),
        ("he would not call it a “treaty” in May", {"call", "treat"}),
        ("they are prisoners of nothing but their deeds", set()),
        ("they are not prisoners of anything but their deeds", set()),
    ],
)
def test_a_denial_reaches_to_the_end_of_its_clause(text, denied):
    """What stands under the "not", and no more."""
    assert make_content(text).denied == denied


@pytest.mark.parametrize("cue", ["did not expect", "denied", "has ruled out"])
def test_a_cue_denies_its_content(cue):
    """The "not" of "did not expect" belongs to what is expected; "denied" is one too."""
    assert "toll" in make_content("a new toll", cue).denied


def test_two_denials_cancel():
    """ "Did not deny" affirms."""
    assert make_content("a new toll", "did not deny").denied == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "they will come",
        "no doubt they will",
        "not only the ferries",
        "no fewer than nine",
    ],
)
def test_an_empty_no_is_no_denial(text):
    """ "No doubt" and its like deny nothing."""
    assert find_denied(text) == []


@pytest.mark.parametrize(
    ("text", "adjective"),
    [
        ("it couldn't have been easier", "eas"),
        ("it could not be clearer", "clear"),
        ("the mood could not have been better", "better"),
        ("it can't be easy", None),
        ("it could be easier", None),
    ],
)
def test_comparative_idiom(text, adjective):
    """A negated comparative affirms; a negated adjective does not."""
    assert comparative_idiom(text) == adjective
