"""Where articles have their words from others, as they say or as the text shows: what stands there counts for those."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from onrecord.nouns.lineage import LineageLink, NamedSource
from onrecord.nouns.span import Span

# Who has less than this of his words in common with the other has a quotation from him, or heard it like him.
_COPIED_MIN_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Backing:
    """Who is behind one telling of an item: the article, its family, and the source that it names there, if it does."""

    article: str
    family: str
    named: str | None


def sources_behind(tellings: Sequence[Backing]) -> set[str]:
    """Ids of the independent sources of an item: the families, and in a family's place the source that it names.

    An article that tells the item in another place without naming anybody stands for itself. Where one article of a
    family names the source, its copies that leave the name out have it from there too.
    """
    own = {telling.article for telling in tellings if telling.named is None}
    named: dict[str, str] = {}
    for telling in tellings:
        if telling.named is not None and telling.article not in own:
            named.setdefault(telling.family, telling.named)
    return {named.get(telling.family, telling.family) for telling in tellings}


class NamedPlaces:
    """The sentences of all `sources`, by article, and the passages that articles took from those of other families.

    Who copies some paragraphs and writes the rest is a source of the rest alone.
    """

    def __init__(
        self,
        sources: Sequence[NamedSource],
        links: Sequence[LineageLink] = (),
        family_of: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._places: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for source in sources:
            for article, sentence in source.mentions:
                self._places[article].append((sentence, source.family or source.id))
        for link in links:
            family = family_of.get(link.source, link.source)
            if link.share >= _COPIED_MIN_SHARE and family != family_of.get(link.copy, link.copy):
                self._places[link.copy] += ((copied, family) for copied, _ in link.passages)

    def source_at(self, article: str, spans: Sequence[Span]) -> str | None:
        """The id of the source, or of its family among the pages, that is named or copied where any of `spans` stands;
        None where none is. The first counts, named ones before copied ones.
        """
        for sentence, source in self._places.get(article, ()):
            if any(sentence.overlaps(span) for span in spans):
                return source
        return None


NOTHING_NAMED = NamedPlaces(())
