"""Reports that say something else than the words they report."""

import pytest

from onrecord.record.content import TermWeights, make_content
from onrecord.record.drift import drift_kinds


def kinds(best, other):
    left, right = make_content(best), make_content(other)
    return drift_kinds(left, right, TermWeights([("f1", "a", left), ("f2", "b", right)]))


@pytest.mark.parametrize(
    ("best", "other", "kind"),
    [
        ("The crossing can't be easy", "the crossing couldn't have been easier", "negation"),
        ("the crossing will be difficult", "the crossing couldn't have been easier", "negation"),
        ("Tavria will not reopen the channel", "Tavria will reopen the channel", "negation"),
        ("about 40 vessels are waiting at the entrance", "about 400 vessels are waiting at the entrance", "number"),
        ("the two sides meet again on September 28", "the two sides meet again on September 24", "number"),
        ("the pilots return on Monday", "the pilots return on Tuesday", "date"),
        ("the council may suspend the licence", "the council will suspend the licence", "modality"),
    ],
)
def test_a_changed_meaning_is_flagged(best, other, kind):
    """Yes for no, another number, another day, certain for possible."""
    assert kind in kinds(best, other)


@pytest.mark.parametrize(
    ("best", "other"),
    [
        ("Tavria will not reopen the channel", "the channel will stay shut, Tavria says"),
        ("about 40 vessels are waiting", "some 40 ships wait"),
        ("the crossing can't be easy", "the crossing will be hard"),
        ("We do not expect a deal this week", "she did not expect an accord this week"),
        ("the pilots return on Monday", "the pilots come back on Monday"),
        ("40 vessels and 300 sailors are waiting", "300 sailors are waiting"),
    ],
)
def test_a_mere_rewording_is_not(best, other):
    """Other words for the same thing are no drift."""
    assert kinds(best, other) == ()
