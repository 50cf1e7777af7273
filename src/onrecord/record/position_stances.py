"""The stances of all pages with what a record knows of each: whose side takes it, when, in which utterances."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from onrecord.nouns.article import Article
from onrecord.nouns.reading import Reading
from onrecord.nouns.record import RecordEntity, Utterance
from onrecord.nouns.stance import PositionAct, Stance
from onrecord.nouns.statement import Statement
from onrecord.record.content import Content, find_terms, make_content
from onrecord.record.named_places import Backing, NamedPlaces
from onrecord.record.position_answers import Offered, answered, is_answer_alone
from onrecord.record.position_days import is_history, is_of_campaign, stance_days
from onrecord.record.position_groups import Taken
from onrecord.record.position_issues import EMPTY_NOUNS
from onrecord.record.position_parties import Side, Sides
from onrecord.record.word_stems import find_words
from onrecord.text.names import singular

# A content with fewer content words says too little to stand alone.
MIN_TERMS = 2
# What says enough in one word where it is refused.
_TERMS_OF_TALKS = frozenset("preconditions conditions mediation arbitration inspections ultimatums".split())
_AGAINST_CHARS = 12
_AGAINST = re.compile(r"\bagainst [“\"]?$")
_COUNTS = frozenset("one two three four five six seven eight nine ten first second third".split())


def take_stances(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    utterances: Sequence[Utterance],
    entities: Sequence[RecordEntity],
    entity_of: Mapping[tuple[str, int], str],
    family_of: Mapping[str, str],
    named: NamedPlaces,
    said: Mapping[str, tuple[date, date]],
) -> list[Taken]:
    """Every stance that some party of the story takes and that says enough, in the order of `articles` and their text.

    1. no side, no content, a demand of oneself: left out   2. "the proposal" is what another has offered before
    3. the days it was taken; what was taken long before the story is history, and left out.
    """
    sides = Sides(articles, entities, readings, entity_of)
    by_id = {reading.article: reading for reading in readings}
    told_in: dict[str, list[str]] = {}
    for utterance in utterances:
        for report in utterance.reports:
            told_in.setdefault(report.statement, []).append(utterance.id)
    found = []
    for article in articles:
        reading = by_id.get(article.id)
        if reading is None:
            continue
        statements = {statement.id: statement for statement in reading.statements}
        before: list[Offered] = []
        for stance in reading.stances:
            # 1. whose
            entity = entity_of.get((article.id, stance.entity)) if stance.entity is not None else None
            side = sides.of(entity, stance.side)
            if side is None or _is_of_oneself(article, stance, side, sides):
                continue
            # 2. what
            offered = answered(article, stance, side, before)
            content = make_content(offered.words) if offered is not None else _content(article, stance)
            if content is None or (offered is None and is_answer_alone(article, stance)):
                continue
            if offered is not None:
                stance = replace(stance, topics=offered.stance.topics)
            before.append(Offered(stance, side, stance.content.of(article.text)))
            # 3. when
            statement = statements.get(stance.statement or "")
            days = said.get(stance.statement or "") or stance_days(article, reading, stance, statement)
            if is_history(days, article.published) or is_of_campaign(article, stance):
                continue
            voice = _voice(article, statement, entity_of) or entity
            family = family_of.get(article.id, article.id)
            found.append(
                Taken(
                    article=article,
                    family=family,
                    stance=stance,
                    side=side,
                    voice=voice,
                    content=content,
                    addressee=sides.named(stance.target.of(article.text)) if stance.target is not None else None,
                    earliest=days[0],
                    latest=days[1],
                    utterances=tuple(dict.fromkeys(told_in.get(stance.statement or "", ()))),
                    backing=Backing(article.id, family, named.source_at(article.id, (stance.words, stance.content))),
                )
            )
    return found


def _is_of_oneself(article: Article, stance: Stance, side: Side, sides: Sides) -> bool:
    """True for a demand that is put to its own party: "we should do more" demands nothing of others."""
    if stance.act is not PositionAct.DEMAND or stance.target is None:
        return False
    return sides.named(stance.target.of(article.text)) == side.name


def _content(article: Article, stance: Stance) -> Content | None:
    """What a stance says, None if that is next to nothing. A warning is one with what it is to come upon."""
    words = stance.content.of(article.text).replace("non-", "no ")
    telling = [term for term in find_terms(words) if term.stem not in _COUNTS]
    answered = stance.act in (PositionAct.REFUSE, PositionAct.ACCEPT) and words.startswith(("the ", "this ", "that "))
    bare = stance.act is PositionAct.REFUSE and words.lower() in _TERMS_OF_TALKS  # "will not accept preconditions"
    answered = answered or bare or stance.act is PositionAct.DENY  # and so does "there was no threat"
    answered = answered or (stance.act is PositionAct.REFUSE and words.startswith("to "))  # "refused to pay"
    warned = stance.act is PositionAct.WARN and _AGAINST.search(
        article.text[max(0, stance.content.start - _AGAINST_CHARS) : stance.content.start]
    )
    answered = answered or bool(warned)  # "warned the council against haste"
    topics = [span.of(article.text) for span in stance.topics]
    beside = [word for _, _, word in find_words(words) if word.lower() not in EMPTY_NOUNS | _COUNTS]
    least = 1 if stance.content.overlaps(stance.cue) else MIN_TERMS  # "the list must be complete" says enough
    if topics and all(_is_empty(topic) for topic in topics) and len(find_terms(" ".join(beside))) < least:
        return None
    if len(telling) < (1 if answered else MIN_TERMS):  # "accepted the draft" answers what others put forward
        return None
    apart = stance.condition is not None and not stance.content.overlaps(stance.condition)
    if stance.act is PositionAct.WARN and apart and stance.condition is not None:
        words = f"{words} {stance.condition.of(article.text)}"
    return make_content(words)


def _is_empty(topic: str) -> bool:
    """True where the noun of a short phrase names nothing: "a matter of days"."""
    noun = topic.split()[-1].lower()
    return noun in EMPTY_NOUNS or singular(noun) in EMPTY_NOUNS


def _voice(article: Article, statement: Statement | None, entity_of: Mapping[tuple[str, int], str]) -> str | None:
    if statement is None or statement.entity is None:
        return None
    return entity_of.get((article.id, statement.entity))
