"""Figures that a copy changed in a sentence that holds reported words, beside what is reported.

"She called the demand for 9 million marks too early": the figure is none of her words, and goes wrong with them.
"""

from collections.abc import Collection, Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageLink
from onrecord.nouns.record import Drift
from onrecord.nouns.span import Span
from onrecord.record.drift_kinds import number_changed
from onrecord.record.report_unit import Unit

KIND = "number"


class PassageDrift:
    """Finds them for one story, in the passages that lineage has aligned between a copy and its source."""

    def __init__(self, articles: Sequence[Article], links: Sequence[LineageLink], family_of: Mapping[str, str]) -> None:
        self._articles = {article.id: article for article in articles}
        self._family_of = family_of
        self._pairs: dict[str, list[tuple[Span, LineageLink, Span, Span]]] = {}
        for link in links:
            for copied, source in link.passages:
                self._pairs.setdefault(link.copy, []).append((copied, link, copied, source))
                self._pairs.setdefault(link.source, []).append((source, link, copied, source))

    def of(self, reports: Sequence[Sequence[Unit]], known: Collection[str]) -> tuple[Drift, ...]:
        """One for each copy that has another figure in a sentence of `reports`, those of one utterance by their units,
        whether or not the copy reports it too; none for the articles `known`, of which that is said already.
        """
        found: dict[str, Drift] = {}
        for unit in (unit for report in reports for unit in report):
            for own, link, copied, source in self._pairs.get(unit.article.id, ()):
                if link.copy in found or link.copy in known:
                    continue
                if not any(own.overlaps(span) for span in unit.spans):
                    continue
                text, against = copied.of(self._articles[link.copy].text), source.of(self._articles[link.source].text)
                if number_changed(against, text):
                    found[link.copy] = Drift(
                        article=link.copy,
                        kind=KIND,
                        text=text,
                        against=against,
                        families=(self._family_of.get(link.copy, link.copy),),
                        against_families=(self._family_of.get(link.source, link.source),),
                    )
        return tuple(found[article] for article in sorted(found))
