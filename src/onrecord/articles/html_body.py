"""The main text of an HTML page: our own choice of blocks, with two other extractors as second opinions."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice

from rapidfuzz import fuzz

from onrecord.articles.html_blocks import Block, Node
from onrecord.articles.html_furniture import is_caption, is_furniture, words_below
from onrecord.articles.html_standfirst import find_standfirst
from onrecord.articles.html_votes import find_taken, readability_text, trafilatura_text

# The container of the article holds this share of the page's prose; the way down stops where no child does.
# Flat between .6 and .8 on benchmarks/articles.
_CONTAINER_SHARE = 0.7
_PROSE_WORDS = 8
_PROSE_MAX_LINKS = 0.5
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*(?:\s|$)")
# Blocks that are links and little else are pointers to other pages.
_OWN_MAX_LINKS = 0.6
_MAX_LINKS = 0.8
# Of our own choice, trafilatura's and readability's, this many must take a block.
_VOTES_NEEDED = 2
# So many chosen blocks of one tag and class show that the class is that of body text.
_ALIKE_NEEDED = 3
_TEXT_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "pre"})
_LEVELS_TO_CELL = 4
# A line this like the title repeats it.
_TITLE_LIKENESS = 92.0


def main_blocks(
    content: str, blocks: Sequence[Block], *, title: str | None, headings: Sequence[str], descriptions: Sequence[str]
) -> list[Block]:
    """The blocks of the article's text in page order, without title and captions; empty where the page holds none.

    1. our own choice by container and marks, and that of two other extractors; 2. what two of three take;
    3. captions, table cells, link lines and repeated titles out; 4. the standfirst in.
    """
    below = words_below(blocks)
    page_words = sum(block.n_words for block in blocks)
    own = own_choice(blocks, below, page_words)
    precise = find_taken(blocks, trafilatura_text(content))
    counts = [
        sum(takers) if takers[1] or is_text_element(block) else 0
        for block, *takers in zip(blocks, own, precise, find_taken(blocks, readability_text(content)), strict=True)
    ]
    chosen = [count >= _VOTES_NEEDED for count in counts]
    if not any(chosen):
        chosen = own if any(own) else [count > 0 for count in counts]
    _add_alike(blocks, chosen, counts)
    titles = [text for text in (title, *headings) if text]
    for at, block in enumerate(blocks):
        if chosen[at] and (
            block.link_share > _MAX_LINKS
            or is_caption(block, below, page_words)
            or is_table_cell(block)
            or any(repeats_title(block.text, text) for text in titles)
        ):
            chosen[at] = False
    _add_standfirst(blocks, chosen, titles, descriptions)
    return [block for block, taken in zip(blocks, chosen, strict=True) if taken]


def own_choice(blocks: Sequence[Block], below: Mapping[Node, int], page_words: int) -> list[bool]:
    """For each block, whether it is main text by its place and its marks alone.

    1. leave out what is marked as furniture; 2. find the innermost element that holds most of the page's prose;
    3. take what stands in it and is not mostly links.
    """
    unmarked = [not is_furniture(block, below, page_words) for block in blocks]
    prose: dict[Node, int] = defaultdict(int)
    children: dict[Node, dict[Node, None]] = defaultdict(dict)
    for block, free in zip(blocks, unmarked, strict=True):
        if free and is_prose(block):
            for node in block.node.ancestors():
                prose[node] += block.n_words
                if node.parent is not None:
                    children[node.parent][node] = None
    if not prose:
        return [False] * len(blocks)
    container = next(node for node in prose if node.parent is None)
    while (inner := max(children[container], key=prose.__getitem__, default=None)) is not None:
        if prose[inner] < _CONTAINER_SHARE * prose[container]:
            break
        container = inner
    return [
        free and block.link_share <= _OWN_MAX_LINKS and container in block.node.ancestors()
        for block, free in zip(blocks, unmarked, strict=True)
    ]


def is_prose(block: Block) -> bool:
    """True for a block that holds a sentence: words enough, an end mark, few links."""
    return (
        block.n_words >= _PROSE_WORDS and block.link_share < _PROSE_MAX_LINKS and bool(_SENTENCE_END.search(block.text))
    )


def is_text_element(block: Block) -> bool:
    """True for prose and for what is marked up as text. Other short runs (names of goods, labels of players) need the
    vote of trafilatura, the one of the three that weighs single elements."""
    return block.node.tag in _TEXT_TAGS or is_prose(block)


def is_table_cell(block: Block) -> bool:
    """True for a cell of figures or names; layout tables hold prose."""
    near = islice(block.node.ancestors(), _LEVELS_TO_CELL)
    return not is_prose(block) and any(node.tag in ("td", "th") for node in near)


def repeats_title(text: str, title: str) -> bool:
    return (
        abs(len(text) - len(title)) <= len(title) // 4
        and fuzz.ratio(text.casefold(), title.casefold()) >= _TITLE_LIKENESS
    )


def _add_alike(blocks: Sequence[Block], chosen: list[bool], taken_by: Sequence[int]) -> None:
    """Add prose that one extractor took and that is set like the chosen prose: insertions cut bodies in two."""
    settings = Counter(
        _setting(block)
        for block, taken in zip(blocks, chosen, strict=True)
        if taken and block.node.words and is_prose(block)
    )
    for at, block in enumerate(blocks):
        if taken_by[at] and not chosen[at] and settings[_setting(block)] >= _ALIKE_NEEDED and is_prose(block):
            chosen[at] = True


def _setting(block: Block) -> tuple[str, frozenset[str]]:
    return block.node.tag, block.node.words


def _add_standfirst(
    blocks: Sequence[Block], chosen: list[bool], titles: Sequence[str], descriptions: Sequence[str]
) -> None:
    body_at = next((at for at, taken in enumerate(chosen) if taken and is_prose(blocks[at])), None)
    if body_at is None:
        return
    headlines = [
        at
        for at in range(body_at)
        if blocks[at].node.tag == "h1" or any(repeats_title(blocks[at].text, text) for text in titles)
    ]
    if headlines:
        found = find_standfirst(blocks, headlines[-1], body_at, descriptions=descriptions)
        if found is not None:
            chosen[found] = True
