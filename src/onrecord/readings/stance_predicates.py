"""Predicates that settle a matter for whoever speaks: "the talks are dead", "it is necessary to …", "the best way
is …", "it is up to them", "possible only when …", "no way I am …", and what one has decided not to do or holds off on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.nouns.stance import PositionAct, Stance
from onrecord.readings.stance_content import has_infinitive
from onrecord.readings.stance_making import make_stance
from onrecord.readings.stance_parties import Voices
from onrecord.readings.stance_reality import is_unreal
from onrecord.readings.stance_words import FIRST_PERSON, FIXTURES, TALKING
from onrecord.readings.tree import Tree

_ENDED = frozenset("dead over finished off".split())
_NEEDFUL = frozenset("necessary essential vital imperative crucial indispensable urgent".split())
_WAYS = frozenset("way path route solution answer".split())
_BEST = frozenset("best only right".split())
_READY = frozenset("willing ready reliable committed".split())
_DECIDING = frozenset("decide decides decided choose chooses chose chosen".split())
_ONLY = frozenset("if when once after".split())


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What is done, and the head of the words that say what about."""

    act: PositionAct
    head: int


def find_predicates(tree: Tree, voices: Voices) -> Iterator[Stance]:
    """One for each such predicate in the words of a speaker who acts for somebody, as that speaker's."""
    for word in range(len(tree.tokens)):
        found = _read(tree, word)
        statement = voices.statement_at(word) if found is not None else None
        speaker = voices.speaker(statement) if statement is not None else None
        if found is None or speaker is None or is_unreal(tree, word):
            continue
        if not voices.acts_for_somebody(speaker):
            continue
        yield make_stance(
            voices, act=found.act, cue=[word], party=speaker, heads=[found.head], rule="predicate that settles it"
        )


def _read(tree: Tree, word: int) -> _Predicate | None:
    ways = (_ended, _needful, _best_way, _partner, _decided_not, _only_when, _no_way, _held_off, _up_to)
    return next((found for way in ways if (found := way(tree, word)) is not None), None)


def _is_predicate(tree: Tree, word: int) -> bool:
    return bool(tree.children(word, "cop")) and not tree.is_negated(word)


def _ended(tree: Tree, word: int) -> _Predicate | None:
    """ "The talks are dead", "the truce is over"."""
    subjects = [one for one in tree.children(word, "nsubj") if tree.words[one] in FIXTURES]
    if tree.words[word] not in _ENDED or not _is_predicate(tree, word) or not subjects:
        return None
    return _Predicate(PositionAct.REFUSE, subjects[0])


def _needful(tree: Tree, word: int) -> _Predicate | None:
    """ "It is necessary to keep the strait open", and not "for us to": advice to all demands of others."""
    if tree.words[word] not in _NEEDFUL or not _is_predicate(tree, word):
        return None
    deeds = [c for c in tree.children(word, "csubj", "ccomp", "xcomp", "advcl") if c > word]
    return _Predicate(PositionAct.DEMAND, deeds[0]) if deeds else None


def _best_way(tree: Tree, word: int) -> _Predicate | None:
    """ "The best way to settle this is through diplomacy"."""
    ways = [
        one
        for one in tree.children(word, "nsubj")
        if tree.words[one] in _WAYS and _BEST & {tree.words[c] for c in tree.children(one, "amod")}
    ]
    told = tree.tokens[word].upos in ("NOUN", "PROPN", "VERB")  # "the best way is long" proposes nothing
    return _Predicate(PositionAct.PROPOSE, word) if ways and told and _is_predicate(tree, word) else None


def _partner(tree: Tree, word: int) -> _Predicate | None:
    """ "Would be a willing partner in a solution"."""
    kinds = {tree.words[c] for c in tree.children(word, "amod")}
    if tree.words[word] != "partner" or not kinds & _READY or not _is_predicate(tree, word):
        return None
    return _Predicate(PositionAct.OFFER, word)


def _decided_not(tree: Tree, word: int) -> _Predicate | None:
    """ "I decided not to meet them"."""
    if tree.words[word] not in _DECIDING or tree.tokens[word].upos != "VERB" or tree.is_negated(word):
        return None
    deeds = [c for c in tree.children(word, "xcomp", "ccomp") if has_infinitive(tree, c) and tree.is_negated(c)]
    deeds = [deed for deed in deeds if tree.words[deed] not in TALKING]
    return _Predicate(PositionAct.REFUSE, deeds[0]) if deeds else None


def _only_when(tree: Tree, word: int) -> _Predicate | None:
    """ "Peace is possible only when the shelling stops"."""
    if tree.words[word] != "possible" or not _is_predicate(tree, word):
        return None
    for clause in tree.children(word, "advcl"):
        marks = {tree.words[mark] for mark in tree.children(clause, "mark", "advmod")}
        if marks & _ONLY and ("only" in marks or "only" in tree.words[word - 1 : word + 2]):
            return _Predicate(PositionAct.CONDITION, word)
    return None


def _no_way(tree: Tree, word: int) -> _Predicate | None:
    """ "There is no way I am meeting them"."""
    if tree.words[word] != "way" or not any(tree.words[c] == "no" for c in tree.children(word, "det")):
        return None
    deeds = [c for c in tree.children(word, "acl") if {tree.words[s] for s in tree.children(c, "nsubj")} & FIRST_PERSON]
    return _Predicate(PositionAct.REFUSE, deeds[0]) if deeds else None


def _held_off(tree: Tree, word: int) -> _Predicate | None:
    """ "It was holding off on an offensive"."""
    off = any(tree.words[c] == "off" for c in tree.children(word, "compound:prt", "advmod"))
    things = tree.children(word, "obl", "xcomp", "advcl")
    if tree.words[word] not in ("holding", "held") or not off or not things or tree.is_negated(word):
        return None
    subject = tree.subject(word)
    own = subject is not None and tree.words[subject] in FIRST_PERSON | {"it", "he", "she"}
    return _Predicate(PositionAct.COMMIT, word) if own else None


def _up_to(tree: Tree, word: int) -> _Predicate | None:
    """ "It is up to them when the talks resume"."""
    cases = {tree.words[c] for c in tree.children(word, "case")}
    open_ = any(
        tree.words[mark] in ("when", "whether", "if", "how")
        for clause in tree.children(word, "advcl", "csubj", "ccomp")
        for mark in tree.children(clause, "mark", "advmod")
    )
    return _Predicate(PositionAct.CONDITION, word) if {"up", "to"} <= cases and open_ else None
