"""Yes and no in a stretch of words."""

import pytest

from onrecord.record.polarity import comparative_idiom, count_negations, is_negative


@pytest.mark.parametrize(
    "text",
    ["they will not come", "nobody came", "we can't agree", "it isn’t over", "neither side", "a non-aggression pledge"],
)
def test_a_denial_is_negative(text):
    """One negator makes a no."""
    assert is_negative(text)


@pytest.mark.parametrize(
    "text",
    [
        "they will come",
        "no doubt they will",
        "not only the ferries",
        "no fewer than nine",
        "it couldn't have been easier",
    ],
)
def test_an_empty_no_is_no_denial(text):
    """ "No doubt" and its like deny nothing."""
    assert count_negations(text) == 0


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
