"""What a speaker's own words settle: what must be done, what they will not do, what would have consequences."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from onrecord.nouns.stance import PositionAct, Stance
from onrecord.nouns.statement import Kind, Statement
from onrecord.readings.stance_clauses import (
    Clause,
    agrees_only,
    brings_consequences,
    clause_subject,
    has_end,
    has_no_subject,
    in_condition,
    is_asked,
    is_impossible,
    is_obliged,
    is_of_each,
    is_pressed,
    lead_words,
    marks_of,
    names_consequences,
    price_of,
    read_clause,
    takes_others_in,
    top_of_clause,
)
from onrecord.readings.stance_doors import find_closed_doors
from onrecord.readings.stance_lexicon import stance_cues
from onrecord.readings.stance_making import make_stance
from onrecord.readings.stance_parties import Party, Voices
from onrecord.readings.stance_substance import points_only
from onrecord.readings.stance_words import (
    AGREEING_VERBS,
    BEGINNING_VERBS,
    CAN,
    CONCEDING_VERBS,
    CONSENTING_VERBS,
    DEEDS,
    DOUBTFUL_AUXILIARIES,
    EASING_VERBS,
    FIRST_PERSON,
    HARMS,
    HOPING,
    HOSTILE_VERBS,
    JOINT_NOUNS,
    MEASURES,
    MUTE_VERBS,
    OBLIGING,
    THINKING,
    WARNING_VERBS,
    WILL,
)
from onrecord.readings.tree import Tree
from onrecord.text.names import is_role_head

# What is done to a deed that a party warns against.
_ANSWERED = frozenset("answered met countered punished repelled avenged reciprocated".split())

_REPLYING = frozenset("answer meet counter punish repel avenge reciprocate respond".split())
# "As long as they live", "as long as it lasts": how long, and no price.
_POINTING = frozenset("they he she it this that everything all things".split())
# What parties are charged with, as a thing: "no threat was made" denies it.
_CHARGES = frozenset(
    """threat threats promise promises pledge pledges assurance assurances ultimatum order orders attack attacks
    violation violations breach breaches incursion incursions provocation provocations pressure blackmail""".split()
)
_PROMISED = frozenset("promised pledged agreed offered conceded ordered threatened guaranteed".split())
_DOING = frozenset(
    """threatening blackmailing attacking shelling bombing arming supplying targeting meddling interfering hiding
    stealing violating breaching blocking""".split()
)
_HARMS = frozenset(
    """shot shots attack attacks strike strikes raid raids fire shelling aggression provocation provocations incursion
    incursions violation violations intrusion bomb missile blow sanction sanctions tariff tariffs""".split()
)


def find_modal_stances(tree: Tree, voices: Voices) -> Iterator[Stance]:
    """The stances in the contents of all statements, by their modal verbs. A clause is read once, for its innermost
    statement.
    """
    yield from find_closed_doors(tree, voices)
    for statement in voices.statements:
        speaker = voices.speaker(statement)
        if speaker is None:
            continue
        for span in statement.content:
            for word in tree.words_in(span):
                if tree.tokens[word].upos not in ("VERB", "ADJ", "NOUN", "AUX"):
                    continue
                if voices.statement_at(word) is not statement:
                    continue
                act = _act(tree, voices, statement, speaker, word)
                if act is not None and (act is PositionAct.DENY or not points_only(tree, top_of_clause(tree, word))):
                    party = _with_side(tree, voices, speaker, word, act)
                    joint = voices.speakers(statement)
                    if joint and _is_of_one(tree, word):
                        continue
                    for one in joint or [party]:
                        stance = make_stance(
                            voices,
                            act=act,
                            cue=_cue(tree, word),
                            party=one,
                            heads=[_head_of_content(tree, word)],
                            run=_existing(tree, word),
                            rule="what the words say is to be done",
                        )
                        yield _addressed(tree, voices, stance, word)


def _is_of_one(tree: Tree, word: int) -> bool:
    """True for a clause about "it", "he" or "she": no speech of two together."""
    subject = clause_subject(tree, word)
    return subject is not None and tree.words[subject] in ("it", "he", "she")


def _with_side(tree: Tree, voices: Voices, speaker: Party, word: int, act: PositionAct) -> Party:
    """The speaker; of one whose side nobody tells, the state whose doings they commit is the side."""
    subject = clause_subject(tree, word)
    if speaker.side is not None or voices.side_of(speaker) is not None or act is PositionAct.DEMAND or subject is None:
        return speaker
    named = voices.parties(subject) if tree.tokens[subject].upos == "PROPN" else []
    return replace(speaker, side=voices.side_of(named[0])) if len(named) == 1 else speaker


def _addressed(tree: Tree, voices: Voices, stance: Stance, word: int) -> Stance:
    """A demand with whom it is made of: the subject of what must be done, unless it is a thing ("attacks must end")."""
    subject = clause_subject(tree, word)
    if stance.act is not PositionAct.DEMAND or subject is None or tree.is_passive(word):
        return stance
    name = tree.words[subject].lower()
    if tree.tokens[subject].upos == "NOUN" and not (
        name in JOINT_NOUNS or is_role_head(name) or voices.parties(subject)
    ):
        return stance
    return replace(stance, target=tree.span(tree.phrase(subject, tree.children(subject, "acl", "appos"))))


def _head_of_content(tree: Tree, word: int) -> int:
    """The head of the clause, or what the clause is told of where that is its object ("the duty it will impose")."""
    clause = top_of_clause(tree, word)
    told_of = tree.tokens[clause].deprel == "acl:relcl" and not tree.children(clause, "obj", "ccomp", "xcomp")
    return tree.tokens[clause].head if told_of and tree.children(clause, "nsubj") else clause


def _existing(tree: Tree, word: int) -> list[int]:
    """The whole of "there will be no transit without guarantees", whose noun the parser gives to anything."""
    if not tree.children(word, "expl"):
        return []
    first, last = next(sentence for sentence in tree.sentences if sentence[0] <= word < sentence[1])
    marks = [w for w in range(first, last) if tree.words[w] in (",", ".", ";", ":", "”", "“", '"', "that", "—", "–")]
    start = max((mark + 1 for mark in marks if mark < word), default=first)
    end = min((mark for mark in marks if mark > word), default=last)
    return list(range(start, end))


def _cue(tree: Tree, word: int) -> list[int]:
    auxiliaries = [a for a in tree.children(word, "aux") if a < word]
    return auxiliaries[:1] or [word]


def _act(tree: Tree, voices: Voices, statement: Statement, speaker: Party, word: int) -> PositionAct | None:
    """What the clause of `word` does, None if it settles nothing.

    1. what is asked, supposed or told of refusing settles nothing   2. reserves and doors that are shut
    3. obligations   4. what one's own side will and will not do     5. consequences
    """
    if is_asked(tree, word) or in_condition(tree, word):
        return None
    if any(cue.act is PositionAct.REFUSE for cue in stance_cues().get((tree.words[word], "VERB"), ())):
        return None  # "would not object" refuses nothing; "will reject" is told by its own word
    clause = read_clause(tree, voices, speaker, word)
    cue = set(statement.cue.of(tree.text).lower().split()) if statement.cue is not None else set[str]()
    if cue & (THINKING | HOPING):
        return None  # "believed that it would fail", "hoped that it would win" tell of a mind
    if {"would", "have"} <= clause.helpers:
        return None  # "would not have sailed" tells what did not happen
    only = any(tree.words[c] == "only" for c in tree.children(word, "advmod"))
    if clause.condition is not None and (only or "only" in lead_words(tree, clause.condition)):
        return PositionAct.CONDITION
    if is_impossible(tree, word):
        return PositionAct.REFUSE
    if _hangs_on_others(tree, voices, speaker, clause):
        return PositionAct.CONDITION
    of_side = voices.acts_for_somebody(speaker)
    if of_side and has_no_subject(tree, word) and clause.helpers & (WILL | {"would"}):
        return PositionAct.CONDITION if clause.marks & {"unless", "until"} else _of_none(tree, word)
    if clause.own and is_pressed(tree, word):
        return PositionAct.WARN
    if clause.helpers & OBLIGING or is_obliged(tree, word):
        act = _of_obligation(tree, voices, clause)
        return _agreed(cue) or act if act is PositionAct.DEMAND else act
    if _denies_charge(tree, word) and of_side:
        return PositionAct.DENY
    if _denies_deed(tree, clause) and (
        clause.own or _is_by(tree, voices, speaker, word) or (of_side and _is_by_nobody(tree, word))
    ):
        return PositionAct.DENY
    if of_side and tree.words[word] == "acceptable" and not clause.negated and clause.helpers & (WILL | {"would"}):
        return PositionAct.ACCEPT
    if clause.ours:
        act = _of_own_side(tree, statement, clause)
        if act is not None or clause.negated:
            return act
    return (
        _of_consequences(tree, clause)
        or _of_measure(tree, voices, speaker, clause)
        or _of_permission(tree, voices, speaker, clause)
    )


def _of_none(tree: Tree, word: int) -> PositionAct | None:
    """ "No ship will pass", "there will be no talks" refuses; "no missiles will be kept there" is a promise."""
    if tree.words[word] in MUTE_VERBS - {"be", "have"}:
        return None
    below = _existing(tree, word) or tree.below(word)
    if "without" in {tree.words[w] for w in below}:
        return PositionAct.CONDITION  # "without guarantees there will be no transit"
    return PositionAct.COMMIT if any(tree.words[w] in HARMS for w in below) else PositionAct.REFUSE


def _agreed(cue: Collection[str]) -> PositionAct | None:
    """The act of who says of an obligation that he agrees to it: "accepted that catches must be counted"."""
    acts = {one.act for word in cue for one in stance_cues().get((word, "VERB"), ())}
    return PositionAct.ACCEPT if PositionAct.ACCEPT in acts else None


def _of_obligation(tree: Tree, voices: Voices, clause: Clause) -> PositionAct | None:
    """Of one's own side the price of something, or a common task; of another a demand."""
    word, subject = clause.word, clause.subject
    inverted = subject is not None and any(a < subject for a in tree.children(word, "aux"))
    top = top_of_clause(tree, word)
    aims = (*tree.children(top, "advcl", "xcomp"), *tree.children(word, "advcl"))
    if any(aim < top and "to" in marks_of(tree, aim) for aim in aims):
        return None  # "to work, a truce has to be watched" gives advice
    if "have" in clause.helpers or inverted:
        return None  # "should have stopped" looks back; "should they stop" asks or supposes
    if clause.own and tree.is_passive(word) and not clause.idle:
        return PositionAct.DEMAND  # "we should be paid for it", "our rights must be respected"
    if clause.own and is_of_each(tree, subject):
        return None if clause.idle else PositionAct.DEMAND
    if clause.own:
        if has_end(tree, word) or tree.words[word] in ("see", "witness"):
            return PositionAct.CONDITION
        return PositionAct.PROPOSE if takes_others_in(tree, word, subject) else None
    unknown = subject is None or (tree.tokens[subject].upos == "PRON" and not voices.parties(subject))
    return None if clause.idle or unknown else PositionAct.DEMAND


