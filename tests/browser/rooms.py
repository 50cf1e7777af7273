"""The pages of the reading room, by the name of their route, with an address of each on the example."""

from collections.abc import Callable

from tests.browser.served import Served


def _name(served: Served) -> str:
    """A person with several roles or utterances: whoever said most."""
    said = [utterance.speaker for utterance in served.record.utterances if utterance.speaker]
    return max(sorted(set(said)), key=said.count)


def _story(rest: str = "") -> Callable[[Served], str]:
    return lambda served: f"/stories/{served.story}{rest}"


# A page that is not here is not tested: test_every_route_is_visited fails until it is.
ROOMS: dict[str, Callable[[Served], str]] = {
    "stories": lambda served: "/",
    "story": _story(),
    "item": lambda served: f"/stories/{served.story}/items/{served.record.disagreements[0].id}",
    "name": lambda served: f"/stories/{served.story}/names/{_name(served)}",
    "article": lambda served: f"/articles/{served.record.articles[0].id}",
    "correct": lambda served: f"/stories/{served.story}/correct/{served.record.utterances[0].id}",
    "decisions": _story("/decisions"),
    "search": lambda served: "/search?q=water",
    "changes": lambda served: "/changes?since=2000-01-01",
}
# Routes that are no pages: data, files, pieces that a page fetches.
NO_ROOMS = {"api", "static", "passage", "export"}
