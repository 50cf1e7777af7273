"""Pages and single articles for the eye: what came in, and what cleaning made of it."""

from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.nouns.article import Article
from onrecord.nouns.page import Page
from onrecord.views.facts import fact
from onrecord.views.wording import count, interval_words, one_line, shortened


def page_json(page: Page) -> dict[str, Any]:
    """What is known of `page` before it is read, without its content; `chars` counts code points."""
    return {
        "page": page.name,
        "kind": page.kind.value,
        "chars": len(page.content),
        "sha256": page.sha256,
        "url": page.url,
        "title": page.title,
        "published": page.published_on,
        "language": page.language,
    }


def pages_text(pages: Sequence[Page]) -> str:
    """One line a page: kind, length in characters, beginning of the hash, name. Names are never cut or folded."""
    return "".join(
        f"{page.kind.value:<5}{len(page.content):>12,}  {page.sha256[:12]}  {one_line(page.name)}\n" for page in pages
    )


def article_view(article: Article, *, with_text: bool = False) -> RenderableType:
    """Title, facts and date of `article`; then its text, or what was left out of it and why."""
    parts: list[RenderableType] = [Text(f"\n{one_line(article.title or '(no title)')}", style="bold")]
    published = article.published
    when = interval_words(published.earliest, published.latest) + (f" {published.time}" if published.time else "")
    facts = (
        ("page", article.page),
        ("outlet", article.outlet),
        ("by", ", ".join((*article.byline, *article.contributors))),
        ("dateline", article.dateline),
        ("credits", ", ".join(article.credits)),
        ("language", article.language),
        ("date", f"{when} ({published.why})" if published.why else when),
        ("machine", "; ".join(article.translation_signs)),
        ("length", f"{count(len(article.text.split()), 'word')}{', breaks off' if article.truncated else ''}"),
    )
    parts += [fact(label, value) for label, value in facts if value]
    if with_text:
        parts += [Padding(Text(one_line(part)), (1, 0, 0, 2)) for part in article.text.split("\n\n")]
    else:
        parts += [fact(f"– {removed.why}", shortened(removed.text, 160), style="dim") for removed in article.removed]
    return Group(*parts)