def _of_own_side(tree: Tree, statement: Statement, clause: Clause) -> PositionAct | None:
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
    if helpers & (WILL | {"would"}) and agrees_only(tree, word):
        return PositionAct.CONDITION
    if clause.marks & {"if", "unless"} and helpers & (WILL | {"would", "could"}) and not clause.idle:
        # "we will close it unless you pay"; "we could pay if you open it"
        asks = clause.condition is not None and "if" in clause.marks and _asks_for(tree, clause.condition)
        hostile = WARNING_VERBS if asks else HOSTILE_VERBS | WARNING_VERBS  # "would end its ban if you lift yours"
        leaves = verb in ("walk", "pull", "storm") and bool({"away", "out"} & set(tree.words[word + 1 : word + 3]))
        if "unless" in clause.marks or verb in hostile or leaves or brings_consequences(tree, word):
            return PositionAct.WARN
        if verb in CONSENTING_VERBS:
            return PositionAct.CONDITION  # "could accept a truce if …"
        if tree.tokens[word].upos != "VERB" and not tree.children(word, "xcomp", "obl"):
            return None  # "we will be ready if they come"
        if tree.is_passive(word):
            return None  # "it could be hit if they come"
        threatened = clause.condition is not None and tree.is_negated(clause.condition)
        return PositionAct.WARN if threatened else PositionAct.OFFER
    if helpers & CAN and verb in CONSENTING_VERBS | {"live"} and clause.condition is None:
        return PositionAct.ACCEPT  # "could live with a smaller fee"
    if helpers & DOUBTFUL_AUXILIARIES:
        return PositionAct.WARN if verb in HOSTILE_VERBS else None
    reported = statement.kind in (Kind.INDIRECT, Kind.MIXED) and clause.condition is None
    if verb in _REPLYING and helpers & (WILL | {"would"}) and _is_to_harm(tree, word):
        return PositionAct.WARN  # "will answer every attack"
    if clause.idle or tree.tokens[word].upos != "VERB" or not (helpers & WILL or (reported and "would" in helpers)):
        return None
    if verb in WARNING_VERBS:
        return PositionAct.WARN
    return None if (verb, "VERB") in stance_cues() else PositionAct.COMMIT


