"""The forms by which a reader corrects a record in the browser, by mouse and keyboard, as an editor would."""

from datetime import UTC, datetime

import pytest

from onrecord.run.add import add
from onrecord.run.stored_story import build_story
from onrecord.store.store import open_store
from tests.browser.watched import watched


@pytest.fixture
def editor(browser, room_to_write):
    """A page on a room that may be written to."""
    with watched(browser, room_to_write.address) as found:
        yield found
        found.check()


def test_a_correction_survives_a_rebuild_and_is_undone(editor, room_to_write, tmp_path):
    """From the item to its forms, to the list; the record is built anew, the correction stands; then it is undone."""
    utterance = next(one for one in room_to_write.record.utterances if one.said.earliest is not None)
    story = room_to_write.story
    editor.visit(f"/stories/{story}/items/{utterance.id}")
    page = editor.page
    page.get_by_role("link", name="Put right").click()
    form = page.get_by_role("form", name="When it was said")
    form.get_by_label("On, or from").fill("2023-03-01")
    form.get_by_label("to", exact=True).fill("2023-03-02")
    form.get_by_label("Reason").fill("the ministry’s transcript")
    form.get_by_label("Your name").fill("Ed")
    page.keyboard.press("Enter")
    page.wait_for_url("**/decisions#dec-*")
    decision = page.locator(".decision").first
    assert "in force" in decision.inner_text() and "the ministry’s transcript" in decision.inner_text()
    late = tmp_path / "late.txt"
    late.write_text(
        "Ferries run again\n\nMarch 17, 2023\n\nThe ferries in the Strait of Sarn run again.\n", encoding="utf-8"
    )
    with open_store(room_to_write.store, write=True) as store:
        add(store, [str(late)], story=story, at=datetime.now(UTC))
        record = build_story(store, story, at=datetime.now(UTC)).record
    assert len(record.articles) == len(room_to_write.record.articles) + 1
    editor.visit(f"/stories/{story}/items/{utterance.id}")
    assert "1–2 Mar 2023" in page.locator("article").inner_text()
    page.get_by_role("link", name="Decided by hand").click()
    page.locator(".decision summary").first.click()
    undo = page.locator(".decision form").first
    undo.get_by_label("Reason").fill("a wrong transcript")
    undo.get_by_label("Your name").fill("Ed")
    undo.get_by_role("button", name="Undo").click()
    page.get_by_text("Withdrawn: a wrong transcript").wait_for()
    editor.visit(f"/stories/{story}/items/{utterance.id}")
    assert "1–2 Mar 2023" not in page.locator("article").inner_text()
