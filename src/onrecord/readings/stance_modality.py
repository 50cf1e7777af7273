"""What a speaker's own words settle: what must be done, what they will not do, what would have consequences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.nouns.stance import PositionAct, Stance
from onrecord.nouns.statement import Kind, Statement
from onrecord.readings.stance_lexicon import stance_cues
from onrecord.readings.stance_parts import Parts, Party
from onrecord.readings.stance_words import (
    AGREEING_VERBS,
    BEGINNING_VERBS,
    CAN,
    CLOSED,
    CLOSED_PHRASES,
    CONSENTING_VERBS,
    CONSEQUENCES,
    DEEDS,
    DOUBTFUL_AUXILIARIES,
    EASING_VERBS,
    ENDS,
    HOSTILE_VERBS,
    IDLE_VERBS,
    INTERROGATIVES,
    JOINT_NOUNS,
    KEEPING_VERBS,
    MEASURES,
    MUTE_VERBS,
    NEGATIONS,
    OBLIGING,
    OBLIGING_VERBS,
    TALKS,
    THINKING,
    WARNING_VERBS,
    WILL,
)
from onrecord.readings.tree import Tree

_NEAR_WORDS = 10
# What makes an agreement hang on something.
_RESERVED = re.compile(r"\b(?:only|the moment|as soon as|as long as|provided|on condition|once)\b")


def find_modal_stances(tree: Tree, parts: Parts) -> Iterator[Stance]:
    """The stances in the contents of all statements, by their modal verbs. A clause is read once, for its innermost
    statement.
    """
    yield from find_closed_doors(tree, parts)
    for statement in parts.statements:
        speaker = parts.speaker(statement)
        if speaker is None:
            continue
        for span in statement.content:
            for word in tree.words_in(span):
                if tree.tokens[word].upos not in ("VERB", "ADJ", "NOUN", "AUX"):
                    continue
                if parts.statement_at(word) is not statement:
                    continue
                act = _act(tree, parts, statement, speaker, word)
                if act is not None:
                    party = _with_side(tree, parts, speaker, word, act)
                    for one in parts.speakers(statement) or [party]:
                        stance = parts.stance(
                            act=act,
                            cue=_cue(tree, word),
                            party=one,
                            heads=[_head_of_content(tree, word)],
                            rule="what the words say is to be done",
                        )
                        yield _addressed(tree, stance, word)


def _with_side(tree: Tree, parts: Parts, speaker: Party, word: int, act: PositionAct) -> Party:
    """The speaker; of one whose side nobody tells, the state whose doings they commit is the side."""
    subject = _subject(tree, word)
    if speaker.side is not None or parts.side_of(speaker) is not None or act is PositionAct.DEMAND or subject is None:
        return speaker
    named = parts.parties(subject) if tree.tokens[subject].upos == "PROPN" else []
    return replace(speaker, side=parts.side_of(named[0])) if len(named) == 1 else speaker


def _addressed(tree: Tree, stance: Stance, word: int) -> Stance:
    """A demand with whom it is made of: the subject of what must be done."""
    subject = _subject(tree, word)
    if stance.act is not PositionAct.DEMAND or subject is None or tree.is_passive(word):
        return stance
    return replace(stance, target=tree.span(tree.phrase(subject, tree.children(subject, "acl", "appos"))))


def _head_of_content(tree: Tree, word: int) -> int:
    """The head of the clause, or what the clause is told of where that is its object ("the duty it will impose")."""
    clause = _clause(tree, word)
    told_of = tree.tokens[clause].deprel == "acl:relcl" and not tree.children(clause, "obj", "ccomp", "xcomp")
    return tree.tokens[clause].head if told_of and tree.children(clause, "nsubj") else clause


def _clause(tree: Tree, word: int) -> int:
    """The head of the clause: of "we have to see …" it is "have", of "it is not possible to …" "possible"."""
    return tree.tokens[word].head if _is_obliged(tree, word) or _is_impossible(tree, word) else word


def _cue(tree: Tree, word: int) -> list[int]:
    auxiliaries = [a for a in tree.children(word, "aux") if a < word]
    return auxiliaries[:1] or [word]


@dataclass(frozen=True, slots=True)
class _Clause:
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


def _read_clause(tree: Tree, parts: Parts, speaker: Party, word: int) -> _Clause:
    subject = _subject(tree, word)
    own = parts.is_own(subject, speaker) if subject is not None else None
    helpers = frozenset(tree.words[a] for a in tree.children(word, "aux"))
    phrasal = bool(tree.children(word, "compound:prt"))  # "give up" is no giving
    condition = parts.condition(word, deep=False)
    return _Clause(
        word=word,
        helpers=helpers,
        subject=subject,
        own=own,
        ours=bool(own) or (own is None and subject is not None and tree.tokens[subject].upos == "PROPN"),
        negated=tree.is_negated(word) or "cannot" in helpers or _denies_object(tree, word),
        phrasal=phrasal,
        idle=tree.words[word] in IDLE_VERBS and not phrasal and not _is_to_talk(tree, word),
        marks=frozenset(_marks(tree, condition[0])) if condition is not None else frozenset(),
        condition=condition[0] if condition is not None else None,
    )


def _is_to_talk(tree: Tree, word: int) -> bool:
    """ "go back to the talks", "return to the table"."""
    going = tree.words[word] in ("go", "return", "come")
    return going and any(tree.words[c] in TALKS for c in tree.children(word, "obl"))


def _act(tree: Tree, parts: Parts, statement: Statement, speaker: Party, word: int) -> PositionAct | None:
    """What the clause of `word` does, None if it settles nothing.

    1. what is asked, supposed or told of refusing settles nothing   2. reserves and doors that are shut
    3. obligations   4. what one's own side will and will not do     5. consequences
    """
    if _is_asked(tree, word) or _in_condition(tree, word):
        return None
    if any(cue.act is PositionAct.REFUSE for cue in stance_cues().get((tree.words[word], "VERB"), ())):
        return None  # "would not object" refuses nothing; "will reject" is told by its own word
    clause = _read_clause(tree, parts, speaker, word)
    if statement.cue is not None and statement.cue.of(tree.text).lower() in THINKING:
        return None  # "believed that it would fail" tells of a mind
    if {"would", "have"} <= clause.helpers:
        return None  # "would not have sailed" tells what did not happen
    only = any(tree.words[c] == "only" for c in tree.children(word, "advmod"))
    if clause.condition is not None and (only or "only" in _lead(tree, clause.condition)):
        return PositionAct.CONDITION
    if _is_impossible(tree, word):
        return PositionAct.REFUSE
    if clause.helpers & OBLIGING or _is_obliged(tree, word):
        return _of_obligation(tree, parts, clause)
    if _denies_deed(tree, clause) and (clause.own or _is_by(tree, parts, speaker, word)):
        return PositionAct.DENY
    if clause.ours:
        act = _of_own_side(tree, statement, clause)
        if act is not None or clause.negated:
            return act
    return _of_consequences(tree, clause) or _of_measure(tree, parts, speaker, clause)


def _of_obligation(tree: Tree, parts: Parts, clause: _Clause) -> PositionAct | None:
    """Of one's own side the price of something, or a common task; of another a demand."""
    word, subject = clause.word, clause.subject
    inverted = subject is not None and any(a < subject for a in tree.children(word, "aux"))
    top = _clause(tree, word)
    aims = (*tree.children(top, "advcl", "xcomp"), *tree.children(word, "advcl"))
    if any(aim < top and "to" in _marks(tree, aim) for aim in aims):
        return None  # "to work, a truce has to be watched" gives advice
    if "have" in clause.helpers or inverted:
        return None  # "should have stopped" looks back; "should they stop" asks or supposes
    if clause.own and tree.is_passive(word) and not clause.idle:
        return PositionAct.DEMAND  # "we should be paid for it", "our rights must be respected"
    if clause.own:
        if _has_end(tree, word) or tree.words[word] in ("see", "witness"):
            return PositionAct.CONDITION
        return PositionAct.PROPOSE if _takes_others_in(tree, word, subject) else None
    unknown = subject is None or (tree.tokens[subject].upos == "PRON" and not parts.parties(subject))
    return None if clause.idle or unknown else PositionAct.DEMAND


