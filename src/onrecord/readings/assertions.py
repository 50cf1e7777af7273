"""The figures and dates that an article gives, each with what it is the figure or date of."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.assertion import Assertion, ClaimKind
from onrecord.nouns.published import Published
from onrecord.nouns.quantity import Quantity
from onrecord.nouns.span import Span
from onrecord.nouns.statement import Statement
from onrecord.nouns.time_expression import TimeExpression, TimeType
from onrecord.readings.tree import Tree
from onrecord.text.span_index import SpanIndex

# A subject of more words than this tells a sentence and names nothing.
MOST_WORDS = 9
# A number in letters up to this one counts what the story is about ("two leaders") and is seldom news, unless it counts
# victims or votes.
SMALL = 12
# A day this near to publication is when the news happened, and stands in the timeline.
NEWS_DAYS = 14
# Units that count occasions and turns of speech, not the world.
_IDLE_UNITS = frozenset("times things ways points words sides pages reasons issues questions signs".split())
# Measures: what they measure is the noun they hang on ("a fee of 2 percent").
_MEASURES = frozenset(
    """percent dollars pounds euros yen yuan roubles rupees crowns francs days weeks months years tonnes tons barrels
    kilometres kilometers km metres meters miles hectares acres litres""".split()
)
_TELLING = re.compile(
    r"(?:kill|wound|injur|dead|die|death|arrest|detain|captur|hostage|casualt|vote|abstain|fire|launch|hit|sink|sank|test)",
    re.IGNORECASE,
)
_CLAUSAL = ("acl", "advcl", "ccomp", "parataxis", "appos", "conj", "cc", "dep", "nsubj", "cop", "aux", "mark")
# What has a day of its own: "talks in 2015", "the November 29 missile test".
_EVENTS = frozenset(
    """talks meeting summit conference election elections vote referendum test tests launch attack attacks strike
    strikes bombing war truce ceasefire armistice treaty agreement accord deal visit round session exercise exercises
    drill drills coup revolution uprising crisis raid collapse crash explosion earthquake inauguration speech""".split()
)
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
# What no name begins with.
_NAMELESS = ("ADP", "DET", "NUM", "PUNCT", "ADV", "PRON")
_SAYING = frozenset("said says say told tells added adds reported reports wrote writes".split())
_RELATIVES = frozenset("whose who which that when where".split())
_LASTING = re.compile(r"P(\d+)([DWMY])$")
_LASTING_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


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
        *_lengths(tree, times, told),
        *_dates(tree, times, published, told),
    ]
    return tuple(sorted(found, key=lambda assertion: assertion.span))


def _quantities(tree: Tree, quantities: Sequence[Quantity], told: SpanIndex[Statement]) -> Iterator[Assertion]:
    for quantity in quantities:
        words = tree.words_in(quantity.span)
        if not words or quantity.unit is None or _is_idle(tree, quantity, words):
            continue
        inside = set(words)
        head = next((w for w in reversed(words) if tree.tokens[w].head not in inside), words[-1])
        low, high = _plain(quantity.value), _plain(quantity.upper) if quantity.upper is not None else None
        yield Assertion(
            span=quantity.span,
            kind=ClaimKind.QUANTITY,
            value=low if high is None else f"{low}-{high}",
            unit=quantity.unit,
            hedge=quantity.hedge or ("dozen" if "dozen" in quantity.span.of(tree.text).lower() else None),
            subject=_counted(tree, head, inside, quantity.unit),
            clause=_clause(tree, head),
            statement=_statement_at(quantity.span, told),
        )


def _is_idle(tree: Tree, quantity: Quantity, words: Sequence[int]) -> bool:
    """True for a count that is no figure: "two leaders", "Ruvania: 11", "three points"."""
    unit = quantity.unit or ""
    if unit.lower() in _IDLE_UNITS or (unit[:1].isupper() and not unit.endswith("s")):
        return True
    in_letters = not any(character.isdigit() for character in quantity.span.of(tree.text))
    small = quantity.value <= SMALL and (quantity.upper or 0) <= SMALL
    return in_letters and small and not _TELLING.search(_clause(tree, words[-1]).of(tree.text))


def _counted(tree: Tree, head: int, value: Collection[int], unit: str) -> str:
    """What is counted, in words: the noun with what belongs to it ("troops near the border"); of a measure the noun
    that it measures ("transit fee on all cargo"); of a bare noun who does what ("the tariff would cost … jobs").
    """
    measured = tree.tokens[head].head
    if unit.split()[-1].lower() in _MEASURES and measured >= 0 and tree.tokens[measured].upos == "NOUN":
        return _named(tree, measured, [w for w in value if w != measured])
    phrase = [w for w in tree.phrase(head, tree.children(head, *_CLAUSAL)) if w not in value or w == head]
    if len([w for w in phrase if tree.tokens[w].upos not in ("ADP", "DET", "PRON", "PUNCT")]) > 1:
        return _named(tree, head, [w for w in value if w != head])
    verb = next((w for w in tree.above(head) if tree.tokens[w].upos == "VERB"), None)
    if verb is None:
        return unit
    subject = next(iter(tree.children(verb, "nsubj")), None)
    if subject == head or (subject is None and tree.relation(verb) == "acl"):
        return f"{unit} {_predicate(tree, verb)}"
    if tree.words[verb].lower() in _SAYING:
        return unit
    if subject is None or tree.tokens[subject].upos == "PRON":
        return f"{_predicate(tree, verb)} … {unit}"
    return f"{_named(tree, subject, ())} {_predicate(tree, verb)} … {unit}"


def _named(tree: Tree, head: int, leave_out: Collection[int]) -> str:
    """The phrase of `head` as a name: no article, number or preposition before it, at most MOST_WORDS."""
    return _joined(tree, _name_words(tree, head, list(leave_out)))


def _predicate(tree: Tree, verb: int) -> str:
    """The verb with its auxiliaries and negation ("would cost")."""
    parts = [w for w in tree.children(verb, "aux") if w < verb]
    parts += [w for w in tree.children(verb, "advmod") if tree.words[w] in ("not", "n't", "never")]
    return " ".join(tree.span([w]).of(tree.text) for w in sorted([*parts, verb]))


def _lengths(tree: Tree, times: Sequence[TimeExpression], told: SpanIndex[Statement]) -> Iterator[Assertion]:
    for time in times:
        length = _LASTING.match(time.value or "")
        words = tree.words_in(time.span)
        if length is None or not words or time.type is not TimeType.DURATION:
            continue
        inside = set(words)
        head = next((w for w in reversed(words) if tree.tokens[w].head not in inside), words[-1])
        noun = tree.tokens[head].head
        if noun < 0 or tree.tokens[noun].upos != "NOUN" or noun in inside:
            continue  # only what is said to last: "a truce of 30 days"; "for two hours" tells how something went
        yield Assertion(
            span=time.span,
            kind=ClaimKind.QUANTITY,
            value=length[1],
            unit=_LASTING_UNITS[length[2]],
            hedge=None,
            subject=_named(tree, noun, words),
            clause=_clause(tree, noun),
            statement=_statement_at(time.span, told),
        )


def _dates(
    tree: Tree, times: Sequence[TimeExpression], published: Published, told: SpanIndex[Statement]
) -> Iterator[Assertion]:
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
            core = _name_words(tree, dated, words)
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
            subject=_joined(tree, core[: 2 * MOST_WORDS]),
            clause=_clause(tree, dated),
            statement=_statement_at(time.span, told),
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
    return tied and len(_named(tree, noun, [head]).split()) > 1


def _dated_act(tree: Tree, time: int, verb: int, words: Sequence[int]) -> list[int] | None:
    """The words of the clause that a time dates, None if they name nothing: "it takes place"."""
    if tree.relation(time) not in ("obl", "advmod", "nmod"):
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
    return _name_words(tree, noun, words)


def _name_words(tree: Tree, noun: int, leave_out: Sequence[int]) -> list[int]:
    """The words of the phrase of `noun`, as `_named` joins them."""
    phrase = tree.phrase(noun, [*tree.children(noun, *_CLAUSAL), *leave_out])
    while len(phrase) > 1 and tree.tokens[phrase[0]].upos in _NAMELESS:
        phrase.pop(0)
    return phrase[:MOST_WORDS]


def _is_told_date(time: TimeExpression, text: str) -> bool:
    """True for a date with digits or a month of its own: "on Monday" dates a report."""
    words = time.span.of(text)
    own = any(character.isdigit() for character in words) or _MONTH.search(words) is not None
    return time.type is TimeType.DATE and own and (time.value or "")[:4].isdigit()


def _is_news(time: TimeExpression, published: Published) -> bool:
    near = timedelta(days=NEWS_DAYS)
    if time.earliest is None or time.latest is None or published.earliest is None or published.latest is None:
        return False
    return time.earliest <= published.latest + near and time.latest >= published.earliest - near


def _clause(tree: Tree, word: int) -> Span:
    """The clause of `word`: its nearest verb with what hangs on it."""
    verb = next((w for w in (word, *tree.above(word)) if tree.tokens[w].upos == "VERB"), word)
    return tree.span(tree.phrase(verb, tree.children(verb, "parataxis", "ccomp")))


def _joined(tree: Tree, words: Sequence[int]) -> str:
    """The words as a line, without what is left out between them."""
    runs: list[list[int]] = []
    for word in words:
        if runs and word == runs[-1][-1] + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return " ".join(" ".join(tree.span(run).of(tree.text).split()) for run in runs).strip(" ,;:")


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.10g}"


def _statement_at(span: Span, told: SpanIndex[Statement]) -> str | None:
    inside = [statement for content, statement in told.overlapping(span) if content.contains(span)]
    smallest = min(inside, key=lambda s: sum(len(content) for content in s.content), default=None)
    return smallest.id if smallest is not None else None
