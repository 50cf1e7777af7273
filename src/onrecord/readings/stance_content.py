"""What a word for an act governs: the content of a demand, an offer, a refusal, and whom it is put to."""

from collections.abc import Sequence

from onrecord.nouns.stance import PositionAct
from onrecord.readings.stance_lexicon import StanceCue
from onrecord.readings.stance_words import LISTING, OBLIGING, TRANSPARENT
from onrecord.readings.tree import Tree

_NEAR_WORDS = 4
_FAR_WORDS = 25
# Verb forms of fact without an ending that shows it.
_FINITE = frozenset("had was were is are did went came made took gave got began left knew thought said told".split())


def find_content(tree: Tree, word: int, cue: StanceCue) -> tuple[list[int], int | None] | None:
    """The heads of the content and the target of a cue, None if the cue has no content of the kind it needs."""
    listed = _after_colon(tree, word) if cue.upos == "NOUN" else []
    if listed:
        return listed, None
    passive = cue.upos == "VERB" and tree.is_passive(word)
    for frame in cue.frames:
        if passive and frame == "obj":
            subjects = tree.children(word, "nsubj")
            if subjects:
                return [subjects[0]], None
            continue
        if passive:
            continue
        found = _by_frame(tree, word, frame, cue.act)
        if found is not None:
            return found
    late = _told_behind_colon(tree, word) if cue.upos == "NOUN" else None
    return ([late], None) if late is not None else None


def _by_frame(tree: Tree, word: int, frame: str, act: PositionAct) -> tuple[list[int], int | None] | None:
    after = [child for child in tree.children(word) if child > word]
    clauses = [c for c in after if tree.relation(c) in ("ccomp", "xcomp", "acl", "advcl") and has_infinitive(tree, c)]
    clauses = [
        c for c in clauses if not any(tree.words[mark] == "order" for mark in tree.below(c)[:2])
    ]  # "in order to"
    if frame == "that":
        found = [
            c
            for c in after
            if tree.relation(c) in ("ccomp", "acl") and not has_infinitive(tree, c) and _is_clause(tree, word, c)
        ]
        late = _by_words(tree, word, "that", _NEAR_WORDS)
        found = found or ([late] if late is not None else [])
        if act in (PositionAct.DEMAND, PositionAct.PROPOSE) and not all(_is_to_be(tree, c) for c in found[:1]):
            return None
        return (found[:1], None) if found else None
    if frame == "to":
        return ([clauses[0]], None) if clauses else None
    if frame == "obj":
        objects = [
            c for c in after if tree.relation(c) in ("obj", "appos") and tree.tokens[c].upos not in ("PRON", "DET")
        ]
        return ([objects[0]], None) if objects else None
    if frame in ("X-to", "X-that"):
        objects = [c for c in after if tree.relation(c) in ("obj", "iobj", "nsubj")]
        if frame == "X-that":
            clauses = [c for c in after if tree.relation(c) == "ccomp"]
        clauses = clauses or [c for c in after if tree.relation(c) == "xcomp" and tree.tokens[c].upos == "VERB"]
        if objects and clauses:
            return [clauses[0]], objects[0]
        late = _by_words(tree, word, "to", _NEAR_WORDS) if objects else None
        if late is not None:
            return [late], objects[0]
        # The parser may take the object for the subject of the infinitive.
        inner = [c for c in clauses if tree.children(c, "nsubj")]
        return ([inner[0]], None) if inner else None
    preposition, _, rest = frame.rstrip("+").partition("-")
    phrases = [
        c
        for c in after
        if tree.relation(c) in ("obl", "nmod") and any(tree.words[k] == preposition for k in tree.children(c, "case"))
    ]
    if rest:
        nested = [c for p in phrases for c in tree.children(p, "acl", "advcl", "xcomp") if has_infinitive(tree, c)]
        clauses = [*clauses, *nested]
        return ([clauses[0]], phrases[0]) if phrases and clauses else None
    if phrases:
        return [phrases[0]], None
    # "ruled out a withdrawal": the particle, then the object; "against sending": a clause after the preposition.
    if preposition in ("out", "down") and any(tree.words[c] == preposition for c in after):
        objects = [c for c in after if tree.relation(c) in ("obj", "advcl", "obl", "xcomp")]
        return ([objects[0]], None) if objects else None
    inner = [c for p in after if tree.relation(p) == "obl" for c in tree.children(p, "acl")]
    gerunds = [
        c
        for c in (*after, *inner)
        if tree.relation(c) in ("advcl", "acl", "xcomp", "ccomp")
        and any(tree.words[k] == preposition for k in tree.children(c, "mark", "case"))
        and not (preposition == "to" and not tree.words[c].endswith("ing"))
    ]
    return ([gerunds[0]], None) if gerunds else None


