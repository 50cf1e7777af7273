"""Whether what is asked, offered or refused is anything at all between parties."""

from onrecord.nouns.stance import PositionAct
from onrecord.readings.stance_lexicon import StanceCue
from onrecord.readings.stance_parties import Voices
from onrecord.readings.stance_reality import SUPPOSING, openers
from onrecord.readings.stance_words import (
    CAN,
    DOUBTFUL_AUXILIARIES,
    EMPTY_TOPICS,
    IDLE_GIFTS,
    IDLE_READINESS,
    IDLE_VERBS,
    LISTING,
    OBLIGING,
    REFLEXIVE,
    TALKING,
    TALKS,
    WILL,
)
from onrecord.readings.tree import Tree

# What one seeks of others, and demands by seeking it; "seeking contact" demands nothing.
_GRANTS = frozenset(
    """guarantee guarantees assurance assurances end halt withdrawal pullback ban commitment commitments resolution
    relief exemption exemptions removal lifting release recognition concession concessions ceasefire truce extension
    delay easing reduction cut cuts apology compensation return access role say seat extradition
    inspections inspection limits limit restraint restrictions freeze moratorium inquiry investigation independence
    autonomy membership""".split()
)
# What a spokesman may decline to give, and refuses no other party by.
_TOLD = frozenset(
    """detail details comment comments information specifics explanation explanations name names reason reasons
    interview interviews answer answers statement statements""".split()
)
# "Vowed to look for common ground": an effort, and nothing that could be held against one.
_TRYING = frozenset("look try strive endeavour endeavor listen think do consider explore".split())
# What one objects to as said, and refuses nothing by.
_SAYINGS = frozenset("statement statements remark remarks comment comments tone wording language".split())
# What states recognise or not; "recognised the danger" settles nothing.
_CLAIMS = frozenset(
    """independence sovereignty jurisdiction authority right rights claim claims border borders government state
    statehood result results annexation legitimacy passports documents election elections""".split()
)
# Pronouns of whose doing a content tells.
_SPEAKING = frozenset("i we he she it they who that which".split())
# What one welcomes and accepts nothing by.
_OCCASIONS = frozenset(
    """news meeting meetings summit visit visits result results outcome guest guests victory opportunity chance
    delegation""".split()
)
# To whom trade offers something, and no party.
_CLIENTS = frozenset("passengers customers clients readers travellers travelers viewers buyers shoppers fans".split())
# "A promise to meet again" is a meeting to come.
_MEETS = frozenset({"meet", "reconvene", "gather"})
# What parties settle before they talk of the matter itself.
_ARRANGEMENTS = frozenset("date dates day time venue agenda format seating shape order logistics".split())
# What one intends and is held to, of verbs that else settle nothing: to be at a meeting, or not.
_ATTENDING = frozenset("go attend come return join".split())


def settles_nothing(
    tree: Tree, voices: Voices, word: int, cue: StanceCue, act: PositionAct, head: int, target: int | None
) -> bool:
    """True where the cue at `word` is an act in form alone, by its content's `head`: a courtesy, a search, a mood,
    a fact.
    """
    content = tree.words[head]
    if act is cue.act is PositionAct.ACCEPT and _is_courtesy(tree, voices, word, head):
        return True
    if act is PositionAct.ACCEPT and content in _ARRANGEMENTS:
        return True  # "agreed on the date and the shape of the table"
    if act is PositionAct.REFUSE and (content in TALKING or _is_to_tell(tree, head)):
        return True
    if act is PositionAct.COMMIT and content in _MEETS and not tree.children(head, "obj"):
        return True
    if act in (PositionAct.COMMIT, PositionAct.OFFER) and content in _TRYING:
        return True
    if cue.lemma == "intend" and content in TALKS | IDLE_VERBS - _ATTENDING:
        return True
    if cue.lemma == "object" and content in _SAYINGS:
        return True
    if act is PositionAct.DENY and tree.children(word, "iobj"):
        return True  # "denying them a berth" takes something from somebody
    if cue.lemma in ("assure", "assurance", "guarantee") and not _is_ahead(tree, head):
        return True  # "assured him that the doors stood open"
    if act is PositionAct.WARN and _is_of_fact(tree, head):
        return True
    if target is not None and tree.words[target] in ("me", "us"):
        return True
    if points_only(tree, head):
        return True
    if content in EMPTY_TOPICS and not tree.is_negated(head):
        return True
    return _is_idle_cue(tree, voices, word, cue, head, target) or _is_own_fact(tree, head, act)


def _is_ahead(tree: Tree, head: int) -> bool:
    """True for what is to come, or a thing: "that the base will host no missiles", "guaranteed a minimum"."""
    told = tree.tokens[head].upos in ("VERB", "AUX", "ADJ") and bool(tree.children(head, "nsubj"))
    return not told or bool({tree.words[child] for child in tree.children(head, "aux")} & (WILL | {"would"}))


