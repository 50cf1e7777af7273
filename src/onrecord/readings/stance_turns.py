"""Turns of phrase that take a position in several words: "has no plans to", "said no to", "gave them ten days to",
"called it a lie", "called off the talks".
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.nouns.stance import PositionAct, Stance
from onrecord.readings.stance_content import has_infinitive
from onrecord.readings.stance_lexicon import stance_cues
from onrecord.readings.stance_making import make_stance
from onrecord.readings.stance_parties import Party, Voices
from onrecord.readings.stance_reality import is_unreal
from onrecord.readings.stance_substance import points_only
from onrecord.readings.stance_words import FIXTURES, LIES, TALKING
from onrecord.readings.tree import Tree

# Whose parties, as the caller finds the subject of a verb.
Subjects = Callable[[Tree, Voices, int], list[Party]]
# "Has no plans to", "sees no reason to": what is not there, nobody means to do.
_AIMS = frozenset("plan plans intention intentions interest reason need cause desire wish appetite".split())
_HAVING = frozenset("have has had see sees saw find finds found show shows showed 's 've".split())
_GIVING = frozenset("give gives gave given giving".split())
_TIMES = frozenset("hours days weeks months minutes day week month hour year years time until till deadline".split())
_CALLING = frozenset(
    """call calls called calling name names named brand brands branded describe describes described dismiss dismisses
    dismissed label labels labelled labeled denounce denounces denounced reject rejects rejected""".split()
)
_CANCELLING = frozenset(
    """cancel cancels cancelled canceled cancelling scrap scraps scrapped boycott boycotts boycotted suspend suspends
    suspended""".split()
)
_OFF = frozenset("call calls called calling break breaks broke broken".split())
_LEAVING = frozenset("pull pulls pulled walk walks walked withdraw withdraws withdrew withdrawn storm stormed".split())
_SAYING = frozenset("say says said saying".split())
_ANSWERS = {"no": PositionAct.REFUSE, "yes": PositionAct.ACCEPT}
_ANSWERING = frozenset({PositionAct.REFUSE, PositionAct.ACCEPT})
# Verbs that answer alone: "Norway proposed a truce. Chile declined."
_ALONE = {
    "declined": PositionAct.REFUSE, "declines": PositionAct.REFUSE, "refused": PositionAct.REFUSE,
    "refuses": PositionAct.REFUSE, "balked": PositionAct.REFUSE, "accepted": PositionAct.ACCEPT,
    "accepts": PositionAct.ACCEPT,
    "consented": PositionAct.ACCEPT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Turn:
    """What a turn does, at which verb its party is the subject, what it is about; no heads: it answers, and no more."""

    act: PositionAct
    verb: int
    heads: tuple[int, ...]
    target: int | None = None


def find_turns(tree: Tree, voices: Voices, subjects: Subjects) -> Iterator[Stance]:
    for word in range(len(tree.tokens)):
        turn = _read_turn(tree, word)
        if turn is None or is_unreal(tree, turn.verb):
            continue
        if turn.heads and turn.act is not PositionAct.DENY and points_only(tree, turn.heads[0]):
            continue
        for party in _parties(tree, voices, turn.verb, subjects):
            yield make_stance(
                voices,
                act=turn.act,
                cue=[word],
                party=party,
                heads=turn.heads or (word,),
                run=() if turn.heads else _answer(tree, word),
                start=party.span,
                target=turn.target,
                rule="turn of phrase",
            )


def _parties(tree: Tree, voices: Voices, verb: int, subjects: Subjects) -> list[Party]:
    if not tree.is_passive(verb):
        return subjects(tree, voices, verb)
    agents = [a for a in tree.children(verb, "obl") if any(tree.words[c] == "by" for c in tree.children(a, "case"))]
    return voices.parties(agents[0]) if agents else []


def _read_turn(tree: Tree, word: int) -> _Turn | None:
    ways = (
        _no_aim, _nothing_against, _not_interested, _ultimatum, _reserved, _lie, _called_off, _yes_or_no, _alone,
        _to_it,
    )  # fmt: skip
    return next((turn for way in ways if (turn := way(tree, word)) is not None), None)


def _answer(tree: Tree, word: int) -> tuple[int, ...]:
    """A verb that answers with the small words behind it: "ruled that out", "refused to sign it", "said no"."""
    last = word
    while last + 1 < len(tree.words) and (
        tree.tokens[last + 1].upos in ("PRON", "PART", "INTJ")
        or tree.relation(last + 1) == "compound:prt"
        or (tree.tokens[last + 1].head == word and tree.relation(last + 1) == "xcomp")
    ):
        last += 1
    return tuple(range(word, last + 1))


def _no_aim(tree: Tree, word: int) -> _Turn | None:
    """ "has no plans to reopen the port", "sees no need for a summit", "has no interest in a truce"."""
    verb = tree.tokens[word].head
    if tree.words[word] not in _AIMS or verb < 0 or tree.words[verb] not in _HAVING or not tree.is_negated(word):
        return None
    aims = [c for c in tree.children(word, "acl", "xcomp", "nmod") if c > word] or [
        c for c in tree.children(verb, "xcomp", "advcl", "obl") if c > word and (has_infinitive(tree, c))
    ]
    aims = [aim for aim in aims if not tree.is_negated(aim)]  # "sees no reason not to" is another thing
    return _Turn(PositionAct.REFUSE, verb, (aims[0],)) if aims else None


def _nothing_against(tree: Tree, word: int) -> _Turn | None:
    """ "has nothing against a joint inquiry"."""
    if tree.words[word] != "nothing" or tree.words[word + 1 : word + 2] != ("against",):
        return None
    verb = tree.tokens[word].head
    heads = [w for w in range(word + 2, min(word + 8, len(tree.words))) if tree.relation(w) in ("nmod", "obl")]
    return _Turn(PositionAct.ACCEPT, verb, (heads[0],)) if verb >= 0 and heads else None


def _not_interested(tree: Tree, word: int) -> _Turn | None:
    if tree.words[word] != "interested" or not tree.is_negated(word):
        return None
    things = tree.children(word, "obl", "advcl")
    return _Turn(PositionAct.REFUSE, word, (things[0],)) if things else None


def _ultimatum(tree: Tree, word: int) -> _Turn | None:
    """ "gave Norway ten days to free the crew"."""
    if tree.words[word] not in _GIVING or tree.tokens[word].upos != "VERB" or tree.is_passive(word):
        return None
    objects = tree.children(word, "obj", "iobj", "obl")
    times = [o for o in objects if tree.words[o] in _TIMES]
    others = [o for o in tree.children(word, "iobj", "obj") if o not in times]
    deeds = [c for o in times for c in tree.children(o, "acl")]
    deeds += [c for c in tree.children(word, "xcomp", "advcl") if has_infinitive(tree, c)]
    if not times or not others or not deeds:
        return None
    return _Turn(PositionAct.DEMAND, word, (deeds[0],), others[0])


def _reserved(tree: Tree, word: int) -> _Turn | None:
    """ "reserved the right to go to court"."""
    if not tree.words[word].startswith("reserv") or tree.tokens[word].upos != "VERB":
        return None
    rights = [o for o in tree.children(word, "obj") if tree.words[o] in ("right", "rights")]
    deeds = [c for right in rights for c in tree.children(right, "acl")]
    return _Turn(PositionAct.WARN, word, (deeds[0],)) if deeds else None


def _lie(tree: Tree, word: int) -> _Turn | None:
    """ "called the report a lie"."""
    if tree.words[word] not in _CALLING or tree.tokens[word].upos != "VERB":
        return None
    things = [child for child in tree.children(word, "obj", "xcomp", "obl", "ccomp", "iobj") if child > word]
    lies = [thing for thing in things if tree.words[thing] in LIES]
    others = [thing for thing in things if tree.words[thing] not in LIES]
    return _Turn(PositionAct.DENY, word, (others[0] if others else lies[0],)) if lies else None


def _called_off(tree: Tree, word: int) -> _Turn | None:
    """ "called off the talks", "cancelled a visit", "pulled out of the summit"."""
    verb = tree.words[word]
    if tree.tokens[word].upos != "VERB" or tree.is_negated(word) or has_infinitive(tree, word):
        return None  # "his vow to walk out of the talks"
    particles = {tree.words[c] for c in tree.children(word, "compound:prt", "advmod")}
    if verb in _LEAVING:
        things = tree.children(word, "obl") if {"out", "from"} & set(tree.words[word + 1 : word + 3]) else []
    elif (verb in _OFF and "off" in particles) or verb in _CANCELLING:
        things = tree.children(word, "nsubj") if tree.is_passive(word) else tree.children(word, "obj")
    else:
        things = []
    things = [thing for thing in things if tree.words[thing] in FIXTURES]
    return _Turn(PositionAct.REFUSE, word, (things[0],)) if things else None


def _yes_or_no(tree: Tree, word: int) -> _Turn | None:
    """ "said no to the summit"."""
    if tree.words[word] not in _SAYING:
        return None
    behind = word + 1
    answer = _ANSWERS.get(tree.words[behind]) if behind < len(tree.words) else None
    if answer is None or (behind + 1 < len(tree.words) and tree.tokens[behind + 1].upos in ("NOUN", "ADJ", "PROPN")):
        return None
    to = tree.words[behind + 1 : behind + 2] == ("to",)
    things = [c for c in (*tree.children(word, "obl"), *tree.children(behind, "nmod", "obl")) if c > behind]
    things = [thing for thing in things if to and tree.tokens[thing].upos != "PRON"]
    return _Turn(answer, word, tuple(things[:1]))


def _alone(tree: Tree, word: int) -> _Turn | None:
    """ "Chile declined.", and not "declined to comment"."""
    act = _ALONE.get(tree.words[word])
    if act is None or tree.tokens[word].upos != "VERB" or tree.is_passive(word) or tree.is_negated(word):
        return None
    if tree.children(word, "obj", "xcomp", "ccomp", "obl", "advcl", "parataxis") or tree.relation(word) == "acl":
        return None
    return _Turn(act, word, ())


def _to_it(tree: Tree, word: int) -> _Turn | None:
    """ "Ruled that out", "refused to sign it": the answer to what was put forward before."""
    acts = {cue.act for cue in stance_cues().get((tree.words[word], "VERB"), ())} & _ANSWERING
    if tree.tokens[word].upos != "VERB" or not acts or tree.is_passive(word):
        return None
    act = next(iter(acts))
    if tree.is_negated(word):
        return _Turn(PositionAct.REFUSE, word, ()) if act is PositionAct.ACCEPT and _points(tree, word) else None
    deeds = [c for c in tree.children(word, "xcomp") if has_infinitive(tree, c) and tree.words[c] not in TALKING]
    helpers = {tree.words[child] for child in tree.children(word, "aux")}
    if act is PositionAct.ACCEPT and helpers & {"would", "could", "will", "can"}:
        return None  # "he would accept them from neutral states"
    told = _points(tree, word) or any(_points(tree, deed) for deed in deeds)
    return _Turn(act, word, ()) if told else None


def _points(tree: Tree, verb: int) -> bool:
    """True if what is done to is "it" or "that" alone."""
    objects = [child for child in tree.children(verb, "obj") if child > verb]
    return bool(objects) and all(tree.words[child] in ("it", "that", "this", "them") for child in objects)
