"""The blocks of an HTML page: each run of words that a browser would set apart, with what the markup says around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

# Elements whose words are no words of the page, or are not shown.
_UNSEEN_LIST = """
script style noscript template head iframe button select option textarea input object embed canvas svg video audio
map math dialog datalist progress meter
"""
_UNSEEN = frozenset(_UNSEEN_LIST.split())
_BLOCK_LIST = """
html body main article section div header footer nav aside p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead
tbody tfoot tr td th blockquote pre figure figcaption form fieldset legend address details summary hr center hgroup
label
"""
_BLOCK = frozenset(_BLOCK_LIST.split())
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Markup nested deeper than this is broken (unclosed tags); what lies deeper counts as part of the last block.
_MAX_DEPTH = 200
# libxml2 refuses these in a string; browsers drop them.
_NO_XML_CHARACTERS = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENCODING_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


# Scripts that set no blanks between words: Thai to Khmer, kana, Han.
_NO_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_CHARACTERS_A_WORD = 2


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """An element on the way from the root to a block.

    words  "class", "id" and the like in lower-case parts: {"related", "links"} for class="relatedLinks"
    """

    tag: str
    parent: "Node | None"
    words: frozenset[str]

    def ancestors(self) -> Iterator["Node"]:
        """This element and those around it, from the inside out."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A run of words with inline markup taken off and blanks collapsed.

    n_words     words separated by blanks, and an estimate for scripts that set none
    link_share  share of its characters that stand inside links, 0.0-1.0
    """

    text: str
    node: Node
    n_words: int
    link_share: float


def parse_html(content: str) -> "html.HtmlElement | None":
    """The root element of source that went through `without_control_characters`; None if there is nothing in it."""
    # Bytes, because lxml refuses a str that declares an encoding and miscounts astral characters on some platforms.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return html.document_fromstring(content.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def without_control_characters(content: str) -> str:
    """HTML source without what libxml2 refuses: control characters, lone surrogates, an encoding declaration."""
    return _ENCODING_DECLARATION.sub("", _NO_XML_CHARACTERS.sub("", content))


def find_blocks(root: "html.HtmlElement") -> list[Block]:
    """All blocks in document order. Hidden elements, scripts, forms' fields and buttons are left out."""
    collector = _Collector()
    top = Node(tag="html", parent=None, words=frozenset())
    collector.walk(root, top, 0, in_link=False)
    collector.flush(top)
    return collector.blocks


class _Collector:
    """Gathers text while the tree is walked; a block ends where a block element begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._link_chars = 0

    def add(self, text: str | None, in_link: bool) -> None:
        if text:
            self._pieces.append(text)
            if in_link:
                self._link_chars += len(text.strip())

    def flush(self, node: Node) -> None:
        if self._pieces:
            words = "".join(self._pieces).split()
            if words:
                text = " ".join(words)
                n_words = len(words) + len(_NO_BLANKS.findall(text)) // _CHARACTERS_A_WORD
                self.blocks.append(Block(text, node, n_words, min(1.0, self._link_chars / len(text))))
            self._pieces.clear()
        self._link_chars = 0

    def walk(self, element: "html.HtmlElement", node: Node, depth: int, *, in_link: bool) -> None:
        self.add(element.text, in_link)
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _UNSEEN or _is_hidden(child):
                pass
            elif tag == "br":
                self._pieces.append(" ")
                following = child.getnext()
                if following is not None and following.tag == "br" and not (child.tail or "").strip():
                    self.flush(node)  # two in a row stand for a paragraph's end
            elif depth >= _MAX_DEPTH:
                self.add(" ".join(child.itertext()), in_link)
            else:
                below = Node(tag=tag, parent=node, words=name_words(child))
                if tag in _BLOCK:
                    self.flush(node)
                    self.walk(child, below, depth + 1, in_link=in_link)
                    self.flush(below)
                else:
                    self.walk(child, below if below.words else node, depth + 1, in_link=in_link or tag == "a")
            self.add(child.tail, in_link)


_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_NAMING = ("class", "id", "role", "itemprop", "data-component", "data-testid", "data-module", "data-type")


def name_words(element: "html.HtmlElement") -> frozenset[str]:
    """The words that an element's class, id, role and the like are made of, in lower case."""
    named = [value for key, value in element.attrib.items() if key in _NAMING]
    if not named:
        return frozenset()
    return frozenset(word.lower() for word in _CAMEL.findall(" ".join(named)))


def _is_hidden(element: "html.HtmlElement") -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None
