"""Who wrote an HTML page, as its markup says, and whose site it is."""

import re
from collections.abc import Iterator

from lxml import html

from onrecord.articles.html_metadata import Metadata, is_address, names_in, one_line

_BY = re.compile(
    r"^\s*(?:(?:written|posted|published|reported|story|text|words)\s+by|by|von|par|por|di|von:|author:?)\b:?\s*",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,|;|\||•|·|&|\band\b|\bund\b|\bet\b|\by\b(?=\s+[A-ZÀ-Þ]))\s*")
# A part of a byline that is a job, a place of work or a date, not a name.
_NO_NAME = re.compile(
    r"\d|[@:]|\b(?:staff|editors?|editorial|correspondents?|reporters?|writers?|desk|bureau|team|agency|agencies|newsroom|"
    r"contributors?|columnist|producer|updated|published|posted|min read|follow|admin|guest|news|press|media|online|"
    r"digital|wires?|service|magazine|network|inc|llc|com)\b",
    re.IGNORECASE,
)
_MAX_NAME_WORDS = 5


def find_byline(root: "html.HtmlElement", metadata: Metadata, *, outlet: str | None) -> tuple[str, ...]:
    """Names of people, in the order given, from the best witness alone: JSON-LD, meta tags, then marked elements."""
    for source in (_linked(metadata), _meta(metadata), _marked(root)):
        names: dict[str, str] = {}
        for text in source:
            for name in people_in(text):
                if outlet is None or name.casefold() != outlet.casefold():
                    names.setdefault(name.casefold(), name)
        if names:
            return tuple(names.values())
    return ()


def people_in(text: str) -> Iterator[str]:
    """The names in a byline: "By Ann Lee, Foreign Editor, and Bo Ek" gives "Ann Lee" and "Bo Ek"."""
    for part in _SPLIT.split(_BY.sub("", one_line(text))):
        name = _BY.sub("", part).strip(" .,-–—|")
        words = name.split()
        if (
            2 <= len(words) <= _MAX_NAME_WORDS
            and not _NO_NAME.search(name)
            and words[0][:1].isupper()
            and words[-1][:1].isupper()
        ):
            yield name.title() if name.isupper() else name


def find_outlet(metadata: Metadata) -> str | None:
    """The name of the site or publisher: og:site_name, then JSON-LD, then application-name."""
    said = [
        metadata.first("og:site_name"),
        *metadata.publishers,
        metadata.first("application-name", "dc.publisher", "publisher"),
    ]
    return next((name for name in said if name and not is_address(name)), None)


def _linked(metadata: Metadata) -> Iterator[str]:
    for thing in metadata.linked[:1]:
        yield from (name for name in names_in(thing.get("author")) if not is_address(name))


def _meta(metadata: Metadata) -> Iterator[str]:
    for name in (
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "sailthru.author",
        "byl",
        "citation_author",
    ):
        said = [content for content in metadata.meta.get(name, ()) if not is_address(content)]
        if said:
            yield from said
            return


def _marked(root: "html.HtmlElement") -> Iterator[str]:
    for element in root.iter("a", "span", "address", "div", "p"):
        if element.get("itemprop") == "author" or element.get("rel") == "author":
            yield element.text_content()[:200]
