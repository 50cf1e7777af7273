"""Dates in digits that do not merely date the news, each with the event that it dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.nouns.published import Published
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.readings.assertion_words import MOST_WORDS, SAYING, clause_of, joined, name_words, named, statement_at
from onrecord.readings.tree import Tree
from onrecord.text.month_names import MONTH_NAMES
from onrecord.text.span_index import SpanIndex

# A day this near to publication is when the news happened, and stands in the timeline.
NEWS_DAYS = 14
# What has a day of its own: "talks in 2015", "the November 29 missile test".
_EVENTS = frozenset(
    """talks meeting summit conference election elections vote referendum test tests launch attack attacks strike
    strikes bombing war truce ceasefire armistice treaty agreement accord deal visit round session exercise exercises
    drill drills coup revolution uprising crisis raid collapse crash explosion earthquake inauguration speech""".split()
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTH_NAMES)})\b")
_DATED = re.compile(r"\d{4}")  # "the 1950s" are 195
_RELATIVES = frozenset("whose who which that when where".split())


def find_dates(
    tree: Tree, times: Sequence[TimeExpression], published: Published, told: SpanIndex[Statement]
) -> Iterator[Assertion]:
    """An assertion for each date that is told for its own sake, in text order; none for the day of the news."""
    for time in times:
        words = tree.words_in(time.span)
        if not words or not _is_told_date(time, tree.text) or _is_news(time, published):
            continue
        inside = set(words)
        head = next((w for w in reversed(words) if tree.tokens[w].head not in inside), words[-1])
        behind = _noun_behind(tree, words)
        dated = tree.tokens[head].head if behind is None else behind
        if dated < 0:
            continue
        if tree.tokens[dated].upos == "VERB":
            core = _dated_act(tree, head, dated, words)
        elif _dates_noun(tree, time, head, dated):
            core = name_words(tree, dated, words)
        else:
            core = _dated_event(tree, time, dated, words)
        if core is None:
            continue
        yield Assertion(
            span=time.span,
            kind=ClaimKind.DATE,
            value=time.value or "",
            unit=None,
            hedge=None,
            subject=joined(tree, core[: 2 * MOST_WORDS]),
            clause=clause_of(tree, dated),
            statement=statement_at(time.span, told),
        )


def _noun_behind(tree: Tree, words: Sequence[int]) -> int | None:
    """The noun of "the May 2 missile test", whatever the parse ties the day to; None where none stands right behind."""
    at = words[-1] + 1
    if not any(tree.tokens[word].upos == "DET" for word in (words[0], words[0] - 1) if word >= 0):
        return None
    while at < len(tree.tokens) and tree.tokens[at].upos == "NOUN":
        at += 1
    return at - 1 if at > words[-1] + 1 else None


def _dates_noun(tree: Tree, time: TimeExpression, head: int, noun: int) -> bool:
    """True for a day before the noun it dates, which more words than one name: "the May 2 missile test"."""
    if time.earliest is None or time.earliest != time.latest or noun <= head or tree.tokens[noun].upos != "NOUN":
        return False
    tied = tree.tokens[head].head != noun or tree.relation(head) in ("compound", "nmod", "nummod")
    return tied and len(named(tree, noun, [head]).split()) > 1


def _dated_act(tree: Tree, time: int, verb: int, words: Sequence[int]) -> list[int] | None:
    """The words of the clause that a time dates; None if they name nothing ("it takes place"), or tell that somebody
    spoke, which stands with what was said.
    """
    if tree.words[verb].lower() in SAYING or tree.relation(time) not in ("obl", "advmod", "nmod"):
        return None  # "the 2018 games" dates no event
    leave_out = tree.children(verb, "advcl", "ccomp", "parataxis", "conj", "cc", "mark", "advmod")
    core = [w for w in tree.phrase(verb, [*leave_out, *words]) if tree.tokens[w].upos != "PUNCT"]
    subjects = tree.children(verb, "nsubj")
    if len(core) < 2 or not subjects or tree.tokens[subjects[0]].upos == "PRON":
        return None
    return core if tree.words[core[0]].lower() not in _RELATIVES else None


def _dated_event(tree: Tree, time: TimeExpression, noun: int, words: Sequence[int]) -> list[int] | None:
    """The words of an event's name that a time dates: "high-level talks in 2015"; None for any other noun, and for a
    year before it, which is part of a name ("the 2015 accord").
    """
    if tree.words[noun].lower() not in _EVENTS or (words[0] < noun and len(time.value or "") == len("2015")):
        return None
    return name_words(tree, noun, words)


def _is_told_date(time: TimeExpression, text: str) -> bool:
    """True for a date with digits or a month of its own: "on Monday" dates a report."""
    words = time.span.of(text)
    own = any(character.isdigit() for character in words) or _MONTH.search(words) is not None
    return time.type is TimeType.DATE and own and _DATED.match(time.value or "") is not None


def _is_news(time: TimeExpression, published: Published) -> bool:
    near = timedelta(days=NEWS_DAYS)
    if time.earliest is None or time.latest is None or published.earliest is None or published.latest is None:
        return False
    return time.earliest <= published.latest + near and time.latest >= published.earliest - near
