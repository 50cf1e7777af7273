"""Who wrote an HTML page, as its markup says, and whose site it is."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.articles.html_blocks import Block
from onrecord.articles.html_metadata import Metadata, is_address, names_in
from onrecord.articles.person_names import split_names

_AUTHOR_META = (
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "sailthru.author",
    "byl",
    "citation_author",
)
_MARKS = frozenset({"author", "authors", "by", "byline", "bylines"})
# What is marked so beside or below an article speaks of other articles or is a note on the author.
_OTHER_MARKS = frozenset({"about", "bio", "comment", "comments", "related", "sidebar", "social"})
_BY = re.compile(r"(?:By|BY|Von|Par|Por|Di|Written by|Posted by|Reported by)\s+(?=[A-ZÀ-Þ])|By(?=[A-ZÀ-Þ][a-z])")
_MAX_WORDS = 14
_LEVELS_LOOKED_AT = 3


def find_byline(metadata: Metadata, blocks: Sequence[Block], *, outlet: str | None) -> tuple[str, ...]:
    """Bylines as printed, in page order: mostly a name each, sometimes a line with several and what they do.

    blocks  those before the body
    The best witness decides alone: JSON-LD, then meta tags, then marked elements, then a line that begins with "By".
    """
    for witness in (_linked(metadata), _meta(metadata), _marked(blocks), _lines(blocks)):
        said = [line for text in witness if (line := _without_outlet(text, outlet)) and any(split_names(line))]
        if said:
            return tuple(dict.fromkeys(said))
    return ()


def find_outlet(metadata: Metadata) -> str | None:
    """The name of the site or publisher: og:site_name, then JSON-LD, then application-name."""
    said = [metadata.first("og:site_name"), *metadata.publishers]
    said.append(metadata.first("application-name", "dc.publisher", "publisher"))
    return next((name for name in said if name and not is_address(name)), None)


def _linked(metadata: Metadata) -> Iterator[str]:
    for thing in metadata.linked[:1]:
        yield from (name for name in names_in(thing.get("author")) if not is_address(name))


def _meta(metadata: Metadata) -> Iterator[str]:
    for name in _AUTHOR_META:
        said = [content for content in metadata.meta.get(name, ()) if not is_address(content)]
        if said:
            yield from said
            return


def _marked(blocks: Sequence[Block]) -> Iterator[str]:
    """The text of the first marked blocks that stand together."""
    found = False
    for block in blocks:
        marks: set[str] = set()
        for node in islice(block.node.ancestors(), _LEVELS_LOOKED_AT):
            marks |= node.words
        if _MARKS & marks and not _OTHER_MARKS & marks and block.n_words <= _MAX_WORDS:
            found = True
            yield _BY.sub("", block.text, count=1)
        elif found:
            return


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in reversed(blocks):  # the one next to the body: those further up belong to other articles
        if block.n_words <= _MAX_WORDS and (by := _BY.match(block.text)):
            yield block.text[by.end() :]
            return


def _without_outlet(text: str, outlet: str | None) -> str:
    """`text` without the outlet's name behind the author's ("Ann Lee, The Daily Vell"); "" if it is that name alone."""
    if outlet and text.casefold().endswith(outlet.casefold()):
        text = text[: -len(outlet)].rstrip(" ,|-–—•·")
    return text.strip()
