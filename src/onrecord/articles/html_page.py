"""From an HTML page to its main text and its statements about itself."""

from onrecord.articles.html_authors import find_byline, find_outlet
from onrecord.articles.html_blocks import find_blocks, parse_html, without_control_characters
from onrecord.articles.html_body import main_blocks
from onrecord.articles.html_findings import HtmlFindings
from onrecord.articles.html_metadata import Metadata, one_line, read_metadata
from onrecord.articles.html_title import best_title
from onrecord.nouns.page import Page

# JSON-LD often carries the first sentences only. It speaks for the page where it has this much, and far more than the
# markup shows: the text is then put in by scripts that do not run here.
_MIN_LINKED_WORDS = 80
_MIN_LINKED_SURPLUS = 2.0
# Some sites print the byline behind the standfirst or the first picture.
_BYLINE_REACH = 8
_EMPTY = HtmlFindings(text="", title=None, byline=(), outlet=None, url=None, language=None)


def read_html(page: Page) -> HtmlFindings:
    """What the markup of an HTML page yields. An empty text means that no main text was found; nothing is raised.

    1. the head's statements and the headings; 2. title, byline, outlet; 3. the blocks of the main text
    """
    content = without_control_characters(page.content)
    root = parse_html(content)
    if root is None:
        return _EMPTY
    metadata = read_metadata(root)
    headings = [text for element in root.iter("h1") if (text := one_line(element.text_content()))]
    lower = [text for element in root.iter("h2", "h3") if (text := one_line(element.text_content()))]
    outlet = find_outlet(metadata)
    title = best_title(metadata, headings, outlet=outlet, lower=lower)
    blocks = find_blocks(root)
    body = main_blocks(content, blocks, title=title, headings=headings, descriptions=_descriptions(metadata))
    text = "\n\n".join(block.text for block in body)
    first = next((at for at, block in enumerate(blocks) if body and block is body[0]), 0)
    return HtmlFindings(
        text=_linked_body(metadata, len(text.split())) or text,
        title=title,
        byline=find_byline(metadata, blocks[: first + _BYLINE_REACH], outlet=outlet),
        outlet=outlet,
        url=page.url or metadata.canonical,
        language=metadata.language,
    )


def _descriptions(metadata: Metadata) -> list[str]:
    said = [metadata.first(name) for name in ("og:description", "description", "twitter:description")]
    return [text for text in said if text] + metadata.linked_strings("description")


def _linked_body(metadata: Metadata, found_words: int) -> str | None:
    """The body from JSON-LD where the markup shows much less of it, else None."""
    bodies = [
        body
        for thing in metadata.linked
        for body in (thing.get("articleBody"),)
        if isinstance(body, str) and "</" not in body
    ]
    body = max(bodies, key=len, default="")
    if len(body.split()) < max(_MIN_LINKED_WORDS, _MIN_LINKED_SURPLUS * found_words):
        return None
    return "\n\n".join(line for raw in body.splitlines() if (line := one_line(raw)))
