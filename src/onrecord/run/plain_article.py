"""A page taken as the article's own text, uncleaned: offsets stay those of the file."""

from onrecord.nouns.article import Article, SourceMapping
from onrecord.nouns.ids import make_id
from onrecord.nouns.page import Page
from onrecord.nouns.published import Published


def make_plain_article(page: Page) -> Article:
    """`page` as an article whose text is the page's, character for character. What the carrier claimed is kept."""
    text = page.content
    language = page.language or "en"
    day = page.published_on
    return Article(
        id=make_id("art", page.name, page.sha256),
        page=page.name,
        url=page.url,
        outlet=None,
        title=page.title,
        byline=(),
        contributors=(),
        dateline=None,
        credits=(),
        language=language,
        languages=(language,) * (text.count("\n\n") + 1),
        published=Published(
            earliest=day, latest=day, why="as the input says" if day else "taken as plain text: not looked for"
        ),
        truncated=False,
        text=text,
        page_text=text,
        source_map=(SourceMapping(0, len(text), 0),),
        removed=(),
    )
