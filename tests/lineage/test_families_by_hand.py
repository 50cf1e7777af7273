"""Families put right by a reader: one article out, one article in, and those that came later."""

from datetime import UTC, datetime

from onrecord.lineage.families import make_family
from onrecord.lineage.families_by_hand import fix_families
from onrecord.nouns.decision import Anchor, Decision, FamilyFix, Thing, ThingKind
from onrecord.nouns.lineage import LineageKind, LineageLink
from tests.samples import make_article

WORDS = {name: f"The words of {name}, which stand in no other article of this story." for name in "abcde"}


def thing(name: str) -> Thing:
    anchor = Anchor(page=f"{name}.txt", words=WORDS[name], before="", after="")
    return Thing(kind=ThingKind.ARTICLE, label=name, anchors=(anchor,))


def link(copy: str, source: str, share: float) -> LineageLink:
    return LineageLink(
        copy=f"art-{copy}", source=f"art-{source}", kind=LineageKind.COPY, share=share, confidence=0.9, passages=()
    )


def families_after(groups: list[str], *fixes: FamilyFix, links=()) -> list[str]:
    """The families as strings of names, from families as strings of names."""
    articles = {name: make_article(name, WORDS[name]) for group in groups for name in group}
    families = tuple(make_family([articles[name] for name in group], links) for group in sorted(groups))
    decisions = [
        Decision(id=f"dec-{n}", at=datetime(2023, 3, 14, tzinfo=UTC), by="ed", reason="r", story=None, ruling=fix)
        for n, fix in enumerate(fixes)
    ]
    fixed = fix_families(list(articles.values()), links, families, decisions)
    if not fixes:
        assert fixed == families
    return ["".join(article.removeprefix("art-") for article in family.articles) for family in fixed]


def independent(page: str, others: str) -> FamilyFix:
    return FamilyFix(page=thing(page), of=None, others=tuple(map(thing, others)))


def of_family(page: str, other: str, others: str = "") -> FamilyFix:
    return FamilyFix(page=thing(page), of=thing(other), others=tuple(map(thing, others)))


def test_without_decisions_the_families_stay():
    """The very same."""
    assert families_after(["abc", "d"]) == ["abc", "d"]


def test_an_independent_article_is_a_family_of_its_own():
    """The others stay together."""
    assert families_after(["abc", "d"], independent("b", "ac")) == ["ac", "b", "d"]


def test_an_article_goes_to_the_family_of_another():
    """By itself: what it was wrongly put with stays behind."""
    assert families_after(["ab", "cd"], of_family("b", "d", "a")) == ["a", "bcd"]


def test_what_came_later_goes_with_the_article_it_shares_more_with():
    """A copy of the independent article follows it; a copy of the others does not."""
    links = (link("d", "b", 0.9), link("d", "a", 0.3), link("e", "a", 0.9), link("e", "b", 0.2))
    assert families_after(["abcde"], independent("b", "ac"), links=links) == ["ace", "bd"]


def test_a_decision_on_a_page_that_is_not_there_changes_nothing():
    """Neither the article nor the one of whose family it should be."""
    assert families_after(["ab"], independent("c", "a"), of_family("a", "d", "b")) == ["ab"]


def test_decisions_are_taken_in_one_after_the_other():
    """The second sees what the first made."""
    assert families_after(["abc"], independent("b", "ac"), of_family("c", "b", "a")) == ["a", "bc"]
