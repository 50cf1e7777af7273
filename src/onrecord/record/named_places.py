"""Where articles name an outlet as the source of their words: what stands there counts for that outlet."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.nouns.lineage import NamedSource
from onrecord.nouns.span import Span


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
    """The sentences of all `sources`, by article."""

    def __init__(self, sources: Sequence[NamedSource]) -> None:
        self._places: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for source in sources:
            for article, sentence in source.mentions:
                self._places[article].append((sentence, source.family or source.id))

    def source_at(self, article: str, spans: Sequence[Span]) -> str | None:
        """The id of the source, or of its family among the pages, that is named where any of `spans` stands; None where
        none is. Where two are named, the first counts.
        """
        for sentence, source in self._places.get(article, ()):
            if any(sentence.overlaps(span) for span in spans):
                return source
        return None


NOTHING_NAMED = NamedPlaces(())
