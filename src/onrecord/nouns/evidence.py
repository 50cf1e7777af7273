"""Evidence: exact words of one article. An item of the record without it cannot be built."""

from dataclasses import dataclass

from onrecord.errors import EvidenceError
from onrecord.nouns.article import Article
from onrecord.nouns.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """`text` stands in article `article` at `start` to `end`, code points, half-open. Make one with `evidence_at`."""

    article: str
    start: int
    end: int
    text: str


def evidence_at(article: Article, span: Span) -> Evidence:
    """The words of `article` at `span`. Raises EvidenceError if the span lies outside the text or covers only
    blanks.
    """
    words = article.text[span.start : span.end]
    if span.end > len(article.text) or not words.strip():
        raise EvidenceError(f"no words at {span.start}..{span.end} of {article.id} ({len(article.text)} characters)")
    return Evidence(article.id, span.start, span.end, words)
