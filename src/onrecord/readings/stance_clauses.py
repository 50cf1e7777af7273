"""One clause of a speaker's words: whose doing it tells of, with which helpers, on which condition."""

import re
from dataclasses import dataclass

from onrecord.readings.stance_parties import Party, Voices
from onrecord.readings.stance_phrases import find_condition
from onrecord.readings.stance_words import (
    AGREEING_VERBS,
    CONCEDING_VERBS,
    CONSEQUENCES,
    EASING_VERBS,
    ENDS,
    EVENTS,
    IDLE_VERBS,
    INTERROGATIVES,
    JOINT_NOUNS,
    MOODS,
    OBLIGING_VERBS,
    TALKS,
    WILL,
)
from onrecord.readings.tree import Tree

# Verbs that take a punishment off somebody, or keep it away.
_SPARING = EASING_VERBS | {"avoid", "avert", "prevent", "escape", "spare", "waive"}
# "All sides must …": whoever says so demands it of each.
_EACH = frozenset("all both every each".split())
# What makes an agreement hang on something.
_RESERVED = re.compile(r"\b(?:only|the moment|as soon as|as long as|provided|on condition|once)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """What decides on a clause: its helpers ("will", "must"), whether its subject is the speaker's own side (None: that
    cannot be told), and the marks of the condition it hangs on ("if"), empty if it hangs on none.

    ours  own, or a state that a speaker of no known side tells of: who tells what a state will do speaks for it
    idle  a verb of talk and thought, that settles nothing
    """

    word: int
    helpers: frozenset[str]
    subject: int | None
    own: bool | None
    ours: bool
    negated: bool
    phrasal: bool
    idle: bool
    marks: frozenset[str]
    condition: int | None


def read_clause(tree: Tree, voices: Voices, speaker: Party, word: int) -> Clause:
    subject = clause_subject(tree, word)
    own = voices.is_own(subject, speaker) if subject is not None else None
    helpers = frozenset(tree.words[a] for a in tree.children(word, "aux")) | _is_going_to(tree, word)
    phrasal = bool(tree.children(word, "compound:prt"))  # "give up" is no giving
    condition = find_condition(tree, word, deep=False)
    return Clause(
        word=word,
        helpers=helpers,
        subject=subject,
        own=own,
        ours=bool(own) or (own is None and subject is not None and tree.tokens[subject].upos == "PROPN"),
        negated=tree.is_negated(word) or "cannot" in helpers or _denies_object(tree, word),
        phrasal=phrasal,
        idle=tree.words[word] in MOODS
        or (tree.words[word] in IDLE_VERBS and not phrasal and not _is_to_talk(tree, word)),
        marks=frozenset(marks_of(tree, condition[0])) if condition is not None else frozenset(),
        condition=condition[0] if condition is not None else None,
    )


def _is_going_to(tree: Tree, word: int) -> frozenset[str]:
    """ "Are going to leave": "will leave"."""
    head = tree.tokens[word].head
    going = head >= 0 and tree.relation(word) == "xcomp" and tree.words[head] == "going" and not tree.is_negated(head)
    return frozenset({"will"}) if going else frozenset()


def _is_to_talk(tree: Tree, word: int) -> bool:
    """ "go back to the talks", "return to the table"."""
    going = tree.words[word] in ("go", "return", "come")
    return going and any(tree.words[c] in TALKS for c in tree.children(word, "obl"))


def top_of_clause(tree: Tree, word: int) -> int:
    """The head of the clause: of "we have to see …" it is "have", of "it is not possible to …" "possible"."""
    return tree.tokens[word].head if is_obliged(tree, word) or is_impossible(tree, word) else word


def clause_subject(tree: Tree, word: int) -> int | None:
    """The subject of a clause, that of the clause it is joined to with "and", or of the verb that governs it."""
    top = word
    while not tree.children(top, "nsubj"):
        if tree.relation(top) in ("conj", "xcomp"):
            top = tree.tokens[top].head
        else:
            return _subject_nearby(tree, word)
    return tree.children(top, "nsubj")[0]


def _subject_nearby(tree: Tree, word: int) -> int | None:
    """The subject right before the first auxiliary, where the parser gave it to a verb farther up."""
    auxiliaries = [a for a in tree.children(word, "aux") if a < word]
    before = range(auxiliaries[0] - 1, max(-1, auxiliaries[0] - 4), -1) if auxiliaries else ()
    return next((w for w in before if tree.relation(w) == "nsubj"), None)


def _denies_object(tree: Tree, word: int) -> bool:
    """ "would sign nothing", "will pay no fee"."""
    objects = tree.children(word, "obj")
    return any(tree.words[o] in ("nothing", "none") or tree.is_negated(o) for o in objects)


def agrees_only(tree: Tree, word: int) -> bool:
    """ "would accept them only from neutral states", "would support it the moment it binds both"."""
    if tree.words[word] not in AGREEING_VERBS:
        return False
    below = tree.below(word)
    return _RESERVED.search(" ".join(tree.words[w] for w in below)) is not None


def price_of(tree: Tree, word: int) -> int | None:
    """The subject of what must come first: "after Chile lifts the ban", "as long as nobody is armed"."""
    below = tree.below(word)
    for clause in tree.children(word, "advcl"):
        marks = marks_of(tree, clause) | {tree.words[mark] for mark in tree.children(clause, "advmod")}
        subjects = tree.children(clause, "nsubj")
        if clause > word and marks & {"once", "after"} and tree.words[clause] in CONCEDING_VERBS and subjects:
            return subjects[0]
        waits = marks & {"when", "once"} and subjects and tree.words[subjects[0]] not in EVENTS
        if clause > word and waits and _looks_ahead(tree, word, clause):
            return subjects[0]
    for day in tree.children(word, "obl"):
        if tree.words[day] in ("day", "moment"):  # "could be lifted on the day the crew goes free"
            subjects = [s for clause in tree.children(day, "acl") for s in tree.children(clause, "nsubj")]
            if subjects:
                return subjects[0]
    for at in below:
        ahead = " ".join(tree.words[at : at + 3])
        if at > word and (ahead in ("as long as", "so long as") or ahead.startswith("provided that")):
            return next((w for w in below if w > at + 1 and tree.relation(w) == "nsubj"), None)
    return None


def _looks_ahead(tree: Tree, word: int, clause: int) -> bool:
    """ "Will sail when the ban is lifted", and not "would sail when the wind was right": what is to come, of others."""
    helpers = {tree.words[a] for a in tree.children(word, "aux")}
    return bool(helpers & (WILL | {"would", "can", "could"})) and not tree.children(clause, "expl")


def has_no_subject(tree: Tree, word: int) -> bool:
    """ "No ship will sail", "not one soldier will", "nobody will", "there will be no talks"."""
    for subject in tree.children(word, "nsubj"):
        first = tree.phrase(subject)[0]
        if tree.words[first] in ("no", "not", "nobody", "none", "nothing") and first < max(word, subject):
            return True
    return tree.relation(word) in ("root", "ccomp", "parataxis", "conj") and (
        bool(tree.children(word, "expl")) and tree.words[word + 1 : word + 2] == ("no",)
    )


def is_pressed(tree: Tree, word: int) -> bool:
    """ "may have to act alone", "will be forced to close it", "would have no choice but to close it"."""
    head = tree.tokens[word].head
    if head < 0 or "to" not in marks_of(tree, word):
        return False
    helpers = {tree.words[a] for a in tree.children(head, "aux")}
    if tree.words[head] in ("forced", "compelled", "obliged") and helpers & (WILL | {"would", "may", "might", "could"}):
        return True
    if tree.words[head] == "have" and helpers & {"may", "might"}:
        return True
    above = [head, tree.tokens[head].head]
    return any(
        at >= 0 and tree.words[at] in ("choice", "option", "alternative") and tree.is_negated(at) for at in above
    )


def lead_words(tree: Tree, clause: int) -> set[str]:
    """The words right before and at the beginning of a clause."""
    first = tree.below(clause)[0]
    return set(tree.words[max(0, first - 1) : first + 1])


def takes_others_in(tree: Tree, word: int, subject: int | None) -> bool:
    """ "North and South must work together"."""
    joint = subject is not None and (bool(tree.children(subject, "conj")) or tree.words[subject] in JOINT_NOUNS)
    return joint or any(tree.words[c] == "together" for c in tree.children(word, "advmod"))


def is_of_each(tree: Tree, subject: int | None) -> bool:
    """ "all sides", "both governments", "every country"."""
    return subject is not None and any(tree.words[child] in _EACH for child in tree.children(subject, "det"))


def is_impossible(tree: Tree, word: int) -> bool:
    """ "it is not possible to deviate": what cannot be done, with the infinitive that says what."""
    head = tree.tokens[word].head
    if tree.relation(word) not in ("xcomp", "csubj", "ccomp", "advcl") or head < 0 or "to" not in marks_of(tree, word):
        return False
    if not tree.children(head, "cop") or tree.children(word, "nsubj") or tree.children(head, "aux"):
        return False
    return tree.words[head] == "impossible" or (tree.words[head] == "possible" and tree.is_negated(head))


def marks_of(tree: Tree, clause: int) -> set[str]:
    return {tree.words[mark] for mark in tree.children(clause, "mark")}


def is_asked(tree: Tree, word: int) -> bool:
    """True for a question, direct or indirect ("which consulate should be closed")."""
    first = [tree.phrase(child)[0] for child in tree.children(word) if child < word]
    if any(tree.words[w] in INTERROGATIVES for w in first):
        return True
    last = max(tree.below(word))
    return last + 1 < len(tree.words) and "?" in (tree.words[last], tree.words[last + 1])


def in_condition(tree: Tree, word: int) -> bool:
    """True for an "if …" clause and for what is told within one."""
    return any(
        marks_of(tree, clause) & {"if", "whether", "unless", "until"} for clause in (word, *list(tree.above(word))[:2])
    )


def is_obliged(tree: Tree, word: int) -> bool:
    """ "has to withdraw", "needs to stop": the infinitive of an obliging verb."""
    head = tree.tokens[word].head
    return (
        tree.relation(word) == "xcomp"
        and head >= 0
        and tree.words[head] in OBLIGING_VERBS
        and "yet" not in tree.words[head + 1 : word]  # "have yet to be counted" is no duty
        and not tree.children(head, "obj")  # "has had a month to answer" obliges nobody
        and any(tree.words[mark] == "to" for mark in tree.children(word, "mark"))
    )


def has_end(tree: Tree, word: int) -> bool:
    """True if it is said what the obligation is the price of: "for there to be progress", "before …", "if we …"."""
    return any(marks_of(tree, clause) & ENDS for clause in tree.children(word, "advcl"))


def brings_consequences(tree: Tree, word: int) -> bool:
    """ "would have serious consequences", "will face sanctions", and not "would lift the sanctions"."""
    return tree.words[word] not in _SPARING and any(
        tree.words[c] in CONSEQUENCES
        and tree.tokens[c].upos == "NOUN"
        and not any(tree.words[k] == "into" for k in tree.children(c, "case"))  # "come into force"
        for c in tree.children(word, "obj", "obl", "nsubj")
    )


def names_consequences(tree: Tree, word: int) -> bool:
    """ "the other way is deterrence and massive consequences"."""
    return tree.tokens[word].upos == "NOUN" and any(
        tree.words[w] in ("consequences", "retaliation") for w in tree.conjuncts(word)
    )
