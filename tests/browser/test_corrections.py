"""A correction of a reader, as the browser shows it: at once, after a rebuild, and after new pages."""

from typer.testing import CliRunner

from onrecord.cli.main import app
from tests.browser.rooms import ROOMS
from tests.browser.watched import watched

# A machine's name of one place, which the record keeps for another place.
RIGHT, GARBLED = "Strait of Sarn", "Sarn strait"
NEW_PAGE = (
    "Second round of Sarn talks is set for April\n\n"
    "OSTHAVEN, March 21, 2023 — Velmark and Karrenia will meet again in Port Amal on April 4, both foreign ministries "
    "said on Tuesday.\n\n"
    "“We shall bring the charts and the patience,” Deputy Foreign Minister Lazar Veshnik of Karrenia told reporters. "
    "The dispute over the Strait of Sarn has held back cargo ships since late February.\n"
)


def onrecord(*words):
    """Run a command beside the server, as its owner does."""
    result = CliRunner().invoke(app, [str(word) for word in words], prog_name="onrecord")
    assert result.exit_code == 0, result.output
    return result.stdout


def people(page):
    """Everybody in the list of names."""
    return page.locator("section:has(> #names) a").all_text_contents()


def test_two_names_made_one_stay_one(browser, room_to_write, tmp_path):
    """Merged by a reader, the garbled name is another name of the right one, whatever is built or comes in later."""
    room = room_to_write
    with watched(browser, room.address) as visitor:
        visitor.visit(ROOMS["story"](room))
        assert {RIGHT, GARBLED} <= set(people(visitor.page))

        onrecord("decide", room.store, room.story, "merge", RIGHT, GARBLED, "--reason", "one place, named by a machine")
        visitor.visit(ROOMS["story"](room))
        assert RIGHT in people(visitor.page) and GARBLED not in people(visitor.page)

        (tmp_path / "09_new_page.txt").write_text(NEW_PAGE, encoding="utf-8")
        onrecord("add", room.store, tmp_path / "09_new_page.txt", "--story", room.story)
        onrecord("build", "--store", room.store)
        visitor.visit(ROOMS["story"](room))
        assert "9 pages" in visitor.page.locator("header .facts").first.inner_text()
        assert RIGHT in people(visitor.page) and GARBLED not in people(visitor.page)

        visitor.page.locator("section:has(> #names) a", has_text=RIGHT).first.click()
        visitor.page.wait_for_url("**/names/**")
        assert GARBLED in visitor.page.locator("main").inner_text()
        visitor.check()
