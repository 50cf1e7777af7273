"""An article: the page's own words, and what the page says of itself."""

from dataclasses import dataclass

from onrecord.nouns.published import Published


@dataclass(frozen=True, slots=True)
class Removed:
    """Words of the page that are no words of the article, kept with the reason.

    why is one of: menu share related comments clock weather caption byline credit title dateline status tags ad cookie
    subscribe duplicate other.
    """

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class SourceMapping:
    """`text[start:end]` of the article came from offset `page_start` on of the page's text, character for character."""

    start: int
    end: int
    page_start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article after cleaning.

    text        the article's own words (title, byline and credit lines taken out), paragraphs separated by one blank
                line
    page_text   the page's text that `source_map` points into: `Page.content` for plain text, the extracted lines for
                HTML
    dateline    the place as printed ("GENEVA"), None if there is none
    credits     full names of the agencies or outlets whose copy this is or draws on ("Associated Press"), in page order
    language    ISO 639-1 of most of the text
    languages   one code a paragraph of `text`, in order
    translation_signs  why it looks machine-translated, in words; empty if it does not
    truncated   the page breaks off in mid-sentence
    """

    id: str
    page: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: tuple[str, ...]
    contributors: tuple[str, ...]
    dateline: str | None
    credits: tuple[str, ...]
    language: str
    languages: tuple[str, ...]
    published: Published
    truncated: bool
    text: str
    page_text: str
    source_map: tuple[SourceMapping, ...]
    removed: tuple[Removed, ...]
    translation_signs: tuple[str, ...] = ()
