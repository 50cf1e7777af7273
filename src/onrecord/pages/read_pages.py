"""From what the user names (files, folders, addresses, "-") to pages, one after the other."""

import codecs
import gzip
import os
import stat
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import PageError
from onrecord.nouns.page import Page
from onrecord.pages.folders import find_files
from onrecord.pages.from_bytes import is_json_lines_name, is_json_name, pages_from_bytes, pages_from_lines
from onrecord.pages.json_pages import BadJson, parse_json
from onrecord.pages.limits import MAX_PAGE_BYTES, TOO_LARGE_ADVICE, TOO_LARGE_REASON
from onrecord.pages.sidecar import description_of, is_description, page_beside
from onrecord.pages.web import is_address, read_address

STDIN = "-"


def read_pages(inputs: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Page | PageError]:
    """Yield each page that `inputs` name, or the error that stood in its way, in the order given; nothing is raised.

    inputs  paths of files and folders, http(s) addresses, "-" for standard input (`stdin`, bytes)
    A file named twice is read once. Pages are read as they are asked for, never all at once. Names are unique:
    the path as given, `FOLDER/FILE`, the address, `FILE.jsonl#3` for line 3, `FILE.json#3` for item 3 of a list.
    """
    done: set[str] = set()
    names: set[str] = set()
    for given in inputs:
        for page in _read_input(given, stdin, done):
            if isinstance(page, Page):
                page = _unique(page, names)
            yield page


def _read_input(given: str, stdin: BinaryIO | None, done: set[str]) -> Iterator[Page | PageError]:
    if given == STDIN or is_address(given):
        if given in done:
            return
        done.add(given)
        if given != STDIN:
            yield from read_address(given)
        elif stdin is None:
            yield PageError(STDIN, "there is no standard input", "pipe a page into the command")
        else:
            yield from pages_from_bytes(STDIN, stdin.read(MAX_PAGE_BYTES))
        return
    try:
        is_folder = Path(given).is_dir()
    except (OSError, ValueError) as err:  # a name too long for the system, or with a NUL in it
        yield PageError(given, f"is no path ({err})", "check the name")
        return
    if not is_folder:
        yield from _read_file(given, done)
        return
    found = False
    for path in find_files(given):
        found = True
        if isinstance(path, PageError):
            yield path
        else:
            yield from _read_file(path, done)
    if not found:
        yield PageError(given, "is a folder without pages", "give a folder with text, HTML or JSON files")


def _read_file(name: str, done: set[str]) -> Iterator[Page | PageError]:
    """The pages of one file; nothing if it was read before."""
    path = Path(name)
    try:
        real = os.path.realpath(path)
        if real in done:
            return
        done.add(real)
        state = path.stat()
        if stat.S_ISREG(state.st_mode) and is_json_lines_name(name):
            yield from _read_lines(name)
            return
        if state.st_size >= MAX_PAGE_BYTES:
            yield PageError(name, TOO_LARGE_REASON, TOO_LARGE_ADVICE)
            return
        if stat.S_ISSOCK(state.st_mode) or stat.S_ISBLK(state.st_mode) or stat.S_ISCHR(state.st_mode):
            yield PageError(name, "is a device, not a file", "give a file")
            return
        with path.open("rb") as file:
            data = file.read(MAX_PAGE_BYTES)
    except FileNotFoundError:
        yield PageError(name, "does not exist", "check the path")
        return
    except PermissionError:
        yield PageError(name, "may not be read", "check its permissions")
        return
    except (OSError, ValueError) as err:
        yield PageError(name, f"cannot be read ({err})", "check the path")
        return
    if is_json_name(name) and (page := page_beside(path)) and _describes(data):
        yield from _read_file(f"{name[: len(name) - len(path.name)]}{page.name}", done)
        return
    yield from pages_from_bytes(name, data, sidecar=None if is_json_name(name) else description_of(path))


def _read_lines(name: str) -> Iterator[Page | PageError]:
    """The pages of a file of JSON lines, which may be of any size: it is read line by line."""
    try:
        with gzip.open(name) if name.lower().endswith(".gz") else Path(name).open("rb") as file:
            if file.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):  # Windows shells redirect in UTF-16
                yield from pages_from_bytes(name, file.read(MAX_PAGE_BYTES))
                return
            yield from pages_from_lines(name, iter(lambda: file.readline(MAX_PAGE_BYTES), b""))
    except (OSError, EOFError, zlib.error) as err:
        yield PageError(name, f"cannot be read to its end ({err})", "fetch or save it again")


def _describes(data: bytes) -> bool:
    try:
        return is_description(parse_json(data))
    except BadJson:
        return False


def _unique(page: Page, names: set[str]) -> Page:
    """The page, renamed `NAME (2)` if a page of another input bears its name already."""
    name, nth = page.name, 2
    while name in names:
        name, nth = f"{page.name} ({nth})", nth + 1
    names.add(name)
    return page if name == page.name else replace(page, name=name)
