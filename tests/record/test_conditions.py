"""The clauses that words hang on."""

import pytest

from onrecord.record.conditions import find_conditions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We sign if the guns leave, and not before.", ["if the guns leave"]),
        ("No talks unless the toll goes.", ["unless the toll goes"]),
        ("It returns provided that nobody shoots", ["provided that nobody shoots"]),
        ("We vote again should the talks collapse", ["should the talks collapse"]),
        ("The ferry waits until the ice has gone.", ["until the ice has gone"]),
        ("a quota in exchange for a lower fee", ["in exchange for a lower fee"]),
        ("She lifts the ban once Brand and Olm are free", ["once Brand and Olm are free"]),
        ("The ferry sank once again.", []),
        ("It looked as if nobody came.", []),
        ("He put the decision off until June 1.", []),
        ("The truce holds until the end of the month.", []),
        ("The truce holds until markets reopen.", ["until markets reopen"]),
        ("The council should vote on Thursday.", []),
        ("He asked if the ships had left.", []),
    ],
)
def test_conditions(text, found):
    """From the opener to the end of the clause; "as if", "asked if" and "until June 1" open none."""
    assert [text[start:end] for start, end in find_conditions(text)] == found
