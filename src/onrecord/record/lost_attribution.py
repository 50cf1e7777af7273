"""Attributions that a copy lost: its page gives as fact what the text it comes from gives as somebody's words."""

import re
from collections.abc import Mapping, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.lineage import LineageLink
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import Drift
from onrecord.nouns.span import Span
from onrecord.record.content import TermWeights, make_content
from onrecord.record.content_match import match_content
from onrecord.record.report_unit import Unit
from onrecord.text.sentences import split_sentences

# The copy's sentence must hold nearly all of the reported words, and enough of them to be no commonplace.
_MIN_CONTAINED = 0.75
_MIN_WORDS = 4
# Words by which a sentence still says whose words it gives, whatever the reader made of them.
_ATTRIBUTES = re.compile(
    r"\b(?:according to|sa(?:id|ys?|ying)|told|tells?|claim\w*|stat(?:ed|es|ing|ement)|announc\w+|warn\w*|add(?:ed|s)|"
    r"insist\w*|argu\w+|accus\w+|alleg\w+|den(?:y|ies|ied)|quot\w+|cit\w+|report(?:s|ed(?:ly)?)|spok\w+|called|calls|"
    r"believ\w+|thinks?|thought|wants?|urg\w+|demand\w*|promis\w+|pledg\w+|vow\w+|propos\w+|admit\w*|explain\w*|"
    r"declar\w+|described|describes|complain\w*|suggest\w*|not(?:ed|es)|view of|words of)\b|[\"“”„«»]",
    re.IGNORECASE,
)
KIND = "attribution lost"


class LostAttributions:
    """Finds them for one story. Only where lineage aligns the two passages: that two reporters know one fact, and one
    of them names who told him, is no loss."""

    def __init__(
        self,
        articles: Sequence[Article],
        readings: Sequence[Reading],
        links: Sequence[LineageLink],
        family_of: Mapping[str, str],
        weights: TermWeights,
    ) -> None:
        self._family_of = family_of
        self._articles = {article.id: article for article in articles}
        self._weights = weights
        self._told: dict[str, list[Span]] = {
            reading.article: [
                span
                for statement in reading.statements
                for span in (
                    *statement.content,
                    *(part for part in (statement.source, statement.cue) if part is not None),
                )
            ]
            for reading in readings
        }
        self._sentences: dict[str, list[Span]] = {}
        self._passages: dict[str, list[tuple[Span, str, Span]]] = {}
        for link in links:
            for copied, source in link.passages:
                self._passages.setdefault(link.source, []).append((source, link.copy, copied))
                self._passages.setdefault(link.copy, []).append((copied, link.source, source))

    def of(self, reports: Sequence[Sequence[Unit]]) -> tuple[Drift, ...]:
        """The sentences that give as fact what `reports`, those of one utterance by their units, give as said; one for
        each article that has no report of it, in the order of the articles' ids."""
        reporting = {report[0].article.id for report in reports}
        found: dict[str, Drift] = {}
        for unit in (unit for report in reports for unit in report):
            for passage, other, aligned in self._passages.get(unit.article.id, ()):
                if other in reporting or other in found or not any(passage.overlaps(span) for span in unit.spans):
                    continue
                sentence = self._bare_sentence(other, aligned, unit)
                if sentence is not None:
                    text = self._articles[other].text
                    found[other] = Drift(
                        article=other,
                        kind=KIND,
                        text=sentence.of(text),
                        against=f"{unit.speaker.name or 'somebody'}: {unit.content.text}",
                        families=(self._family_of.get(other, other),),
                        against_families=(unit.family,),
                    )
        return tuple(found[article] for article in sorted(found))

    def _bare_sentence(self, article: str, aligned: Span, unit: Unit) -> Span | None:
        """The sentence of the aligned passage that says what `unit` says, and neither it nor those beside it say that
        anybody said so."""
        text = self._articles[article].text
        sentences = self._sentences.setdefault(article, list(split_sentences(text)))
        for at, sentence in enumerate(sentences):
            if not sentence.overlaps(aligned):
                continue
            around = Span(sentences[max(0, at - 1)].start, sentences[min(len(sentences) - 1, at + 1)].end)
            if _ATTRIBUTES.search(sentence.of(text)) or any(
                around.overlaps(span) for span in self._told.get(article, ())
            ):
                continue
            match = match_content(unit.content, make_content(sentence.of(text)), self._weights)
            if match.count >= _MIN_WORDS and match.contained >= _MIN_CONTAINED and match.opposed == 0:
                return sentence
        return None