def points_only(tree: Tree, head: int) -> bool:
    """ "We will not do that", "nobody stays behind": a content whose pronouns point out of it, with no noun beside."""
    below = tree.below(head)
    pronouns = [word for word in below if tree.tokens[word].upos == "PRON" and tree.words[word] not in REFLEXIVE]
    pronouns = [word for word in pronouns if not tree.children(word, "amod", "acl", "nmod")]  # "those responsible"
    nouns = [word for word in below if tree.tokens[word].upos in ("NOUN", "PROPN", "NUM")]
    if any(tree.relation(word) in ("obj", "iobj", "obl") for word in pronouns):
        doers = {word for subject in tree.children(head, "nsubj") for word in tree.below(subject)}
        return not set(nouns) - doers
    return not nouns and any(tree.relation(w) == "nsubj" and tree.words[w] not in _SPEAKING for w in pronouns)


def _is_to_tell(tree: Tree, head: int) -> bool:
    """ "declined to give details"."""
    giving = tree.words[head] in ("give", "provide", "offer", "make", "release")
    return giving and any(tree.words[child] in _TOLD for child in tree.children(head, "obj"))


def _is_idle_cue(tree: Tree, voices: Voices, word: int, cue: StanceCue, head: int, target: int | None) -> bool:
    """What single cues need: "seek" a grant, "require" an addressee, "commit" no other, an offer something to offer."""
    if cue.lemma == "offer" and any(tree.words[c] in _CLIENTS for c in tree.children(word, "iobj", "obj")):
        return True  # "offered passengers a refund"
    if cue.lemma == "condition" and any(tree.words[c] == "anonymity" for c in tree.children(word, "nmod")):
        return True  # "said on condition of anonymity that it had failed"
    if cue.lemma == "open" and tree.words[word + 1 : word + 2] == ("for",) and not tree.children(word, "cop"):
        return True  # "left the door open for more"
    if cue.lemma == "exclude" and tree.tokens[head].upos == "PROPN":
        return True  # "excluded Chile from the duty"
    if cue.lemma == "seek":
        return tree.words[head] not in _GRANTS
    if cue.lemma == "commit":
        return any(tree.words[c] not in REFLEXIVE for c in tree.children(word, "obj"))
    if cue.lemma == "recognise":
        return tree.words[head] not in _CLAIMS
    if cue.lemma == "require":
        return target is not None and not voices.is_name(target)
    return _is_idle_offer(tree, cue, head)


def _is_courtesy(tree: Tree, voices: Voices, word: int, head: int) -> bool:
    """ "welcomed the president", "would welcome progress"."""
    if any(tree.words[child] == "would" for child in tree.children(word, "aux")):
        return True
    return voices.is_name(head) or tree.words[head] in EMPTY_TOPICS | _OCCASIONS


def _is_idle_offer(tree: Tree, cue: StanceCue, head: int) -> bool:
    """ "offered a sort of explanation", "was willing to wait": nothing is held out to anybody."""
    if cue.act is not PositionAct.OFFER:
        return False
    steps = tree.words[head] == "take" and any(tree.words[word] in LISTING for word in tree.children(head, "obj"))
    if cue.upos != "VERB" and tree.words[head] in IDLE_READINESS and not steps:
        return True
    inner = tree.children(head, "nmod") if tree.words[head] in ("sort", "kind", "form", "bit") else []
    return cue.lemma == "offer" and any(tree.words[word] in IDLE_GIFTS for word in (head, *inner[:1]))


def _is_of_fact(tree: Tree, head: int) -> bool:
    """ "warned that the truce had failed" threatens nobody: what is past cannot be warned of."""
    if tree.tokens[head].upos not in ("VERB", "ADJ", "AUX") and not tree.children(head, "cop"):
        return False
    helpers = {tree.words[child] for child in tree.children(head, "aux", "cop")}
    coming = helpers & {*WILL, *CAN, *OBLIGING, *DOUBTFUL_AUXILIARIES, "would", "to", "be"}
    past = helpers & {"had", "was", "were"} or tree.words[head].endswith("ed")
    supposed = any(openers(tree, clause) & SUPPOSING for clause in tree.children(head, "advcl"))
    return bool(past) and not coming and not supposed


def _is_own_fact(tree: Tree, head: int, act: PositionAct) -> bool:
    """ "insisted, “I saw it myself”": what a speaker tells of himself is no demand."""
    subjects = {tree.words[subject] for subject in tree.children(head, "nsubj")}
    helpers = {tree.words[child] for child in tree.children(head, "aux")}
    return act is PositionAct.DEMAND and "i" in subjects and not helpers & OBLIGING
