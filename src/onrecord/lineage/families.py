"""Families: the articles of one origin, joined over lineage links; each is one independent source."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from onrecord.lineage.house import have_same_credit, have_same_reporters
from onrecord.lineage.quotation import carries_on, find_credited
from onrecord.lineage.union import find_groups
from onrecord.nouns.article import Article
from onrecord.nouns.ids import make_id
from onrecord.nouns.lineage import Credit, Family, LineageLink

# An article that took a passage or two and wrote the rest itself is a source of its own ...
_JOIN_MIN_SHARE = 0.35
# ... unless both bear the same reporter's name or the same agency's credit: then the rest is of one house too.
_JOIN_MIN_SHARE_SAME_HOUSE = 0.15
# ... or it took in nearly the whole of the other's text (as characters), and only added to it.
_JOIN_MIN_SHARE_OF_WHOLE = 0.2
_WHOLE_MIN_COVER = 0.7
# ... or another's sentences run through the whole of it: it carries that report, with what its own people were told.
_JOIN_MIN_SHARE_THROUGHOUT = 0.25
_THROUGHOUT_MIN_PLACES = 3
_JOIN_MIN_CONFIDENCE = 0.7


def make_families(
    articles: Sequence[Article], links: Sequence[LineageLink], credits: Sequence[Credit]
) -> tuple[Family, ...]:
    """Each article in exactly one family, articles in each sorted by id, families by their first article.

    A credit alone joins nothing: an outlet that names an agency may have taken only a fact from it. One that opens with
    what the other reported, and shares text with it, carries it on.
    """
    by_id = {article.id: article for article in articles}
    credited = find_credited(articles, credits)
    joining = [
        (link.copy, link.source)
        for link in links
        if _joins(link, by_id[link.copy], by_id[link.source]) or carries_on(by_id[link.copy], link.source, credited)
    ]
    members: dict[str, list[str]] = defaultdict(list)
    for article_id, group in find_groups(by_id, joining).items():
        members[group].append(article_id)
    families = []
    for group in sorted(members):
        families.append(make_family([by_id[article_id] for article_id in members[group]], links))
    return tuple(families)


def make_family(members: Sequence[Article], links: Sequence[LineageLink]) -> Family:
    """The family of `members`, whatever joined them."""
    ordered = sorted(members, key=lambda article: article.id)
    ids = tuple(article.id for article in ordered)
    return Family(id=make_id("family", *ids), origin=_origin(ordered, links), articles=ids)


def _joins(link: LineageLink, copy: Article, source: Article) -> bool:
    enough = _JOIN_MIN_SHARE
    if have_same_reporters(copy, source) or have_same_credit(copy, source):
        enough = _JOIN_MIN_SHARE_SAME_HOUSE
    elif sum(len(there) for there in {there for _, there in link.passages}) >= _WHOLE_MIN_COVER * len(source.text):
        enough = _JOIN_MIN_SHARE_OF_WHOLE
    elif not (copy.credits and source.credits) and _places(link, copy) >= _THROUGHOUT_MIN_PLACES:
        enough = _JOIN_MIN_SHARE_THROUGHOUT
    return link.share >= enough and link.confidence >= _JOIN_MIN_CONFIDENCE


def _places(link: LineageLink, copy: Article) -> int:
    """How many stretches of the copy the passages make, those side by side counted as one."""
    spans = sorted(here for here, _ in link.passages)
    apart = sum(bool(copy.text[one.end : other.start].strip()) for one, other in pairwise(spans))
    return apart + bool(spans)


def _origin(members: Sequence[Article], links: Sequence[LineageLink]) -> str:
    """Who the family's text is from: the first credit, most original member first, else an outlet, else the page."""
    ids = {article.id for article in members}
    taken = {article.id: 0 for article in members}
    for link in links:
        if link.copy in ids and link.source in ids:
            taken[link.copy] += 1
    ordered = sorted(members, key=lambda article: (taken[article.id], article.id))
    for article in ordered:
        if article.credits:
            return article.credits[0]
    for article in ordered:
        if article.outlet:
            return article.outlet
    return f"unknown ({ordered[0].page})"
