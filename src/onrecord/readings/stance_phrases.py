"""The words of a stance by the parse: what it is about, in one run, and the condition that it hangs on."""

from collections.abc import Sequence

from onrecord.nouns.span import Span
from onrecord.readings.stance_words import CONDITION_MARKS
from onrecord.readings.tree import Tree

# A content of more words than this is cut at its last clause that fits; news sentences seldom need more.
MOST_WORDS = 60
# So far behind a content its closing quotation mark is looked for.
_MARK_CHARS = 60
_NOMINAL = frozenset({"NOUN", "PROPN"})
# Prepositions that make the noun before them plainer: "closure of the strait", "troops in the east".
_TELLING = frozenset("of in on against with for between".split())
# Nouns of compound prepositions: "in return for", "with respect to".
_LINKING = frozenset("return exchange respect regard response view case line order addition favour favor".split())
_LEFT = ("compound", "amod", "nmod", "nummod", "flat")
# Words before a content that are no part of it.
_LEADS = frozenset("that including such for of against".split())
# Adverbials that say when or how, no part of what is demanded.
_ASIDE_MARKS = frozenset(
    "as while after before since because although though when amid despite following ahead".split()
)


def find_condition(tree: Tree, *words: int, deep: bool = True) -> tuple[int, Span] | None:
    """The head and span of an "if …" or "unless …" clause under one of `words`, with `deep` anywhere under it."""
    for word in words:
        for place in tree.below(word) if deep else tree.children(word):
            if tree.relation(place) not in ("advcl", "acl"):
                continue
            if {tree.words[mark] for mark in tree.children(place, "mark")} & CONDITION_MARKS:
                return place, tree.span(tree.phrase(place))
    return None


def _below(tree: Tree, head: int, *, alone: bool) -> list[int]:
    return tree.below(head, tree.children(head, "conj", "cc") if alone else ())


def content_span(tree: Tree, heads: Sequence[int], *, alone: bool = False) -> Span:
    """The words of the content under `heads` in one run, without asides about time and manner at its end."""
    head = heads[0]
    run = tree.phrase(head, [*_asides(tree, head), *(tree.children(head, "conj", "cc") if alone else ())])
    run = _from_subject(tree, run, head)
    run = _from_mark(tree, run, head)
    run = _to_dash(tree, run, head)[:MOST_WORDS]
    while run[0] > 0 and tree.words[run[0] - 1] == "-" and run[0] > 1:
        run = [run[0] - 2, run[0] - 1, *run]  # "de-escalate" is cut at its hyphen
    while len(run) > 1 and tree.tokens[run[-1]].upos in ("PUNCT", "CCONJ", "ADP", "DET"):
        run.pop()
    if len(run) > 3 and tree.words[run[-1]] == "long" and tree.words[run[-2]] in ("as", "so"):
        run = run[:-2]  # of "as long as …", which says when
    while len(run) > 1 and (tree.words[run[0]] in _LEADS or tree.tokens[run[0]].upos in ("PUNCT", "ADP")):
        run.pop(0)
    return _to_mark(tree, tree.span(run))


def _to_mark(tree: Tree, span: Span) -> Span:
    """`span` up to the quotation mark that closes what it opens: "to sign “tonight, without conditions”"."""
    words = span.of(tree.text)
    open_mark = words.count("“") > words.count("”")
    if not open_mark and words.count('"') % 2 == 0:
        return span
    rest = tree.text[span.end : span.end + _MARK_CHARS].split("\n")[0]
    close = rest.find("”" if open_mark else '"')
    return Span(span.start, span.end + close + 1) if close >= 0 else span


def _from_subject(tree: Tree, run: list[int], head: int) -> list[int]:
    """`run` without what stands before the subject and its comma ("while imperfect, the deal …"), a condition aside."""
    subjects = [subject for subject in tree.children(head, "nsubj") if subject < head]
    if not subjects:
        return run
    first = min(tree.below(subjects[0]))
    ahead = [child for child in tree.children(head, "obl", "advcl", "advmod") if child < first and child >= run[0]]
    opening = {tree.words[word] for child in ahead for word in tree.below(child)}
    if not ahead or first - 1 < run[0] or tree.words[first - 1] != "," or opening & (CONDITION_MARKS | {"when"}):
        return run
    return [word for word in run if word >= first]


def _from_mark(tree: Tree, run: list[int], head: int) -> list[int]:
    """`run` from its "that" on: "proposed last month that both meet" tells before it when that was."""
    that = next((mark for mark in tree.children(head, "mark") if tree.words[mark] == "that" and mark < head), None)
    return [word for word in run if that is None or word >= that]


def _to_dash(tree: Tree, run: list[int], head: int) -> list[int]:
    """`run` up to the first dash behind its head: what comes after is another thought."""
    dash = next((at for at, word in enumerate(run) if word > head and tree.words[word] in ("—", "–", "--")), None)
    return run[:dash]


def _asides(tree: Tree, head: int) -> list[int]:
    found = tree.children(head, "parataxis", "discourse")
    if tree.tokens[head].upos in _NOMINAL:  # a clause that the parser joined to a noun
        found = found + [child for child in tree.children(head, "conj") if tree.children(child, "nsubj", "cop")]
    for child in tree.children(head, "advcl", "obl"):
        marks = {tree.words[mark] for mark in tree.children(child, "mark", "case", "advmod")}
        if child > head and marks & _ASIDE_MARKS:
            found = [*found, child]
    return found


def find_topics(tree: Tree, words: Sequence[int]) -> tuple[Span, ...]:
    """The noun phrases among `words`, each with what stands before its head and one "of …" after it."""
    spans = []
    for word in words:
        if tree.tokens[word].upos not in _NOMINAL or tree.relation(word) in ("compound", "flat", "amod"):
            continue
        if tree.tokens[word].deprel != "nmod:poss":
            spans.append(tree.span(_short_phrase(tree, word)))
    return tuple(dict.fromkeys(sorted(spans)))


def topics_below(tree: Tree, heads: Sequence[int], *, alone: bool) -> tuple[Span, ...]:
    """The topics of a content, those of its adverbial clauses ("joining others in …") behind all others."""
    words = [word for head in heads for word in _below(tree, head, alone=alone)]
    beside = {w for head in heads for clause in tree.children(head, "advcl") for w in tree.below(clause)}
    first, last = ([word for word in words if (word in beside) is aside] for aside in (False, True))
    return (*find_topics(tree, first), *find_topics(tree, last))


def _short_phrase(tree: Tree, word: int) -> list[int]:
    first = word
    while first > 0 and tree.tokens[first - 1].head in range(first, word + 1) and _is_before(tree, first - 1):
        first -= 1
    while first > 1 and tree.words[first - 1] == "-":
        first -= 2  # "long-term" is cut at its hyphen
    last = word
    for child in tree.children(word, "nmod"):
        case = [tree.words[c] for c in tree.children(child, "case") if c < child]
        if child < word or not case or case[0] not in _TELLING or tree.words[child] in _LINKING:
            continue
        inner = tree.phrase(
            child, [c for c in tree.children(child) if tree.relation(c) in ("conj", "acl", "nmod", "appos")]
        )
        if inner[0] <= last + 2 and len(inner) <= 5:
            last = inner[-1]
            break
    return list(range(first, last + 1))


def _is_before(tree: Tree, word: int) -> bool:
    token = tree.tokens[word]
    return tree.relation(word) in _LEFT and token.deprel != "nmod:poss" and token.upos in (
        "NOUN", "PROPN", "ADJ", "VERB", "NUM",
    )  # fmt: skip
