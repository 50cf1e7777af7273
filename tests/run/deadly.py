"""Work for worker processes in tests: doubles numbers, and dies on one of them."""

import os

from onrecord.nouns.page import Page, PageKind


def make_page(name: str) -> Page:
    """A text page whose content is its name."""
    return Page(name=name, kind=PageKind.TEXT, content=name, sha256=name)


def name_twice(page: Page) -> str:
    """The name, doubled."""
    return page.name * 2


def name_twice_or_die(page: Page) -> str:
    """The name, doubled; a page named "killer" takes the process with it, as a crash in a C library would."""
    if page.name == "killer":
        os._exit(9)
    return page.name * 2
