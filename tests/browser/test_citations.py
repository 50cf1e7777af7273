"""The citation click: the words a sentence rests on open beside it, and the keyboard does the same."""

import re
from urllib.parse import parse_qs, urlsplit

from tests.browser.rooms import ROOMS
from tests.browser.watched import watched


def cited_words(room, href):
    """The words that a citation's address names, from the record."""
    address = urlsplit(href)
    place = parse_qs(address.query)
    text = next(a.text for a in room.record.articles if a.id == address.path.rsplit("/", 1)[-1])
    return text[int(place["from"][0]) : int(place["to"][0])]


def plain(words):
    return re.sub(r"\s+", " ", words).strip()


def test_a_click_opens_the_passage_beside(visitor, room):
    """The marked words are those of the record, in their paragraph; the page stays where it is."""
    visitor.visit(ROOMS["story"](room))
    page = visitor.page
    before = page.url
    citations = page.locator("article.story a.cite")
    for nth in (0, 5, citations.count() - 1):
        citation = citations.nth(nth)
        citation.scroll_into_view_if_needed()
        citation.click()
        page.wait_for_selector("#beside mark.sought")
        wanted = plain(cited_words(room, citation.get_attribute("href")))
        page.wait_for_function(
            "words => [...document.querySelectorAll('#beside mark.sought')].map(m => m.textContent).join('')"
            ".replace(/\\s+/g, ' ').trim() === words",
            arg=wanted,
        )
        assert page.locator("#beside").is_visible()
        assert citation.get_attribute("aria-current") == "true"
    assert page.url == before
    assert visitor.shifted < 0.01


def test_enter_opens_and_escape_closes(visitor, room):
    """The focus goes back to the citation, so that reading goes on where it was."""
    visitor.visit(ROOMS["story"](room))
    page = visitor.page
    citation = page.locator("article.story a.cite").first
    citation.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#beside mark.sought")
    page.keyboard.press("Escape")
    page.wait_for_selector("#beside mark.sought", state="detached")
    assert citation.evaluate("link => link === document.activeElement")


def test_without_scripts_a_citation_leads_to_the_passage_in_its_article(browser, room):
    """The link is an address: it works in any browser and in print."""
    with watched(browser, room.address, java_script_enabled=False) as visitor:
        visitor.visit(ROOMS["story"](room))
        citation = visitor.page.locator("article.story a.cite").first
        wanted = plain(cited_words(room, citation.get_attribute("href")))
        citation.click()
        visitor.page.wait_for_url("**/articles/**")
        assert plain("".join(visitor.page.locator("mark.sought").all_text_contents())) == wanted


def test_on_a_phone_the_passage_comes_over_the_text_and_goes_again(browser, room):
    """It covers no more than the screen, and its button closes it."""
    with watched(browser, room.address, viewport={"width": 390, "height": 844}) as visitor:
        visitor.visit(ROOMS["story"](room))
        page = visitor.page
        page.locator("article.story a.cite").first.click()
        page.wait_for_selector("#beside mark.sought")
        box = page.locator("#beside").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390
        assert box["y"] < 844
        page.locator("#beside .close").click()
        page.wait_for_selector("#beside mark.sought", state="detached")
        visitor.check()
