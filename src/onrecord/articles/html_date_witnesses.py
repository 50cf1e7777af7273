"""What the markup of an HTML page says of its publication date: each kind of place is a witness."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import msgspec

from onrecord.articles.address_date import find_in_address
from onrecord.text.stamps import Stamp, read_stamp


class WitnessKind(StrEnum):
    """The value is how `why` names it."""

    LINKED_DATA = "datePublished in the page's linked data"
    LINKED_PAGE = "datePublished of the page (not the article) in linked data"
    META = "a meta tag for the publication time"
    ITEMPROP = "a marked-up publication time"
    ADDRESS = "the address"
    STATUS = "a line that says “published”"
    BESIDE_TITLE = "the date beside the title"
    META_DATE = "a meta tag for a date of unstated kind"
    SCRIPT = "a publication date in the page's scripts"
    ELSEWHERE = "a date line further off"
    HTMLDATE = "htmldate's search"
    UPDATED = "the time of the last change"


@dataclass(frozen=True, slots=True)
class Witness:
    """`days` are the days it may mean, the one printed first; more than one where day and month may be swapped, or
    where a time in UTC falls on another local day. `words`: the value as the page has it. `is_first`: of its kind."""

    kind: WitnessKind
    days: tuple[date, ...]
    words: str
    is_first: bool
    is_utc: bool = False


# Names of meta tags, lower case: Open Graph, Dublin Core, Highwire, Parse.ly, Sailthru, Cxense, and house names met on
# many sites.
_META_PUBLISHED = frozenset(
    {
        "article:published_time",
        "article:published",
        "article:published_date",
        "article:publicationdate",
        "article:post_date",
        "article.published",
        "og:article:published_time",
        "og:article:published",
        "og:published_time",
        "og:pubdate",
        "og:publish_date",
        "og:datepublished",
        "datepublished",
        "date_published",
        "date-published",
        "publishdate",
        "publish_date",
        "publish-date",
        "publish_time",
        "publisheddate",
        "published_date",
        "published-date",
        "published_time",
        "pubdate",
        "pub_date",
        "publication_date",
        "publicationdate",
        "publication-date",
        "originalpublicationdate",
        "prism.publicationdate",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "rnews:datepublished",
        "bt:pubdate",
        "vr:published_time",
        "mediator_published_time",
        "dcsext.articlefirstpublished",
        "dc.date.issued",
        "dcterms.issued",
        "dc.issued",
        "dc.date.published",
        "dc.date.publication",
        "dcterms.available",
        "twt-published-at",
        "rbpubdate",
        "shareaholic:article_published_time",
        "article_date_original",
        "analyticsattributes.articledate",
        "ptime",
        "displaydate",
        "first_published_date",
        "story:published_time",
        "video:release_date",
    }
)
_META_DATE = frozenset(
    {
        "date",
        "dc.date",
        "dc:date",
        "dcterms.date",
        "dc.date.created",
        "dc.created",
        "dcterms.created",
        "dc:created",
        "created",
        "date_created",
        "datecreated",
        "createdate",
        "article.created",
        "article:created_time",
        "content_create_date",
        "doc_date",
        "timestamp",
        "pdate",
        "gentime",
        "date.created",
        "creation_date",
    }
)
_META_UPDATED = frozenset(
    {
        "article:modified_time",
        "article:modified",
        "og:updated_time",
        "og:modified_time",
        "og:article:modified_time",
        "datemodified",
        "dcterms.modified",
        "dc.modified",
        "dc.date.modified",
        "lastmod",
        "lastmodified",
        "last-modified",
        "modified",
        "updated_time",
        "revision_date",
        "modified_time",
        "bt:moddate",
    }
)
_ARTICLE_TYPE = re.compile(r"article|posting|report|review|interview|analysis|opinion|recipe|statement", re.IGNORECASE)
# Parts of a page that carry dates of their own.
_OTHER_TYPE = re.compile(r"image|video|audio|comment|person|organi[sz]ation|event|product|answer|claim", re.IGNORECASE)
_LOOSE_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SCRIPT_PUBLISHED = re.compile(
    r"""["']?(?:date_?published|publish(?:ed)?_?date(?:_?time)?|publish(?:ed)?_?time|pub_?date|publication_?date|"""
    r"""first_?publish(?:ed)?(?:_?date|_?at)?|published_?at)["']?\s*[:=]\s*\\?["']?(\d{4}[-/]?\d\d[-/]?\d\d[^"'\\,]{0,20}|\d{10,13}\b)""",
    re.IGNORECASE,
)
_TIME_CLASS = re.compile(r"\b(?:entry-date|entry-time|published|pubdate|date-published|dt-published)\b")