def _of_own_side(tree: Tree, statement: Statement, clause: _Clause) -> PositionAct | None:
    """What the speaker's side will or will not do, may do, or would do if or unless."""
    word, helpers = clause.word, clause.helpers
    verb = tree.words[word]
    if clause.negated:
        if not helpers & (WILL | CAN | {"going", "would"}) or (tree.is_passive(word) and not helpers & WILL):
            return None  # "it cannot be measured" is no refusal
        own_words = statement.kind is Kind.DIRECT or (clause.subject is not None and tree.words[clause.subject] == "i")
        if own_words and clause.condition is None and _is_remote(helpers, verb):
            return None
        reserved = clause.condition is not None and tree.is_negated(clause.condition)
        if reserved or clause.marks & {"unless", "until"}:
            return PositionAct.CONDITION
        return None if verb in MUTE_VERBS and not clause.phrasal else PositionAct.REFUSE
    if helpers & (WILL | {"would"}) and _agrees_only(tree, word):
        return PositionAct.CONDITION
    if clause.marks & {"if", "unless"} and helpers & (WILL | {"would", "could"}) and not clause.idle:
        # "we will close it unless you pay"; "we could pay if you open it"
        if "unless" in clause.marks or verb in HOSTILE_VERBS | WARNING_VERBS or _brings_consequences(tree, word):
            return PositionAct.WARN
        if verb in CONSENTING_VERBS:
            return PositionAct.CONDITION  # "could accept a truce if …"
        if tree.tokens[word].upos != "VERB" and not tree.children(word, "xcomp", "obl"):
            return None  # "we will be ready if they come"
        threatened = clause.condition is not None and tree.is_negated(clause.condition)
        return PositionAct.WARN if threatened else PositionAct.OFFER
    if helpers & DOUBTFUL_AUXILIARIES:
        return PositionAct.WARN if verb in HOSTILE_VERBS else None
    reported = statement.kind in (Kind.INDIRECT, Kind.MIXED) and clause.condition is None
    if clause.idle or tree.tokens[word].upos != "VERB" or not (helpers & WILL or (reported and "would" in helpers)):
        return None
    if verb in WARNING_VERBS:
        return PositionAct.WARN
    return None if (verb, "VERB") in stance_cues() else PositionAct.COMMIT


