"""Two articles name a common house by credits, outlets, credit lines and initials."""

import pytest

from onrecord.lineage.house import have_same_credit, have_same_reporters
from onrecord.nouns.article import Removed
from tests.lineage.spins import article_of


def credit_line(text: str) -> dict[str, object]:
    return {"removed": (Removed(text, "credit"),)}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"credits": ("Halden Wire",)}, {"credits": ("HALDEN WIRE",)}, True),
        ({"credits": ("HW",)}, credit_line("With material from Halden Wire"), True),
        ({"outlet": "Halden Wire"}, {"credits": ("Halden Wire",)}, True),
        ({"outlet": "The Buoy"}, {"outlet": "The Buoy"}, False),
        ({"credits": ("Halden Wire",)}, {"credits": ("Orsk Press",)}, False),
        (credit_line("With reports by agencies"), credit_line("With files from staff"), False),
        ({}, {}, False),
    ],
)
def test_common_credit(one, other, expected):
    """Whatever the case and the form; one outlet's own name under its own pages is no credit."""
    a, b = article_of("a", "", **one), article_of("b", "", **other)
    assert have_same_credit(a, b) is have_same_credit(b, a) is expected


def test_common_reporter():
    """A contributor of one may be in the byline of the other."""
    a = article_of("a", "", byline=("Ada Fenn",))
    assert have_same_reporters(a, article_of("b", "", contributors=("Bo Lind", "ADA FENN")))
    assert not have_same_reporters(a, article_of("b", "", byline=("Bo Lind",)))
