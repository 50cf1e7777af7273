"""Which blocks of an HTML page are marked as furniture by the elements around them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.articles.html_blocks import Block, Node

# Words in class, id or role that mark what is no article text. Source: the class names that common content systems
# (WordPress themes, Arc, Drupal, Bootstrap) and share, comment and recommendation plug-ins write.
# Left out on purpose, since bodies bear them too: "paywall", "premium", "meta", "ad", "embed", "widget", "social-body".
_MARKS_LIST = """
addthis advert advertisement advertising affiliate affiliates attachment author authors banner bio breadcrumb
breadcrumbs byline bylines caption captions carousel comment comments consent cookie cookies copyright credit
credits dateline disclaimer disclosure disqus dropdown footer footnote footnotes gdpr hidden jump livefyre login
masthead menu modal nav navbar navigation newsletter newsletters outbrain pager pagination poll popup promo promos
promotion pullquote rail rating recirc recirculation recommendation recommendations recommended related share
sharebar sharethis sharing sidebar signin signup skip social sources sponsor sponsored subscribe subscription
taboola taglist tags teaser teasers timestamp toc toolbar trending
"""
MARKS = frozenset(_MARKS_LIST.split())
MARKED_TAGS = frozenset({"nav", "aside", "footer", "figure", "figcaption", "form", "caption", "legend", "label"})
# Captions get the votes of other extractors where the caption is a plain <p>; they are no article text all the same.
_CAPTION_TAGS = frozenset({"figcaption", "figure", "caption"})
_CAPTION_MARKS = frozenset({"caption", "captions", "figcaption"})
# The outermost elements carry states of the whole page ("has-newsletter"); they mark nothing.
_PAGE_TAGS = frozenset({"html", "body", "article", "main"})
# A marked element with more of the page's words than this holds the article: its mark means something else.
_MAX_MARKED_SHARE = 0.4


def words_below(blocks: Sequence[Block]) -> dict[Node, int]:
    """The number of words inside each element."""
    below: dict[Node, int] = defaultdict(int)
    for block in blocks:
        for node in block.node.ancestors():
            below[node] += block.n_words
    return below


def is_furniture(block: Block, below: Mapping[Node, int], page_words: int) -> bool:
    """True where an element around the block, up to the article's or the page's, is marked as furniture."""
    for node in block.node.ancestors():
        if node.tag in _PAGE_TAGS:
            return False
        if node.tag in MARKED_TAGS or {"pull", "quote"} <= node.words:
            return True
        if not MARKS.isdisjoint(node.words) and below[node] < _MAX_MARKED_SHARE * page_words:
            return True
    return False


def is_caption(block: Block, below: Mapping[Node, int], page_words: int) -> bool:
    """True for the words under a picture."""
    for node in block.node.ancestors():
        if node.tag in _PAGE_TAGS:
            return False
        marked = node.tag in _CAPTION_TAGS or not _CAPTION_MARKS.isdisjoint(node.words)
        if marked and below[node] < _MAX_MARKED_SHARE * page_words:
            return True
    return False
