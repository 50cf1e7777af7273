"""Taking the record along from the browser."""

from pathlib import Path

from onrecord.exports.formats import FORMATS
from tests.browser.rooms import ROOMS


def test_a_click_saves_the_file(visitor, room):
    """Under its own name; the page stays."""
    visitor.visit(ROOMS["story"](room))
    page = visitor.page
    links = page.locator("section.along a")
    assert links.all_text_contents() == [format.name for format in FORMATS]
    with page.expect_download() as saved:
        links.filter(has_text="ics").click()
    assert saved.value.suggested_filename == "meetings.ics"
    assert Path(saved.value.path()).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert page.locator("h1").count() == 1
