"""Which articles that come into a store are copies of what is there, or of one another."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.store.copies import MOST_HELD
from onrecord.store.store import Store
from onrecord.text.difference import shared_share

# Of the five-word runs of the shorter text, so many must stand in the other for one to be a copy of the other.
COPY_MIN_SHARE = 0.5
# Those with most keys in common are looked at; keys met by chance are one or two.
_MOST_LOOKED_AT = 3


def find_copies(store: Store, articles: Mapping[int, Article], keys: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Number of each of `articles` that is nearly the text of an earlier one → the number of that one, of several
    alike the first. `keys`: number → lineage.copy_keys of the text.

    The work is that of `articles`, however many the store holds.
    """
    held: dict[int, list[int]] = defaultdict(list)
    found: dict[int, int] = {}
    for number in sorted(articles):
        met = Counter(store.copies.holding(keys[number], before=number))
        for key in keys[number]:
            met.update(held[key])
            if len(held[key]) < MOST_HELD:
                held[key].append(number)
        likely = sorted(met, key=lambda other: (-met[other], other))[:_MOST_LOOKED_AT]
        for other in likely:
            text = _text(store, articles, other)
            if shared_share(articles[number].text, text) >= COPY_MIN_SHARE:
                found[number] = other
                break
    return found


def _text(store: Store, articles: Mapping[int, Article], number: int) -> str:
    """Of the newest version; empty where it was kept by an older Onrecord and is not cleaned anew yet."""
    if number in articles:
        return articles[number].text
    kept = store.articles.get([number])[0].article
    return "" if kept is None else kept.text
