"""What holds for every page of the reading room, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.rooms import ROOMS
from tests.browser.watched import watched

pytestmark = pytest.mark.parametrize("name", ROOMS)

MOST_BYTES = 300_000
# Below this the eye sees no jump; web.dev calls 0.1 good.
MOST_SHIFT = 0.01
# A phone in the hand, and the narrowest width at which WCAG 2.2 (1.4.10) wants no scrolling sideways.
PHONE, NARROWEST = {"width": 390, "height": 844}, {"width": 320, "height": 640}
# In the dark only colours differ.
AXE = {"light": {}, "dark": {"runOnly": {"type": "rule", "values": ["color-contrast"]}}}
# The sum of the three parts of a colour, 0 to 765.
PAPER = {"light": range(600, 766), "dark": range(150)}


def test_it_loads_light_and_without_a_jump(visitor, room, name):
    """One heading of the first level, a title, under 300 kB, nothing moves; errors fail in the fixture."""
    visitor.visit(ROOMS[name](room), until="networkidle")
    assert visitor.page.locator("h1").count() == 1
    assert visitor.page.title().endswith("Onrecord")
    assert visitor.weight < MOST_BYTES
    assert visitor.shifted < MOST_SHIFT


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_but_trifles(browser, room, name, scheme):
    """Contrast, names, roles, order of headings; in the dark, where the paper is dark, the contrast once more."""
    with watched(browser, room.address, color_scheme=scheme) as visitor:
        visitor.visit(ROOMS[name](room))
        paper = visitor.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert sum(int(part) for part in paper.strip("rgb()").split(",")) in PAPER[scheme]
        found = Axe().run(visitor.page, options={"resultTypes": ["violations"], **AXE[scheme]}).response["violations"]
        grave = [one for one in found if one["impact"] != "minor"]
        assert not grave, [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in grave]


def test_nothing_is_wider_than_a_narrow_screen(browser, room, name):
    """No scrolling sideways but within what is made for it, and no jump there either."""
    with watched(browser, room.address, viewport=PHONE) as visitor:
        visitor.visit(ROOMS[name](room))
        for screen in (PHONE, NARROWEST):
            visitor.page.set_viewport_size(screen)
            assert visitor.page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
        assert visitor.shifted < MOST_SHIFT
        visitor.check()
