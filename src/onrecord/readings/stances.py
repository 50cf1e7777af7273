"""Where an article tells what a party demands, refuses, offers or warns of: by the words for it ("demanded that …",
"Moscow's refusal to …"), and by what a speaker says must, will or will not be done (stance_modality.py).
"""

from collections.abc import Iterator, Sequence

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.entity import Entity, Mention
from onrecord.nouns.stance import PositionAct, Stance
from onrecord.nouns.statement import Kind, Statement
from onrecord.readings.stance_lexicon import StanceCue, stance_cues
from onrecord.readings.stance_modality import find_modal_stances
from onrecord.readings.stance_parts import Parts, Party, without_repeats
from onrecord.readings.stance_words import (
    CAN,
    CONSEQUENCES,
    DIRECTIVE_CUES,
    DOUBTFUL_AUXILIARIES,
    EMPTY_TOPICS,
    IDLE_GIFTS,
    IDLE_READINESS,
    LISTING,
    OBLIGING,
    OWN_NOUNS,
    OWNERS,
    QUESTION_MARKS,
    REPORTS,
    SOFT_CUES,
    TALKING,
    TALKS,
    TRANSPARENT,
    WILL,
)
from onrecord.readings.tree import Tree

# What "not" makes of an act; what is not here becomes no position at all.
_NEGATED = {
    PositionAct.ACCEPT: PositionAct.REFUSE,
    PositionAct.OFFER: PositionAct.REFUSE,
    PositionAct.COMMIT: PositionAct.REFUSE,
}
_NEAR_WORDS = 4
_FAR_WORDS = 25
# Verbs above a cue that make it unreal or future: "is expected to demand", "failed to offer", "got them to agree".
_UNREAL = frozenset(
    """expected likely unlikely fail failed fails failing try tried trying refuse refused refuses refusing decline
    declined able unable defer deferred seem seems seemed appear appears appeared deny denied denies get gets got
    getting make makes made let lets""".split()
)
# Verbs behind which "of" or "from" brings what somebody is only said to do, or is not to do.
_CHARGING = frozenset(
    """accuse accuses accused accusing suspect suspects suspected blame blames blamed blaming prevent prevents prevented
    stop stops stopped keep keeps kept discourage discouraged dissuade dissuaded""".split()
)
# Marks of a clause that tells what has not come to pass; of "when", "before" only in the present.
_SUPPOSING = frozenset("if unless until whether once provided".split())
_AWAITING = frozenset("when before after as".split())
# Nouns above a cue that make it no act yet: "risked undermining acceptance of the deal", "a chance to accept".
_UNDERMINING = frozenset(
    """undermine undermined undermining risk risked risking lack want await awaiting need needed prevent complicate
    jeopardise jeopardize""".split()
)
# What one seeks of others, and demands by seeking it; "seeking clarity", "common ground" demands nothing.
_GRANTS = frozenset(
    """guarantee guarantees assurance assurances end halt withdrawal pullback ban commitment commitments resolution
    relief exemption exemptions removal lifting release recognition concession concessions ceasefire truce extension
    delay easing reduction cut cuts apology compensation return access role say seat veto approval extradition sanctions
    inspections inspection limits limit restraint restrictions freeze moratorium inquiry investigation""".split()
)
_DEMANDS = StanceCue(PositionAct.DEMAND, "NOUN", "demand", ())
# Cues of what goes on in a mind: taken from its owner alone.
_INWARD = frozenset("want seek warn threaten warning threat deny intention intent favour oppose resist".split())
# Verb forms of fact without an ending that shows it.
_FINITE = frozenset("had was were is are did went came made took gave got began left knew thought said told".split())
# Verbs that bring a demand or an offer before the world: their subject makes it.
_BRINGING = frozenset(
    """make makes made making issue issues issued issuing renew renews renewed renewing repeat repeats repeated
    repeating reiterate reiterated reiterates voice voiced voices express expresses expressed expressing extend
    extended extends present presented presents deliver delivered delivers give gave given gives submit
    submitted submits include includes included contain contains contained send sent sends signal signals
    signaled signalled show shows showed have has had""".split()
)


