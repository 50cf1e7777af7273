"""The reading room by keyboard alone."""

from tests.browser.rooms import ROOMS


def focused(page):
    """What has the focus, as words: the link's text, the field's name, or the id."""
    return page.evaluate(
        "(() => { const e = document.activeElement; return e.textContent.trim() || e.name || e.id; })()"
    )


def test_the_first_stop_skips_to_the_content(visitor, room):
    """It is seen when it has the focus, and leads past the head of the page."""
    visitor.visit(ROOMS["story"](room))
    page = visitor.page
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert focused(page) == "Skip to the content"
    assert skip.bounding_box()["height"] > 10
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


def test_the_head_comes_in_the_order_it_is_read(visitor, room):
    """Home, the places of the site, the search field, its button."""
    visitor.visit(ROOMS["stories"](room))
    page = visitor.page
    stops = []
    for _ in range(9):
        page.keyboard.press("Tab")
        stops.append(focused(page))
    assert stops[:2] == ["Skip to the content", "Onrecord"]
    links = page.locator("header.site nav a").all_text_contents()
    assert stops[2 : 2 + len(links)] == links
    assert stops[2 + len(links) : 4 + len(links)] == ["q", "Search"]


def test_every_stop_can_be_seen(visitor, room):
    """An outline around whatever has the focus."""
    visitor.visit(ROOMS["story"](room))
    page = visitor.page
    for _ in range(25):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return [s.outlineStyle, parseFloat(s.outlineWidth)]; })()"
        )
        assert style[0] != "none" and style[1] >= 1, focused(page)