def _is_remote(helpers: frozenset[str], verb: str) -> bool:
    """ "we could not see it", "I would not live there": the past, or taste; "we would not accept it" is a refusal."""
    if helpers & (WILL | (CAN - {"could"}) | {"going"}):
        return False
    return "could" in helpers or verb not in AGREEING_VERBS | CONSENTING_VERBS | HOSTILE_VERBS


def _denies_deed(tree: Tree, clause: _Clause) -> bool:
    """ "we did not fire", "no shot was fired by our side": a deed of the past that one's own side did not do."""
    past = tree.words[clause.word].endswith("ed") or clause.helpers & {"did", "have", "has", "had", "was", "were"}
    done = clause.negated or any(tree.is_negated(subject) for subject in tree.children(clause.word, "nsubj"))
    open_ended = clause.helpers & (WILL | CAN | OBLIGING | {"would", "may", "might"})
    return tree.words[clause.word] in DEEDS and bool(past) and done and not open_ended


def _is_by(tree: Tree, parts: Parts, speaker: Party, word: int) -> bool:
    """True for a passive whose agent is the speaker's side."""
    agents = [c for c in tree.children(word, "obl") if any(tree.words[k] == "by" for k in tree.children(c, "case"))]
    return any(parts.is_own(agent, speaker) for agent in agents)


