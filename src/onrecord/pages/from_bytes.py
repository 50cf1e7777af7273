"""From the bytes of one input to its pages, whatever it holds."""

import gzip
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO

from onrecord.errors import PageError
from onrecord.nouns.page import Page, PageKind
from onrecord.pages.decode import Undecodable, decode
from onrecord.pages.json_pages import BadJson, page_from_fields, pages_from_json, parse_json, with_claims
from onrecord.pages.limits import MAX_PAGE_BYTES, TOO_LARGE_ADVICE, TOO_LARGE_REASON
from onrecord.pages.sniff import binary_kind, is_html, is_html_name, xml_kind

_LINES_SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")
_GZIP = b"\x1f\x8b"


def is_json_name(name: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(".json")


def is_json_lines_name(name: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(_LINES_SUFFIXES)


def pages_from_bytes(
    name: str,
    data: bytes,
    *,
    url: str | None = None,
    charset: str | None = None,
    sidecar: dict[str, object] | None = None,
) -> Iterator[Page | PageError]:
    """The pages in `data`: one, or several where it is a JSON list or JSON lines.

    url      the address it came from; wins over what the content says
    charset  what the carrier says of the encoding
    sidecar  fields of a JSON file beside it that describes it
    """
    if data.startswith(_GZIP):
        try:
            data = gunzip(data)
        except (OSError, EOFError, zlib.error) as err:
            yield PageError(name, f"is a damaged gzip archive ({err})", "fetch or save it again")
            return
    if len(data) >= MAX_PAGE_BYTES:
        yield PageError(name, TOO_LARGE_REASON, TOO_LARGE_ADVICE)
        return
    if not data.strip():
        yield PageError(name, "is empty", "give a page with text")
        return
    if kind := binary_kind(data):
        yield PageError(name, f"is {kind}, not text", "give the page as text, HTML or JSON")
        return
    try:
        content, _ = decode(data, declared=charset, markup=is_html_name(name) or data.lstrip()[:1] == b"<")
    except Undecodable as err:
        yield PageError(name, str(err), "save it as UTF-8")
        return
    if not content.strip("\x00\ufeff \t\r\n").strip():  # a lone no-break space is no text either
        yield PageError(name, "is empty", "give a page with text")
    elif is_json_lines_name(name):
        yield from pages_from_lines(name, _lines(content))
    elif is_json_name(name) or ((name == "-" or url) and content.lstrip()[:1] in "{["):
        yield from _json(name, content, data)
    elif what := xml_kind(content):
        yield PageError(name, f"is {what}, not a page", "give the pages it points to")
    else:
        kind_of_page = PageKind.HTML if is_html(name, content) else PageKind.TEXT
        page = Page(name=name, kind=kind_of_page, content=content, sha256=hashlib.sha256(data).hexdigest(), url=url)
        yield with_claims(page, sidecar) if sidecar else page


def pages_from_lines(name: str, lines: Iterable[bytes]) -> Iterator[Page | PageError]:
    """One page a JSON line, named `NAME#LINE` with the line's number in the file, from 1; empty lines are skipped."""
    found = False
    for number, line in enumerate(lines, start=1):
        place = f"{name}#{number}"
        if len(line) >= MAX_PAGE_BYTES:
            found = True
            yield PageError(place, TOO_LARGE_REASON, "split the line")
            continue
        line = line.strip().removeprefix(b"\xef\xbb\xbf")
        if not line:
            continue
        found = True
        try:
            text, _ = decode(line)
            yield page_from_fields(place, parse_json(text), line)
        except (BadJson, Undecodable) as err:
            yield PageError(place, f"line {number} {err}", "mend or delete that line")
    if not found:
        yield PageError(name, "is empty", "give a file with one JSON object a line")


def gunzip(data: bytes) -> bytes:
    """The unpacked bytes, at most MAX_PAGE_BYTES of them, so that a small archive cannot fill the memory."""
    with gzip.open(BytesIO(data)) as packed:
        return packed.read(MAX_PAGE_BYTES)


def _json(name: str, content: str, data: bytes) -> Iterator[Page | PageError]:
    try:
        value = parse_json(content)
    except BadJson as err:
        lines = _lines(content)
        filled = [line for line in lines if line.strip()]
        if len(filled) > 1 and _is_json(filled[0]):  # JSON lines under another name
            yield from pages_from_lines(name, lines)
        else:
            yield PageError(name, str(err), "mend the file")
        return
    yield from pages_from_json(name, value, data)


def _lines(content: str) -> list[bytes]:
    """The lines as UTF-8. Only line feeds part them: JSON strings may hold the other line ends of Unicode."""
    return [line.encode() for line in content.split("\n")]


def _is_json(line: bytes) -> bool:
    try:
        return isinstance(parse_json(line), dict)
    except BadJson:
        return False
