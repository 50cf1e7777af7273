"""Words found again in another version of their page: by the words themselves, and by what stands next to them."""

import re
from collections.abc import Iterable, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.decision import Anchor, Thing
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.span import Span

# Kept on each side: some six words, enough to tell two places with the same name apart.
CONTEXT_CHARS = 40
# Words at least so long are not in a text twice by chance; of shorter ones this much of the context must stand too.
SURE_CHARS = 25
MIN_CONTEXT_CHARS = 8


def make_anchor(page: str, text: str, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]`, words of the page called `page`."""
    return Anchor(
        page=page,
        words=text[start:end],
        before=text[max(0, start - CONTEXT_CHARS) : start],
        after=text[end : end + CONTEXT_CHARS],
    )


def find_anchor(anchor: Anchor, text: str) -> Span | None:
    """Where the words stand in `text`, any white space counting as any other; the place with most of the context around
    it, the first of equals. None where they do not, or where short words stand in other surroundings only.
    """
    words = anchor.words.split()
    if not words:
        return None
    before, after = " ".join(anchor.before.split()), " ".join(anchor.after.split())
    enough = 0 if len(anchor.words) >= SURE_CHARS else min(MIN_CONTEXT_CHARS, len(before) + len(after))
    best: tuple[int, Span] | None = None
    # Looked for ahead of each place, as the words may stand twice with some of them shared: "no no no".
    pattern = r"\s+".join(map(re.escape, words))
    for found in re.finditer(f"(?=({pattern}))", text):
        start, end = found.span(1)
        left = " ".join(text[max(0, start - 2 * CONTEXT_CHARS) : start].split())
        right = " ".join(text[end : end + 2 * CONTEXT_CHARS].split())
        agree = _common(reversed(before), reversed(left)) + _common(after, right)
        if agree >= enough and (best is None or agree > best[0]):
            best = (agree, Span(start, end))
    return best[1] if best is not None else None


def find_places(thing: Thing, articles: Sequence[Article]) -> tuple[Evidence, ...]:
    """Where the words of `thing` stand in `articles`, in the order of its anchors; those that are gone are left out."""
    by_page = {article.page: article for article in articles}
    places = []
    for anchor in thing.anchors:
        article = by_page.get(anchor.page)
        span = find_anchor(anchor, article.text) if article is not None else None
        if article is not None and span is not None:
            places.append(evidence_at(article, span))
    return tuple(places)


def _common(left: Iterable[str], right: Iterable[str]) -> int:
    """How many characters agree from the start."""
    agree = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        agree += 1
    return agree
