"""The units that are joined: a statement, or one sentence of a long one, with what is known of speaker and day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.lineage.words import word_weight
from onrecord.nouns.article import Article
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Kind, Statement
from onrecord.readings.carried_on import GOES_ON
from onrecord.record.affiliations import find_affiliations
from onrecord.record.content import Content, find_terms, make_content
from onrecord.record.first_person import with_first_persons
from onrecord.record.named_places import NOTHING_NAMED, NamedPlaces
from onrecord.record.nesting import Told, without_repeats
from onrecord.record.said_when import Day, said_when
from onrecord.record.speaker_roles import RoleBook
from onrecord.record.speakers import NOBODY, Speaker, make_speaker, names_itself
from onrecord.record.word_stems import find_words, is_content_word, stem
from onrecord.record.worth import is_only_adverbial, is_worth_keeping, says_something
from onrecord.text.lines import paragraph_around
from onrecord.text.sentences import split_sentences
from onrecord.text.stem import stem as common_stem

# Sentences with fewer content words together ("We shall see.") are no unit of their own.
UNIT_MIN_TERMS = 2
# Cues more common in English than this ("called", "wants") stand before anything.
CUE_MIN_RARITY = 0.6
_TALK = frozenset(
    map(stem, "replied added noted explained insisted recalled commented remarked continued concluded".split())
)
# A sentence of the reporter's that the reader took for the speaker's.
_REPORTERS_QUESTION = re.compile(
    r"(?:when |upon being )?asked (?:if|whether|about|why|how|what|when|who|by)\b", re.IGNORECASE
)

# "bluntly on Sunday that …", "reporters Friday that …", ". It is …": what stands before an indirect content.
_LEAD = re.compile(
    r"(?:[^.,;:\n]{0,50}?\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.,;:\n]{0,20}?\bthat\s+|[.,;:\s]+)(?=\S)"
)


# "that the text was a draft and that nothing had been decided": two contents of one cue.
_AND_THAT = re.compile(r"[,;]?\s+(?:and|but)\s+(?=that\s)")
_BETWEEN = re.compile(r"\s*|[,;]?\s+(?:and|but)\s+")


@dataclass(frozen=True, slots=True)
class Unit:
    """Part of a statement that may be a report of its own.

    spans      of the article's text, in order
    statement  the statement it is part of; `part` counts its parts from 0
    place      (article number, statement number, part): a total order over the story
    quotation  (article number, statement number) of the statement that this one goes on from (“A,” he said. “B.”),
               else its own
    family     the family of the article
    named      the outlet that the article names as its source for it, or that outlet's family; None without one
    via        the outlet, spokesman or document it came through, as text
    cue_stem   stem of a cue that tells what is done by the words ("confirmed"), None for "said" and its like
    """

    place: tuple[int, int, int]
    quotation: tuple[int, int]
    article: Article
    family: str
    statement: Statement
    spans: tuple[Span, ...]
    speaker: Speaker
    via: str | None
    named: str | None
    said: Day
    content: Content
    cue_stem: str | None = None


def make_units(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    entities: Mapping[str, RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    family_of: Mapping[str, str],
    named: NamedPlaces = NOTHING_NAMED,
) -> tuple[Unit, ...]:
    """All units of a story, ordered by `place`. Statements not worth a record or that say nothing (worth.py), and outer
    shells of nested ones, are left out.
    """
    by_id = {reading.article: reading for reading in readings}
    roles = RoleBook(tuple(entities.values()))
    affiliations = find_affiliations(articles, tuple(entities.values()))
    units: list[Unit] = []
    for number, article in enumerate(articles):
        reading = by_id.get(article.id)
        if reading is None:
            continue
        quotation = (number, 0)
        worthy = [statement for statement in reading.statements if is_worth_keeping(article, statement)]
        kept = with_first_persons(article.text, worthy)
        for order, told in enumerate(without_repeats(article, kept, reading.entities)):
            statement = told.statement
            if not says_something(article, replace(statement, content=told.content)):
                continue
            if GOES_ON not in statement.rules:
                quotation = (number, order)
            entity_id = entity_of.get((article.id, statement.entity)) if statement.entity is not None else None
            if entity_id is None and statement.speaker_name is not None:
                entity_id = roles.holder(statement.speaker_name, article.id)
            speaker = make_speaker(entity_id, statement.speaker_name, entities, affiliations)
            if statement.kind is Kind.DIRECT and any(
                names_itself(span.of(article.text), speaker) for span in told.content
            ):
                speaker = replace(NOBODY, barred=speaker.entity)
            said = said_when(article, reading, statement)
            cue = statement.cue.of(article.text) if statement.cue else ""
            verbatim = statement.kind in (Kind.DIRECT, Kind.UNMARKED)
            for part, spans in enumerate(_parts(article.text, told)):
                words = " … ".join(span.of(article.text) for span in spans)
                places = (*spans, *(place for place in (statement.cue, statement.source) if place is not None))
                family = family_of.get(article.id, article.id)
                units.append(
                    Unit(
                        (number, order, part), quotation, article, family, statement,
                        spans, speaker, told.via, named.source_at(article.id, places), said,
                        make_content(words, cue if part == 0 else "", verbatim=verbatim), _telling_cue(cue),
                    )
                )  # fmt: skip
    return tuple(units)


def _telling_cue(cue: str) -> str | None:
    """The stem of the last content word of a cue that is rare enough in English to tell one act from another."""
    words = [word for _, _, word in find_words(cue) if is_content_word(word)]
    if not words or word_weight(common_stem(words[-1]), is_name=False) < CUE_MIN_RARITY:
        return None
    return stem(words[-1]) if stem(words[-1]) not in _TALK else None


def _parts(text: str, told: Told) -> Iterator[tuple[Span, ...]]:
    """The content cut between its sentences wherever enough stands before the cut and after it."""
    pieces = _speakers_own(text, told)
    group: list[Span] = []
    for at, piece in enumerate(pieces):
        if group and _is_thick(text, group) and _is_thick(text, pieces[at:]):
            yield join_spans(text, group)
            group = []
        group.append(piece)
    if group:
        yield join_spans(text, group)


def _speakers_own(text: str, told: Told) -> list[Span]:
    """The sentences of the content that are the speaker's: no reporter's question, no heading or neighbour paragraph
    that the reader ran into, no "Britain's envoy on Friday" before the "that".
    """
    pieces = [
        Span(span.start + sentence.start, span.start + sentence.end)
        for span in told.content
        for sentence in split_sentences(span.of(text))
        if not _REPORTERS_QUESTION.match(sentence.of(span.of(text))) and find_words(sentence.of(span.of(text)))
    ]
    pieces = [piece for piece in pieces if not is_only_adverbial(piece.of(text))] or pieces
    statement = told.statement
    if statement.kind in (Kind.INDIRECT, Kind.MIXED):
        if statement.cue is not None and len(pieces) > 1:
            home = paragraph_around(text, statement.cue)
            pieces = [piece for piece in pieces if home.overlaps(piece)] or pieces
        pieces = [_without_lead(text, piece) for piece in pieces]
        pieces = [clause for piece in pieces for clause in _that_clauses(text, piece)]
    return pieces


def _that_clauses(text: str, piece: Span) -> list[Span]:
    """The piece cut before each "and that"."""
    clauses, start = [], piece.start
    for cut in _AND_THAT.finditer(text, piece.start, piece.end):
        clauses.append(Span(start, cut.start()))
        start = cut.end()
    return [*clauses, Span(start, piece.end)]


def _without_lead(text: str, piece: Span) -> Span:
    """The piece without stray stops, or a day and whom it was told, at its beginning."""
    lead = _LEAD.match(text, piece.start, piece.end)
    return Span(lead.end(), piece.end) if lead is not None and lead.end() < piece.end else piece


def _is_thick(text: str, spans: Sequence[Span]) -> bool:
    return len({term.stem for span in spans for term in find_terms(span.of(text))}) >= UNIT_MIN_TERMS


def join_spans(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """`spans` in order, overlaps and neighbours with nothing or an "and" between them made one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and _BETWEEN.fullmatch(text, whole[-1].end, max(whole[-1].end, span.start)):
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)
