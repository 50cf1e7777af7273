"""How far a meeting has come by the words of one mention: held, under way, planned, called off; or only imagined."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from onrecord.nouns.meeting import MeetingKind, MeetingStatus
from onrecord.nouns.published import Published
from onrecord.nouns.time_expression import TimeExpression
from onrecord.readings.meeting_lexicon import meeting_words
from onrecord.readings.meeting_scene import MeetingScene
from onrecord.readings.meeting_trigger import Trigger
from onrecord.readings.times.tense import is_past

# "At a summit they agreed to …": the clause is of something else.
_BESIDE = frozenset({"at", "after", "during", "following", "before", "since"})
_AHEAD = frozenset({"ahead of", "before", "until", "pending", "ahead"})
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_NOW = frozenset({"is", "are", "am", "'re", "’re", "'s", "’s"})
# Kinds that one side alone can refuse.
_OF_CHOICE = frozenset({MeetingKind.TALKS, MeetingKind.CALL, MeetingKind.SUMMIT, MeetingKind.DINNER})
_ROW = frozenset({"first", "second", "third", "fourth", "last", "only", "latest"})
_TURN = frozenset({"turn", "turns", "turned", "turning"})
_RULE = frozenset({"rule", "rules", "ruled", "ruling"})
_TAKE = frozenset({"take", "takes", "took", "taken", "taking", "strike", "struck", "remove", "removed"})
_COMING = frozenset({"come", "came", "attend", "appear", "show", "turn", "respond", "reply"})
_HAPPENING = frozenset({"happen", "happened", "materialise", "materialize", "materialised", "materialized"})
# What an offer or wish is called where the clause behind it refuses it.
_TAKEN_UP = frozenset({"it", "this", "that", "offer", "proposal", "invitation", "idea", "request", "suggestion"})
_CALL = frozenset({"call", "calls", "called", "calling"})
_TOLD = frozenset({"said", "confirmed", "announced", "told", "added", "promised", "stated", "pledged"})
SET_FOR = frozenset({"set", "scheduled", "planned", "due", "slated", "fixed"})
_BEEN = frozenset({"was", "were", "had", "has", "have", "did"})


@dataclass(frozen=True, slots=True)
class Standing:
    """status is None for a meeting that is only wished for, feared, ruled out or imagined. rule: the reason."""

    status: MeetingStatus | None
    rule: str


# The rule of a meeting that one side has offered.
OFFERED = "it is offered"
_NOT_TOLD = Standing(None, "something else is refused")


def find_status(
    scene: MeetingScene, trigger: Trigger, time: TimeExpression | None, published: Published, *, tied: bool
) -> Standing:
    """How far the meeting has come. `tied`: its day hangs on the meeting's own words, not on the clause around them.

    1. called off, put off, refused, by its verb or an adjective  2. denied or only imagined  3. offered or planned
    4. begun  5. held. A day before publication, or after it, decides between planned and held.
    """
    lexicon, words, parse = meeting_words(), scene.words, scene.parse
    days = (time.earliest, time.latest) if time is not None else (None, None)
    chain = _verbs(scene, trigger)
    near = _without_conjuncts(scene, chain)[:3]
    described = {words.lower[part] for anchor in trigger.anchors for part in parse.phrase(anchor) if part != trigger.at}
    described |= {words.lower[anchor] for anchor in trigger.anchors[1:]}
    described |= {words.lower[each] for each in _nouns_over(scene, trigger)}
    votes = trigger.is_verb and trigger.kind is MeetingKind.VOTE
    # A body that "rejected" a text or "confirmed" somebody has voted.
    over = {words.lower[verb] for verb in near if not (votes and verb == trigger.at)}
    called_off = any(_is_called_off(scene, verb) for verb in near) or _is_left(scene, trigger) or _is_off(scene, chain)
    called_off = called_off or _is_off_behind(scene, trigger)
    if over & lexicon.cancel or described & lexicon.cancel or called_off:
        return settle(MeetingStatus.CANCELLED, "its verb calls it off", *days, published)
    put_off = bool(over & lexicon.postpone or described & lexicon.postpone)
    put_off = put_off or any(_has(scene, verb, lexicon.put_off, {"off", "back"}) for verb in near)
    put_off = put_off or _is_taken_off(scene, trigger)
    if put_off and not _is_negated(scene, near):
        return settle(MeetingStatus.POSTPONED, "its verb puts it off", *days, published)
    if _is_refused_behind(scene, trigger):
        return Standing(MeetingStatus.REFUSED, "it is asked for and refused")
    turned_down = any(_has(scene, verb, _TURN, {"down"}) or _has(scene, verb, _RULE, {"out"}) for verb in near)
    if over & lexicon.refuse or described & lexicon.refuse or turned_down:
        return Standing(MeetingStatus.REFUSED, "its verb refuses it") if _is_told(scene, trigger) else _NOT_TOLD
    ahead = days[0] is not None and published.latest is not None and days[0] > published.latest
    if ahead and set_behind(scene, trigger) is not None:
        return Standing(MeetingStatus.PLANNED, "it is set for a day")  # whoever may not come
    told = _is_told(scene, trigger)
    tense = _tense(scene, chain) if told else ""
    if any(parse.is_negated(anchor) for anchor in trigger.anchors) or (told and _is_negated(scene, near[:1])):
        if time is not None and tied and trigger.is_verb and _follows_since(scene, time):
            return Standing(MeetingStatus.HELD, "it is told as the last one")
        if told and _is_unwilling(scene, trigger, chain):
            return Standing(MeetingStatus.REFUSED, "one side will not")
        return Standing(None, "it is said not to be")
    if any(word == "without" for word in words.lower[max(0, trigger.first - 3) : trigger.first]):
        return Standing(None, "it is said not to be")
    if trigger.is_verb and words.lower[trigger.at] in lexicon.together and tense == "past":
        return settle(MeetingStatus.HELD, "what they did takes two", *days, published)
    if told and chain and parse.helpers(chain[0]) & lexicon.modals and "have" in parse.helpers(chain[0]):
        return Standing(None, "it would have been, but was not")
    if told and _is_conditional(scene, chain):
        return Standing(None, "it stands under a condition")
    offered = bool(over & lexicon.offer or described & lexicon.offer)
    if offered:
        return settle(MeetingStatus.PLANNED, OFFERED, *days, published)
    wished = bool(_governing(scene, trigger, chain) & lexicon.wish) or bool(described & lexicon.wish_nouns)
    wished = wished and not _was_let(scene, trigger, chain)
    doubtful = bool(described & lexicon.wish_words) or tense == "modal"
    if described & lexicon.plan_words and not described & lexicon.wish_nouns:
        return settle(MeetingStatus.PLANNED, "it is told as to come", *days, published)
    if (wished or doubtful) and not (time is not None and tied):
        return Standing(None, "it is only wished for or thought possible")
    planned = tense == "future" or parse.case(trigger.anchors[-1]) in _AHEAD
    planned = planned or bool(told and over & lexicon.plan and not over & lexicon.begin)
    past = days[1] is not None and published.earliest is not None and days[1] < published.earliest
    if (wished or doubtful) and not planned and past:
        return Standing(None, "it was only wished for or thought possible")
    if planned or wished or doubtful:
        return settle(MeetingStatus.PLANNED, "it is told as to come", *days, published)
    if not trigger.is_verb and _is_in_it(scene, trigger):
        return settle(MeetingStatus.UNDER_WAY, "its verb lets it go on", *days, published)
    beside = {words.lower[mark] for verb in chain[:1] for mark in parse.kids(verb, "mark")} & _BESIDE
    if over & lexicon.begin and tense in {"past", "present"} and not beside:  # not "before the session opened"
        return settle(MeetingStatus.UNDER_WAY, "its verb lets it begin", *days, published)
    if tense == "present" and _runs_now(scene, near):
        return settle(MeetingStatus.UNDER_WAY, "its verb lets it go on", *days, published)
    return settle(MeetingStatus.HELD, "it is told as having been", *days, published)


def set_behind(scene: MeetingScene, trigger: Trigger) -> int | None:
    """The participle right behind a meeting that tells its day: "would not travel to the summit, set for 28 May"."""
    words = scene.words
    at = trigger.last + (words.words[trigger.last : trigger.last + 1] == (",",))
    for_day = words.lower[at + 1 : at + 2] in (("for",), ("on",))
    return at if not trigger.is_verb and for_day and words.lower[at] in SET_FOR else None


def _without_conjuncts(scene: MeetingScene, chain: list[int]) -> list[int]:
    """The verbs up to the first that only stands beside another: "rejected the fee but agreed to talks", "rejected it,
    ending two days of talks"."""
    for place, verb in enumerate(chain):
        beside = scene.parse.rel(verb) == "advcl" and scene.words.words[verb - 1] == ","
        if scene.parse.rel(verb) == "conj" or (beside and scene.words.lower[verb].endswith("ing")):
            return chain[: place + 1]
    return chain


