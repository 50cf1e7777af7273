"""Outlets that the pages name as their source: six pages that name one are not six sources."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.lineage.credited import find_houses, house_key
from onrecord.nouns.article import Article
from onrecord.nouns.ids import make_id
from onrecord.nouns.lineage import Credit, Family, NamedSource
from onrecord.nouns.span import Span


def find_named_sources(
    articles: Sequence[Article], families: Sequence[Family], credits: Sequence[Credit]
) -> tuple[NamedSource, ...]:
    """Each outlet that an article of another house names as its source, by id. `credits`: of credited.find_credits."""
    family_of = {article: family.id for family in families for article in family.articles}
    mentions: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    names: dict[str, str] = {}
    for credit in sorted(credits, key=lambda credit: credit.article):
        key = house_key(credit.name)
        mentions[key].append((credit.article, credit.sentence))
        names.setdefault(key, credit.name)
    found: list[NamedSource] = []
    houses = find_houses(articles, sorted(mentions))
    for key, places in mentions.items():
        own = {family_of[article] for article in houses.get(key, ())}
        # The agency whose text a family is, named in one of its copies, is no further source.
        others = tuple((article, sentence) for article, sentence in places if family_of[article] not in own)
        if others:
            family = next(iter(own)) if len(own) == 1 else None
            found.append(NamedSource(id=make_id("source", key), name=names[key], family=family, mentions=others))
    return tuple(sorted(found, key=lambda source: source.id))