def _of_measure(tree: Tree, parts: Parts, speaker: Party, clause: _Clause) -> PositionAct | None:
    """ "The duty will start in May", "the sanctions will not be lifted": what becomes of a measure of one's own."""
    word, subject = clause.word, clause.subject
    if subject is None or tree.words[subject] not in MEASURES or not clause.helpers & (WILL | {"would"}):
        return None
    own = parts.side_of(speaker)
    owners = [party for child in tree.children(subject) for party in parts.parties(child)]
    if own is not None and any(parts.side_of(owner) != own for owner in owners):
        return None
    verb = tree.words[word]
    if clause.negated:
        if verb not in EASING_VERBS:
            return None
        return PositionAct.CONDITION if clause.marks & {"unless", "until"} else PositionAct.REFUSE
    return PositionAct.COMMIT if verb in BEGINNING_VERBS and not clause.marks else None


def _of_consequences(tree: Tree, clause: _Clause) -> PositionAct | None:
    """ "An attack would have serious consequences", "they will pay if they attack"."""
    word = clause.word
    grave = _brings_consequences(tree, word) or (clause.condition is not None and tree.words[word] in WARNING_VERBS)
    if clause.helpers & (WILL | {"would"}) and grave and not clause.negated:
        return PositionAct.WARN
    named = clause.condition is not None and not clause.own and _names_consequences(tree, word)
    return PositionAct.WARN if named else None


def _subject(tree: Tree, word: int) -> int | None:
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


def _agrees_only(tree: Tree, word: int) -> bool:
    """ "would accept them only from neutral states", "would support it the moment it binds both"."""
    if tree.words[word] not in AGREEING_VERBS:
        return False
    below = tree.below(word)
    return _RESERVED.search(" ".join(tree.words[w] for w in below)) is not None


def _lead(tree: Tree, clause: int) -> set[str]:
    """The words right before and at the beginning of a clause."""
    first = tree.below(clause)[0]
    return set(tree.words[max(0, first - 1) : first + 1])


def _takes_others_in(tree: Tree, word: int, subject: int | None) -> bool:
    """ "North and South must work together"."""
    joint = subject is not None and (bool(tree.children(subject, "conj")) or tree.words[subject] in JOINT_NOUNS)
    return joint or any(tree.words[c] == "together" for c in tree.children(word, "advmod"))


def _is_impossible(tree: Tree, word: int) -> bool:
    """ "it is not possible to deviate": what cannot be done, with the infinitive that says what."""
    head = tree.tokens[word].head
    if tree.relation(word) not in ("xcomp", "csubj", "ccomp", "advcl") or head < 0 or "to" not in _marks(tree, word):
        return False
    if not tree.children(head, "cop") or tree.children(word, "nsubj") or tree.children(head, "aux"):
        return False
    return tree.words[head] == "impossible" or (tree.words[head] == "possible" and tree.is_negated(head))


def _marks(tree: Tree, clause: int) -> set[str]:
    return {tree.words[mark] for mark in tree.children(clause, "mark")}


def _is_asked(tree: Tree, word: int) -> bool:
    """True for a question, direct or indirect ("which consulate should be closed")."""
    first = [tree.phrase(child)[0] for child in tree.children(word) if child < word]
    if any(tree.words[w] in INTERROGATIVES for w in first):
        return True
    last = max(tree.below(word))
    return last + 1 < len(tree.words) and "?" in (tree.words[last], tree.words[last + 1])


def _in_condition(tree: Tree, word: int) -> bool:
    """True for an "if …" clause and for what is told within one."""
    return any(
        _marks(tree, clause) & {"if", "whether", "unless", "until"} for clause in (word, *list(tree.above(word))[:2])
    )


