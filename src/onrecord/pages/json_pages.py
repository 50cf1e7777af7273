"""Pages out of JSON: an object, a list of objects, or one object a line."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime

import msgspec

from onrecord.errors import PageError
from onrecord.nouns.page import Page, PageKind

# Names under which exports carry a field, the plain one first. Source: NewsAPI, JSON Feed, schema.org, news-please.
_TEXT = ("text", "articleBody", "content_text", "body", "content", "maintext")
_HTML = ("html", "content_html", "raw_html")
_TITLE = ("title", "headline")
_URL = ("url", "link", "address")
_DATE = ("date", "published", "datePublished", "date_published", "publishedAt", "date_publish", "pub_date")
_OUTLET = ("outlet", "source", "publisher", "site_name", "site")
_LANGUAGE = ("language", "lang")
# Keys under which a wrapping object holds its list of pages.
_LISTS = ("articles", "items", "pages", "entries")


class BadJson(ValueError):
    """The text is no JSON. `str(error)` is a sentence part."""


def parse_json(text: str | bytes) -> object:
    """The value that `text` writes. Raises BadJson with the place of the fault."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as err:
        raise BadJson(f"is broken JSON ({err})") from err


def pages_from_json(name: str, value: object, data: bytes) -> Iterator[Page | PageError]:
    """The pages of a decoded JSON value: one of an object, one an item of a list, named `NAME#1` and so on."""
    if isinstance(value, dict) and not has_words(value):
        value = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), value)
    if not isinstance(value, list):
        yield page_from_fields(name, value, data)
        return
    if not value:
        yield PageError(name, "is an empty list", "give a file with pages")
    for place, item in enumerate(value, start=1):
        yield page_from_fields(f"{name}#{place}", item, msgspec.json.encode(item))


def has_words(value: object) -> bool:
    """True where a JSON value is an object with a text or HTML field."""
    return isinstance(value, dict) and any(isinstance(value.get(key), str) for key in (*_TEXT, *_HTML))


def page_from_fields(name: str, fields: object, data: bytes) -> Page | PageError:
    """The page that a JSON object describes; `data` is hashed. A field of a wrong type counts as not there."""
    if not isinstance(fields, dict):
        return PageError(
            name, f"is a JSON {_type_name(fields)}, not an object", "each page is an object with text or html"
        )
    text, html = first_string(fields, _TEXT), first_string(fields, _HTML)
    if text is None and html is None:
        if unfilled := next((key for key in (*_TEXT, *_HTML) if key in fields), None):
            return PageError(name, f"has no words in its field {unfilled}", "give a page with text")
        found = ", ".join(sorted(str(key) for key in fields)[:8]) or "none"
        return PageError(name, f"has neither text nor html (fields: {found})", "add a field text or html")
    kind, content = (PageKind.TEXT, text or "") if html is None else (PageKind.HTML, html)
    return with_claims(Page(name=name, kind=kind, content=content, sha256=hashlib.sha256(data).hexdigest()), fields)


def with_claims(page: Page, fields: dict[str, object]) -> Page:
    """The page with what the carrier's fields say of it; an address that is known already stays."""
    return replace(
        page,
        url=page.url or first_string(fields, _URL),
        title=first_string(fields, _TITLE),
        published_on=next((day for key in _DATE if (day := read_day(fields.get(key)))), None),
        language=first_string(fields, _LANGUAGE),
        outlet=_outlet(fields),
    )


def first_string(fields: dict[str, object], names: tuple[str, ...]) -> str | None:
    """The first of the named fields that is a string with something in it."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return None


def read_day(value: object) -> date | None:
    """The day of an ISO 8601 or RFC 2822 date; None for anything that does not say year, month and day plainly."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        pass
    try:
        read: datetime = parsedate_to_datetime(value)
    except ValueError:
        return None
    return read.date()


def _outlet(fields: dict[str, object]) -> str | None:
    for name in _OUTLET:
        value = fields.get(name)
        if isinstance(value, dict):  # NewsAPI and schema.org nest it
            value = value.get("name")
        if isinstance(value, str) and value.strip() and "://" not in value:
            return value.strip()
    return None


def _type_name(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "truth value"
    return {str: "string", int: "number", float: "number", list: "list"}.get(type(value), type(value).__name__)
