"""Where an article tells what a party demands, refuses, offers or warns of: by the words for it ("demanded that …",
"Moscow's refusal to …"), and by what a speaker says must, will or will not be done (stance_modality.py).
"""

from collections.abc import Iterator, Sequence

from onrecord.nouns.analysis import Analysis
from onrecord.nouns.entity import Entity, Mention
from onrecord.nouns.stance import PositionAct, Stance
from onrecord.nouns.statement import Kind, Statement
from onrecord.readings.stance_content import find_content, find_items, has_infinitive
from onrecord.readings.stance_lexicon import StanceCue, stance_cues
from onrecord.readings.stance_making import make_stance, without_repeats
from onrecord.readings.stance_modality import find_modal_stances
from onrecord.readings.stance_parties import Party, Voices
from onrecord.readings.stance_phrases import find_condition
from onrecord.readings.stance_predicates import find_predicates
from onrecord.readings.stance_reality import is_negated_cue, is_unreal, openers
from onrecord.readings.stance_substance import settles_nothing
from onrecord.readings.stance_turns import find_turns
from onrecord.readings.stance_words import (
    BODIES,
    CONSEQUENCES,
    DIRECTIVE_CUES,
    FIXTURES,
    HOPING,
    HOSTILE_VERBS,
    OWN_NOUNS,
    OWNERS,
    REPORTS,
    SOFT_CUES,
    TALKS,
    UNWELCOME,
)
from onrecord.readings.tree import Tree

# What "not" makes of an act; what is not here becomes no position at all. Who made no promise has not refused.
_NEGATED = {PositionAct.ACCEPT: PositionAct.REFUSE, PositionAct.OFFER: PositionAct.REFUSE}
_UNINTENDED = frozenset({"intention", "intent", "intend"})
# What a body imposes: "promised further sanctions" is no threat to somebody.
_MEASURED = frozenset({"sanctions"})
# What is left open by not being ruled out, and what is let pass by not being opposed.
_KEPT_OPEN = frozenset({"rule", "exclude"})
_OPPOSING = frozenset({"objection", "object", "opposed"})
# Own organs, to which nobody's demand is put: "instructed the government to carry it out".
_ORGANS = frozenset("government cabinet army navy military forces ministry minister ministers troops police".split())
_DEMANDS = StanceCue(PositionAct.DEMAND, "NOUN", "demand", ())
# Cues of what goes on in a mind: taken from its owner alone.
_INWARD = frozenset("want seek warn threaten warning threat deny intention intent intend favour oppose resist".split())
# "The two leaders had agreed", says one of them.
_PEERS = frozenset("leaders presidents ministers countries nations governments".split())
# "Before the talks", "ahead of the summit": when, and not what.
_BESIDE = frozenset("of before after during ahead amid since until despite".split())
# What nobody offers by being ready for it.
_FORCING = frozenset(
    "retaliate punish attack strike bomb destroy invade enrich fire expel impose annex seize escalate".split()
)
_ARMS = frozenset("force weapon weapons arms bomb bombs missiles".split())
# What a guest is invited to do; "invited to" do anything else is a demand in polite words.
_COMING = frozenset(
    """come visit attend join travel see watch tour stay dine speak send observe take participate return sit be
    inspect host help mediate address work contribute""".split()
)
# What stays open where it is "not ruled out", and frightens; other things not ruled out are only open.
_HARSH = CONSEQUENCES | frozenset(
    """arbitration court courts tribunal lawsuit action strike strikes attack embargo blockade ban tariffs boycott
    expulsion expulsions suspension invasion mobilisation mobilization countermeasures""".split()
)
_HARSH_WORDS = 8
# Verbs that bring a demand or an offer before the world: their subject makes it.
_BRINGING = frozenset(
    """make makes made making issue issues issued issuing renew renews renewed renewing repeat repeats repeated
    repeating reiterate reiterated reiterates voice voiced voices express expresses expressed expressing extend
    extended extends present presented presents deliver delivered delivers give gave given gives submit
    submitted submits include includes included contain contains contained send sent sends signal signals
    signaled signalled show shows showed have has had set sets""".split()
)