def _is_obliged(tree: Tree, word: int) -> bool:
    """ "has to withdraw", "needs to stop": the infinitive of an obliging verb."""
    head = tree.tokens[word].head
    return (
        tree.relation(word) == "xcomp"
        and head >= 0
        and tree.words[head] in OBLIGING_VERBS
        and any(tree.words[mark] == "to" for mark in tree.children(word, "mark"))
    )


def _has_end(tree: Tree, word: int) -> bool:
    """True if it is said what the obligation is the price of: "for there to be progress", "before …", "if we …"."""
    return any(_marks(tree, clause) & ENDS for clause in tree.children(word, "advcl"))


def _brings_consequences(tree: Tree, word: int) -> bool:
    return any(
        tree.words[c] in CONSEQUENCES
        and tree.tokens[c].upos == "NOUN"
        and not any(tree.words[k] == "into" for k in tree.children(c, "case"))  # "come into force"
        for c in tree.children(word, "obj", "obl", "nsubj")
    )


def _names_consequences(tree: Tree, word: int) -> bool:
    """ "the other way is deterrence and massive consequences"."""
    return tree.tokens[word].upos == "NOUN" and any(
        tree.words[w] in ("consequences", "retaliation") for w in tree.conjuncts(word)
    )


def find_closed_doors(tree: Tree, parts: Parts) -> Iterator[Stance]:
    """What a party calls closed to talk: "… is not negotiable", "from Moscow's point of view … is not up for
    negotiation". The words may stand in or right behind its statement.
    """
    for word in range(len(tree.tokens)):
        if not _is_closed(tree, word):
            continue
        subjects = tree.children(word, "nsubj") or [
            subject for head in list(tree.above(word))[:1] for subject in tree.children(head, "nsubj")
        ]
        first, last = next(s for s in tree.sentences if s[0] <= word < s[1])
        start = tree.tokens[first].start
        told = [s for s in parts.statements if any(start <= c.start < tree.tokens[word].start for c in s.content)]
        points = [w for w in range(first, last) if tree.words[w] in ("view", "viewpoint", "perspective", "eyes")]
        party: Party | None = None
        if told:
            statement = max(told, key=lambda s: s.content[0])
            party = parts.speaker(statement)
            run = [w for w in range(first, word + 1) if tree.tokens[w].start >= statement.content[0].start]
        elif points and subjects:
            owners = [w for w in range(first, points[0]) if tree.tokens[w].deprel == "nmod:poss"]
            named = parts.parties(owners[0]) if owners else []
            party = named[0] if named else None
            run = list(range(tree.phrase(subjects[0])[0], word + 1))
        if party is not None:
            yield parts.stance(
                act=PositionAct.REFUSE,
                cue=[word],
                party=party,
                heads=subjects or [word],
                run=run,
                rule="not open to talk",
            )


def _is_closed(tree: Tree, word: int) -> bool:
    if tree.words[word] in CLOSED:
        if not tree.children(word, "cop"):
            return False
        return tree.words[word] != "negotiable" or tree.is_negated(word) or tree.words[word - 1] == "-"
    if tree.words[word] in ("negotiation", "discussion", "question", "table", "sale"):
        before = " ".join(tree.words[max(0, word - 3) : word + 1])
        phrase = next((phrase for phrase in CLOSED_PHRASES if before.endswith(phrase)), None)
        if phrase is None:
            return False
        if phrase.startswith(("out of", "off")):
            return True
        if phrase == "on the table" and KEEPING_VERBS & {*tree.words[max(0, word - _NEAR_WORDS) : word]}:
            return False  # "leave the offer on the table"
        first = next(s[0] for s in tree.sentences if s[0] <= word < s[1])
        return any(tree.words[w] in NEGATIONS - {"no"} for w in range(max(first, word - 25), word))
    return False