def _is_told(scene: MeetingScene, trigger: Trigger) -> bool:
    """True if the clause says that the meeting is, was or will be; false where it is only named ("after talks")."""
    if trigger.is_verb:
        return True
    top = trigger.anchors[-1]
    head = scene.words.tokens[top].head
    rel = scene.parse.rel(top)
    if rel == "conj" and head >= 0:
        rel, head = scene.parse.rel(head), scene.words.tokens[head].head
    supports = head >= 0 and (scene.words.lower[head] in meeting_words().support or scene.is_whereabouts(head))
    beside = scene.parse.case(top) in _BESIDE
    return rel in {"obj", "nsubj", "nsubj:pass", "root", "xcomp", "ccomp"} or (rel == "obl" and supports and not beside)


def _follows_since(scene: MeetingScene, time: TimeExpression) -> bool:
    first, _ = scene.words.range_of(time.span)
    return first > 0 and scene.words.lower[first - 1] == "since"


def is_to_come(scene: MeetingScene, trigger: Trigger) -> bool:
    """True for a verb in the present with no helper: "meets on Thursday" is the Thursday ahead."""
    if not trigger.is_verb or scene.parse.helpers(trigger.at):
        return False
    return not is_past(scene.words.lower[trigger.at]) and not scene.words.lower[trigger.at].endswith("ing")


