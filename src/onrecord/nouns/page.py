"""A page: what came in, untouched."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PageKind(StrEnum):
    TEXT = "text"  # already plain, furniture and all
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One input with its hash and where it came from.

    name    file name or address it came in under; unique within one run
    content decoded text or HTML source, exactly as it came (no normalisation, newlines as in the file)
    sha256  of the bytes as they came (unpacked, if they came as .gz), hexadecimal
    title, published_on, language, outlet  what a JSON field or feed said of the page, None where nothing did; claims
            of the carrier, not findings
    """

    name: str
    kind: PageKind
    content: str
    sha256: str
    url: str | None = None
    title: str | None = None
    published_on: date | None = None
    language: str | None = None
    outlet: str | None = None