def _by_words(tree: Tree, word: int, mark: str, most: int) -> int | None:
    """The verb that `mark` introduces within `most` words after `word`, where the parser gave it to another verb."""
    for at in range(word + 1, min(word + 1 + most, len(tree.words))):
        if tree.words[at] == mark and tree.relation(at) == "mark" and tree.tokens[at].head > at:
            return tree.tokens[at].head
    return None


def has_infinitive(tree: Tree, clause: int) -> bool:
    return any(tree.words[mark] == "to" for mark in tree.children(clause, "mark"))


def _is_clause(tree: Tree, word: int, clause: int) -> bool:
    """A noun's clause begins with "that", or it is a relative clause."""
    if tree.tokens[word].upos != "NOUN":
        return True
    return any(tree.words[mark] == "that" for mark in tree.children(clause, "mark"))


def _is_to_be(tree: Tree, clause: int) -> bool:
    """True unless the clause tells a fact: "insisted that he leave", "that he must leave", not "that he had left"."""
    helpers = {tree.words[c] for c in tree.children(clause, "aux", "cop")}
    if helpers & {*OBLIGING, "be"}:
        return True
    word = tree.words[clause]
    return not helpers and not word.endswith(("ed", "s")) and word not in _FINITE


def find_items(tree: Tree, heads: Sequence[int], *, split: bool) -> list[list[int]]:
    """The contents one by one: what a list noun announces ("concessions, including guarantees that …"), with
    `split` nouns joined with "and" that each say enough; else all as one.
    """
    if len(heads) != 1:
        return [[head] for head in heads]
    head = heads[0]
    if tree.words[head] in TRANSPARENT:
        inner = [
            c
            for c in tree.children(head, "nmod", "acl")
            if c > head and ({tree.words[k] for k in tree.children(c, "case", "mark")} & {"for", "of", "that"})
        ]
        if inner:
            return [[item] for item in tree.conjuncts(inner[0])]
    if any(tree.words[word] in LISTING for word in tree.below(head) if word - head <= _NEAR_WORDS):
        listed = _announced(tree, head)
        if listed:
            return [[item] for item in listed]
    joined = tree.conjuncts(head)
    if (
        split
        and tree.tokens[head].upos == "NOUN"
        and all(len(tree.below(word, tree.children(word, "conj"))) > 2 for word in joined)
    ):
        return [[item] for item in joined]
    return [list(heads)]


def _announced(tree: Tree, head: int) -> list[int]:
    """The heads after "including" or "such as" that stand behind `head` in its sentence."""
    for word in range(head + 1, min(head + _FAR_WORDS, len(tree.words))):
        if tree.tokens[word].head < 0 and word > head + 1 and tree.words[word - 1] == ".":
            return []
        if tree.words[word] == "including" or (
            tree.words[word] == "such" and tree.words[word + 1 : word + 2] == ("as",)
        ):
            top = tree.tokens[word].head
            if top > word:
                return tree.conjuncts(top)
    return []


def _told_behind_colon(tree: Tree, word: int) -> int | None:
    """ "had a warning for Chile: if the ban stays, the ferries will not sail"."""
    if tree.relation(word) != "obj":
        return None
    clauses = [clause for clause in tree.children(tree.tokens[word].head, "parataxis", "conj") if clause > word]
    return next((c for c in clauses if ":" in tree.words[word : tree.below(c)[0] + 1]), None)


def _after_colon(tree: Tree, word: int) -> list[int]:
    """The heads of a list right after `word` and a colon: "three demands: no A, no B and no C"."""
    if tree.words[word + 1 : word + 2] != (":",):
        return []
    end = next((last for first, last in tree.sentences if first <= word < last), word)
    tops = [w for w in range(word + 2, end) if not word + 2 <= tree.tokens[w].head < end]
    return [item for top in tops if tree.tokens[top].upos != "PUNCT" for item in tree.conjuncts(top)]