def is_agreed(scene: MeetingScene, trigger: Trigger) -> bool:
    """True for what somebody has just agreed or plans to do: "agreed to send experts to talks", not "had agreed to"."""
    lexicon, words, parse = meeting_words(), scene.words, scene.parse
    for verb, above in pairwise(_verbs(scene, trigger)):
        if "to" in parse.helpers(verb) and words.lower[above] in lexicon.plan | lexicon.offer:
            return not parse.helpers(above) & {"had", "was", "were"}
    return False


def settle(
    status: MeetingStatus, rule: str, earliest: date | None, latest: date | None, published: Published
) -> Standing:
    """`status`, set right by the day: what lies before publication is no plan, what lies after it was not held."""
    over = latest is not None and published.earliest is not None and latest < published.earliest
    ahead = earliest is not None and published.latest is not None and earliest > published.latest
    if over and status in (MeetingStatus.PLANNED, MeetingStatus.UNDER_WAY):
        return Standing(MeetingStatus.HELD, f"{rule}; its day lies before publication")
    if ahead and status in (MeetingStatus.HELD, MeetingStatus.UNDER_WAY):
        return Standing(MeetingStatus.PLANNED, f"{rule}; its day lies after publication")
    return Standing(status, rule)


def _verbs(scene: MeetingScene, trigger: Trigger) -> list[int]:
    """The verb of the meeting and those above it, nearest first."""
    verb = trigger.at if trigger.is_verb else _own_verb(scene, trigger)
    return [] if verb is None else list(scene.parse.verbs_up(verb))


def _own_verb(scene: MeetingScene, trigger: Trigger) -> int | None:
    parse, words = scene.parse, scene.words
    top = trigger.anchors[-1]
    if trigger.line:
        return parse.verb_over(top)  # "the line, cut in May, was restored"
    if parse.is_verb(top):
        return top  # "the talks were the first": the noun is the predicate
    for child in parse.kids(top, "acl"):
        if words.tokens[child].upos in {"VERB", "ADJ"} and not _is_of_others(scene, child):
            return child  # "talks scheduled for Friday", "talks that begin on Friday"
    return parse.verb_over(top)


def _is_of_others(scene: MeetingScene, clause: int) -> bool:
    """True for a clause that tells what others do there: "a meeting where they discussed the dam"."""
    subjects = scene.parse.kids(clause, "nsubj", "nsubj:pass")
    return any(scene.words.lower[subject] not in {"that", "which"} for subject in subjects)


def _nouns_over(scene: MeetingScene, trigger: Trigger) -> list[int]:
    """Nouns that the meeting is the object of ("a call for talks", "the cancellation of the summit")."""
    words = scene.words
    found, at = [], trigger.anchors[-1]
    for _ in range(2):
        head = words.tokens[at].head
        if head < 0 or scene.parse.is_verb(head) or scene.parse.rel(at) not in {"nmod", "acl", "conj"}:
            break
        found.append(head)
        at = head
    return found


