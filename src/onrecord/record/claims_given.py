"""The assertions of a story's pages, each with what it is compared by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.nouns.article import Article
from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.record.content import Content, find_terms, make_content
from onrecord.record.named_places import Backing, NamedPlaces
from onrecord.record.word_stems import find_words, stem

_DEAD_KEY = "=dead"
# "2,400 people are dead": a clause without a verb ends before it.
NEXT_CHARS = 16
_DEAD = re.compile(r"dead|deaths|fatalities|killed", re.IGNORECASE)
_DIED = re.compile(r"\b(?:killed|dead|died|deaths?|lost\s+their\s+lives)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:people|persons|civilians|residents|lives)$", re.IGNORECASE)
# One measure in two writings.
_SAME_MEASURE = {
    stem(short): stem(long)
    for short, long in (
        ("kg", "kilograms"),
        ("kilos", "kilograms"),
        ("km", "kilometres"),
        ("kilometers", "kilometres"),
        ("meters", "metres"),
        ("tonnes", "tons"),
        ("liters", "litres"),
    )
}


@dataclass(frozen=True, slots=True)
class Given:
    """An assertion with its article and what it is compared by: its clause, its subject alone, its unit by stem, and
    the states whose things are counted ("23 British diplomats").
    """

    article: Article
    family: str
    assertion: Assertion
    content: Content
    subject: Content
    of_dead: bool
    unit: str
    states: frozenset[str]
    asserter: str | None
    asserter_name: str | None
    backing: Backing


def find_given(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    family_of: Mapping[str, str],
    named: NamedPlaces,
) -> list[Given]:
    """All assertions in story order."""
    by_id = {reading.article: reading for reading in readings}
    names = {entity.id: entity.name for entity in entities}
    found = []
    for article in articles:
        reading = by_id.get(article.id)
        if reading is None:
            continue
        statements = {statement.id: statement for statement in reading.statements}
        for assertion in reading.assertions:
            statement = statements.get(assertion.statement or "")
            index = statement.entity if statement is not None else None
            entity = entity_of.get((article.id, index)) if index is not None else None
            name = names.get(entity or "") or (statement.speaker_name if statement is not None else None)
            clause = _without(article.text, assertion)
            of_dead = _is_of_dead(assertion, f"{clause} {article.text[assertion.span.end :][:NEXT_CHARS]}")
            words = f"{assertion.subject} {clause}{' killed' if of_dead and not _DIED.search(clause) else ''}"
            family = family_of.get(article.id, article.id)
            subject = make_content(assertion.subject)
            outlet = named.source_at(article.id, (assertion.clause, assertion.span))
            backing = Backing(article.id, family, outlet)
            found.append(
                Given(
                    article, family, assertion, make_content(words), subject, of_dead,
                    _DEAD_KEY if of_dead else _unit_key(assertion.unit or ""),
                    _states_of(assertion.span.of(article.text)), entity, name, backing,
                )
            )  # fmt: skip
    return found


def _without(text: str, assertion: Assertion) -> str:
    """The clause without the value."""
    clause, span = assertion.clause, assertion.span
    if not clause.overlaps(span):
        return clause.of(text)
    return f"{text[clause.start : span.start]} {text[span.end : clause.end]}"


def _unit_key(unit: str) -> str:
    """The unit's last word by its stem, or by what else it is called: "fighter jets" and "jets" count one thing, as
    "troops" and "soldiers" do; of a measure, the measure.
    """
    words = [word for _, _, word in find_words(unit.partition(" of ")[0])]
    terms = find_terms(words[-1]) if words else ()
    key = terms[0].stem if terms else ""
    return _SAME_MEASURE.get(key) or (terms[0].group if terms else None) or key


def _states_of(words: str) -> frozenset[str]:
    return frozenset(term.stem for term in find_terms(words) if term.stem.startswith("@"))


def _is_of_dead(assertion: Assertion, clause: str) -> bool:
    """True for a count of people who died: by its unit, or of people by its clause."""
    unit = assertion.unit or ""
    if assertion.kind is not ClaimKind.QUANTITY:
        return False
    return _DEAD.fullmatch(unit) is not None or (_PEOPLE.search(unit) is not None and _DIED.search(clause) is not None)
