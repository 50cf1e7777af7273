"""How long something is to last, or may: "a 30-day truce", "the call lasted an hour", "he gave them 48 hours"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.readings.assertion_words import MOST_WORDS, clause_of, joined, named, predicate, statement_at
from onrecord.readings.quantities import leading_hedge
from onrecord.readings.tree import Tree
from onrecord.text.span_index import SpanIndex

_LASTING = re.compile(r"P(T?)(\d+)([DWMYH])$")
_LASTING_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years", "TM": "minutes", "TH": "hours"}
# "An hour" and "40 minutes" are compared in minutes; "a 24-hour truce" and "a 12-hour flight" are not.
MOST_HOURS_IN_MINUTES = 8
# What takes its time: "the call lasted 40 minutes", "it would take 90 days", "they met for an hour".
_LAST = frozenset(
    "last lasts lasted lasting take takes took taken taking run runs ran running spend spends spent serve serves "
    "served need needs needed require requires required".split()
)
_SIT = frozenset(
    "meet meets met talk talks talked speak speaks spoke spoken negotiate negotiated confer conferred wait waits "
    "waited waiting continue continued sit sat suspend suspended extend extended".split()
)
# Time that somebody has, gets or must do: "gave them 48 hours to leave", "he faces 15 years".
_HAVE = frozenset(
    "give gives gave given giving have has had get gets got allow allows allowed grant grants granted set sets leave "
    "leaves left".split()
)
_FACE = frozenset("face faces faced facing".split())
# What is done to somebody or something for a time: "jailed for 15 years", "sentenced to 22 years".
_DONE_FOR = frozenset(
    "sentenced jailed imprisoned detained held banned barred suspended closed shut leased rented lease rent extended "
    "condemned expelled exiled frozen".split()
)
_INTENDED = frozenset("will would may might could can shall should must to".split())
# "It had not been used in 14 months", "for 14 months nobody had called": how long something is left undone.
_RELATIVES = frozenset({"that", "which", "who"})
_NOBODY = frozenset({"nobody", "none", "nothing"})
# "In the past two weeks", "a day after the vote": these tell when, not how long.
_WHEN = re.compile(
    r"\b(?:past|last|previous|recent|coming|next|first|final|latest|this|that|these|those)\b", re.IGNORECASE
)
_FROM_THERE = re.compile(r"\s+(?:after|before|later|ago|earlier|from|old|since)\b", re.IGNORECASE)


def find_lengths(tree: Tree, times: Sequence[TimeExpression], told: SpanIndex[Statement]) -> Iterator[Assertion]:
    """An assertion for each length that a noun or a verb of lasting has, in text order; an hour or a few in minutes."""
    for time in times:
        length = _LASTING.match(time.value or "")
        words = tree.words_in(time.span)
        if length is None or not words or time.type is not TimeType.DURATION:
            continue
        if _WHEN.search(time.span.of(tree.text)) or _FROM_THERE.match(tree.text, time.span.end):
            continue
        inside = set(words)
        head = next((w for w in reversed(words) if tree.tokens[w].head not in inside), words[-1])
        lasting = tree.tokens[head].head
        subject = _lasting(tree, head, lasting, words) if lasting >= 0 and lasting not in inside else None
        if subject is None:
            continue
        amount, unit = int(length[2]), length[1] + length[3]
        if unit == "TH" and amount <= MOST_HOURS_IN_MINUTES:
            amount, unit = 60 * amount, "TM"
        yield Assertion(
            span=time.span,
            kind=ClaimKind.QUANTITY,
            value=str(amount),
            unit=_LASTING_UNITS[unit],
            hedge=leading_hedge(time.span.of(tree.text)),
            subject=subject,
            clause=clause_of(tree, lasting),
            statement=statement_at(time.span, told),
            slight=tree.words[lasting] in _SIT
            and not any(character.isdigit() for character in time.span.of(tree.text)),
        )


def _lasting(tree: Tree, length: int, head: int, words: Sequence[int]) -> str | None:
    """What lasts, in words: "a truce of 30 days", "the 30-day truce", "withdrawal would take"; None where the time
    tells when something went on ("in three days").
    """
    cases = [tree.words[w] for w in tree.children(length, "case") if w not in words]
    if tree.tokens[head].upos == "NOUN":
        before = head > words[-1] and not cases
        return named(tree, head, words) if before or cases in (["of"], ["for"]) else None
    verb = tree.words[head]
    subject = next(iter(tree.children(head, "nsubj")), None)
    if subject is not None and tree.words[subject] in _RELATIVES and tree.relation(head) == "acl":
        subject = tree.tokens[head].head  # "a line that had not been used"
    lasts = (verb in _LAST and cases in ([], ["for"])) or (verb in _SIT and cases == ["for"])
    nobody = tree.is_negated(head) or (subject is not None and tree.words[subject] in _NOBODY)
    granted = not nobody and _is_granted(tree, length, head, cases, words)
    lasts = lasts or granted
    if not lasts and not (nobody and cases in (["in"], ["for"])):
        return None
    if subject is None or tree.tokens[subject].upos == "PRON":
        leave_out = [*tree.children(head, "nsubj", "aux", "advcl", "ccomp", "parataxis", "conj", "cc", "mark"), *words]
        core = tree.phrase(head, leave_out)
        return joined(tree, core[:MOST_WORDS]) if len(core) > 1 or granted else None
    return f"{named(tree, subject, ())} {predicate(tree, head)}"


def _is_granted(tree: Tree, length: int, verb: int, cases: Sequence[str], words: Sequence[int]) -> bool:
    """True for time to do something in, or that something is meant to go on: "within 60 days", "has 48 hours to leave",
    "would use the port for 35 years".
    """
    if tree.tokens[verb].upos not in ("VERB", "AUX"):
        return False
    if cases == ["within"]:
        return True
    if (tree.words[verb] in _FACE and not cases) or (tree.relation(length) == "obj" and tree.words[verb] in _HAVE):
        return True
    if tree.words[verb] in _DONE_FOR and cases in (["for"], ["to"]):
        return True
    over = not cases and tree.words[words[0]] == "over"
    meant = any(tree.words[w] in _INTENDED for w in tree.children(verb, "aux", "mark"))
    return meant and (over or cases in (["for"], ["over"]))
