"""Pages on their way into a store: which are new, which come to a known address, which it has already."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import PageError
from onrecord.nouns.page import Page
from onrecord.pages.read_pages import STDIN, read_pages
from onrecord.run.engine import Progress
from onrecord.store.articles import Version
from onrecord.store.pages import page_digest
from onrecord.store.store import Store
from onrecord.text.difference import Difference

# Pages of a JSON file are named FILE#3; they move within it.
_NUMBER_IN_FILE = re.compile(r"#\d+$")


class Fate(StrEnum):
    """What became of a page that came in."""

    NEW = "new"
    EDITED = "edited"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A page that came in.

    number, nth  of its article and version in the store; None where nothing was written (a dry run)
    title_before, differences  of an edited page: its former title where that changed, and the sentences that did
    """

    page: str
    fate: Fate
    number: int | None = None
    nth: int | None = None
    title_before: str | None = None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page belongs in a store.

    address    in full: the web address, or the whole path of the file, so that it is found again from another folder
    file_name  the bare name of the file, "" for what is no file
    digest     of the page, by which it is known
    """

    address: str
    file_name: str
    digest: str


def place_of(page: Page) -> Place:
    """Where `page` belongs. Standard input is no place: each page from there has an address of its own."""
    key = page_digest(page)
    if page.url is not None:
        return Place(address=page.url, file_name="", digest=key)
    if page.name == STDIN or page.name.startswith((f"{STDIN}#", f"{STDIN} (")):
        return Place(address=f"{STDIN} {key}", file_name="", digest=key)
    file_name = _NUMBER_IN_FILE.sub("", Path(page.name).name)
    return Place(address=str(Path(page.name).resolve()), file_name=file_name, digest=key)


def known_number(store: Store, place: Place) -> int | None:
    """The number of the article whose newest version is exactly this page: at its address, or moved to another
    folder under the same file name.
    """
    return store.articles.with_page(place.digest, address=place.address, file_name=place.file_name)


def before_at(store: Store, place: Place) -> Version | None:
    """What stands at the page's address now."""
    return store.articles.at_address(place.address)


def look_at(
    store: Store | None, inputs: Sequence[str], *, stdin: BinaryIO | None, progress: Progress
) -> tuple[list[Incoming], list[PageError]]:
    """What would become of the pages behind `inputs`; nothing is cleaned or written.

    store  None where there is none yet. What comes to a known address counts as edited.
    """
    found: list[Incoming] = []
    errors: list[PageError] = []
    for page in read_pages(inputs, stdin=stdin):
        if isinstance(page, PageError):
            errors.append(page)
            continue
        fate = Fate.NEW
        if store is not None:
            place = place_of(page)
            if known_number(store, place) is not None:
                fate = Fate.UNCHANGED
            elif before_at(store, place) is not None:
                fate = Fate.EDITED
        found.append(Incoming(page=page.name, fate=fate))
        progress("pages", len(found) + len(errors), None)
    return found, errors


def in_chunks(found: Iterator[Page | PageError], size: int) -> Iterator[list[Page | PageError]]:
    """Lists of `size`, the last one shorter; each is asked for only when the one before is done with."""
    chunk: list[Page | PageError] = []
    for page in found:
        chunk.append(page)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
