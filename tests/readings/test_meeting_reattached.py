"""What stands behind a quotation belongs to the verb that leads it."""

from onrecord.reader.reader import load_reader
from onrecord.readings.meeting_reattached import hang_behind_quotations
from tests.readings.meeting_pages import meetings, names


def test_who_spoke_after_talks_held_them():
    """The parse hangs "after" on the verb inside the quotation."""
    text = (
        "“These are shields, and a shield has never invaded anybody,” Chancellor Sana Idris told a news conference "
        "after two hours of talks with President Ivo Marek at Marl House."
    )
    assert {"Sana Idris", "Ivo Marek"} in [names(meeting) for meeting in meetings(text)]


def test_a_text_without_quotations_stays_as_it_is():
    """Nothing is made anew."""
    text = "Ivo Marek met Sana Idris after the vote."
    analysis = load_reader().analyse(text)
    assert hang_behind_quotations(text, analysis) is analysis
