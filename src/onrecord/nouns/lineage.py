"""Which article comes from which, and the families that follow from it."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.nouns.span import Span


class LineageKind(StrEnum):
    COPY = "copy"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """`sentence` of an article (an id) names an outlet, not its own, as the source of its words.

    name  as the world knows the outlet, else as printed without "the"
    """

    article: str
    name: str
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageLink:
    """`copy` (an article id) took text from `source`, or both from one original that is not among the pages.

    share       of the copy's own reporting (not of quoted primary words) that stands in the source too, 0.0-1.0
    passages    aligned passages: (span in the copy, span in the source), in order of the copy
    """

    copy: str
    source: str
    kind: LineageKind
    share: float
    confidence: float
    passages: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Articles of one origin: one independent source. `origin` names it as far as the pages tell ("Associated
    Press").
    """

    id: str
    origin: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSource:
    """An outlet that articles name as the one their words came from ("The Meridian Post reported"), not their own.

    family    id of the family whose articles are that outlet's, None where none of the pages is: then the outlet stands
              for itself, and all that name it are one source
    mentions  (article id, the sentence that names it), by article, then place
    """

    id: str
    name: str
    family: str | None
    mentions: tuple[tuple[str, Span], ...]
