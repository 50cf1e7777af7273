"""Families: the articles of one origin, joined over lineage links; each is one independent source."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.lineage.house import have_same_credit, have_same_reporters
from onrecord.lineage.quotation import carries_on, find_credited
from onrecord.lineage.quoted import find_quoted
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
_JOIN_MIN_CONFIDENCE = 0.7
# An article of which no other has so much may still carry a report between what its own people were told: sentences of
# the other's reporter, word for word. It joins the one family that it has most from, lest it join two agencies.
_CARRIED_MIN_SHARE = 0.1
_CARRIED_MIN_SENTENCES = 2
_CARRIED_MIN_CONFIDENCE = 0.95


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
    carried = [link for link in links if _carries(link, by_id[link.copy], by_id[link.source])]
    pairs = [*joining, *_joined_by_carrying(find_groups(by_id, joining), carried)]
    members: dict[str, list[str]] = defaultdict(list)
    for article_id, group in find_groups(by_id, pairs).items():
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
    return link.share >= enough and link.confidence >= _JOIN_MIN_CONFIDENCE


def _joined_by_carrying(group_of: Mapping[str, str], carried: Sequence[LineageLink]) -> Iterator[tuple[str, str]]:
    """Pairs of groups: all articles of the first carry sentences of the second, and of no other so much."""
    sizes = Counter(group_of.values())
    shares: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for link in carried:
        copies, sources = group_of[link.copy], group_of[link.source]
        if copies != sources:
            carriers = shares[copies, sources]
            carriers[link.copy] = max(link.share, carriers.get(link.copy, 0.0))
    whole = {pair: max(found.values()) for pair, found in shares.items() if len(found) == sizes[pair[0]]}
    most = dict(sorted(whole, key=lambda pair: (whole[pair], pair)))
    yield from sorted(most.items())


def _carries(link: LineageLink, copy: Article, source: Article) -> bool:
    if copy.credits and source.credits:
        return False
    if link.share < _CARRIED_MIN_SHARE or link.confidence < _CARRIED_MIN_CONFIDENCE:
        return False
    quoted = {at for part in find_quoted(copy.text) for at in range(part.start, part.end)}
    own = [here for here, _ in link.passages if 2 * len(quoted.intersection(range(here.start, here.end))) < len(here)]
    return len(own) >= _CARRIED_MIN_SENTENCES


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