def find_stances(
    text: str,
    analysis: Analysis,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> tuple[Stance, ...]:
    """The stances of one article in text order.

    1. cue words with a party of their own       2. what a speaker's own words settle by their modality
    3. of two that share most of their content, their party and their act, the first found.
    """
    tree = Tree(text, analysis)
    parts = Parts(tree, statements, mentions, entities)
    found = [stance for word in range(len(tree.tokens)) for stance in _cued(tree, parts, word)]
    found += [stance for word in range(len(tree.tokens)) for stance in _listed(tree, parts, word)]
    found += [stance for stance in find_modal_stances(tree, parts) if not _is_told(stance, found)]
    return tuple(sorted(without_repeats(found), key=lambda stance: (stance.words, stance.cue)))


def _is_told(stance: Stance, cued: Sequence[Stance]) -> bool:
    """True for what stands in the content of a party's own words for it: "warned that it would retaliate"."""
    return stance.act is not PositionAct.DEMAND and any(
        (other.entity, other.side) == (stance.entity, stance.side) and other.content.overlaps(stance.cue)
        for other in cued
    )


def _cued(tree: Tree, parts: Parts, word: int) -> Iterator[Stance]:
    """The stances that a cue word at `word` tells, one for each of its parties and each item of a list."""
    for cue in stance_cues().get((tree.words[word], tree.tokens[word].upos), ()):
        found = _content(tree, word, cue)
        if found is None:
            continue
        heads, target = found
        act: PositionAct | None = cue.act
        if tree.is_negated(word) or _above_is_negated(tree, word):
            act = _NEGATED.get(cue.act)
        if act is None or _is_unreal(tree, word):
            return
        if act is PositionAct.ACCEPT and _is_courtesy(tree, parts, word, heads[0]):
            return
        if act is PositionAct.REFUSE and tree.words[heads[0]] in TALKING:
            return
        if cue.lemma == "seek" and tree.words[heads[0]] not in _GRANTS:
            return
        if act is PositionAct.DENY and tree.children(word, "iobj"):
            return  # "denying him an ally" takes something from somebody
        if _is_own_fact(tree, heads[0], act):
            return
        if target is not None and tree.words[target] in ("me", "us"):
            return
        if tree.words[heads[0]] in EMPTY_TOPICS and not tree.is_negated(heads[0]):
            return
        if _is_idle_offer(tree, cue, heads[0]):
            return
        if act is PositionAct.WARN and _is_of_fact(tree, word, heads[0]):
            return
        for party in _parties(tree, parts, word, cue):
            if not _is_told_by_right(parts, word, cue, party):
                continue
            items = _items(tree, heads, split=act in (PositionAct.DEMAND, PositionAct.OFFER))
            for item in items:
                yield parts.stance(
                    act=_sharpened(tree, parts, act, cue.lemma, word, item, target),
                    cue=[word],
                    party=party,
                    heads=item,
                    start=party.span,
                    target=target,
                    conditions=(word, *heads, *list(tree.above(word))[:1]),
                    alone=len(items) > 1,
                    rule=f"{cue.upos.lower()} “{cue.lemma}”",
                )
        return


def _is_courtesy(tree: Tree, parts: Parts, word: int, head: int) -> bool:
    """ "welcomed the president", "would welcome progress"."""
    if any(tree.words[child] == "would" for child in tree.children(word, "aux")):
        return True
    return parts.is_name(head) or tree.words[head] in EMPTY_TOPICS


def _is_told_by_right(parts: Parts, word: int, cue: StanceCue, party: Party) -> bool:
    """False for what one side says of the mind of another ("they want to attack us"): only what others were told
    (that they agreed, offered, refused) is taken from them, and from no bystander.
    """
    statement = parts.statement_at(word)
    speaker = parts.speaker(statement) if statement is not None else None
    if statement is None or speaker is None:
        return True
    if speaker.entity is not None and speaker.entity == party.entity:
        return True
    side, own = parts.side_of(party), parts.side_of(speaker)
    if side is not None and side == own:
        return True
    return (
        (own is not None or parts.holds_office(speaker))
        and cue.lemma not in _INWARD
        and statement.kind in (Kind.INDIRECT, Kind.MIXED)
    )


def _sharpened(
    tree: Tree, parts: Parts, act: PositionAct, lemma: str, word: int, heads: Sequence[int], target: int | None
) -> PositionAct:
    """A demand to be met before something else, or a refusal "unless", is a condition."""
    condition = parts.condition(word, *heads)
    marks = {tree.words[mark] for mark in tree.children(condition[0], "mark")} if condition else set()
    if act in (PositionAct.COMMIT, PositionAct.OFFER) and tree.words[heads[0]] in CONSEQUENCES:
        return PositionAct.WARN
    if act is PositionAct.REFUSE and tree.words[heads[0]] in REPORTS:
        return PositionAct.DENY
    if lemma == "order" and target is not None and any(tree.words[c] in OWNERS for c in tree.children(target, "nmod")):
        return PositionAct.COMMIT  # "ordered his army to stop firing"
    soft = lemma in (DIRECTIVE_CUES if target is not None else SOFT_CUES)
    if act is PositionAct.DEMAND and soft and _is_of_talks(tree, heads[0]):
        return PositionAct.PROPOSE
    if act in (PositionAct.REFUSE, PositionAct.DENY) and marks & {"unless", "until"}:
        return PositionAct.CONDITION
    if act is PositionAct.DEMAND and any(
        tree.words[mark] == "before"
        for head in heads
        for clause in tree.children(head, "advcl")
        for mark in tree.children(clause, "mark")
    ):
        return PositionAct.CONDITION
    return act


def _is_of_talks(tree: Tree, head: int) -> bool:
    """ "to negotiate", "to start talks", "to come to the table"."""
    near = [head, *tree.children(head, "conj", "xcomp")]
    near += [child for word in near for child in tree.children(word, "obj", "obl", "ccomp")]
    return any(tree.words[word] in TALKS for word in near if not _is_aside(tree, word))


def _is_aside(tree: Tree, word: int) -> bool:
    return bool({tree.words[c] for c in tree.children(word, "case")} & {"of", "before", "after", "during"})


def _content(tree: Tree, word: int, cue: StanceCue) -> tuple[list[int], int | None] | None:
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
    return None


def _by_frame(tree: Tree, word: int, frame: str, act: PositionAct) -> tuple[list[int], int | None] | None:
    after = [child for child in tree.children(word) if child > word]
    clauses = [c for c in after if tree.relation(c) in ("ccomp", "xcomp", "acl", "advcl") and _has_infinitive(tree, c)]
    if frame == "that":
        found = [
            c
            for c in after
            if tree.relation(c) in ("ccomp", "acl") and not _has_infinitive(tree, c) and _is_clause(tree, word, c)
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
        nested = [c for p in phrases for c in tree.children(p, "acl", "advcl", "xcomp") if _has_infinitive(tree, c)]
        clauses = [*clauses, *nested]
        return ([clauses[0]], phrases[0]) if phrases and clauses else None
    if phrases:
        return [phrases[0]], None
    # "ruled out a withdrawal": the particle, then the object; "against sending": a clause after the preposition.
    if preposition in ("out", "down") and any(tree.words[c] == preposition for c in after):
        objects = [c for c in after if tree.relation(c) in ("obj", "advcl", "obl")]
        return ([objects[0]], None) if objects else None
    gerunds = [
        c
        for c in after
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


def _has_infinitive(tree: Tree, clause: int) -> bool:
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


def _is_unreal(tree: Tree, word: int) -> bool:
    """True if the cue stands under a doubt, a question, a charge, a condition, or what others are to do: "may accept",
    "accused them of backing", "before they agree", "wants them to agree".
    """
    helpers = {tree.words[child] for child in tree.children(word, "aux")}
    if helpers & DOUBTFUL_AUXILIARIES or (tree.words[word] == "require" and helpers):
        return True
    head = tree.tokens[word].head
    if head < 0:
        return False
    if tree.relation(word) == "obj" and tree.words[head] in _UNDERMINING:
        return True
    while head >= 0 and tree.relation(word) == "conj" and tree.tokens[head].upos == tree.tokens[word].upos:
        word, head = head, tree.tokens[head].head
    marks = {tree.words[mark] for mark in tree.children(word, "mark", "advmod", "case")}
    if head < 0 or marks & (_SUPPOSING | QUESTION_MARKS):
        return head >= 0
    if marks & _AWAITING and tree.relation(word) == "advcl" and _is_present(tree, word):
        return True
    if _is_charged(tree, word):
        return True
    if tree.relation(word) not in ("xcomp", "ccomp") and not (
        "to" in marks and tree.relation(word) in ("advcl", "acl")
    ):
        return False
    told = any(
        cue.act is PositionAct.DEMAND for cue in stance_cues().get((tree.words[head], tree.tokens[head].upos), ())
    )
    others = tree.children(word, "nsubj") or tree.children(head, "obj", "obl")
    return tree.words[head] in _UNREAL or (told and bool(others))


def _is_charged(tree: Tree, word: int) -> bool:
    """ "accused them of backing rebels", "accused them of doing harm by backing rebels"."""
    for clause in (word, *list(tree.above(word))[:1]):
        marks = {tree.words[mark] for mark in tree.children(clause, "mark", "case")}
        if (
            tree.tokens[clause].head >= 0
            and marks & {"of", "from"}
            and tree.words[tree.tokens[clause].head] in _CHARGING
        ):
            return True
    return False


def _is_present(tree: Tree, verb: int) -> bool:
    """ "before the North agrees": no past form and no helper that tells of the past."""
    helpers = {tree.words[child] for child in tree.children(verb, "aux")}
    return not tree.words[verb].endswith(("ed", "t", "ing")) and not helpers & {
        "had",
        "has",
        "have",
        "did",
        "was",
        "were",
    }


def _is_idle_offer(tree: Tree, cue: StanceCue, head: int) -> bool:
    """ "offered a sort of explanation", "was willing to walk away": nothing is held out to anybody."""
    if cue.act is not PositionAct.OFFER:
        return False
    if cue.upos != "VERB" and tree.words[head] in IDLE_READINESS:
        return True
    inner = tree.children(head, "nmod") if tree.words[head] in ("sort", "kind", "form", "bit") else []
    return cue.lemma == "offer" and any(tree.words[word] in IDLE_GIFTS for word in (head, *inner[:1]))


def _is_of_fact(tree: Tree, word: int, head: int) -> bool:
    """ "warned that the truce had failed" threatens nobody: what is past cannot be warned of."""
    if tree.tokens[head].upos not in ("VERB", "ADJ", "AUX"):
        return False
    helpers = {tree.words[child] for child in tree.children(head, "aux", "cop")}
    coming = helpers & {*WILL, *CAN, *OBLIGING, *DOUBTFUL_AUXILIARIES, "would", "to", "be"}
    past = helpers & {"had", "was", "were"} or tree.words[head].endswith("ed")
    return bool(past) and not coming and not tree.children(head, "advcl")


def _is_own_fact(tree: Tree, head: int, act: PositionAct) -> bool:
    """ "insisted, “I think he has gone home”": what a speaker tells of himself is no demand."""
    subjects = {tree.words[subject] for subject in tree.children(head, "nsubj")}
    helpers = {tree.words[child] for child in tree.children(head, "aux")}
    return act is PositionAct.DEMAND and "i" in subjects and not helpers & OBLIGING


def _above_is_negated(tree: Tree, word: int) -> bool:
    """ "did not want to accept": the negation of the verb that governs an infinitive."""
    return tree.relation(word) == "xcomp" and tree.is_negated(tree.tokens[word].head)


def _parties(tree: Tree, parts: Parts, word: int, cue: StanceCue) -> list[Party]:
    """Whose demand or offer it is."""
    if cue.upos == "VERB":
        if not tree.is_passive(word):
            return _subjects(tree, parts, word)
        agents = [a for a in tree.children(word, "obl") if any(tree.words[c] == "by" for c in tree.children(a, "case"))]
        return parts.parties(agents[0]) if agents else []
    if cue.upos == "ADJ":
        subjects = tree.children(word, "nsubj")
        return _named(tree, parts, subjects[0], word) if subjects else _subjects(tree, parts, word)
    owner = _owner(tree, word)
    if owner is not None:
        if tree.tokens[owner].upos == "PRON" and tree.relation(word) == "conj":
            # "Dravia's trade practices and its demand that …": the owner of the noun before
            owner = _owner(tree, tree.tokens[word].head) or owner
        parties = _named(tree, parts, owner, word)
        if parties or tree.tokens[owner].upos != "PRON":
            return parties
    for child in tree.children(word, "nmod"):
        if child > word and any(tree.words[k] in ("by", "from") for k in tree.children(child, "case")):
            return parts.parties(child)
    for adjective in tree.children(word, "amod", "compound"):
        parties = parts.parties(adjective) if adjective < word else []
        if parties:
            return parties
    head = tree.tokens[word].head
    with_it = tree.relation(word) == "obl" and any(tree.words[c] == "with" for c in tree.children(word, "case"))
    if head >= 0 and ((tree.relation(word) == "obj" and tree.words[head] in _BRINGING) or with_it):
        return _subjects(tree, parts, head)
    return []


def _owner(tree: Tree, noun: int) -> int | None:
    """The owner of `noun` by the parse, or by the words before it where the parse gave it to another noun."""
    owners = [c for c in tree.children(noun) if tree.tokens[c].deprel == "nmod:poss"]
    if owners:
        return owners[0]
    at = noun - 1
    while at > 0 and tree.relation(at) in ("amod", "nummod", "compound") and tree.tokens[at].head == noun:
        at -= 1
    return at - 1 if at > 0 and tree.words[at] in ("'s", "'") and tree.tokens[at - 1].deprel == "nmod:poss" else None


def _subjects(tree: Tree, parts: Parts, verb: int) -> list[Party]:
    subject = tree.subject(verb)
    parties = [] if subject is None else _named(tree, parts, subject, verb)
    if parties or tree.relation(verb) != "conj":
        return parties
    # "X said that A, and proposed B": the parser may join the second verb to the first one's clause.
    above = list(tree.above(verb))[:2]
    if len(above) == 2 and tree.relation(above[0]) == "ccomp":
        subject = tree.subject(above[1])
        return [] if subject is None else _named(tree, parts, subject, verb)
    return []


def _named(tree: Tree, parts: Parts, subject: int, word: int) -> list[Party]:
    """The parties of a subject; a first person is the speaker, and a speech ("Kim's address") its owner."""
    if tree.words[subject] in ("i", "we", "our", "my"):
        statement = parts.statement_at(word)
        speaker = parts.speaker(statement) if statement else None
        return [speaker] if speaker else []
    parties = parts.parties(subject)
    if parties:
        return parties
    if tree.words[subject] in OWN_NOUNS:
        statement = parts.statement_at(word)
        speaker = parts.speaker(statement) if statement else None
        return [speaker] if speaker else []
    owners = [c for c in tree.children(subject) if tree.tokens[c].deprel == "nmod:poss"]
    return parts.parties(owners[0]) if owners else []


def _items(tree: Tree, heads: Sequence[int], *, split: bool) -> list[list[int]]:
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


def _listed(tree: Tree, parts: Parts, word: int) -> Iterator[Stance]:
    """ "Its demands include A and B"; "… made far-reaching demands. They include A": the demands one by one."""
    if tree.words[word] not in ("include", "includes", "included") or tree.tokens[word].upos != "VERB":
        return
    subjects, objects = tree.children(word, "nsubj"), tree.children(word, "obj")
    if not subjects or not objects or tree.is_negated(word):
        return
    subject = subjects[0]
    parties: list[Party] = []
    if tree.words[subject] in ("demands", "conditions"):
        owner = _owner(tree, subject)
        parties = _named(tree, parts, owner, subject) if owner is not None else []
    elif tree.words[subject] in ("this", "these", "they"):
        before = parts.sentence_before(word)
        demands = [w for w in before if tree.words[w] == "demands"]
        parties = _parties(tree, parts, demands[0], _DEMANDS) if demands else []
        verb = tree.tokens[demands[0]].head if demands else -1
        parties = parties or (_subjects(tree, parts, verb) if verb >= 0 else [])
    for party in parties:
        for item in tree.conjuncts(objects[0]):
            yield parts.stance(
                act=PositionAct.DEMAND, cue=[word], party=party, heads=[item], alone=True, rule="list of demands"
            )


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


def _after_colon(tree: Tree, word: int) -> list[int]:
    """The heads of a list right after `word` and a colon: "three demands: no A, no B and no C"."""
    if tree.words[word + 1 : word + 2] != (":",):
        return []
    end = next((last for first, last in tree.sentences if first <= word < last), word)
    tops = [w for w in range(word + 2, end) if not word + 2 <= tree.tokens[w].head < end]
    return [item for top in tops if tree.tokens[top].upos != "PUNCT" for item in tree.conjuncts(top)]
