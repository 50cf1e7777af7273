"""A page becomes an article: its own words, with the map back, and what the page says of itself."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from onrecord.articles.blocks import find_blocks, joiner
from onrecord.articles.clean import clean
from onrecord.articles.cleaned import Cleaned, Verdict
from onrecord.articles.html_findings import HtmlFindings
from onrecord.articles.page_line import PageLine
from onrecord.articles.paragraph_language import find_languages
from onrecord.articles.person_names import split_names
from onrecord.articles.publication_date import find_published
from onrecord.articles.title import strip_outlet
from onrecord.articles.translation_signs import find_translation_notice, find_translation_signs
from onrecord.articles.truncation import breaks_off
from onrecord.errors import PageError
from onrecord.nouns.article import Article, Removed, SourceMapping
from onrecord.nouns.ids import make_id
from onrecord.nouns.page import Page, PageKind
from onrecord.text.agencies import agency_called

PARAGRAPH_BREAK = "\n\n"


def make_article(page: Page) -> Article:
    """The article that `page` holds. Raises PageError when no words of an article are left.

    1. HTML gives its main text and metadata first (html_page.py); plain text is taken as it is
    2. lines → blocks → verdicts (clean.py)
    3. text with its map, languages, breaking off, signs of machine translation
    4. the publication date, which needs all of that
    """
    findings = _read_html(page) if page.kind is PageKind.HTML else None
    page_text = findings.text if findings is not None else page.content
    claimed_title = (findings.title if findings is not None else None) or page.title
    cleaned = clean(find_blocks(page_text), page_text, title=claimed_title, is_extracted=findings is not None)
    text, source_map, paragraphs = _join(cleaned.verdicts)
    if not any(char.isalnum() for char in text):
        raise PageError(
            page.name, "holds no words of an article", "is it an error page, a list of links, or a picture?"
        )
    claimed_language = (findings.language if findings is not None else None) or page.language
    language, languages = find_languages(paragraphs, claimed_language)
    url = page.url or (findings.url if findings is not None else None)
    outlet = _outlet(cleaned, findings, url)
    title = strip_outlet(cleaned.title, outlet) if cleaned.title else None
    lines = page_lines(cleaned.verdicts, source_map)
    notice = find_translation_notice(page_text)
    return Article(
        id=make_id("a", page.name, page.sha256),
        page=page.name,
        url=url,
        outlet=outlet,
        title=title,
        byline=_byline(cleaned, findings),
        contributors=cleaned.contributors,
        dateline=cleaned.dateline,
        credits=_credits(cleaned, findings, outlet),
        language=language,
        languages=languages,
        published=find_published(page, title=title, lines=lines, text=text, is_translated=bool(notice)),
        truncated=breaks_off(paragraphs[-1], asks_to_go_on=cleaned.asks_to_go_on),
        text=text,
        page_text=page_text,
        source_map=tuple(source_map),
        removed=tuple(_removed(cleaned.verdicts, page_text)),
        translation_signs=(*notice, *find_translation_signs(paragraphs, languages)),
    )


def page_lines(verdicts: Sequence[Verdict], source_map: Sequence[SourceMapping]) -> list[PageLine]:
    """Every line of the page with its verdict, for those who look for dates in it."""
    lines: list[PageLine] = []
    mappings = iter(source_map)
    mapping = next(mappings, None)
    for verdict in verdicts:
        for line in verdict.block.lines:
            while mapping is not None and mapping.page_start < line.start:
                mapping = next(mappings, None)
            kept = verdict.why is None and mapping is not None and mapping.page_start < line.end
            start = mapping.start if kept and mapping is not None else None
            why = verdict.why or (None if kept else verdict.cuts[0].why if verdict.cuts else "other")
            lines.append(PageLine(line.start, line.end, line.text, why, start))
    return lines


def _read_html(page: Page) -> HtmlFindings:
    from onrecord.articles.html_page import read_html  # loads trafilatura and resiliparse: only for HTML

    return read_html(page)


def _join(verdicts: Sequence[Verdict]) -> tuple[str, list[SourceMapping], list[str]]:
    """(article text, its map to the page, its paragraphs)."""
    text = ""
    source_map: list[SourceMapping] = []
    paragraphs: list[str] = []
    for verdict in verdicts:
        start, end = verdict.kept_part()
        if verdict.why is not None or start >= end:
            continue
        if text:
            text += PARAGRAPH_BREAK
        paragraph_start = len(text)
        offset = 0  # of the line in the block's text
        for nth, line in enumerate(verdict.block.lines):
            if nth:
                offset += len(joiner(verdict.block.lines[nth - 1].text, line.text))
            first, last = max(start, offset), min(end, offset + len(line.text))
            if first < last:
                if len(text) > paragraph_start:
                    text += joiner(verdict.block.lines[nth - 1].text, line.text)
                words = line.text[first - offset : last - offset]
                source_map.append(SourceMapping(len(text), len(text) + len(words), line.start + first - offset))
                text += words
            offset += len(line.text)
        paragraphs.append(text[paragraph_start:])
    return text, source_map, paragraphs


def _removed(verdicts: Sequence[Verdict], page_text: str) -> list[Removed]:
    removed: list[Removed] = []
    for verdict in verdicts:
        block = verdict.block
        if verdict.why is not None:
            removed.append(Removed(page_text[block.start : block.end], verdict.why))
            continue
        for cut in sorted(verdict.cuts, key=lambda cut: cut.start):
            words = block.text[cut.start : cut.end].strip()
            if words:
                removed.append(Removed(words, cut.why))
    return removed


def _byline(cleaned: Cleaned, findings: HtmlFindings | None) -> tuple[str, ...]:
    marked: list[str] = []
    for name in findings.byline if findings is not None else ():
        marked += split_names(name)[0]
    return tuple(dict.fromkeys(marked or cleaned.byline))


def _credits(cleaned: Cleaned, findings: HtmlFindings | None, outlet: str | None) -> tuple[str, ...]:
    names = list(cleaned.credits)
    for name in findings.byline if findings is not None else ():
        names += [agency.name for agency in split_names(name)[1]]
    own = agency_called(outlet) if outlet else None
    if own is not None and own.is_agency:
        names.append(own.name)  # the agency's own site
    return tuple(dict.fromkeys(names))


def _outlet(cleaned: Cleaned, findings: HtmlFindings | None, url: str | None) -> str | None:
    """The site's name as it gives it, else the holder of the copyright, else the domain."""
    if findings is not None and findings.outlet:
        return findings.outlet
    if cleaned.holder is not None:
        known = agency_called(cleaned.holder)
        return known.name if known is not None else cleaned.holder
    host = urlsplit(url).hostname if url else None
    if not host:
        return None
    host = host.removeprefix("www.")
    known = agency_called(host) or agency_called(host.rsplit(".", 1)[0])
    return known.name if known is not None else host
