"""The state that a noun phrase acts for: "Chile's envoy to Peru" Chile, "a Western diplomat in Oslo" and "a Chilean
fisherman" none.
"""

from collections.abc import Sequence

from onrecord.readings.stance_words import BODIES, FORMER, PAPERS
from onrecord.readings.tree import Tree
from onrecord.text.names import is_office
from onrecord.text.state_words import states_in

# Prepositions that bring where somebody is, or whom he deals with: "a diplomat in Oslo", "the envoy to Peru".
_OUTWARD = frozenset("in at near to for on about against over during after before inside outside among".split())
# Heads that belong to the place they are in: "officials in Oslo", "the government in Lima".
_AT_HOME = BODIES | {"officials", "official", "leaders", "lawmakers"}
_MODIFIERS = ("nmod:poss", "amod", "compound")


def acts_for_state(tree: Tree, head: int) -> bool:
    """True for the name of a state, and for the head of a phrase that acts for one ("US officials")."""
    word = tree.words[head]
    return tree.tokens[head].upos in ("PROPN", "ADJ") or word in BODIES | PAPERS or is_office(word)


def states_of(tree: Tree, words: Sequence[int]) -> tuple[str, ...]:
    """The states for which `words`, one phrase, says that somebody acts, each once, in order."""
    kept = words_of_office(tree, words)
    if len(kept) == len(words):
        return states_in(tree.span(words).of(tree.text)) if words else ()
    pieces = (tree.text[tree.tokens[word].start : tree.tokens[word].end] for word in kept)
    return states_in(" ".join(pieces).replace(" 's", "'s"))


def words_of_office(tree: Tree, words: Sequence[int]) -> list[int]:
    """`words` without where somebody is, whom he is sent to, and what says whose fisherman or former minister he is."""
    left_out: set[int] = set()
    for word in words:
        if tree.tokens[word].upos == "NOUN" and (not acts_for_state(tree, word) or _is_former(tree, word)):
            left_out.update(below for child in tree.children(word, *_MODIFIERS) for below in tree.below(child))
        case = {tree.words[child] for child in tree.children(word, "case")}
        if tree.relation(word) != "nmod" or not case & _OUTWARD or tree.tokens[word].head not in words:
            continue
        if tree.words[tree.tokens[word].head] not in _AT_HOME or "in" not in case:
            left_out.update(tree.below(word))
    return [word for word in words if word not in left_out]


def _is_former(tree: Tree, head: int) -> bool:
    return any(tree.words[child] in FORMER for child in tree.children(head, "amod", "compound"))


def owners_state(tree: Tree, head: int) -> str | None:
    """The one state right before a noun that owns or describes it ("Chile's security chief"), None if there is none."""
    before = [child for child in tree.children(head, "nmod:poss", "amod") if child < head]
    states = {state for child in before for state in states_in(tree.span(tree.phrase(child)).of(tree.text))}
    return states.pop() if len(states) == 1 else None