def markup_witnesses(tree: Any, address: str | None) -> list[Witness]:
    """The witnesses in meta tags, linked data, marked-up times, addresses and scripts of the lxml root `tree`."""
    found: list[Witness] = []
    for kind, words in _sayings(tree):
        stamp = read_stamp(words)
        if stamp is not None:
            add_witness(found, kind, stamp, words)
    for link in (address, *_canonical(tree)):
        dated = find_in_address(link) if link else None
        if dated is not None and dated.earliest == dated.latest:
            add_witness(found, WitnessKind.ADDRESS, Stamp((dated.earliest,), None, False), dated.words)
    return found


def add_witness(found: list[Witness], kind: WitnessKind, stamp: Stamp, words: str) -> None:
    """Append a witness to `found`, noting whether it is the first of its kind."""
    is_first = all(witness.kind is not kind for witness in found)
    found.append(Witness(kind, (*stamp.days, *_local_days(stamp)), " ".join(words.split()), is_first, stamp.is_utc))


def _local_days(stamp: Stamp) -> tuple[date, ...]:
    """The neighbouring day on which a time in UTC falls somewhere on earth: few people live more than 10 hours behind
    or 13 ahead of it."""
    if not stamp.is_utc or stamp.hour is None or len(stamp.days) != 1:
        return ()
    if stamp.hour < 10:
        return (stamp.days[0] - timedelta(1),)
    return (stamp.days[0] + timedelta(1),) if stamp.hour >= 11 else ()


def _sayings(tree: Any) -> Iterator[tuple[WitnessKind, str]]:
    for element in tree.iter("meta"):
        yield from _meta(element)
    for element in tree.iter("script"):
        text = element.text or ""
        if "ld+json" in (element.get("type") or ""):
            yield from _linked_data(text)
        else:
            yield from ((WitnessKind.SCRIPT, match[1]) for match in list(_SCRIPT_PUBLISHED.finditer(text))[:1])
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag != "meta":
            yield from _marked_up(element)


def _meta(element: Any) -> Iterator[tuple[WitnessKind, str]]:
    words = element.get("content") or element.get("datetime") or ""
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        name = (element.get(attribute) or "").strip().lower()
        if name in _META_PUBLISHED:
            yield WitnessKind.META, words
        elif name in _META_DATE:
            yield WitnessKind.META_DATE, words
        elif name in _META_UPDATED:
            yield WitnessKind.UPDATED, words


def _marked_up(element: Any) -> Iterator[tuple[WitnessKind, str]]:
    words = element.get("datetime") or element.get("content") or ""
    itemprop = (element.get("itemprop") or "").lower()
    if "datepublished" in itemprop:
        yield WitnessKind.ITEMPROP, words or element.text_content()
    elif itemprop == "datemodified":
        yield WitnessKind.UPDATED, words or element.text_content()
    elif element.tag == "time" and (
        element.get("pubdate") is not None or _TIME_CLASS.search(element.get("class") or "")
    ):
        yield WitnessKind.ITEMPROP, words or element.text_content()


def _linked_data(text: str) -> Iterator[tuple[WitnessKind, str]]:
    try:
        data = msgspec.json.decode(text.strip().encode("utf-8", "replace"))
    except msgspec.DecodeError:  # raw line breaks, comments, two objects: take what can be read
        yield from ((WitnessKind.LINKED_DATA, match[1]) for match in list(_LOOSE_PUBLISHED.finditer(text))[:1])
        return
    yield from _nodes(data)


def _nodes(data: object) -> Iterator[tuple[WitnessKind, str]]:
    if isinstance(data, list):
        for part in data:
            yield from _nodes(part)
    elif isinstance(data, Mapping):
        kind = str(data.get("@type", ""))
        published, modified = data.get("datePublished"), data.get("dateModified")
        if not _OTHER_TYPE.search(kind):
            if isinstance(published, str):
                yield WitnessKind.LINKED_DATA if _ARTICLE_TYPE.search(kind) else WitnessKind.LINKED_PAGE, published
            if isinstance(modified, str):
                yield WitnessKind.UPDATED, modified
            for part in data.values():
                if isinstance(part, (list, Mapping)):
                    yield from _nodes(part)


def _canonical(tree: Any) -> Sequence[str]:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    return links + [tag.get("content") or "" for tag in tree.iter("meta") if tag.get("property") == "og:url"]
