"""Whether a word for an act tells of one: not under a doubt, a charge, a wish or a condition."""

from onrecord.nouns.stance import PositionAct
from onrecord.readings.stance_lexicon import stance_cues
from onrecord.readings.stance_words import DOUBTFUL_AUXILIARIES, GROUPS, HOPING, OBLIGING, QUESTION_MARKS
from onrecord.readings.tree import Tree

# Verbs above a cue that make it unreal or future: "is expected to demand", "failed to offer", "got them to agree".
_UNREAL = frozenset(
    """expected likely unlikely fail failed fails failing try tried trying refuse refused refuses refusing decline
    declined able unable defer deferred seem seems seemed appear appears appeared deny denied denies get gets got
    getting make makes made let lets force forces forced forcing compel compels compelled compelling lead leads led
    cause causes caused stop stops stopped stopping cease ceases ceased""".split()
)
# Verbs behind which "of" or "from" brings what somebody is only said to do, or is not to do.
_CHARGING = frozenset(
    """accuse accuses accused accusing suspect suspects suspected blame blames blamed blaming prevent prevents prevented
    stop stops stopped keep keeps kept discourage discouraged dissuade dissuaded""".split()
)
# Marks of a clause that tells what has not come to pass; of "when", "before" only in the present.
SUPPOSING = frozenset("if unless until whether once provided".split())
_AWAITING = frozenset("when before after as".split())
# Nouns of what is only thought, feared or aimed at: "the impression that Norway was committed to …".
_THOUGHT = frozenset(
    """impression perception notion fear fears suspicion suspicions hope hopes belief speculation prospect possibility
    chance risk goal aim aims purpose expectation expectations power mandate authority right ability means""".split()
)
# Verbs behind which "as a call to …" is another's reading of it.
_READING_AS = frozenset(
    """interpreted seen viewed read regarded understood perceived taken interpret see view regard""".split()
)
# Nouns above a cue that make it no act yet: "delayed acceptance of the text".
_UNDERMINING = frozenset(
    """undermine undermined undermining risk risked risking lack want await awaiting need needed prevent complicate
    jeopardise jeopardize""".split()
)


def is_negated_cue(tree: Tree, word: int) -> bool:
    """True for "did not offer", "did not want to offer", "without offering"."""
    return tree.is_negated(word) or _above_is_negated(tree, word) or "without" in openers(tree, word)


def _above_is_negated(tree: Tree, word: int) -> bool:
    """ "did not want to accept": the negation of the verb that governs an infinitive."""
    return (
        tree.relation(word) == "xcomp" and not tree.children(word, "nsubj") and tree.is_negated(tree.tokens[word].head)
    )


def is_unreal(tree: Tree, word: int) -> bool:
    """True if the cue stands under a doubt, a question, a charge, a condition, or what others are to do: "may accept",
    "accused them of backing", "before they agree", "wants them to agree".
    """
    helpers = {tree.words[child] for child in tree.children(word, "aux")}
    if helpers & DOUBTFUL_AUXILIARIES or (tree.words[word] == "require" and helpers):
        return True
    if helpers & OBLIGING and not _is_ours(tree, word):
        return True  # "Norway must accept the fee" accepts nothing; "we must insist" insists
    fact = bool(helpers & {"had", "has", "have"})
    head = tree.tokens[word].head
    if head < 0:
        return False
    if tree.relation(word) == "obj" and tree.words[head] in _UNDERMINING:
        return True
    while head >= 0 and tree.relation(word) == "conj" and tree.tokens[head].upos == tree.tokens[word].upos:
        word, head = head, tree.tokens[head].head
    marks = {tree.words[mark] for mark in tree.children(word, "mark", "advmod", "case")}
    if head < 0 or marks & (SUPPOSING | QUESTION_MARKS):
        return head >= 0
    if marks & _AWAITING and tree.relation(word) == "advcl" and _is_present(tree, word):
        return True
    if _is_thought(tree, word) or _is_charged(tree, word) or _is_wished(tree, word):
        return True
    if tree.relation(word) not in ("xcomp", "ccomp") and not (
        "to" in marks and tree.relation(word) in ("advcl", "acl")
    ):
        return False
    told = any(
        cue.act is PositionAct.DEMAND for cue in stance_cues().get((tree.words[head], tree.tokens[head].upos), ())
    )
    others = tree.children(word, "nsubj") or tree.children(head, "obj", "obl")
    hoped = tree.words[head] in HOPING and not fact  # "he hoped for rain, and that they had agreed"
    return hoped or tree.words[head] in _UNREAL or (told and bool(others))


def _is_ours(tree: Tree, word: int) -> bool:
    return any(tree.words[subject] in ("we", "i") for subject in tree.children(word, "nsubj"))


def _is_thought(tree: Tree, word: int) -> bool:
    """ "the impression that Norway was committed", "the aim of blocking the treaty", "was read as a call to leave"."""
    for clause in (word, *list(tree.above(word))[:2]):
        head = tree.tokens[clause].head
        if head < 0:
            return False
        if (
            tree.tokens[head].upos == "NOUN"
            and tree.words[head] in _THOUGHT
            and tree.relation(clause) in ("acl", "ccomp")
        ):
            return True
        if tree.relation(clause) == "obl" and tree.words[head] in _READING_AS and "as" in openers(tree, clause):
            return True
        if tree.relation(clause) not in ("conj", "ccomp", "xcomp"):
            return False
    return False


def _is_charged(tree: Tree, word: int) -> bool:
    """ "accused them of helping smugglers", "accused them of doing harm by helping smugglers"."""
    for clause in (word, *list(tree.above(word))[:1]):
        marks = {tree.words[mark] for mark in tree.children(clause, "mark", "case")}
        if (
            tree.tokens[clause].head >= 0
            and marks & {"of", "from"}
            and tree.words[tree.tokens[clause].head] in _CHARGING
        ):
            return True
    return False


def _is_wished(tree: Tree, word: int) -> bool:
    """ "little hope that the ministry agree": a bare form with a subject in the singular tells of no fact."""
    if tree.tokens[word].upos != "VERB" or tree.relation(word) not in ("ccomp", "acl", "advcl"):
        return False
    bare = any(cue.lemma == tree.words[word] for cue in stance_cues().get((tree.words[word], "VERB"), ()))
    subjects = tree.children(word, "nsubj")
    if not bare or not subjects or tree.children(word, "aux"):
        return False
    subject = subjects[0]
    single = tree.tokens[subject].upos in ("NOUN", "PROPN") and not tree.words[subject].endswith("s")
    return single and len(tree.conjuncts(subject)) == 1 and tree.words[subject] not in GROUPS


def _is_present(tree: Tree, verb: int) -> bool:
    """ "before the ministry agrees": no past form and no helper that tells of the past."""
    helpers = {tree.words[child] for child in tree.children(verb, "aux")}
    return not tree.words[verb].endswith(("ed", "t", "ing")) and not helpers & {
        "had",
        "has",
        "have",
        "did",
        "was",
        "were",
    }


def openers(tree: Tree, word: int) -> set[str]:
    """What opens the clause of `word`: "without", "of", "if"."""
    return {tree.words[mark] for mark in tree.children(word, "mark", "case")}
