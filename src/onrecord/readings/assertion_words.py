"""What a figure or a date is of, in words, the clause it stands in, and whose statement it is in."""

from collections.abc import Collection, Sequence

from onrecord.nouns.span import Span
from onrecord.nouns.statement import Statement
from onrecord.readings.tree import Tree
from onrecord.text.span_index import SpanIndex

# A subject of more words than this tells a sentence and names nothing.
MOST_WORDS = 9
# Measures: what they measure is the noun they hang on ("a fee of 2 percent").
_MEASURES = frozenset(
    """percent dollars pounds euros yen yuan roubles rupees crowns francs days weeks months years tonnes tons barrels
    kilometres kilometers km metres meters miles hectares acres litres""".split()
)
CLAUSAL = ("acl", "advcl", "ccomp", "parataxis", "appos", "conj", "cc", "dep", "nsubj", "cop", "aux", "mark")
# What no name begins with.
_NAMELESS = ("ADP", "DET", "NUM", "PUNCT", "ADV", "PRON")
_GOES_ON = ("ADP", "ADV", "VERB", "SCONJ")
SAYING = frozenset("said says say told tells added adds reported reports wrote writes".split())


def counted(tree: Tree, head: int, value: Sequence[int], unit: str) -> str:
    """What is counted, in words: the noun with what belongs to it ("troops near the border"); of a measure the noun
    that it measures ("transit fee on all cargo", "deal worth"); of a bare noun who does what ("Velmark expelled …
    Karrenian diplomats").
    """
    is_measure = unit.split()[0].lower() in _MEASURES
    if is_measure:
        measured = _measured(tree, head)
        if measured is not None:
            return named(tree, measured, [w for w in value if w != measured])
    things = _things(tree, value, unit)
    thing = " ".join(tree.span(things).of(tree.text).lstrip("-–").split()) if things else unit
    phrase = [w for w in tree.phrase(head, tree.children(head, *CLAUSAL)) if w not in value or w == head]
    own = [w for w in phrase if tree.tokens[w].upos not in ("ADP", "DET", "PRON", "PUNCT", "SYM", "NUM")]
    is_share = is_measure and any(tree.words[w] == "of" for w in phrase)  # "30 percent of all imports"
    number = [w for w in value if w != head and w not in things]
    if len(own) > 1 and (is_share or not is_measure):
        return named(tree, head, number)
    verb = next((w for w in tree.above(head) if tree.tokens[w].upos == "VERB"), None)
    if verb is None:
        return named(tree, head, number) if len(own) > 1 else thing
    if is_measure or unit == "dead":
        measured = next(iter(tree.children(verb, "obj")), None)
        if measured is not None and measured not in value:
            return named(tree, measured, value)  # "put the value of the ships at 3 billion", "raised the toll to 138"
    subject = next(iter(tree.children(verb, "nsubj")), None)
    if subject is None and tree.relation(verb) == "acl":
        subject = tree.tokens[verb].head  # "duties reaching 25 percent"
    if subject == head or subject in value:
        return f"{thing} {predicate(tree, verb)}"
    if tree.words[verb].lower() in SAYING:
        return thing
    if subject is None or tree.tokens[subject].upos == "PRON":
        return f"{predicate(tree, verb)} … {thing}"
    return f"{named(tree, subject, ())} {predicate(tree, verb)} … {thing}"


def _measured(tree: Tree, measure: int) -> int | None:
    """The noun that a measure hangs on, itself or through "worth"; None if it hangs on none."""
    above = tree.tokens[measure].head
    if above >= 0 and tree.tokens[above].upos == "ADJ":
        above = next(iter(tree.children(above, "nsubj")), tree.tokens[above].head)
    return above if above >= 0 and tree.tokens[above].upos in ("NOUN", "PROPN") else None


def _things(tree: Tree, value: Sequence[int], unit: str) -> list[int]:
    """The words of the unit as printed with what tells it closer ("Karrenian diplomats"); none if they stand elsewhere
    ("22 of 35 votes").
    """
    last = max((at for at, w in enumerate(value) if tree.tokens[w].upos in ("NUM", "SYM")), default=None)
    words = list(value[last + 1 :]) if last is not None else []
    return words if words and tree.span(words).of(tree.text).lower().endswith(unit.lower()) else []


def named(tree: Tree, head: int, leave_out: Collection[int]) -> str:
    """The phrase of `head` as a name: no article, number or preposition before it, at most MOST_WORDS."""
    return joined(tree, name_words(tree, head, list(leave_out)))


def predicate(tree: Tree, verb: int) -> str:
    """The verb with its auxiliaries and negation ("would cost")."""
    parts = [w for w in tree.children(verb, "aux") if w < verb]
    parts += [w for w in tree.children(verb, "advmod") if tree.words[w] in ("not", "n't", "never")]
    return " ".join(tree.span([w]).of(tree.text) for w in sorted([*parts, verb]))


def name_words(tree: Tree, noun: int, leave_out: Sequence[int]) -> list[int]:
    """The words of the phrase of `noun`, as `named` joins them."""
    phrase = tree.phrase(noun, [*tree.children(noun, *CLAUSAL), *leave_out])
    for at in range(1, len(phrase) - 1):
        if tree.words[phrase[at]] == "," and phrase[at] > noun and tree.tokens[phrase[at + 1]].upos in _GOES_ON:
            phrase = phrase[:at]  # "people, including a soldier"
            break
    while len(phrase) > 1 and (tree.tokens[phrase[0]].upos in _NAMELESS or tree.relation(phrase[0]) == "case"):
        phrase.pop(0)
    return phrase[:MOST_WORDS]


def clause_of(tree: Tree, word: int) -> Span:
    """The clause of `word`: its nearest verb with what hangs on it."""
    verb = next((w for w in (word, *tree.above(word)) if tree.tokens[w].upos == "VERB"), word)
    return tree.span(tree.phrase(verb, tree.children(verb, "parataxis", "ccomp")))


def joined(tree: Tree, words: Sequence[int]) -> str:
    """The words as a line, without what is left out between them."""
    runs: list[list[int]] = []
    for word in words:
        if runs and word == runs[-1][-1] + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return " ".join(" ".join(tree.span(run).of(tree.text).split()) for run in runs).strip(" ,;:")


def statement_at(span: Span, told: SpanIndex[Statement]) -> str | None:
    """The id of the smallest statement whose content holds the span, None for the article's own words."""
    inside = [statement for content, statement in told.overlapping(span) if content.contains(span)]
    smallest = min(inside, key=lambda s: sum(len(content) for content in s.content), default=None)
    return smallest.id if smallest is not None else None
