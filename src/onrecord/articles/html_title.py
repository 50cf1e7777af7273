"""The headline of an HTML page: what it prints on top, checked against what it says in its head."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from onrecord.articles.html_metadata import Metadata

# Between a headline and the name of the site or section. A hyphen counts only between blanks.
_SEPARATOR = re.compile(r"\s+[-–—|·•»«:/]{1,2}\s+|\s*\|\s*|\s+::\s+")
# Labels of sections and forms that stand before or behind a headline. Source: the section names of newspapers at large.
_LABELS_LIST = """
analysis article articles blog breaking business column commentary culture editorial editorials entertainment europe
exclusive explainer fact-check feature features health in-depth interview latest letters lifestyle live local money
nation national news opinion opinions photos pictures podcast politics report review reviews science society sport
sports story tech technology top update updated us video videos watch world
"""
_LABELS = frozenset(_LABELS_LIST.split())
# An h1 shares this much with the head's title, or it is the site's logo or a section. Site names and shortened
# variants leave 60-100, unrelated lines under 45 (token_set_ratio, on invented pages).
_MIN_AGREEMENT = 60.0
# A lower heading has so many words before it is taken for the headline; "About us" stands in titles too.
_MIN_PART_WORDS = 3
_EDGE = re.compile(r"[-–—|·•»«:/]\s*$")
# One to three words before the rest of a heading; after a colon they belong to the headline ("Vell: no deal").
_LABEL_FRONT = re.compile(r"\s*[^\s:]+(?:\s+[^\s:]+){0,2}(?:\s+|\s*\|)")


def best_title(
    metadata: Metadata, headings: Sequence[str], *, outlet: str | None, lower: Sequence[str] = ()
) -> str | None:
    """The headline as printed, without section label and site name; None where the page has none.

    headings  the texts of the page's h1 elements (and of those marked as headline), in page order
    lower     those of its h2 and h3: many home-made sites keep h1 for their own name
    1. the heading that agrees best with the head's titles; 2. without one, the lower heading that is a part of them;
    3. the head's titles themselves, og:title before JSON-LD before <title>; 4. a lone heading if the head says nothing.
    """
    said = [title for title in _said(metadata, outlet) if title]
    if not said:
        return next(iter(headings), None)
    agreed = [(max(_agreement(heading, title) for title in said), heading) for heading in headings]
    best = max(agreed, key=lambda pair: pair[0], default=(0.0, ""))
    if best[0] < _MIN_AGREEMENT:
        part = next((text for text in lower if any(_is_part(text, title) for title in said)), None)
        return part or strip_label(said[0], said[1:])
    # The first of equally good headings: a later one repeats it for a narrow screen.
    heading = next(heading for score, heading in agreed if score == best[0])
    return strip_label(heading, said)


def _said(metadata: Metadata, outlet: str | None) -> list[str]:
    sites = {name.casefold() for name in (outlet, *metadata.publishers, *metadata.meta.get("og:site_name", ())) if name}
    said = [metadata.first("og:title", "twitter:title", "title", "dc.title", "parsely-title")]
    said += [headline for headline in metadata.linked_strings("headline")[:1] if not headline.endswith(("...", "…"))]
    said.append(metadata.head_title)
    return [strip_site(title, sites, [other for other in said if other]) for title in said if title]


def strip_site(title: str, sites: set[str], others: Sequence[str]) -> str:
    """`title` without the name of the site at either end.

    sites   known names of the site, casefolded
    others  further titles of the page: what stands in one of them whole is no site name's part
    """
    for _ in range(3):
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            return title
        first, last = title[: cuts[0].start()].strip(), title[cuts[-1].end() :].strip()
        without_last, without_first = title[: cuts[-1].start()].strip(), title[cuts[0].end() :].strip()
        if _is_site(last, sites) or without_last in others:
            title = without_last
        elif _is_site(first, sites) or without_first in others:
            title = without_first
        else:
            return title
    return title


def _is_site(part: str, sites: set[str]) -> bool:
    folded = part.casefold()
    if folded in sites:
        return True
    bare = re.sub(r"\W|^the ", "", folded)
    return len(bare) > 2 and any(bare == re.sub(r"\W|^the ", "", site) for site in sites)


def strip_label(heading: str, said: Sequence[str]) -> str:
    """`heading` without a section label before or behind it ("Opinion | …", "News …", "… | Editorial").

    A label is a known word set off by a separator, or a few words in front of what another title of the page is.
    """
    for title in said:
        front = heading[: -len(title)] if len(title) > 10 and heading.endswith(title) else ""
        if _LABEL_FRONT.fullmatch(front):
            heading = title
            break
    for _ in range(2):
        cuts = list(_SEPARATOR.finditer(heading))
        if not cuts:
            break
        if heading[: cuts[0].start()].strip().casefold() in _LABELS:
            heading = heading[cuts[0].end() :].strip()
        elif "|" in cuts[-1].group() and heading[cuts[-1].end() :].strip().casefold() in _LABELS:
            heading = heading[: cuts[-1].start()].strip()
        else:
            break
    return heading


def _is_part(heading: str, title: str) -> bool:
    """True where a separator parts the heading from the rest of the title ("HEADING - News - Site")."""
    if len(heading.split()) < _MIN_PART_WORDS:
        return False
    before, found, after = title.casefold().partition(heading.casefold())
    return bool(found) and all(not rest.strip() or _EDGE.search(rest) for rest in (before[-3:], after[:3][::-1]))


def _agreement(heading: str, title: str) -> float:
    """0-100. One-word headings agree only if they are the title: logos and sections are words of some titles."""
    if len(heading.split()) < 3:
        return 100.0 if heading.casefold() == title.casefold() else 0.0
    shared = fuzz.token_set_ratio(heading.casefold(), title.casefold())
    return (
        shared if heading.casefold() == title.casefold() else min(99.0, shared * 0.5 + 0.5 * fuzz.ratio(heading, title))
    )
