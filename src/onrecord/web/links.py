"""The permanent addresses of the reading room: every item has one, made of ids that come from its content."""

from typing import Protocol
from urllib.parse import quote

from onrecord.views.record_types import EvidenceJson


class Links(Protocol):
    """Where things are. The dossier, a single file, has links of its own."""

    def story(self) -> str:
        """The story that is shown."""

    def item(self, id: str) -> str:
        """An utterance, meeting, position, claim, disagreement, family or entry of the timeline."""

    def name(self, id: str) -> str:
        """A person, body, place or other bearer of a name."""

    def article(self, id: str) -> str:
        """A whole article."""

    def passage(self, words: EvidenceJson) -> str:
        """The words in their article."""


class RoomLinks:
    """Addresses on the server, within one story. `prefix` leads in where the room does not stand at the root."""

    def __init__(self, story: str, *, prefix: str = "") -> None:
        self._prefix = prefix
        self._articles: dict[str, str] = {}
        self._story = f"{prefix}/stories/{quote(story, safe='')}"

    def story(self) -> str:
        return self._story

    def item(self, id: str) -> str:
        return f"{self._story}/items/{quote(id, safe='')}"

    def name(self, id: str) -> str:
        return f"{self._story}/names/{quote(id, safe='')}"

    def article(self, id: str) -> str:
        return article_link(id, prefix=self._prefix)

    def passage(self, words: EvidenceJson) -> str:
        # Some hundred on a page: the part before the place is made once an article.
        link = self._articles.get(words.article)
        if link is None:
            link = self._articles[words.article] = self.article(words.article)
        return f"{link}?from={words.start}&to={words.end}#passage"


def article_link(id: str, *, prefix: str = "") -> str:
    """The address of an article, whichever story it is in."""
    return f"{prefix}/articles/{quote(id, safe='')}"
