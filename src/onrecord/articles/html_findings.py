"""What an HTML page yields before the cleaning that all pages go through."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlFindings:
    """Main text and the page's statements about itself; a str is None where the page says nothing.

    text      extracted main text, one block (paragraph, heading, list item) a line group, blocks separated by a blank
              line,
              without the title; may still hold furniture
    byline    author names as the markup gives them, in order
    outlet    name of the site or publisher
    """

    text: str
    title: str | None
    byline: tuple[str, ...]
    outlet: str | None
    url: str | None
    language: str | None
