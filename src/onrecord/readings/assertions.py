"""The figures and dates that an article gives, each with what it is the figure or date of."""

import re
from collections.abc import Iterator, Sequence

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.nouns.published import Published
from onrecord.nouns.quantity import Quantity
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.assertion_dates import find_dates
from onrecord.readings.assertion_lengths import find_lengths
from onrecord.readings.assertion_words import clause_of, counted, statement_at
from onrecord.readings.tree import Tree
from onrecord.text.lines import paragraph_around
from onrecord.text.span_index import SpanIndex

# A number in letters up to this one is slight unless it counts victims or votes, and is no figure where it counts what
# the story is about ("the two leaders").
SMALL = 12
# Units that count occasions and turns of speech, not the world.
_IDLE_UNITS = frozenset("times things ways way points words sides pages reasons issues questions signs".split())
# Units of what a website counts around the text, on lines of its own; a sentence may count them too.
PAGE_LINE_CHARS = 40
_PAGE_UNITS = frozenset(
    "comments comment shares share views likes replies followers images photos pictures videos results items".split()
)
# What is told of one way of counting and not for its number: the parties of the story themselves.
_PARTIES = frozenset(
    "leaders presidents ministers countries nations states governments parties neighbours neighbors allies officials "
    "sources aides".split()
)
_DEFINITE = frozenset("the these those both his her its their our my your last first next past".split())
_TELLING = re.compile(
    r"\b(?:kill|wound|injur|dead\b|die[sd]?\b|death|arrest|detain|captur|hostage|casualt|rescu|surviv|missing|drown|"
    r"jail|kidnap|expel|vote|abstain|fir(?:e[sd]?|ing)\b|launch|hits?\b|sink|sank|test)",
    re.IGNORECASE,
)
# More than the two whom a story is about, when they take a stand, are a count of votes.
_BOTH = 2
_TAKING_A_STAND = re.compile(
    r"\b(?:back(?:s|ed|ing)|support(?:s|ed|ing)?|oppos(?:es?|ed|ing)|sign(?:s|ed|ing)?|reject(?:s|ed|ing)?|"
    r"join(?:s|ed|ing)?|walk(?:s|ed|ing)? out|refus(?:es?|ed|ing))\b",
    re.IGNORECASE,
)


def find_assertions(
    text: str,
    analysis: Analysis,
    published: Published,
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
    statements: Sequence[Statement],
) -> tuple[Assertion, ...]:
    """Assertions in text order: quantities worth comparing, how long something is to last ("a 30-day truce"), and dates
    in digits that do not merely date the news.
    """
    tree = Tree(text, analysis)
    told = SpanIndex((content, statement) for statement in statements for content in statement.content)
    found = [
        *_quantities(tree, quantities, told),
        *find_lengths(tree, times, told),
        *find_dates(tree, times, published, told),
    ]
    return tuple(sorted(found, key=lambda assertion: assertion.span))


def _quantities(tree: Tree, quantities: Sequence[Quantity], told: SpanIndex[Statement]) -> Iterator[Assertion]:
    for quantity in quantities:
        words = tree.words_in(quantity.span)
        if not words or quantity.unit is None or _is_idle(tree, quantity, words):
            continue
        slight = _is_slight(tree, quantity, words)
        if slight and _is_known(tree, quantity, words):
            continue
        inside = set(words)
        vague = (quantity.hedge or "").endswith(" of")  # of "tens of thousands of files" the files are counted
        head = next((w for w in reversed(words) if vague or tree.tokens[w].head not in inside), words[-1])
        low, high = _plain(quantity.value), _plain(quantity.upper) if quantity.upper is not None else None
        yield Assertion(
            span=quantity.span,
            kind=ClaimKind.QUANTITY,
            value=low if high is None else f"{low}-{high}",
            unit=quantity.unit,
            hedge=quantity.hedge or ("dozen" if "dozen" in quantity.span.of(tree.text).lower() else None),
            subject=counted(tree, head, words, quantity.unit),
            clause=clause_of(tree, head),
            statement=statement_at(quantity.span, told),
            slight=slight,
        )


def _is_idle(tree: Tree, quantity: Quantity, words: Sequence[int]) -> bool:
    """True for a count that is no figure: "Ruvania: 11", "three points", "317 comments" above a text."""
    unit = quantity.unit or ""
    if unit.lower() in _IDLE_UNITS or (unit[:1].isupper() and not unit.endswith("s")):
        return True
    if unit.lower() in _PARTIES and _is_definite(tree, words):
        return True  # "the 28 leaders"
    return unit.lower() in _PAGE_UNITS and len(paragraph_around(tree.text, quantity.span)) <= PAGE_LINE_CHARS


def _is_slight(tree: Tree, quantity: Quantity, words: Sequence[int]) -> bool:
    """True for a small number in letters that counts neither victims nor votes."""
    in_letters = not any(character.isdigit() for character in quantity.span.of(tree.text))
    small = quantity.value <= SMALL and (quantity.upper or 0) <= SMALL
    clause = clause_of(tree, words[-1]).of(tree.text)
    stand = quantity.value > _BOTH and _TAKING_A_STAND.search(clause)
    return in_letters and small and not (_TELLING.search(clause) or stand)


def _is_definite(tree: Tree, words: Sequence[int]) -> bool:
    before = words[0] - 1
    return before >= 0 and (tree.words[before] in _DEFINITE or tree.words[before] == "'s")


def _is_known(tree: Tree, quantity: Quantity, words: Sequence[int]) -> bool:
    """True for a count of what the reader knows already ("the two leaders"), or of one thing."""
    return _is_definite(tree, words) or quantity.value <= 1 or (quantity.unit or "").lower() in _PARTIES


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.10g}"