def find_stances(
    text: str,
    analysis: Analysis,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> tuple[Stance, ...]:
    """The stances of one article in text order.

    1. cue words with a party of their own   2. turns of phrase and predicates (stance_turns.py, stance_predicates.py)
    3. what a speaker's own words settle by their modality (stance_modality.py)
    4. of two that share most of their content, their party and their act, the first found.
    """
    tree = Tree(text, analysis)
    voices = Voices(tree, statements, mentions, entities)
    found = [stance for word in range(len(tree.tokens)) for stance in _cued(tree, voices, word)]
    found += [stance for word in range(len(tree.tokens)) for stance in _listed(tree, voices, word)]
    found += [stance for stance in find_turns(tree, voices, _subjects) if not _is_cued(stance, found)]
    found += [stance for stance in find_predicates(tree, voices) if not _is_cued(stance, found)]
    found += [stance for stance in find_modal_stances(tree, voices) if not _is_told(stance, found)]
    return tuple(sorted(without_repeats(found), key=lambda stance: (stance.words, stance.cue)))


def _is_cued(turn: Stance, cued: Sequence[Stance]) -> bool:
    """True where a word of its own tells what a turn of phrase tells."""
    return any(other.cue == turn.cue for other in cued)


def _is_told(stance: Stance, cued: Sequence[Stance]) -> bool:
    """True for what stands in the content of a party's own words for it: "warned that it would retaliate"."""
    return any(
        (stance.act is not PositionAct.DEMAND or other.act is PositionAct.WARN)
        and (other.entity, other.side) == (stance.entity, stance.side)
        and other.content.overlaps(stance.cue)
        for other in cued
    )


def _cued(tree: Tree, voices: Voices, word: int) -> Iterator[Stance]:
    """The stances that a cue word at `word` tells, one for each of its parties and each item of a list."""
    for cue in stance_cues().get((tree.words[word], tree.tokens[word].upos), ()):
        found = find_content(tree, word, cue)
        if found is None:
            continue
        heads, target = found
        act: PositionAct | None = cue.act
        if is_negated_cue(tree, word):
            act = _negated(tree, word, cue, heads[0])
        if (
            act is None
            or is_unreal(tree, word)
            or _is_hoped(voices, word, act)
            or settles_nothing(tree, voices, word, cue, act, heads[0], target)
        ):
            return
        for party in _parties(tree, voices, word, cue):
            if not _is_told_by_right(voices, word, cue, party):
                continue
            items = find_items(tree, heads, split=act in (PositionAct.DEMAND, PositionAct.OFFER))
            for item in items:
                yield make_stance(
                    voices,
                    act=_sharpened(tree, voices, act, cue.lemma, word, item, target),
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


def _negated(tree: Tree, word: int, cue: StanceCue, head: int) -> PositionAct | None:
    """What "not" makes of a cue, None if nothing."""
    if cue.lemma in _UNINTENDED or (cue.act is PositionAct.COMMIT and "without" in openers(tree, word)):
        return PositionAct.REFUSE
    if cue.lemma in _KEPT_OPEN and tree.words[head] in FIXTURES:
        return None  # "did not rule out a meeting"
    if cue.lemma in _KEPT_OPEN:
        return PositionAct.WARN if _is_harsh(tree, head) else PositionAct.OFFER  # "did not rule out sanctions"
    if cue.lemma in _OPPOSING:
        return PositionAct.ACCEPT  # "has no objection to the inspectors"
    if cue.lemma == "want" and tree.words[head] not in UNWELCOME and tree.tokens[head].upos != "PRON":
        return PositionAct.REFUSE  # "do not want a second treaty"
    return _NEGATED.get(cue.act)


def _is_hoped(voices: Voices, word: int, act: PositionAct) -> bool:
    """ "What we hope is that we can agree on a date": no agreement yet."""
    statement = voices.statement_at(word)
    if statement is None or statement.cue is None or act is PositionAct.DEMAND:
        return False
    if any(voices.tree.words[child] in ("had", "has", "have") for child in voices.tree.children(word, "aux")):
        return False  # "he hoped for rain, and that they had agreed": a fact
    return bool(HOPING & set(statement.cue.of(voices.tree.text).lower().split()))


def _is_told_by_right(voices: Voices, word: int, cue: StanceCue, party: Party) -> bool:
    """False for what one side says of the mind of another ("they want to attack us"): only what others were told
    (that they agreed, offered, refused) is taken from them, and from no bystander.
    """
    statement = voices.statement_at(word)
    speaker = voices.speaker(statement) if statement is not None else None
    if statement is None:
        return True
    if speaker is None:  # "he wanted applause", as a bystander has it
        return statement.kind is not Kind.DIRECT or cue.lemma not in _INWARD
    if speaker.entity is not None and speaker.entity == party.entity:
        return True
    side, own = voices.side_of(party), voices.side_of(speaker)
    if statement.kind is Kind.DIRECT and side == own and party.span.of(voices.tree.text).lower() in ("they", "it"):
        return False  # nobody calls his own side so; whom he means cannot be told
    if side is not None and side == own:
        return True
    return (
        (own is not None or voices.holds_office(speaker))
        and cue.lemma not in _INWARD
        and statement.kind in (Kind.INDIRECT, Kind.MIXED)
    )


def _sharpened(
    tree: Tree, voices: Voices, act: PositionAct, lemma: str, word: int, heads: Sequence[int], target: int | None
) -> PositionAct:
    """A demand to be met before something else, or a refusal "unless", is a condition."""
    condition = find_condition(tree, word, *heads)
    marks = {tree.words[mark] for mark in tree.children(condition[0], "mark")} if condition else set()
    if act in (PositionAct.COMMIT, PositionAct.OFFER) and tree.words[heads[0]] in CONSEQUENCES - _MEASURED:
        return PositionAct.WARN
    if act is PositionAct.OFFER and _is_of_force(tree, heads[0]):
        return PositionAct.WARN
    if act is PositionAct.REFUSE and tree.words[heads[0]] in REPORTS:
        return PositionAct.DENY
    if lemma == "invite" and _is_of_deed(tree, heads[0]):
        return PositionAct.DEMAND  # "invited them to hand over the crew"
    if lemma in ("order", "instruct") and target is not None and _is_own_organ(tree, target):
        return PositionAct.COMMIT  # "ordered its navy home"
    soft = lemma in (DIRECTIVE_CUES if target is not None else SOFT_CUES)
    if act is PositionAct.DEMAND and soft and _is_of_talks(tree, heads[0]):
        return PositionAct.PROPOSE
    if act in (PositionAct.REFUSE, PositionAct.DENY) and marks & {"unless", "until"}:
        return PositionAct.CONDITION
    if act in (PositionAct.ACCEPT, PositionAct.OFFER) and marks and lemma in _KEPT_OPEN | _OPPOSING:
        return PositionAct.CONDITION  # "do not exclude a joint inquiry if the ban is lifted"
    if act in (PositionAct.ACCEPT, PositionAct.OFFER) and (marks & {"once", "until"} or _is_on_condition(tree, word)):
        return PositionAct.CONDITION
    if act is PositionAct.DEMAND and any(
        tree.words[mark] == "before"
        for head in heads
        for clause in tree.children(head, "advcl")
        for mark in tree.children(clause, "mark")
    ):
        return PositionAct.CONDITION
    return act


def _is_own_organ(tree: Tree, target: int) -> bool:
    """ "its navy", "the government": with no other owner, an organ of whoever gives it orders."""
    owners = tree.children(target, "nmod:poss", "amod", "nmod")
    if any(tree.words[owner] in OWNERS for owner in owners):
        return True
    return tree.words[target] in _ORGANS and not owners


def _is_on_condition(tree: Tree, word: int) -> bool:
    """ "accepted on condition that the gates are opened first"."""
    return any(
        tree.words[child] == "condition" and any(tree.words[case] == "on" for case in tree.children(child, "case"))
        for child in tree.below(word)
    )


def _is_of_force(tree: Tree, head: int) -> bool:
    """ "ready to retaliate", "prepared to use force"."""
    arms = any(tree.words[child] in _ARMS for child in tree.children(head, "obj"))
    return tree.words[head] in _FORCING or (tree.words[head] == "use" and arms)


def _is_of_deed(tree: Tree, head: int) -> bool:
    """True for an infinitive of more than a guest is invited to do."""
    deed = tree.tokens[head].upos == "VERB" and has_infinitive(tree, head)
    return deed and tree.words[head] not in _COMING and not _is_of_talks(tree, head)


def _is_harsh(tree: Tree, head: int) -> bool:
    """ "sanctions", "striking back", "going to court": what a party keeps open is to be feared."""
    words = {tree.words[word] for word in tree.below(head)[:_HARSH_WORDS]}
    return bool(words & _HARSH) or tree.words[head].removesuffix("ing") in HOSTILE_VERBS


def _is_of_talks(tree: Tree, head: int) -> bool:
    """ "to negotiate", "to start talks", "to come to the table"."""
    near = [head, *tree.children(head, "conj", "xcomp")]
    near += [child for word in near for child in tree.children(word, "obj", "obl", "ccomp")]
    return any(tree.words[word] in TALKS for word in near if not _is_aside(tree, word))


def _is_aside(tree: Tree, word: int) -> bool:
    return bool({tree.words[c] for c in tree.children(word, "case")} & _BESIDE)


def _parties(tree: Tree, voices: Voices, word: int, cue: StanceCue) -> list[Party]:
    """Whose demand or offer it is."""
    if cue.upos == "VERB":
        if not tree.is_passive(word):
            return _subjects(tree, voices, word)
        agents = [a for a in tree.children(word, "obl") if any(tree.words[c] == "by" for c in tree.children(a, "case"))]
        return voices.parties(agents[0]) if agents else []
    if cue.upos == "ADJ":
        subjects = tree.children(word, "nsubj")
        return _named(tree, voices, subjects[0], word) if subjects else _subjects(tree, voices, word)
    owner = _owner(tree, word)
    if owner is not None:
        if tree.tokens[owner].upos == "PRON" and tree.relation(word) == "conj":
            # "Dravia's tolls and its demand that …": the owner of the noun before
            owner = _owner(tree, tree.tokens[word].head) or owner
        parties = _named(tree, voices, owner, word)
        if parties or tree.tokens[owner].upos != "PRON":
            return parties
    for child in tree.children(word, "nmod"):
        if child > word and any(tree.words[k] in ("by", "from") for k in tree.children(child, "case")):
            return voices.parties(child)
    for child in tree.children(word, "nmod"):
        of = child > word and any(tree.words[case] == "of" for case in tree.children(child, "case"))
        parties = voices.parties(child) if of and tree.words[child] in BODIES else []
        if parties:
            return parties  # "the demand of the Norwegian side for a fee"
    for adjective in tree.children(word, "amod", "compound"):
        parties = voices.parties(adjective) if adjective < word else []
        if parties:
            return parties
    head = tree.tokens[word].head
    with_it = tree.relation(word) == "obl" and any(tree.words[c] in ("with", "on") for c in tree.children(word, "case"))
    if head >= 0 and ((tree.relation(word) == "obj" and tree.words[head] in _BRINGING) or with_it):
        return _subjects(tree, voices, head)
    return []


def _owner(tree: Tree, noun: int) -> int | None:
    """The owner of `noun` by the parse, or by the words before it where the parse gave it to another noun."""
    owners = [c for c in tree.children(noun) if tree.tokens[c].deprel == "nmod:poss"]
    if owners:
        return owners[-1]  # the parser may join others to it: "for Norway and Chile to meet Peru's demand"
    at = noun - 1
    while at > 0 and tree.relation(at) in ("amod", "nummod", "compound") and tree.tokens[at].head == noun:
        at -= 1
    return at - 1 if at > 0 and tree.words[at] in ("'s", "'") and tree.tokens[at - 1].deprel == "nmod:poss" else None


def _subjects(tree: Tree, voices: Voices, verb: int) -> list[Party]:
    praised = _doer(tree, verb)
    if praised is not None:
        return voices.parties(praised)
    subject = tree.subject(verb)
    if subject is None:
        subject = _subject_before(tree, verb)
    parties = [] if subject is None else _named(tree, voices, subject, verb)
    if not parties:
        teller = voices.teller(verb, subject)
        parties = [teller] if teller is not None else []
    if parties or tree.relation(verb) != "conj":
        return parties
    # "X said that A, and proposed B": the parser may join the second verb to the first one's clause.
    above = list(tree.above(verb))[:2]
    if len(above) == 2 and tree.relation(above[0]) == "ccomp":
        subject = tree.subject(above[1])
        return [] if subject is None else _named(tree, voices, subject, verb)
    return []


def _subject_before(tree: Tree, verb: int) -> int | None:
    """The subject right before `verb` that the parser gave to another: "Norway refused to sign, one of them said"."""
    if tree.is_passive(verb) or tree.relation(verb) not in ("ccomp", "parataxis", "root"):
        return None
    at = verb - 1
    while at >= 0 and tree.tokens[at].head == verb and tree.relation(at) in ("aux", "advmod"):
        at -= 1
    return at if at >= 0 and tree.relation(at) == "nsubj" and tree.tokens[at].head > verb else None


def _doer(tree: Tree, verb: int) -> int | None:
    """Whom "praised Chile for backing the plan" says to have backed it: the object before "for" and a participle."""
    head = tree.tokens[verb].head
    if head < 0 or not tree.words[verb].endswith("ing") or tree.relation(verb) not in ("advcl", "acl", "obl"):
        return None
    if not {tree.words[mark] for mark in tree.children(verb, "mark", "case")} & {"for", "of", "from", "into"}:
        return None
    objects = [child for child in tree.children(head, "obj") if child < verb]
    return objects[0] if objects else None


def _named(tree: Tree, voices: Voices, subject: int, word: int) -> list[Party]:
    """The parties of a subject; a first person is the speaker, and a speech ("Kim's address") its owner."""
    if tree.words[subject] in ("i", "we", "our", "my"):
        statement = voices.statement_at(word)
        speaker = voices.speaker(statement) if statement else None
        return [speaker] if speaker else []
    parties = voices.parties(subject)
    if parties:
        return parties
    if tree.words[subject] in OWN_NOUNS | _PEERS:
        statement = voices.statement_at(word)
        speaker = voices.speaker(statement) if statement else None
        return [speaker] if speaker else []
    owners = [c for c in tree.children(subject) if tree.tokens[c].deprel == "nmod:poss"]
    return voices.parties(owners[0]) if owners else []


def _listed(tree: Tree, voices: Voices, word: int) -> Iterator[Stance]:
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
        parties = _named(tree, voices, owner, subject) if owner is not None else []
    elif tree.words[subject] in ("this", "these", "they"):
        before = voices.sentence_before(word)
        demands = [w for w in before if tree.words[w] == "demands"]
        parties = _parties(tree, voices, demands[0], _DEMANDS) if demands else []
        verb = tree.tokens[demands[0]].head if demands else -1
        parties = parties or (_subjects(tree, voices, verb) if verb >= 0 else [])
    for party in parties:
        for item in tree.conjuncts(objects[0]):
            yield make_stance(
                voices,
                act=PositionAct.DEMAND,
                cue=[word],
                party=party,
                heads=[item],
                alone=True,
                rule="list of demands",
            )
