"""Where articles name an outlet as the source of their words: what stands there counts for that outlet."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.nouns.lineage import NamedSource
from onrecord.nouns.span import Span


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
