"""Pages, articles and times for tests of the store: invented, small, different from each other."""

from datetime import UTC, datetime, timedelta

from onrecord.nouns.page import Page, PageKind
from onrecord.store.store import Store
from tests.samples import FIRST_TEXT, SECOND_TEXT, make_article

NOON = datetime(2023, 3, 14, 12, tzinfo=UTC)


def later(hours: int) -> datetime:
    """So many hours after NOON."""
    return NOON + timedelta(hours=hours)


def make_page(name: str = "first.txt", content: str = FIRST_TEXT, **claims: object) -> Page:
    """A text page; its hash stands for its content."""
    return Page(name=name, kind=PageKind.TEXT, content=content, sha256=f"sha of {content}", **claims)


def add_article(store: Store, name: str, text: str = FIRST_TEXT, *, address: str | None = None) -> int:
    """The number of a new article made from a page of that name."""
    page = store.pages.add(make_page(f"{name}.txt", text))
    where = address or f"/pages/{name}.txt"
    return store.articles.add(
        make_article(name, text), page=page, address=where, file_name=f"{name}.txt", stage=1, at=NOON
    )


__all__ = ["FIRST_TEXT", "NOON", "SECOND_TEXT", "add_article", "later", "make_article", "make_page"]
