"""Names short enough for a line: pages without the folder they share, families by what they are known as."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from onrecord.views.record_types import ArticleJson, FamilyJson


def short_page_names(articles: Sequence[ArticleJson]) -> dict[str, str]:
    """Article id → page name. The folder that all pages share is left out; addresses stay as they are."""
    folders = [article.page.split("/")[:-1] for article in articles if "://" not in article.page]
    shared = [parts[0] for parts in takewhile(lambda parts: len(set(parts)) == 1, zip(*folders, strict=False))]
    prefix = "/".join([*shared, ""])
    return {
        article.id: article.page if "://" in article.page else article.page.removeprefix(prefix) for article in articles
    }


def family_name(family: FamilyJson, articles: Mapping[str, ArticleJson], pages: Mapping[str, str]) -> str:
    """Who the text is from, or, where no page says so, the page it is known by."""
    members = [articles[member] for member in family.articles if member in articles]
    told = {name for article in members for name in (*article.credits, article.outlet) if name}
    if family.origin in told or not members:
        return family.origin
    return pages[members[0].id]
