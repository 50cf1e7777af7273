"""That the tests of every page know every page."""

from onrecord.web.app import _routes
from onrecord.web.room import Room
from tests.browser.rooms import NO_ROOMS, ROOMS


def test_every_route_is_visited(tmp_path):
    """A page that comes to the room comes to these tests, with an address on the example."""
    routes = _routes(Room(str(tmp_path / "none")))
    shown = {route.name for route in routes if "GET" in (getattr(route, "methods", None) or {"GET"})}
    assert shown - NO_ROOMS == set(ROOMS)
