"""Families that a reader has put right: an article is of the family of another one, or a source of its own."""

from collections.abc import Sequence

from onrecord.lineage.families import make_family
from onrecord.nouns.article import Article
from onrecord.nouns.decision import Decision, FamilyFix, Thing
from onrecord.nouns.lineage import Family, LineageLink
from onrecord.text.anchors import find_places


def fix_families(
    articles: Sequence[Article], links: Sequence[LineageLink], families: Sequence[Family], decisions: Sequence[Decision]
) -> tuple[Family, ...]:
    """`families` as `decisions` have them, one decision after the other; the very same where none is about a family.

    The article goes by itself; those that came since the decision, and share more with it than with any article that
    was there, go with it. Links stay: which passages two texts share is no matter of opinion.
    """
    homes = {article: set(family.articles) for family in families for article in family.articles}
    for decision in decisions:
        if isinstance(decision.ruling, FamilyFix):
            _apply(decision.ruling, articles, links, homes)
    groups = sorted({tuple(sorted(home)) for home in homes.values()})
    known = {family.articles: family for family in families}
    by_id = {article.id: article for article in articles}
    return tuple(known.get(group) or make_family([by_id[member] for member in group], links) for group in groups)


def _apply(
    fix: FamilyFix, articles: Sequence[Article], links: Sequence[LineageLink], homes: dict[str, set[str]]
) -> None:
    page = _article(fix.page, articles)
    target = _article(fix.of, articles) if fix.of is not None else None
    if page is None or (fix.of is not None and target is None):
        return
    home = homes[page]
    if target is not None and target in home:
        return
    known = {found for other in fix.others if (found := _article(other, articles)) is not None and found != page}
    going = {page} | {new for new in home - known - {page} if _is_nearer(new, page, known, links)}
    staying = home - going
    joined = going | homes[target] if target is not None else going
    for member in joined:
        homes[member] = joined
    for member in staying:
        homes[member] = staying


def _article(thing: Thing, articles: Sequence[Article]) -> str | None:
    """The id of the article that holds its words."""
    places = find_places(thing, articles)
    return places[0].article if places else None


def _is_nearer(article: str, page: str, others: set[str], links: Sequence[LineageLink]) -> bool:
    """True if `article` shares more of its text with `page` than with any of `others`."""

    def shared(other: str) -> float:
        return max((link.share for link in links if {link.copy, link.source} == {article, other}), default=0.0)

    return shared(page) > max((shared(other) for other in sorted(others)), default=0.0)
