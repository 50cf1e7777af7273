"""Somebody by office alone takes part as whoever holds it."""

from tests.readings.meeting_pages import meetings, names


def test_the_minister_who_met_is_the_one_named_before():
    """ "The minister" is named in the sentence before."""
    text = "Foreign Minister Per Holm arrived on Sunday. On Monday the minister met President Ivo Marek in Lindholm."
    assert names(meetings(text)[-1]) == {"Per Holm", "Ivo Marek"}