def _governing(scene: MeetingScene, trigger: Trigger, chain: list[int]) -> set[str]:
    """The verbs whose object or complement the meeting is, without those that only frame it ("said that")."""
    parse, words = scene.parse, scene.words
    top = trigger.anchors[-1]
    found: set[str] = set()
    governed = parse.rel(top) in {"obj", "nmod", "nsubj:pass", "xcomp", "ccomp"}
    governed = governed or (parse.rel(top) == "obl" and parse.case(top) in {"for", "to", "on", "about"})
    if not trigger.is_verb and chain and governed:
        found.add(words.lower[chain[0]])
    for verb, above in pairwise(chain):
        if parse.rel(verb) in {"xcomp", "ccomp"} or "to" in parse.helpers(verb):
            found.add(words.lower[above])
    return found


def _is_unwilling(scene: MeetingScene, trigger: Trigger, chain: list[int]) -> bool:
    """True where a side is said not to be going to: "she would not see him", "will never sit down with"."""
    if not chain or trigger.kind not in _OF_CHOICE:
        return False
    subject = scene.parse.subject(chain[0])
    will = scene.parse.helpers(chain[0]) & (_WILL | {"would", "'d", "’d"})
    return bool(will) and "have" not in will and subject is not None and subject not in trigger.anchors


def _is_refused_behind(scene: MeetingScene, trigger: Trigger) -> bool:
    """True where the clause behind says that a side would not: "asked for a vote, but Velmark blocked it"."""
    lexicon, words, parse = meeting_words(), scene.words, scene.parse
    first = trigger.at if trigger.is_verb else parse.verb_over(trigger.at)
    for above in parse.verbs_up(first) if first is not None else ():
        for verb in parse.kids(above, "conj", "parataxis"):
            if verb > trigger.at and words.lower[verb] in _COMING and parse.is_negated(verb):
                return True  # "was invited to talks but did not come"
            if verb < trigger.at or parse.subject(verb) == parse.subject(above):
                continue
            refuses = words.lower[verb] in lexicon.refuse or _has(scene, verb, _TURN, {"down"})
            if refuses and any(words.lower[each] in _TAKEN_UP for each in parse.kids(verb, "obj")):
                return True
    return False


def _is_off_behind(scene: MeetingScene, trigger: Trigger) -> bool:
    """True where the clause behind calls it off: "was due to have lunch with Orlik, but it was cancelled"."""
    lexicon, words, parse = meeting_words(), scene.words, scene.parse
    first = trigger.at if trigger.is_verb else parse.verb_over(trigger.at)
    for above in parse.verbs_up(first) if first is not None else ():
        for verb in parse.kids(above, "conj", "parataxis"):
            own = [words.lower[each] for each in parse.kids(verb, "nsubj:pass", "nsubj")]
            off = words.lower[verb] in lexicon.cancel or _has(scene, verb, _CALL, {"off"})
            if verb > trigger.at and off and own in (["it"], ["that"], ["this"]):
                return True
    return False


def _was_let(scene: MeetingScene, trigger: Trigger, chain: list[int]) -> bool:
    """True for what somebody was allowed to: "the consul was allowed to see her"."""
    if not trigger.is_verb or len(chain) < 2 or scene.words.lower[chain[1]] not in {"allowed", "permitted"}:
        return False
    return bool(scene.parse.helpers(chain[1]) & {"was", "were"}) and not scene.parse.is_negated(chain[1])


def _is_called_off(scene: MeetingScene, verb: int) -> bool:
    return _has(scene, verb, _CALL, {"off"})


def _is_taken_off(scene: MeetingScene, trigger: Trigger) -> bool:
    """True for "took the vote off the agenda"."""
    parse, words = scene.parse, scene.words
    verb = words.tokens[trigger.anchors[-1]].head
    if trigger.is_verb or verb < 0 or words.lower[verb] not in _TAKE or parse.rel(trigger.anchors[-1]) != "obj":
        return False
    return any("off" in parse.case(child).split(" ") for child in parse.below(verb) if child > trigger.at)


def _is_off(scene: MeetingScene, chain: list[int]) -> bool:
    """True for "the ceremony was off", "will not go ahead", "did not take place", "never came about"."""
    parse, words = scene.parse, scene.words
    if not chain:
        return False
    if words.lower[chain[0]] == "off":
        return bool(parse.kids(chain[0], "cop"))
    behind = {words.lower[child] for child in parse.kids(chain[0], "advmod", "obj", "obl", "compound")}
    goes = (words.lower[chain[0]] in {"go", "going"} and "ahead" in behind) or (
        words.lower[chain[0]] in {"take", "took"} and "place" in behind
    )
    goes = goes or (words.lower[chain[0]] in {"come", "came"} and bool(behind & {"about", "off"}))
    goes = goes or words.lower[chain[0]] in _HAPPENING
    return goes and parse.is_negated(chain[0])