def _is_to_harm(tree: Tree, word: int) -> bool:
    return any(tree.words[child] in _HARMS for child in tree.children(word, "obj", "obl"))


def _asks_for(tree: Tree, condition: int) -> bool:
    """True for an "if" with what the other side is to do for one: "if Norway lifted the ban"."""
    return tree.words[condition] in CONCEDING_VERBS and not tree.is_negated(condition)


def _is_remote(helpers: frozenset[str], verb: str) -> bool:
    """ "we could not see it", "I would not live there": the past, or taste; "we would not accept it" is a refusal."""
    if helpers & (WILL | (CAN - {"could"}) | {"going"}):
        return False
    return "could" in helpers or verb not in AGREEING_VERBS | CONSENTING_VERBS | HOSTILE_VERBS


def _denies_deed(tree: Tree, clause: Clause) -> bool:
    """ "we did not fire", "no shot was fired by our side": a deed of the past that one's own side did not do."""
    told = {"did", "have", "has", "had", "was", "were"}
    past = tree.words[clause.word].endswith("ed") or clause.helpers & told
    if tree.words[clause.word].endswith("ing") and clause.helpers & {"is", "are", "'re", "am"} and clause.negated:
        return tree.words[clause.word] in _DOING  # "Norway is not threatening anybody"
    done = clause.negated or any(tree.is_negated(subject) for subject in tree.children(clause.word, "nsubj"))
    open_ended = clause.helpers & (WILL | CAN | OBLIGING | {"would", "may", "might"})
    return tree.words[clause.word] in DEEDS and bool(past) and done and not open_ended


