"""The standfirst of an HTML page: the sentence between headline and first paragraph that extractors leave out."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from onrecord.articles.html_blocks import Block

# What content systems call it, in English, German, French, Spanish and Portuguese.
_NAMES_LIST = """
bajada chapo copete deck dek entradilla excerpt intro introduction kicker lead lede sapo standfirst strapline subdeck
subhead subheading subheadline subline subtitle summary sumario teasertext vorspann
"""
_NAMES = frozenset(_NAMES_LIST.split())
# A pair of words that says the same: "sub-title", "header-description".
_NAME_PAIRS = (
    frozenset({"sub", "title"}),
    frozenset({"sub", "headline"}),
    frozenset({"header", "description"}),
    frozenset({"content", "description"}),
)
_MIN_WORDS = 5
_MAX_WORDS = 80
_MAX_LINK_SHARE = 0.3
# Between headline and standfirst stand at most byline, date and share links.
_MAX_BLOCKS_AFTER_TITLE = 12
_LEVELS_LOOKED_AT = 3
# The head's description is the standfirst or its beginning.
_MIN_DESCRIPTION_AGREEMENT = 90.0


def find_standfirst(blocks: Sequence[Block], title_at: int, body_at: int, *, descriptions: Sequence[str]) -> int | None:
    """Index of the standfirst between the headline at `title_at` and the first block of the body at `body_at`, or None.

    It bears a name that says so, or it is what the page's head gives as its description.
    """
    for at in range(title_at + 1, min(body_at, title_at + 1 + _MAX_BLOCKS_AFTER_TITLE)):
        block = blocks[at]
        if not _MIN_WORDS <= block.n_words <= _MAX_WORDS or block.link_share > _MAX_LINK_SHARE:
            continue
        if _is_named(block) or any(_agrees(block.text, description) for description in descriptions):
            return at
    return None


def _is_named(block: Block) -> bool:
    for level, node in enumerate(block.node.ancestors()):
        if level == _LEVELS_LOOKED_AT:
            return False
        if not _NAMES.isdisjoint(node.words) or any(pair <= node.words for pair in _NAME_PAIRS):
            return True
    return False


def _agrees(text: str, description: str) -> bool:
    shorter = min(len(text), len(description))
    return shorter > 20 and fuzz.ratio(text[:shorter], description[:shorter]) >= _MIN_DESCRIPTION_AGREEMENT
