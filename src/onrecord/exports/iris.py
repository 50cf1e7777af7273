"""Names for items that mean the same in every file: URNs made of the record's own ids.

An article's address is no name for its *text*: two visits to an address may find two texts, and offsets hold in one.
"""

from urllib.parse import quote, urlsplit

from onrecord.views.record_types import EvidenceJson

PROGRAM = "https://onrecord.readthedocs.io"


def item_iri(id: str) -> str:
    """ "urn:onrecord:u-98daefa925" for any item: an article, an entity, an utterance."""
    return f"urn:onrecord:{quote(id, safe='')}"


def passage_iri(words: EvidenceJson) -> str:
    """The words in their article: "urn:onrecord:a-b8d9e4ff55#char=10,20", a fragment as RFC 5147 has it for plain text.

    Positions are between characters (code points), so that the two numbers are `start` and `end`.
    """
    return f"{item_iri(words.article)}#char={words.start},{words.end}"


def web_address(url: str | None) -> str | None:
    """`url` if it is an address on the web, None for anything else: a page may name `javascript:` as its address."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
