"""Whom "they" and "the two leaders" mean where they meet."""

from tests.readings.meeting_pages import meetings, names

BOTH = {"Ivo Marek", "Sana Idris"}


def test_they_are_those_who_met_before():
    """The meeting told just before says who "they" and "their" are."""
    text = (
        "President Ivo Marek met Prime Minister Sana Idris in Lindholm on Monday, says spokesman Per Holm. "
        "In March they parted without a word."
    )
    assert names(meetings(text)[-1]) == BOTH


def test_the_two_leaders_are_those_who_met_not_whom_one_called():
    """A third leader named in between is not one of the two."""
    text = (
        "President Ivo Marek and Prime Minister Sana Idris held a summit in Lindholm on Sunday. "
        "The price of fish fell, President Jean Orel said. The two leaders cancelled a lunch."
    )
    assert names(meetings(text)[-1]) == BOTH


def test_whoever_says_they_agreed_to_meet_is_one_of_them():
    """Of two people named, "they" are both."""
    text = "Ivo Marek has written to Sana Idris. Marek said they agreed to meet around 28 May in Lindholm."
    assert names(meetings(text)[-1]) == BOTH


def test_a_quotation_tells_who_i_am():
    """ "I met the president" is said by who met him."""
    (meeting,) = meetings("“I met President Jean Orel on Sunday, and he was kind,” Minister Sana Idris said.")
    assert names(meeting) == {"Jean Orel", "Sana Idris"}
