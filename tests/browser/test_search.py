"""Search as a reader uses it: words into the field, Enter, and on to what was found."""

from tests.browser.rooms import ROOMS


def test_from_the_head_of_any_page_to_the_item_that_was_found(visitor, room):
    """The words are marked, and the link leads to the utterance they stand in."""
    visitor.visit(ROOMS["story"](room))
    page = visitor.page
    page.locator("header.site input[name=q]").fill("open water")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=open*")
    hit = page.locator("section[aria-labelledby=utterances] .hits li").first
    assert [mark.lower() for mark in hit.locator("mark").all_text_contents()] == ["open", "water"]
    hit.locator("a").first.click()
    page.wait_for_url("**/items/**")
    assert "open water" in page.locator("article").inner_text()


def test_by_speaker_and_act(visitor, room):
    """Only utterances of her, only of that act, as the record has them; the fields keep what was asked."""
    acts = sorted({u.act for u in room.record.utterances if (u.speaker_name or "").endswith("Osterby")})
    visitor.visit("/search")
    page = visitor.page
    page.get_by_label("Speaker").fill("osterby")
    page.get_by_label("Act").select_option(acts[0])
    page.locator("form.search button").click()
    page.wait_for_url("**/search?*speaker=osterby*")
    hits = page.locator(".hits li")
    assert hits.count() == sum(
        (u.speaker_name or "").endswith("Osterby") and u.act == acts[0] for u in room.record.utterances
    )
    assert all("Osterby" in words for words in hits.locator("strong").all_text_contents())
    assert page.get_by_label("Speaker").input_value() == "osterby"


def test_nothing_found_is_said(visitor, room):
    """And the page stands."""
    visitor.visit("/search?q=zeppelin")
    assert visitor.page.get_by_text("0 found").count() == 2
    assert visitor.page.locator(".hits li").count() == 0


def test_what_was_looked_for_is_never_html(visitor, room):
    """It comes back as words, in the field and in the title."""
    visitor.visit("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert visitor.page.locator("main input[name=q]").input_value() == "<script>alert(1)</script>"
    assert visitor.page.locator("main script").count() == 0