def _denies_charge(tree: Tree, word: int) -> bool:
    """ "there had been no threat", "no promise was made", "nothing like it was ever promised"."""
    subjects = tree.children(word, "nsubj")
    if tree.children(word, "expl") and tree.words[word + 1 : word + 2] == ("no",):
        subjects = [word + 2]  # of "there was no threat", whatever the parser makes of the noun
    if not subjects or subjects[0] >= len(tree.words):
        return False
    subject = subjects[0]
    helpers = {tree.words[child] for child in tree.children(word, "aux")}
    past = bool(helpers & {"had", "has", "have", "was", "were"}) or tree.words[word] in ("was", "were")
    if not past or helpers & (WILL | CAN | OBLIGING | {"would", "may", "might"}):
        return False
    charged = tree.words[subject] in _CHARGES and tree.words[subject - 1] == "no"
    if tree.words[word] in ("been", "was", "were", "made", "given", "issued"):
        return charged
    return tree.words[subject] == "nothing" and tree.is_passive(word) and tree.words[word] in _PROMISED


def _is_by(tree: Tree, voices: Voices, speaker: Party, word: int) -> bool:
    """True for a passive whose agent is the speaker's side."""
    agents = [c for c in tree.children(word, "obl") if any(tree.words[k] == "by" for k in tree.children(c, "case"))]
    return any(voices.is_own(agent, speaker) for agent in agents)