def _is_left(scene: MeetingScene, trigger: Trigger) -> bool:
    """True where one side is said to come no more: "pulled out of talks", "withdrew from the summit"."""
    lexicon, words, parse = meeting_words(), scene.words, scene.parse
    verb = words.tokens[trigger.anchors[-1]].head
    if trigger.is_verb or verb < 0:
        return False
    case = parse.case(trigger.anchors[-1]).split(" ")
    if words.lower[verb] in lexicon.pull_out:
        return "out" in case or _has(scene, verb, lexicon.pull_out, {"out"})
    return words.lower[verb] in lexicon.withdraw and "from" in case


def _has(scene: MeetingScene, verb: int, forms: frozenset[str], particles: set[str]) -> bool:
    """True for a verb of `forms` with one of `particles` ("called … off")."""
    words = scene.words
    return words.lower[verb] in forms and any(words.lower[child] in particles for child in scene.parse.children[verb])


def _is_negated(scene: MeetingScene, verbs: list[int]) -> bool:
    return any(scene.parse.is_negated(verb) for verb in verbs)


def _is_conditional(scene: MeetingScene, chain: list[int]) -> bool:
    lexicon = meeting_words()
    return any(scene.words.lower[mark] in lexicon.markers for verb in chain for mark in scene.parse.kids(verb, "mark"))


def _runs_now(scene: MeetingScene, near: list[int]) -> bool:
    words = scene.words
    return any(
        words.lower[verb].endswith("ing") and words.lower[verb] != "going" and scene.parse.helpers(verb) & _NOW
        for verb in near
    )


def _is_in_it(scene: MeetingScene, trigger: Trigger) -> bool:
    """True for "is in talks"."""
    top = trigger.anchors[-1]
    return scene.parse.case(top) == "in" and bool(scene.parse.helpers(top) & _NOW)


def is_reported_will(scene: MeetingScene, verb: int) -> bool:
    """True for the "will" of reported speech: "she confirmed that she would fly", no condition told."""
    words, parse, lexicon = scene.words, scene.parse, meeting_words()
    over = words.tokens[verb].head
    if "would" not in parse.helpers(verb) or "have" in parse.helpers(verb) or parse.is_negated(verb) or over < 0:
        return False
    meets = lexicon.support | lexicon.plan | lexicon.journey | lexicon.hosting | lexicon.verbs.keys()
    told = parse.rel(verb) == "ccomp" and words.lower[over] in _TOLD
    clauses = (mark for each in parse.kids(verb, "advcl") for mark in parse.kids(each, "mark"))
    return told and words.lower[verb] in meets and not any(words.lower[mark] in lexicon.markers for mark in clauses)


def _is_one_of_row(scene: MeetingScene, verb: int, noun: int) -> bool:
    """True for "the first president to visit Velmark", who has; whoever "will be the first" has not."""
    words, parse = scene.words, scene.parse
    if parse.rel(verb) != "acl" or parse.kids(noun, "aux", "cop"):
        return False
    return any(words.lower[part] in _ROW for part in parse.phrase(noun) if part < noun)


def _tense(scene: MeetingScene, chain: list[int]) -> str:
    """ "past", "present", "future", "modal" or "" of the first verb in the chain that has one."""
    lexicon, words, parse = meeting_words(), scene.words, scene.parse
    for verb in chain:
        helpers = parse.helpers(verb)
        if helpers & _WILL:
            return "future"
        if is_reported_will(scene, verb):
            return "future"
        if helpers & lexicon.modals:
            return "modal"
        if "to" in helpers:
            head = words.tokens[verb].head
            if head < 0 or helpers & _NOW or (helpers & _BEEN and "be" in helpers):
                return "future"
            if _is_one_of_row(scene, verb, head):
                return "past"
            if words.lower[head] in lexicon.plan | lexicon.offer or parse.helpers(head) & _NOW:
                return "future"
            continue
        if helpers & _BEEN or (is_past(words.lower[verb]) and not helpers & _NOW):
            return "past"
        if helpers & _NOW:
            return "future" if words.lower[verb] in lexicon.plan else "present"
        if words.tokens[verb].upos == "VERB" and not words.lower[verb].endswith("ing"):
            return "present"
    return ""
