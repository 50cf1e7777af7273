"""What an HTML page says of itself in its head: meta tags, JSON-LD, canonical address, language."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import html

# schema.org types of a page's main work. Live blogs, reviews and reports are articles to us.
_ARTICLE_TYPES = ("article", "posting", "report", "review")
# JSON-LD nests a work, its publisher and its image; what lies deeper is no statement about the page.
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Metadata:
    """The statements of the head, in page order.

    meta        from the lower-case name or property to the contents
    linked      the JSON-LD objects that describe an article
    publishers  names of organisations and sites in JSON-LD
    """

    meta: Mapping[str, tuple[str, ...]]
    linked: tuple[Mapping[str, object], ...]
    publishers: tuple[str, ...]
    head_title: str | None
    canonical: str | None
    language: str | None

    def first(self, *names: str) -> str | None:
        """The first content of the first of these meta names that the page has."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def linked_strings(self, key: str) -> list[str]:
        """The string values of `key` over the article objects, blanks collapsed, markup entities resolved."""
        values = [value for thing in self.linked for value in _listed(thing.get(key)) if isinstance(value, str)]
        return [cleaned for value in values if (cleaned := one_line(value))]


def read_metadata(root: "html.HtmlElement") -> Metadata:
    """Gather the statements of the page about itself; nothing is judged here."""
    meta: dict[str, tuple[str, ...]] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = one_line(element.get("content") or "")
        if name and content:
            meta[name] = (*meta.get(name, ()), content)
    objects = list(_linked_objects(root))
    title = next((one_line(element.text_content()) for element in root.iter("title")), None)
    return Metadata(
        meta=meta,
        linked=tuple(thing for thing in objects if _is_article(thing)),
        publishers=tuple(_publishers(objects)),
        head_title=title or None,
        canonical=_canonical(root, meta),
        language=_language(root, meta),
    )


def one_line(text: str) -> str:
    """`text` with blanks collapsed and entities that were escaped twice ("&amp;#8217;") resolved."""
    if "&" in text and ";" in text:
        from html import unescape

        text = unescape(text)
    return " ".join(text.replace("\u200b", "").replace("\xad", "").split())


def names_in(value: object) -> Iterator[str]:
    """The names in a JSON-LD value: a string, an object with a name, or a list of either."""
    for part in _listed(value):
        name = part.get("name") if isinstance(part, dict) else part
        for text in _listed(name):
            if isinstance(text, str) and (cleaned := one_line(text)):
                yield cleaned


def is_address(text: str) -> bool:
    """True for text that is an address rather than a name."""
    return "://" in text or text.startswith(("www.", "/", "@", "#"))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _linked_objects(root: "html.HtmlElement") -> Iterator[dict[str, object]]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = (script.text or "").strip().removeprefix("<![CDATA[").removesuffix("]]>").rstrip(";")
        try:
            # msgspec refuses the raw line ends inside strings that many sites write; json with strict=False takes them.
            yield from _objects(json.loads(source, strict=False), 0)
        except (ValueError, RecursionError):
            continue


def _objects(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        for part in value.values():
            if isinstance(part, (dict, list)):
                yield from _objects(part, depth + 1)
    elif isinstance(value, list):
        for part in value:
            yield from _objects(part, depth + 1)


def _types(thing: Mapping[str, object]) -> list[str]:
    return [str(kind).lower() for kind in _listed(thing.get("@type"))]


def _is_article(thing: Mapping[str, object]) -> bool:
    return any(kind.endswith(_ARTICLE_TYPES) or kind.endswith("article") for kind in _types(thing))


def _publishers(objects: list[dict[str, object]]) -> Iterator[str]:
    for thing in objects:
        if _is_article(thing):
            yield from names_in(thing.get("publisher"))
    for thing in objects:
        if any(kind in ("newsmediaorganization", "website") for kind in _types(thing)):
            yield from names_in(thing.get("name"))


def _canonical(root: "html.HtmlElement", meta: Mapping[str, tuple[str, ...]]) -> str | None:
    base = next((element.get("href") or "" for element in root.iter("base")), "")
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and (link.get("href") or "").strip():
            address = _joined(base, link.get("href").strip())
            if address:
                return address
    for name in ("og:url", "twitter:url"):
        for content in meta.get(name, ()):
            if address := _joined(base, content):
                return address
    return None


def _joined(base: str, address: str) -> str | None:
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
    except ValueError:
        return None
    # The bare front page is a template's mistake, not the address of an article.
    return joined if parts.scheme in ("http", "https") and parts.path.strip("/") + parts.query else None


def _language(root: "html.HtmlElement", meta: Mapping[str, tuple[str, ...]]) -> str | None:
    said = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    said += [*meta.get("og:locale", ()), *meta.get("content-language", ()), *meta.get("language", ())]
    for value in said:
        code = (value or "").strip().replace("_", "-").split("-")[0].lower()
        if len(code) == 2 and code.isalpha():
            return code
    return None
