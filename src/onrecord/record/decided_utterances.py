"""Utterances that a reader has put right: who made them, when, and those that are none."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.decision import DateFix, Reject, SpeakerFix, ThingKind
from onrecord.nouns.evidence import Evidence, evidence_at
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity, Utterance
from onrecord.record.decided_speakers import set_speaker
from onrecord.record.rulings import Rulings, is_same


def utterance_words(utterance: Utterance) -> list[Evidence]:
    """The words of all its reports."""
    return [words for report in utterance.reports for words in (report.words, *report.more)]


def settle_utterances(
    utterances: Sequence[Utterance], entities: Sequence[RecordEntity], rulings: Rulings
) -> tuple[tuple[Utterance, ...], tuple[Utterance, ...]]:
    """The utterances that stay, with the speakers and days decided on, and those that are rejected; each in order.

    An utterance keeps its id, which is made of its words and of the speaker that the pages give.
    """
    words = {utterance.id: utterance_words(utterance) for utterance in utterances}
    settled = {utterance.id: utterance for utterance in utterances}
    rejected: set[str] = set()
    for decision in rulings.decisions:
        match decision.ruling:
            case SpeakerFix(utterance=thing) as fix:
                speaker = set_speaker(fix, entities, rulings)
                for id in rulings.holders(thing, words):
                    settled[id] = replace(settled[id], speaker=speaker.entity, speaker_name=speaker.name)
            case DateFix(item=thing, earliest=earliest, latest=latest) if thing.kind is ThingKind.UTTERANCE:
                for id in rulings.holders(thing, words):
                    settled[id] = replace(settled[id], said_earliest=earliest, said_latest=latest)
            case Reject(item=thing) if thing.kind is ThingKind.UTTERANCE:
                rejected.update(rulings.holders(thing, words))
            case _:
                pass
    return (
        tuple(settled[utterance.id] for utterance in utterances if utterance.id not in rejected),
        tuple(utterance for utterance in utterances if utterance.id in rejected),
    )


def said_by_hand(utterances: Sequence[Utterance], rulings: Rulings) -> dict[str, tuple[date, date]]:
    """Statement id → the days between which it was said, for those of utterances whose day was decided."""
    words = {utterance.id: utterance_words(utterance) for utterance in utterances}
    statements = {u.id: [report.statement for report in u.reports] for u in utterances}
    return {
        statement: (fix.earliest, fix.latest)
        for fix in rulings.of(DateFix)
        if fix.item.kind is ThingKind.UTTERANCE
        for id in rulings.holders(fix.item, words)
        for statement in statements[id]
    }


def without_rejected(
    articles: Sequence[Article], readings: Sequence[Reading], rejected: Sequence[Utterance]
) -> tuple[Reading, ...]:
    """`readings` without the stances taken in the words of `rejected` utterances; the figures in them are the
    article's own.
    """
    if not rejected:
        return tuple(readings)
    by_id = {article.id: article for article in articles}
    gone = [words for utterance in rejected for words in utterance_words(utterance)]
    statements = {report.statement for utterance in rejected for report in utterance.reports}
    return tuple(_without(reading, by_id, gone, statements) for reading in readings)


def _without(
    reading: Reading, articles: Mapping[str, Article], gone: Sequence[Evidence], statements: set[str]
) -> Reading:
    article = articles.get(reading.article)
    here = [words for words in gone if words.article == reading.article]
    if article is None or not here:
        return reading
    stances = tuple(
        stance
        for stance in reading.stances
        if not any(is_same(evidence_at(article, stance.content), words) for words in here)
    )
    assertions = tuple(
        replace(assertion, statement=None)
        if assertion.statement in statements and any(is_same(evidence_at(article, assertion.span), w) for w in here)
        else assertion
        for assertion in reading.assertions
    )
    return replace(reading, stances=stances, assertions=assertions)
