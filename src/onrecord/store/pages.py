"""Pages as they came in, each once, found by hash."""

from datetime import date
from hashlib import blake2b
from zlib import compress, decompress

from onrecord.nouns.page import Page, PageKind
from onrecord.store.coding import digest
from onrecord.store.database import Database


def page_digest(page: Page) -> str:
    """What the page is, whatever name it came in under: its bytes, its text, and what the carrier claims of it."""
    claims = (page.url, page.title, page.published_on, page.language, page.outlet)
    return digest(page.kind, page.sha256, _content_digest(page.content), *claims)


def _content_digest(content: str) -> str:
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class PageTable:
    """Pages by their digest. A page is never changed or removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, page: Page) -> str:
        """Keep `page`; its digest. One that is there already is not written again."""
        key, content = page_digest(page), _content_digest(page.content)
        packed = compress(page.content.encode("utf-8", "surrogatepass"))
        self._database.run("INSERT OR IGNORE INTO contents VALUES (?, ?)", content, packed)
        self._database.run(
            "INSERT OR IGNORE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            key,
            page.kind.value,
            page.sha256,
            content,
            page.url,
            page.title,
            page.published_on.isoformat() if page.published_on else None,
            page.language,
            page.outlet,
        )
        return key

    def get(self, key: str, *, name: str) -> Page:
        """The page with that digest, under the name it came in by. Raises KeyError."""
        found = self._database.row(
            "SELECT kind, sha256, packed, url, title, published_on, language, outlet "
            "FROM pages JOIN contents ON contents.digest = pages.content WHERE pages.digest = ?",
            key,
        )
        if found is None:
            raise KeyError(key)
        kind, sha256, packed, url, title, day, language, outlet = found
        return Page(
            name=name,
            kind=PageKind(kind),
            content=decompress(packed).decode("utf-8", "surrogatepass"),
            sha256=sha256,
            url=url,
            title=title,
            published_on=date.fromisoformat(day) if day else None,
            language=language,
            outlet=outlet,
        )

    def count(self) -> int:
        """Different pages."""
        return int(self._database.value("SELECT count(*) FROM pages"))
