"""Which report of an utterance is the most faithful, and why."""

from collections.abc import Collection, Sequence

from onrecord.nouns.article import Article
from onrecord.nouns.statement import Kind
from onrecord.record.report_unit import Unit

_KIND_RANK = {Kind.DIRECT: 0, Kind.MIXED: 1, Kind.UNMARKED: 2, Kind.INDIRECT: 3}


def faithfulness(unit: Unit, derived: Collection[str]) -> tuple[int, int, int, int, int, float, tuple[int, int, int]]:
    """Sort key, the most faithful first.

    Original words before retold ones, pages not machine-translated, not cut off at this place and not derived from
    another page (`derived`: ids of copies and rewrites) before others; then one named source before none, confidence,
    and story order.
    """
    article = unit.article
    return (
        1 if article.translation_signs else 0,
        _KIND_RANK[unit.statement.kind],
        1 if is_cut_off(article, unit) else 0,
        1 if article.id in derived else 0,
        0 if unit.speaker.name else 1,
        -unit.statement.confidence,
        unit.place,
    )


def is_cut_off(article: Article, unit: Unit) -> bool:
    """True if the page breaks off inside the report."""
    return article.truncated and unit.spans[-1].end >= len(article.text.rstrip()) - 2


def describe_best(unit: Unit, others: Sequence[Unit], derived: Collection[str]) -> str:
    """The reason, in words, why `unit` gives the best wording beside `others`."""
    if not others:
        return "the only report"
    reasons = [f"{unit.statement.kind.value} words"]
    if any(other.article.translation_signs for other in others) and not unit.article.translation_signs:
        reasons.append("no sign of machine translation")
    if any(other.article.id in derived for other in others) and unit.article.id not in derived:
        reasons.append("not derived from another page")
    return "best wording: " + ", ".join(reasons)
