"""Which lines of a page are the article's own."""

from collections.abc import Sequence

from onrecord.articles.blocks import Block
from onrecord.articles.body import find_end, judge_body
from onrecord.articles.cleaned import Cleaned
from onrecord.articles.cuts import cut_heads, cut_tails
from onrecord.articles.foot import judge_foot
from onrecord.articles.header import body_range, find_page_title, judge_header
from onrecord.articles.walk import Walk, start_walk
from onrecord.text.prose import count_words

# Captions of a page of pictures are its text when they have more words than a label.
_LABEL_MAX_WORDS = 8


def clean(blocks: Sequence[Block], page_text: str, *, title: str | None = None, is_extracted: bool = False) -> Cleaned:
    """Judge every block of the page and read what it says of itself.

    title         what the page's carrier or markup claims
    is_extracted  the text comes from HTML, whose markup has already given away captions

    1. cues of furniture, and where the article's own sentences begin
    2. title, then the rest of the header
    3. where the article ends, then inserts and repeats in the body, then what trails after the last sentence
    4. heads and tails of paragraphs: dateline, contributors, "Read more"
    """
    walk = start_walk(blocks, page_text, has_captions=not is_extracted)  # 1
    first, last = body_range(walk)
    found = find_page_title(walk, first, title)  # 2
    if found is not None:
        first = max(first, *(at + 1 for at in found.blocks if at >= first), 0)
    judge_header(walk, first, found)
    end = find_end(walk, first, last)  # 3
    judge_body(walk, first, end)
    judge_foot(walk, first, end)
    _keep_gallery(walk)
    cut_heads(walk, first)  # 4
    cut_tails(walk, first)
    credits = [name for _, name in sorted(walk.credits, key=lambda credit: credit[0])]
    if not credits and walk.likely is not None:
        credits = [walk.likely]
    return Cleaned(
        verdicts=tuple(walk.verdicts),
        title=found.text if found is not None else None,
        byline=tuple(dict.fromkeys(walk.byline)),
        contributors=tuple(dict.fromkeys(walk.contributors)),
        dateline=walk.dateline,
        credits=tuple(dict.fromkeys(credits)),
        holder=walk.holder,
        asks_to_go_on=walk.asks_to_go_on,
    )


def _keep_gallery(walk: Walk) -> None:
    """Where nothing else is left the captions are the article: a page of pictures."""
    if any(verdict.why is None for verdict in walk.verdicts):
        return
    for verdict in walk.verdicts:
        if verdict.why in ("caption", "related") and count_words(verdict.block.text) > _LABEL_MAX_WORDS:
            verdict.why = None