def _is_by_nobody(tree: Tree, word: int) -> bool:
    """ "The crew had not been ordered to land": a charge of whoever else would have done it."""
    return tree.is_passive(word) and not any(
        tree.words[case] == "by" for child in tree.children(word, "obl") for case in tree.children(child, "case")
    )


def _of_measure(tree: Tree, voices: Voices, speaker: Party, clause: Clause) -> PositionAct | None:
    """ "The duty will start in May", "the sanctions will not be lifted": what becomes of a measure of one's own."""
    word, subject = clause.word, clause.subject
    if subject is None or tree.words[subject] not in MEASURES or not clause.helpers & (WILL | {"would"}):
        return None
    own = voices.side_of(speaker)
    owners = [party for child in tree.children(subject) for party in voices.parties(child)]
    if own is not None and any(voices.side_of(owner) != own for owner in owners):
        return None
    verb = tree.words[word]
    if clause.negated:
        if verb not in EASING_VERBS:
            return None
        return PositionAct.CONDITION if clause.marks & {"unless", "until"} else PositionAct.REFUSE
    return PositionAct.COMMIT if verb in BEGINNING_VERBS and not clause.marks - {"until"} else None


def _hangs_on_others(tree: Tree, voices: Voices, speaker: Party, clause: Clause) -> bool:
    """ "Ferries will sail after Chile lifts the ban", "we have no objection as long as nobody is armed": what a side
    does or lets happen, at the price of what others do.
    """
    word = clause.word
    price = price_of(tree, word)
    if price is None or tree.children(word, "expl"):
        return False
    if voices.is_own(price, speaker) or tree.words[price] in FIRST_PERSON | _POINTING:
        return False
    if clause.ours and clause.subject is not None and tree.tokens[word].upos in ("VERB", "ADJ"):
        present = not clause.helpers and not tree.words[word].endswith(("ed", "ing"))
        if clause.helpers & (WILL | CAN | {"would"}) or present:
            return True
    if not clause.helpers & (WILL | CAN | {"would", "may"}) or clause.subject is None:
        return False
    named = tree.tokens[clause.subject].upos != "PRON" and tree.tokens[word].upos == "VERB"
    return named and voices.acts_for_somebody(speaker)


def _of_permission(tree: Tree, voices: Voices, speaker: Party, clause: Clause) -> PositionAct | None:
    """ "Inspectors could return if the ban is lifted": what a side lets happen, at a price."""
    word = clause.word
    asked = clause.condition is not None and "if" in clause.marks and _asks_for(tree, clause.condition)
    if not asked or clause.negated or tree.words[word] in MUTE_VERBS:
        return None
    if not clause.helpers & (WILL | {"would", "could"}):
        return None
    if clause.subject is None or tree.tokens[clause.subject].upos == "PRON":
        return None
    if not voices.acts_for_somebody(speaker):
        return None
    return PositionAct.CONDITION if tree.tokens[word].upos == "VERB" and tree.words[word] not in HOSTILE_VERBS else None


def _of_consequences(tree: Tree, clause: Clause) -> PositionAct | None:
    """ "An attack would have serious consequences", "they will pay if they attack"."""
    word = clause.word
    met = tree.is_passive(word) and tree.words[word] in _ANSWERED and not clause.idle
    if met and clause.helpers & WILL and not clause.negated:
        return PositionAct.WARN  # "any attack will be answered"
    grave = brings_consequences(tree, word) or (clause.condition is not None and tree.words[word] in WARNING_VERBS)
    if clause.helpers & (WILL | {"would"}) and grave and not clause.negated:
        return PositionAct.WARN
    named = clause.condition is not None and not clause.own and names_consequences(tree, word)
    return PositionAct.WARN if named else None
